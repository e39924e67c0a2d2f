/** What may be corrected while people answer: corrections judged by hand, and laws for any change. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Judgement, judgeAmendment } from '../../../src/definition/compare/judge-amendment.ts';
import { typoFault } from '../../../src/definition/compare/typo.ts';
import { questionnaireHash } from '../../../src/definition/freeze.ts';
import type { Questionnaire } from '../../../src/definition/questionnaire.ts';
import { anyChange } from './any-change.ts';
import { edited, everyType, readTree, rearranged } from './editions.ts';

const judged = (after: Questionnaire, before = everyType) => judgeAmendment(before, after);

function accepted(judgement: Judgement) {
  if (judgement.kind !== 'accepted') throw new Error(`it is ${judgement.kind}`);
  return judgement;
}

function refused(judgement: Judgement) {
  if (judgement.kind !== 'refused') throw new Error(`it is ${judgement.kind}`);
  return judgement;
}

describe('an amendment', () => {
  it('mends typing mistakes, and says each text once', () => {
    const wrong = edited(
      ['Comment travaillez-vous', 'Comment travailez-vous'],
      ['label: En équipe', 'label: En equipe'],
      ['high: Tout à fait', 'high: Tout à fiat'],
      ['Quelques repères.', 'Quelque repères.'],
      ['Merci de votre aide.', 'Merci de votre adie.'],
    );
    const { corrections, questionnaire, settings } = accepted(judged(everyType, wrong));
    expect(
      corrections.map(({ place, before, after }) => [place.id, place.words, before, after]),
    ).toEqual([
      [
        undefined,
        'paragraphe 2 de la page d’accueil',
        'Merci de votre adie.',
        'Merci de votre aide.',
      ],
      ['mission', 'introduction', 'Quelque repères.', 'Quelques repères.'],
      [
        'role',
        'libellé',
        'Comment travailez-vous le plus souvent\u00a0?',
        'Comment travaillez-vous le plus souvent\u00a0?',
      ],
      ['role', 'libellé de « En equipe »', 'En equipe', 'En équipe'],
      ['aise', 'fin de l’échelle', 'Tout à fiat', 'Tout à fait'],
    ]);
    expect(questionnaire).toEqual(everyType);
    expect(settings).toEqual([]);
  });

  it('keeps the settings of the edition, and says that those of the file differ', () => {
    const wrong = edited(['Comment travaillez-vous', 'Comment travailez-vous']);
    const file = edited(['closes: 2025-06-30T23:59', 'closes: 2025-07-15T23:59']);
    const { questionnaire, settings } = accepted(judged(file, wrong));
    expect(questionnaire.settings.closes).toBe('2025-06-30T23:59');
    expect(settings.map(({ path }) => path)).toEqual(['settings.closes']);
  });

  it('is none when only settings differ, or the layout of the file', () => {
    expect(judged(everyType)).toEqual({ kind: 'nothing', settings: [] });
    expect(judged(edited(['duration_minutes: 5', 'duration_minutes: 9']))).toEqual({
      kind: 'nothing',
      settings: [{ path: 'settings.durationMinutes', before: 5, after: 9 }],
    });
    const spaced = edited(['label: En équipe }', 'label:    "En équipe"   }  # ensemble']);
    expect(judged(spaced)).toEqual({ kind: 'nothing', settings: [] });
  });

  it('says each text that changes more than that, with the fault', () => {
    const { texts, structure } = refused(
      judged(
        edited(
          ['Comment travaillez-vous', 'Comment travailez-vous'],
          ['Quels ateliers avez-vous', 'Quels ateliers n’avez-vous pas'],
          ['label: Seul }', 'label: À deux }'],
          ['année 2025 ?', 'année 2024 ?'],
        ),
      ),
    );
    expect(structure).toBeUndefined();
    expect(texts.map(({ place, fault }) => [place.id, place.key, fault])).toEqual([
      ['role', 'choice.seul.label', expect.stringMatching(/ajoutés|devient/)],
      ['ateliers', 'label', expect.stringMatching(/« n »|« pas »/)],
      ['remarque', 'label', 'un nombre change'],
    ]);
  });

  it.each<[string, (tree: Parameters<Parameters<typeof readTree>[0]>[0]) => void]>([
    ['an id', ({ steps }) => (steps[3].questions[0].id = 'adresse')],
    ['the id of a step', ({ steps }) => (steps[3].id = 'fin')],
    [
      'a type',
      ({ steps }) =>
        Object.assign(steps[2].questions[1], {
          ...{ type: 'number', minimum: 0, maximum: 9, unit: 'jours' },
        }),
    ],
    [
      'a choice more',
      ({ choices }) => choices.frequences.push({ id: 'toujours', label: 'Toujours' }),
    ],
    ['a choice less', ({ steps }) => steps[2].questions[3].choices.splice(1, 1)],
    ['choices in another order', ({ choices }) => choices.frequences.reverse()],
    ['a choice that excludes', ({ steps }) => delete steps[1].questions[0].choices[3].exclusive],
    [
      'a kind of missing',
      ({ steps }) => (steps[0].questions[1].choices[3].missing = 'not_concerned'),
    ],
    ['a field to specify', ({ steps }) => delete steps[0].questions[1].choices[2].specify],
    ['a row more', ({ steps }) => steps[2].questions[2].rows.push({ id: 'midi', label: 'Midi' })],
    ['bounds', ({ steps }) => (steps[2].questions[0].maximum = 41)],
    ['decimals', ({ steps }) => (steps[2].questions[0].decimals = 2)],
    ['a unit, be it by a letter', ({ steps }) => (steps[2].questions[0].unit = 'heure')],
    ['a length', ({ steps }) => (steps[3].questions[0].maximum_length = 101)],
    ['routing', ({ steps }) => delete steps[2].questions[0].shown_if],
    ['the routing of a choice', ({ steps }) => delete steps[1].questions[0].choices[2].shown_if],
    ['a union', ({ steps }) => (steps[0].questions[2].groups[0].choices = [3, 4, 5])],
    ['a hint more', ({ steps }) => (steps[3].questions[0].hint = 'Facultatif.')],
    ['a reason less', ({ steps }) => delete steps[3].questions[0].why],
    ['a paragraph less', ({ steps }) => steps[0].questions[0].text.pop()],
    ['a paragraph of the first page less', ({ introduction }) => introduction.pop()],
    ['a question less', ({ steps }) => steps[2].questions.splice(3, 1)],
    ['questions in another order', ({ steps }) => steps[2].questions.reverse()],
    ['the frame, be it by a letter', ({ frame }) => (frame[0].label = 'Tipe')],
    ['the values of the frame', ({ frame }) => frame[0].categories[1].values.pop()],
    ['the confidentiality', ({ settings }) => (settings.confidentiality = 'identified')],
  ])('is refused where it changes %s', (_, change) => {
    const { structure } = refused(judged(rearranged(change)));
    expect(structure).toBeDefined();
  });

  it('says structure and texts all at once', () => {
    const { texts, structure } = refused(
      judged(edited(['maximum: 40', 'maximum: 60'], ['label: Seul }', 'label: À deux }'])),
    );
    expect(structure).toBeDefined();
    expect(texts).not.toEqual([]);
  });
});

/** A tree without what people read, by the keys of the YAML file: what answers depend on. */
function bare(value: unknown): unknown {
  const read = new Set(
    'title label hint why introduction text low high short specify settings'.split(' '),
  );
  if (Array.isArray(value)) return value.map(bare);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !read.has(key))
      .map(([key, inner]) => [key, bare(inner)]),
  );
}

it('whatever is changed, what is accepted leaves all that answers depend on as it was', () => {
  const kinds = { nothing: 0, accepted: 0, refused: 0 };
  fc.assert(
    fc.property(anyChange, ({ apply, path, how }) => {
      const after = readTree(apply);
      if (!after) return;
      const judgement = judged(after);
      kinds[judgement.kind]++;
      const sameHash = questionnaireHash(after) === questionnaireHash(everyType);
      if (judgement.kind === 'refused') return;
      expect(bare(after), `${how} ${path.join('.')}`).toEqual(bare(everyType));
      if (judgement.kind === 'nothing') expect(sameHash).toBe(true);
      if (judgement.kind === 'accepted') {
        for (const { before, after: now } of judgement.corrections) {
          expect(typoFault(before, now)).toBeUndefined();
        }
      }
    }),
    { numRuns: 120 },
  );
  expect(kinds.refused).toBeGreaterThan(10);
});
