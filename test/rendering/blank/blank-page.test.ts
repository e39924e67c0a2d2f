import { describe, expect, it } from 'vitest';
import type { Question, Questionnaire } from '../../../src/definition/questionnaire.ts';
import { blankPage } from '../../../src/rendering/blank/blank-page.ts';
import { blankQuestionnaire } from '../../../src/rendering/blank/blank-questionnaire.ts';
import { byHand, choice } from '../../definition/by-hand.ts';
import { checkPage } from '../report/check-page.ts';
import { byClass, byId, byName, type HtmlElement, textOf } from '../report/parse-html.ts';

const read = (questionnaire: Questionnaire) =>
  checkPage(blankPage(blankQuestionnaire(questionnaire, false)));
/** As it is read: spaces are one, no-break ones too. */
const words = (element: HtmlElement | undefined) =>
  element ? textOf(element).replace(/\s+/g, ' ').trim() : '';
const question = (page: HtmlElement, number: number) => {
  const found = byId(page, `question-${number}`);
  if (!found) throw new Error(`no question ${number}`);
  return found;
};

describe('the page', () => {
  const page = read(byHand());

  it('opens with who asks, and what is asked of whom', () => {
    expect(words(byName(page, 'h1')[0])).toBe('Un essai');
    expect(words(byName(page, 'header')[0])).toMatch(
      /^Observatoire des essais Questionnaire, année 2020-2021 Un essai Merci de répondre à cet essai\./,
    );
    expect(words(byName(page, 'dl')[0])).toBe(
      'Périodedu 1er juin 2021 au 30 juin 2021Durée15 minutes environQuestions10ContactL’équipe, equipe@example.org',
    );
  });

  it('has a heading for each part and each question, by its number', () => {
    expect(byName(page, 'h2').map(words)).toEqual([
      'Pour remplir ce questionnaire',
      'Vos réponses',
      'Mentions d’information',
      'Dans ce questionnaire',
      'Pour commencer',
    ]);
    const headings = byName(page, 'h3').map(words);
    expect(headings).toHaveLength(10);
    expect(headings[0]).toBe('1 Participez-vous au pilotage ?');
    expect(headings[9]).toBe('10 Que voulez-vous ajouter ?');
  });

  it('has a list of choices with signs that are drawn, round or square', () => {
    const marks = (number: number) =>
      byName(question(page, number), 'li').flatMap((item) =>
        byClass(item, 'mark').map((mark) => mark.attributes.get('class')),
      );
    expect(marks(1)).toEqual(['mark circle', 'mark circle']);
    expect(marks(3)).toEqual(Array(5).fill('mark box'));
    expect(byName(question(page, 3), 'li').map(words)).toEqual([
      'Des outils',
      'Une initiation à Pix',
      'Une pratique',
      'Un autre atelier Lequel ?',
      'Aucun',
    ]);
  });

  it('has tables with heads of columns and rows', () => {
    const table = byName(question(page, 5), 'table')[0] as HtmlElement;
    const heads = byName(table, 'th').map((head) => [head.attributes.get('scope'), words(head)]);
    expect(heads).toEqual([
      ['col', 'Ressources'],
      ['col', 'Je ne connais pas'],
      ['col', 'Je connais'],
      ['col', 'J’utilise'],
      ['row', 'Pix'],
      ['row', 'Lumni'],
    ]);
    expect(byName(table, 'td').map(words)).toEqual(Array(6).fill('à cocher'));
  });

  it('has each other kind of answer', () => {
    expect(words(byClass(question(page, 7), 'scale')[0])).toBe('Pas du tout12345Tout à fait');
    expect(
      byName(question(page, 8), 'ol')
        .flatMap((list) => byName(list, 'li'))
        .map(words),
    ).toEqual(['Former', 'Équiper', 'Échanger', 'Évaluer']);
    expect(words(byClass(question(page, 8), 'ranks')[0])).toBe('En premierEn deuxièmeEn troisième');
    expect(words(byClass(question(page, 4), 'fill')[0])).toBe('heures par semaine');
    expect(words(byClass(question(page, 9), 'fill')[0])).toBe('JJMMAAAA');
    expect(byClass(question(page, 10), 'line')).toHaveLength(9);
    for (const number of [4, 7]) {
      expect(words(question(page, number))).toMatch(/Je ne sais pas$/);
    }
  });
});

describe('what authors write', () => {
  const hostile = `<script>alert(1)</script> </style></title> {{x}} " onload="alert(1) &amp; <!-- $&`;
  const last: Question = {
    id: 'fin',
    type: 'single',
    title: hostile,
    label: hostile,
    hint: hostile,
    choices: [
      choice('a', hostile, { specify: hostile }),
      choice('b', 'a'.repeat(300), { shownIf: { question: 'pilotage', includes: ['oui'] } }),
    ],
    groups: [],
    ordered: false,
  };

  it('stays text, wherever it stands', () => {
    const page = read({
      ...byHand({
        id: 'suite',
        title: hostile,
        introduction: hostile,
        information: [{ id: 'i', title: hostile, text: [hostile], position: 0 }],
        questions: [last],
      }),
      title: hostile,
    });
    expect(words(byName(page, 'h1')[0])).toBe(hostile);
    expect(words(byName(page, 'h3').at(-1))).toBe(`11 ${hostile}`);
    expect(words(byClass(page, 'info')[0])).toBe(`${hostile} ${hostile}`);
    expect(words(byName(question(page, 11), 'li')[0])).toBe(`${hostile} ${hostile}`);
    expect(words(byName(question(page, 11), 'li')[1])).toBe(
      `${'a'.repeat(300)} (seulement si vous avez répondu « Oui » à la question 1)`,
    );
  });
});
