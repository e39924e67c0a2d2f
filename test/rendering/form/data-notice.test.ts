/**
 * What a person must be told of their data (RGPD, articles 13 and 14), and that nothing more is
 * claimed than what each mode does.
 */
import { describe, expect, it } from 'vitest';
import type { Settings } from '../../../src/definition/settings.ts';
import { dataNoticePage } from '../../../src/rendering/form/data-notice.ts';
import { linksOf, textOf, textsIn } from '../../service/read-html.ts';
import { parseHtml } from '../report/parse-html.ts';
import { frame, sampleWith } from './a-page.ts';

const notice = (settings: Partial<Settings> = {}) => dataNoticePage(frame, sampleWith(settings));
const said = (settings: Partial<Settings> = {}) => textOf(notice(settings));
const modes = ['confidential', 'anonymous', 'identified'] as const;

describe('in every mode, the notice', () => {
  it.each(modes)('%s: says what the regulation asks for', (confidentiality) => {
    const text = said({
      confidentiality,
      privacy: {
        controller: { name: 'la rectrice', address: '1 rue des Exemples' },
        dpo: { name: 'Service du délégué', email: 'dpd@example.org' },
        purpose: 'préparer les réunions.',
        legalBasis: 'une obligation légale',
        inviteesSource: 'un annuaire',
        recipients: ['l’équipe', 'un laboratoire', 'un éditeur'],
        answersUntil: '2028-12-31',
        inviteesUntil: '2025-12-31',
        keyCopiesDays: 10,
      },
    });
    for (const words of [
      'Responsable du traitement La rectrice 1 rue des Exemples',
      'Enquête menée par Observatoire des exemples',
      'Équipe de l’enquête L’équipe equipe@example.org',
      'Délégué à la protection des données Service du délégué dpd@example.org',
      'Vos réponses servent à préparer les réunions.',
      'Base légale : une obligation légale.',
      'Répondre est facultatif, en tout ou en partie. Ne pas répondre n’a aucune conséquence pour vous.',
      'votre nom, votre adresse électronique, votre établissement et, pour celui-ci, ces indications : type et secteur.',
      'Source de cette liste : un annuaire. Si vous choisissez de ne pas participer, ce choix y est noté',
      'Vos réponses sont lues par l’équipe, par un laboratoire et par un éditeur, jamais par la direction de votre établissement ni par l’inspection.',
      'Aucun croisement de réponses n’y porte sur moins de 5 personnes',
      'Brouillons À la clôture, prévue le 30 juin 2025 à 23 h 59',
      'd’avant la clôture 10 juillet 2025',
      'Liste des personnes invitées 31 décembre 2025',
      'Réponses 31 décembre 2028',
      '(accès)',
      '(rectification)',
      'effacer',
      '(limitation)',
      '(opposition)',
      'réclamation à la Commission nationale de l’informatique et des libertés',
      'aucun cookie',
    ]) {
      expect(text).toContain(words);
    }
    // A sentence that its author has ended is ended once.
    expect(text).not.toMatch(/\.\./);
    expect(text).not.toMatch(/undefined|\[object/);
  });

  it.each(modes)(
    '%s: is well-formed, its headings in order, its addresses to be followed',
    (mode) => {
      const html = notice({ confidentiality: mode });
      expect(() => parseHtml(html)).not.toThrow();
      expect(textsIn(html, 'h1')).toEqual(['Mentions d’information']);
      expect(textsIn(html, 'h2')).toHaveLength(7);
      const hrefs = linksOf(html).map(({ href }) => href);
      expect(hrefs).toContain('mailto:equipe@example.org');
      expect(hrefs).toContain('https://www.cnil.fr/fr/plaintes');
    },
  );

  it('escapes what its author wrote', () => {
    const html = notice({ privacy: { purpose: 'voir <script>alert(1)</script>' } });
    expect(html).not.toContain('<script>alert');
    expect(textOf(html)).toContain('servent à voir <script>alert(1)</script>.');
  });
});

describe('who never reads', () => {
  it.each([
    [['l’inspection.'], 'jamais par l’inspection.'],
    [['le maire', 'un élu'], 'jamais par le maire ni par un élu.'],
    [['le maire', 'le préfet', 'un élu'], 'jamais par le maire, par le préfet ni par un élu.'],
  ])('%j: is who is declared, and nobody else', (neverReadBy, words) => {
    const text = said({ privacy: { recipients: ['l’équipe'], neverReadBy } });
    expect(text).toContain(`Vos réponses sont lues par l’équipe, ${words} Ce qui est publié`);
    expect(text).not.toContain('la direction de votre établissement');
  });
});

describe('where nobody declared anything, the notice', () => {
  it('speaks for an académie, and does not invent an officer', () => {
    const { privacy: _, ...settings } = sampleWith({}).settings;
    const text = textOf(dataNoticePage(frame, { ...sampleWith({}), settings }));
    expect(text).toContain('Responsable du traitement Le recteur ou la rectrice de l’académie');
    expect(text).toContain(
      'Délégué à la protection des données Son adresse n’est pas indiquée ici : demandez-la à l’équipe de l’enquête.',
    );
    expect(text).toContain('Base légale : l’exécution d’une mission d’intérêt public (article 6');
    expect(text).toContain(
      'lues par les personnes chargées de l’analyse (ODE), jamais par la direction de votre établissement ni par l’inspection.',
    );
    expect(text).toContain('Réponses 30 juin 2030');
    // Nobody has confirmed it: the notice does not say that somebody has.
    expect(text).not.toMatch(/confirm|validé|approuvé|avis du délégué/);
  });

  it('says of no variable that it is kept when there is none', () => {
    const text = textOf(dataNoticePage(frame, { ...sampleWith({}), frame: [] }));
    expect(text).toContain('votre nom, votre adresse électronique, votre établissement. Source');
    expect(text).toContain('Les accompagnent seulement : le jour, sans l’heure');
    expect(text).not.toContain('ces indications');
    expect(text).not.toContain('mêmes indications');
  });
});

describe('the words of a mode', () => {
  it('confidential: a key that closing destroys, and its copies by a day', () => {
    const text = said();
    expect(text).toContain('Vos réponses sont confidentielles');
    expect(text).toContain('une clé secrète, rangée à part');
    expect(text).toContain('de les relire, de les corriger, de les retirer ou de les effacer');
    expect(text).toContain('Quand l’équipe clôt l’enquête, cette clé est détruite.');
    expect(text).toContain('l’équipe les détruit au plus tard le 30 juillet 2025');
    expect(text).toContain('sans votre nom, votre adresse ni votre établissement');
    expect(text).toContain('elles sont rendues moins précises');
  });

  it('anonymous: cut loose at sending, and nothing to be done afterwards', () => {
    const text = said({ confidentiality: 'anonymous' });
    expect(text).toContain('Vos réponses sont anonymes une fois envoyées');
    expect(text).toContain('Jusqu’à l’envoi, votre lien personnel retrouve votre brouillon');
    expect(text).toContain('un numéro tiré au hasard, et le brouillon est détruit');
    expect(text).toContain('ne peut les retrouver, les corriger ni les effacer');
    expect(text).toContain('Il est seulement noté que vous avez répondu');
    expect(text).toContain('Jusqu’à la clôture, ces indications sont chiffrées : type et secteur.');
    expect(text).toContain('Sur vos réponses, vous les exercez jusqu’à l’envoi');
    // What is sent cannot be corrected until closing, nor is there a key to wait for.
    expect(text).not.toContain('Sur vos réponses, vous les exercez jusqu’à la clôture');
    expect(text).not.toContain('Quand l’équipe clôt l’enquête, cette clé');
  });

  it('promises to destroy lists of reminders where they would narrow down whose answers are whose', () => {
    const lists = 'Sauvegardes et listes de relance d’avant la clôture 30 juillet 2025';
    expect(said()).toContain(lists);
    expect(said({ confidentiality: 'anonymous' })).toContain(lists);
    // There the answers have names, and no list tells more.
    expect(said({ confidentiality: 'identified' })).not.toContain('relance d’avant');
  });

  it('identified: the name, and no word that would hide it', () => {
    const text = said({ confidentiality: 'identified' });
    expect(text).toContain('Vos réponses portent votre nom');
    expect(text).toContain('Les personnes qui lisent vos réponses savent qu’elles sont de vous.');
    expect(text).toContain('les corriger jusqu’à la clôture, puis de les relire et de les effacer');
    expect(text).toContain('jusqu’au 30 juin 2026 au plus tard');
    // From then on the answers stay without the name, and nobody finds them by it.
    expect(text).toContain('Sur vos réponses, vous les exercez tant qu’elles restent rattachées');
    expect(text).not.toContain('jusqu’à leur effacement');
    expect(text).not.toMatch(/confidentiel|sans votre nom|clé secrète|lesquelles sont les vôtres/);
  });

  it('never is « anonyme » but where it is', () => {
    for (const confidentiality of modes) {
      const claims = /anonym/i.test(said({ confidentiality }));
      expect(claims, confidentiality).toBe(confidentiality === 'anonymous');
    }
  });

  it('speaks of the code by mail only where there is one', () => {
    expect(said()).not.toMatch(/un code/);
    expect(said({ openLink: true })).toContain('Cette demande n’est pas enregistrée');
  });
});
