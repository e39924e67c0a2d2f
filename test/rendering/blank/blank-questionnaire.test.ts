import { describe, expect, it } from 'vitest';
import type { Condition } from '../../../src/definition/condition.ts';
import type { Question, Questionnaire, Step } from '../../../src/definition/questionnaire.ts';
import type { Settings } from '../../../src/definition/settings.ts';
import type { BlankQuestion } from '../../../src/rendering/blank/blank-document.ts';
import { blankQuestionnaire } from '../../../src/rendering/blank/blank-questionnaire.ts';
import { byHand, choice } from '../../definition/by-hand.ts';

/** Without no-break spaces, for reading. */
const plain = <T>(value: T): T => JSON.parse(JSON.stringify(value).replaceAll('\u00a0', ' ')) as T;
const blank = (questionnaire: Questionnaire) => plain(blankQuestionnaire(questionnaire, false));
const questions = (questionnaire: Questionnaire) =>
  blank(questionnaire)
    .steps.flatMap(({ entries }) => entries)
    .filter((entry): entry is BlankQuestion => entry.kind === 'question');

const yes: Condition = { question: 'pilotage', includes: ['oui'] };
const text = (id: string, more: Partial<Question> = {}): Question =>
  ({ id, type: 'short_text', title: id, label: id, maximumLength: 300, ...more }) as Question;
const suite = (more: Partial<Step>): Step => ({
  id: 'suite',
  title: 'Suite',
  questions: [],
  ...more,
});

describe('how to answer', () => {
  it('is said of each type of question', () => {
    expect(questions(byHand()).map(({ number, how }) => [number, how])).toEqual([
      [1, '(une seule réponse)'],
      [2, '(une seule réponse)'],
      [3, '(3 réponses au plus ; « Aucun » se coche seul)'],
      [4, '(un nombre, de 0 à 40, avec une décimale au plus)'],
      [5, '(une seule réponse par ligne)'],
      [6, '(plusieurs réponses possibles par ligne ; « Personne » se coche seul)'],
      [7, '(une seule réponse)'],
      [
        8,
        '(3 réponses au plus : écrivez leurs lettres, en commençant par celle que vous placez en premier)',
      ],
      [9, '(une date, du 1er septembre 2001 au 30 juin 2021)'],
      [10, '(réponse libre, 2 000 caractères au plus)'],
    ]);
  });

  it.each<[object, string]>([
    [{}, '(plusieurs réponses possibles)'],
    [{ minimum: 2 }, '(2 réponses au moins)'],
    [{ minimum: 2, maximum: 3 }, '(de 2 à 3 réponses)'],
    [{ minimum: 2, maximum: 2 }, '(2 réponses)'],
    [{ maximum: 1 }, '(1 réponse au plus)'],
  ])('several choices: %j', (limits, how) => {
    const choices = [choice('a', 'A'), choice('b', 'B'), choice('c', 'C')];
    const multiple = text('m', { type: 'multiple', choices, groups: [], ...limits } as never);
    expect(questions(byHand(suite({ questions: [multiple] }))).at(-1)?.how).toBe(how);
  });

  it.each<[object, string, object]>([
    [{ format: { kind: 'uai' } }, '(sept chiffres et une lettre)', { kind: 'boxes', count: 8 }],
    [
      { format: { kind: 'email' } },
      '(une adresse électronique)',
      { kind: 'lines', count: 1, share: 1 },
    ],
    [
      { format: { kind: 'pattern', pattern: '\\d{5}', words: 'cinq chiffres' } },
      '(cinq chiffres)',
      { kind: 'lines', count: 1, share: 1 },
    ],
    [{ maximumLength: 30 }, '(30 caractères au plus)', { kind: 'lines', count: 1, share: 0.5 }],
  ])('a short text: %j', (more, how, answer) => {
    const asked = text('t', more as never);
    const found = questions(byHand(suite({ questions: [asked] }))).at(-1);
    expect([found?.how, found?.answer]).toEqual([how, answer]);
  });

  it('a longer text has more lines, and what is better not written there', () => {
    const lengths = [10, 100, 500, 2000, 10000];
    const asked = lengths.map((maximumLength) =>
      text(`t${maximumLength}`, { type: 'long_text', maximumLength } as never),
    );
    const found = questions(byHand(suite({ questions: asked }))).slice(10);
    const counts = found.map(({ answer }) => (answer.kind === 'lines' ? answer.count : 0));
    expect(counts).toEqual(counts.toSorted((a, b) => a - b));
    expect(new Set(counts).size).toBe(lengths.length);
    for (const { hint } of found) expect(hint).toMatch(/rien sur la santé, les opinions/);
  });
});

describe('routing', () => {
  it('is told by numbers, at the part, the question, the choice, the row, the text', () => {
    const matrix = text('m', {
      type: 'matrix',
      rows: [
        { id: 'a', label: 'A', short: 'A', shownIf: yes },
        { id: 'b', label: 'B', short: 'B' },
      ],
      choices: [choice('x', 'X'), choice('y', 'Y', { shownIf: yes }), choice('z', 'Z')],
      groups: [],
    } as never);
    const [, step] = blank(
      byHand(
        suite({
          shownIf: yes,
          questions: [
            text('t', { shownIf: { question: 'heures', compare: { atLeast: 3 } } }),
            matrix,
          ],
          information: [{ id: 'i', text: ['Merci.'], position: 1, shownIf: yes }],
        }),
      ),
    ).steps;
    const oui = 'seulement si vous avez répondu « Oui » à la question 1';
    expect(step?.routing).toBe(`Cette partie est à remplir ${oui}.`);
    expect(step?.entries).toMatchObject([
      {
        number: 11,
        routing:
          'À remplir seulement si vous avez indiqué au moins 3 heures par semaine à la question 4.',
      },
      { kind: 'information', paragraphs: ['Merci.'], routing: `À lire ${oui}.` },
      {
        number: 12,
        answer: {
          rows: [{ label: 'A', routing: oui }, { label: 'B' }],
          columns: [{ label: 'X' }, { label: 'Y', note: 1 }, { label: 'Z' }],
          notes: [`1. « Y » : ${oui}.`],
        },
      },
    ]);
    expect(step?.entries[2]).not.toHaveProperty('routing');
  });

  it('counts the questions that some are not asked, those of a part included', () => {
    const facts = (questionnaire: Questionnaire) =>
      blank(questionnaire).facts.find(({ term }) => term === 'Questions')?.text;
    expect(facts(byHand())).toBe('10');
    const routed = suite({ shownIf: yes, questions: [text('a'), text('b', { shownIf: yes })] });
    expect(facts(byHand(routed))).toBe('12, dont 2 selon vos réponses');
  });
});

describe('what a form would fill in', () => {
  it('is named: an answer by its question, a variable of the list by its label', () => {
    const [, step] = blank(
      byHand(
        suite({
          introduction: 'Vous êtes en {type|établissement}.',
          questions: [text('t', { label: 'Vos {heures|quelques} heures ?', hint: '{aise|rien}' })],
          information: [{ id: 'i', text: ['{pilotage|Rien}'], known: ['type'], position: 0 }],
        }),
      ),
    ).steps;
    expect(step?.introduction).toBe('Vous êtes en [type d’établissement].');
    expect(step?.entries).toMatchObject([
      {
        paragraphs: [
          '[votre réponse à la question 1]',
          'Déjà connu par la liste des personnes invitées, et donc pas demandé : type d’établissement.',
        ],
      },
      {
        label: 'Vos [votre réponse à la question 4] heures ?',
        hint: '[votre réponse à la question 7]',
      },
    ]);
  });
});

describe('choices', () => {
  const layout = (labels: readonly string[], specify?: string) => {
    const choices = labels.map((label, i) => choice(`c${i}`, label, specify ? { specify } : {}));
    const asked = text('q', { type: 'single', choices, groups: [], ordered: false } as never);
    const answer = questions(byHand(suite({ questions: [asked] }))).at(-1)?.answer;
    return answer?.kind === 'choices' ? answer.layout : undefined;
  };

  it('stand on a line when few and short, in columns when many and short, else below each other', () => {
    expect(layout(['Oui', 'Non', 'Je ne sais pas'])).toBe('line');
    expect(layout(['Oui', 'Non'], 'Lequel ?')).toBe('list');
    expect(layout(['Oui', 'Non, mais bientôt peut-être'])).toBe('list');
    expect(layout(Array(7).fill('Court'))).toBe('list');
    expect(layout(Array(8).fill('Court'))).toBe('columns');
    expect(layout(Array(8).fill('Un choix bien trop long pour la moitié d’une page'))).toBe('list');
  });

  it('of a table with too many columns are a list for each row', () => {
    const choices = Array.from({ length: 8 }, (_, i) => choice(`c${i}`, `Choix ${i}`));
    const rows = [{ id: 'r', label: 'R', short: 'R' }];
    const asked = text('q', { type: 'multiple_matrix', rows, choices, groups: [] } as never);
    expect(questions(byHand(suite({ questions: [asked] }))).at(-1)?.answer).toMatchObject({
      kind: 'lists',
      mark: 'box',
      rows: [{ label: 'R' }],
    });
  });
});

describe('the words around', () => {
  const settings = (more: Partial<Settings>) => {
    const questionnaire = byHand();
    return blank({ ...questionnaire, settings: { ...questionnaire.settings, ...more } });
  };

  it('promise what the mode of the edition allows, and nothing else', () => {
    const words = (mode: Settings['confidentiality']) =>
      settings({ confidentiality: mode }).confidentiality.paragraphs.join(' ');
    expect(words('confidential')).toMatch(/^Vos réponses sont confidentielles\./);
    expect(words('confidential')).not.toMatch(/anonymes|lien|clé/);
    expect(words('anonymous')).toMatch(/^Vos réponses sont anonymes/);
    expect(words('identified')).toMatch(/^Vos réponses sont rattachées à votre nom\./);
    const instructions = (mode: Settings['confidentiality']) =>
      settings({ confidentiality: mode }).instructions.items.join(' ');
    expect(instructions('confidential')).toMatch(/N’écrivez votre nom nulle part/);
    expect(instructions('identified')).not.toMatch(/votre nom/);
  });

  it('name those who read the answers and those who never do, as declared', () => {
    const words = (privacy: Settings['privacy']) =>
      settings(privacy ? { privacy } : {}).confidentiality.paragraphs[1];
    expect(words(undefined)).toBe(
      'Vos réponses sont lues par les personnes chargées de l’analyse (ODE), jamais par la direction de votre établissement ni par l’inspection.',
    );
    expect(words({ recipients: ['l’équipe'], neverReadBy: ['le maire'] })).toBe(
      'Vos réponses sont lues par l’équipe, jamais par le maire.',
    );
  });

  const notice = (more: Partial<Settings>) => {
    const { title, facts } = settings(more).notice;
    expect(title).toBe('Mentions d’information');
    return Object.fromEntries(facts.map(({ term, text }) => [term, text]));
  };

  it('tell in short what the regulation asks for, as declared', () => {
    const declared = notice({
      privacy: {
        controller: { name: 'la rectrice', address: '1 rue des Exemples' },
        dpo: { name: 'Service du délégué', email: 'dpd@example.org' },
        purpose: 'préparer les réunions.',
        legalBasis: 'une obligation légale',
        answersUntil: '2023-12-31',
        inviteesUntil: '2021-12-31',
      },
    });
    expect(declared).toEqual({
      Responsable: 'La rectrice, 1 rue des Exemples.',
      Finalité:
        'Vos réponses servent à préparer les réunions. Base légale : une obligation légale.',
      Conservation:
        'Vos réponses, cette feuille comprise : jusqu’au 31 décembre 2023. La liste des personnes invitées : jusqu’au 31 décembre 2021.',
      'Vos droits':
        'Accès, rectification, effacement, limitation, opposition : écrivez à equipe@example.org ou au délégué. Une feuille sans nom ne peut plus être retrouvée une fois remise : relisez-la avant. Sur la liste des personnes invitées, vos droits demeurent. Réclamation auprès de la CNIL : cnil.fr/fr/plaintes.',
      Délégué: 'à la protection des données : Service du délégué, dpd@example.org.',
      'En entier':
        'Ces mentions sont au pied de chaque page du questionnaire en ligne ; l’équipe de l’enquête vous les envoie si vous les demandez.',
    });
  });

  it('tell the same in every mode, but of what a name on the sheet changes', () => {
    for (const confidentiality of ['confidential', 'anonymous', 'identified'] as const) {
      const told = notice({ confidentiality });
      expect(told.Responsable).toBe('Le recteur ou la rectrice de l’académie.');
      expect(told.Conservation).toContain('jusqu’au 30 juin 2026');
      expect(told['Vos droits']).toMatch(
        /^Accès, rectification, effacement, limitation, opposition/,
      );
      expect(told['Vos droits']?.includes('Une feuille sans nom')).toBe(
        confidentiality !== 'identified',
      );
      expect(told.Délégué).toContain('demandez-la à l’équipe de l’enquête');
      // A sheet of paper has no link, no key, and nothing that one comes back to.
      expect(Object.values(told).join(' ')).not.toMatch(/lien|clé|anonym|brouillon/);
    }
  });

  it('announce the bilan at the end, with the day and the address that are declared', () => {
    const [thanks, without] = settings({}).closing;
    expect(thanks).toBe('Fin du questionnaire. Merci de vos réponses.');
    expect(without).toBe('Un bilan sera ensuite publié, que chacun pourra lire.');
    const results = { publishedBy: '2021-11-30', url: 'https://www.example.org/bilan' };
    expect(settings({ results }).closing[1]).toBe(
      'Le bilan, que chacun pourra lire, est prévu pour le 30 novembre 2021 au plus tard, à cette adresse : https://www.example.org/bilan',
    );
  });

  it('explain routing where there is some', () => {
    const explained = (questionnaire: Questionnaire) =>
      blank(questionnaire).instructions.items.some((item) =>
        item.includes('À remplir seulement si'),
      );
    expect(explained(byHand())).toBe(false);
    expect(explained(byHand(suite({ shownIf: yes, questions: [text('t')] })))).toBe(true);
  });

  it('say that a draft is one', () => {
    const draft = plain(blankQuestionnaire(byHand(), true));
    expect(draft.kicker).toBe('Projet de questionnaire, année 2020-2021');
    expect(draft.footer).toBe('Un essai – projet');
    expect(blank(byHand()).footer).toBe('Un essai');
  });
});
