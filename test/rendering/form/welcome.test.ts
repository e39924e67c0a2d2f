/** The introduction page: what a person wants to know before beginning, in lines that are true. */
import { describe, expect, it } from 'vitest';
import type { Questionnaire } from '../../../src/definition/questionnaire.ts';
import type { Settings } from '../../../src/definition/settings.ts';
import { welcomePage } from '../../../src/rendering/form/form-pages.ts';
import { welcomeFacts } from '../../../src/rendering/form/welcome-facts.ts';
import { linksOf, textsIn } from '../../service/read-html.ts';
import { frame, sampleWith } from './a-page.ts';

function page(settings: Partial<Settings> = {}, closes: string | null = '2025-06-30T23:59') {
  const links = { welcome: '/', step: (id: string) => `/${id}`, recap: '/r', receipt: '/c' };
  const questionnaire = sampleWith(settings);
  const begun = { started: false, answered: false };
  const view = { questionnaire, closes, ...begun, nextStep: '/mission', notice: '/n', links };
  return welcomePage(frame, view);
}

function facts(html: string): Record<string, string> {
  const [terms, texts] = [textsIn(html, 'dt'), textsIn(html, 'dd')];
  return Object.fromEntries(terms.map((term, index) => [term, texts[index] ?? '']));
}

describe('the introduction', () => {
  it('says how long, until when, what is kept and who reads, in this order', () => {
    expect(Object.entries(facts(page()))).toEqual([
      ['Durée', '5 minutes environ'],
      ['Date limite', '30 juin 2025 à 23 h 59'],
      ['Facultatif', 'Aucune question n’est obligatoire'],
      ['Ce qui est gardé', 'Vos réponses, sans nom ni établissement, et à côté : type et secteur'],
      [
        'Qui lit',
        'Les personnes chargées de l’analyse (ODE), jamais la direction de votre établissement ni l’inspection',
      ],
    ]);
  });

  it('has no date where the edition has none', () => {
    expect(facts(page({}, null))).not.toHaveProperty('Date limite');
  });

  it.each([
    ['confidential', 'Vos réponses, sans nom ni établissement'],
    ['anonymous', 'Vos réponses, anonymes dès l’envoi'],
    ['identified', 'Vos réponses, avec votre nom'],
  ] as const)('%s: says in a line what is kept, and what stands beside it', (mode, words) => {
    const asked = sampleWith({ confidentiality: mode });
    const kept = (questionnaire: Pick<Questionnaire, 'settings' | 'frame'>) =>
      welcomeFacts(questionnaire, null).find(({ term }) => term === 'Ce qui est gardé')?.text;
    const plain = (text = '') => text.replaceAll('\u00a0', ' ');
    expect(plain(kept(asked))).toBe(`${words}, et à côté : type et secteur`);
    expect(kept({ ...asked, frame: [] })).toBe(words);
  });

  it.each([
    [['l’inspection'], 'L’équipe, un laboratoire, jamais l’inspection'],
    [
      ['le maire', 'le préfet', 'un élu'],
      'L’équipe, un laboratoire, jamais le maire, le préfet ni un élu',
    ],
  ])('names those who are declared to read, and %j never to', (neverReadBy, expected) => {
    const privacy = { recipients: ['l’équipe', 'un laboratoire'], neverReadBy };
    expect(facts(page({ privacy }))['Qui lit']).toBe(expected);
  });

  it('raises the end of an ordinal', () => {
    expect(page({}, '2025-07-01T08:00')).toContain('1<sup>er</sup>\u00a0juillet 2025');
  });

  it('leads to the notice', () => {
    expect(linksOf(page())).toContainEqual({ href: '/n', label: 'Ce que deviennent vos réponses' });
  });
});
