import { describe, expect, it } from 'vitest';
import type { Condition } from '../../src/definition/condition.ts';
import { askedOf, offeredTo, onlyIf } from '../../src/definition/condition-words.ts';
import type { Question } from '../../src/definition/questionnaire.ts';
import { byHand, choice } from './by-hand.ts';

const base = byHand();

const is = (question: string, ...includes: string[]): Condition => ({ question, includes });
const at = (question: string, row: string, ...includes: string[]): Condition => ({
  question,
  row,
  includes,
});
const not = (inner: Condition): Condition => ({ not: inner });
const answered = (question: string): Condition => ({ question, answered: true });

/** The words without their no-break spaces, for reading. */
const plain = (text: string | undefined) => text?.replaceAll('\u00a0', ' ');
const paper = (condition: Condition) => plain(onlyIf(condition, base));

const later: Question = {
  id: 'suite',
  type: 'long_text',
  title: 'Suite',
  label: 'Et ensuite ?',
  maximumLength: 500,
};
const report = (shownIf: Condition, ofStep?: Condition) => {
  const question = { ...later, shownIf };
  const step = { id: 'fin', title: 'Fin', questions: [question] };
  return plain(askedOf(question, byHand({ ...step, ...(ofStep ? { shownIf: ofStep } : {}) })));
};

describe('one test, on paper', () => {
  it.each<[string, Condition, string]>([
    ['one choice', is('pilotage', 'oui'), 'répondu « Oui » à la question 1'],
    [
      'two choices',
      is('projets', 'parfois', 'souvent'),
      'répondu « Parfois » ou « Souvent » à la question 2',
    ],
    [
      'nearly all choices',
      is('projets', 'parfois', 'souvent', 'toujours'),
      'répondu autre chose que « Jamais » à la question 2',
    ],
    ['the other of two', not(is('pilotage', 'oui')), 'répondu « Non » à la question 1'],
    [
      'all but one',
      not(is('projets', 'jamais')),
      'répondu autre chose que « Jamais » à la question 2',
    ],
    [
      'denied where the rest is as short',
      not(is('projets', 'jamais', 'parfois')),
      'répondu « Souvent » ou « Toujours » à la question 2',
    ],
    ['denied twice', not(not(is('pilotage', 'oui'))), 'répondu « Oui » à la question 1'],
    ['one of several', is('ateliers', 'pix'), 'coché « Une initiation à Pix » à la question 3'],
    [
      'all but the one that excludes the others',
      is('ateliers', 'outils', 'pix', 'pratique', 'autre'),
      'coché autre chose que « Aucun » à la question 3',
    ],
    [
      'one of several, denied: others may be ticked',
      not(is('ateliers', 'pix')),
      'répondu à la question 3 sans cocher « Une initiation à Pix »',
    ],
    [
      'two of several, denied',
      not(is('ateliers', 'pix', 'outils')),
      'répondu à la question 3 sans cocher « Des outils » ni « Une initiation à Pix »',
    ],
    [
      'all of several, denied: what remains excludes them',
      not(is('ateliers', 'outils', 'pix', 'pratique', 'autre')),
      'coché « Aucun » à la question 3',
    ],
    ['a number', answered('heures'), 'répondu à la question 4'],
    ['no answer', not(answered('heures')), 'laissé la question 4 sans réponse'],
    [
      'a declared kind of missing',
      is('heures', 'ne_sait_pas'),
      'répondu « Je ne sais pas » à la question 4',
    ],
    [
      'a row',
      at('ressources', 'pix', 'utilise'),
      'répondu « J’utilise » à la ligne « Pix » de la question 5',
    ],
    [
      'a row, denied',
      not(at('ressources', 'pix', 'utilise')),
      'répondu autre chose que « J’utilise » à la ligne « Pix » de la question 5',
    ],
    [
      'a row of several answers',
      at('publics', 'ent', 'eleves'),
      'coché « Les élèves » à la ligne « L’ENT » de la question 6',
    ],
    [
      'a row of several answers, denied',
      not(at('publics', 'ent', 'eleves')),
      'répondu à la ligne « L’ENT » de la question 6 sans cocher « Les élèves »',
    ],
    [
      'a row without answer',
      not({ question: 'ressources', row: 'lumni', answered: true }),
      'laissé la ligne « Lumni » de la question 5 sans réponse',
    ],
    ['points', is('aise', '4', '5'), 'choisi 4 ou 5 à la question 7'],
    ['a point, denied', not(is('aise', '1')), 'choisi autre chose que 1 à la question 7'],
    [
      'a point or no opinion',
      is('aise', '1', 'ne_sait_pas'),
      'choisi 1 ou « Je ne sais pas » à la question 7',
    ],
    ['a choice ranked', is('priorites', 'former'), 'classé « Former » à la question 8'],
    [
      'a choice not ranked',
      not(is('priorites', 'former')),
      'répondu à la question 8 sans classer « Former »',
    ],
    ['no ranking', is('priorites', 'sans_avis'), 'répondu « Je n’ai pas d’avis » à la question 8'],
  ])('%s', (_, condition, words) => {
    expect(paper(condition)).toBe(`seulement si vous avez ${words}`);
  });

  it.each<[object, string]>([
    [{ atLeast: 3 }, 'au moins 3 heures par semaine'],
    [{ atMost: 2.5 }, 'au plus 2,5 heures par semaine'],
    [{ moreThan: 2 }, 'plus de 2 heures par semaine'],
    [{ lessThan: 10 }, 'moins de 10 heures par semaine'],
    [{ atLeast: 3, atMost: 5 }, 'entre 3 et 5 heures par semaine'],
    [{ moreThan: 3, lessThan: 5 }, 'plus de 3 et moins de 5 heures par semaine'],
    [{ atLeast: 1 }, 'au moins 1 (en heures par semaine)'],
  ])('hours: %j', (compare, words) => {
    expect(paper({ question: 'heures', compare })).toBe(
      `seulement si vous avez indiqué ${words} à la question 4`,
    );
  });

  it.each<[object, string]>([
    [{ atLeast: 3 }, 'moins de 3 heures par semaine'],
    [{ lessThan: 3 }, 'au moins 3 heures par semaine'],
    [{ atLeast: 3, atMost: 5 }, 'moins de 3 ou plus de 5 heures par semaine'],
  ])('hours, denied: %j', (compare, words) => {
    expect(paper(not({ question: 'heures', compare }))).toBe(
      `seulement si vous avez indiqué ${words} à la question 4`,
    );
  });

  it.each<[Condition, string]>([
    [{ question: 'aise', compare: { atLeast: 4 } }, '4 ou 5'],
    [{ question: 'aise', compare: { moreThan: 1, atMost: 3 } }, '2 ou 3'],
    [not({ question: 'aise', compare: { atLeast: 2 } }), '1'],
    [not({ question: 'aise', compare: { atLeast: 2, atMost: 4 } }), '1 ou 5'],
  ])('points of a scale: %j', (condition, words) => {
    expect(paper(condition)).toBe(`seulement si vous avez choisi ${words} à la question 7`);
  });
});

describe('several tests, on paper', () => {
  const yes = is('pilotage', 'oui');
  const often = is('projets', 'parfois', 'souvent');
  const pix = is('ateliers', 'pix');
  const hours: Condition = { question: 'heures', compare: { atLeast: 3 } };

  it.each<[string, Condition, string]>([
    [
      'two at once',
      { all: [yes, hours] },
      'vous avez répondu « Oui » à la question 1 et indiqué au moins 3 heures par semaine à la question 4',
    ],
    [
      'one of two',
      { any: [yes, pix] },
      'vous avez répondu « Oui » à la question 1 ou coché « Une initiation à Pix » à la question 3',
    ],
    [
      'one of two, one of which is a list',
      { any: [yes, often] },
      'vous avez répondu « Oui » à la question 1, ou bien répondu « Parfois » ou « Souvent » à la question 2',
    ],
    [
      'two at once, one of which is a list',
      { all: [often, yes] },
      'vous avez répondu « Parfois » ou « Souvent » à la question 2, et aussi répondu « Oui » à la question 1',
    ],
    [
      'three at once',
      { all: [yes, often, pix] },
      'vous remplissez à la fois ces trois conditions : (1) vous avez répondu « Oui » à la question 1 ; (2) vous avez répondu « Parfois » ou « Souvent » à la question 2 ; (3) vous avez coché « Une initiation à Pix » à la question 3',
    ],
    [
      'one of some within all',
      { all: [yes, { any: [hours, pix] }] },
      'vous remplissez à la fois ces deux conditions : (1) vous avez répondu « Oui » à la question 1 ; (2) vous avez indiqué au moins 3 heures par semaine à la question 4 ou coché « Une initiation à Pix » à la question 3',
    ],
    [
      'three deep',
      { any: [yes, { all: [often, { any: [hours, { all: [pix, answered('aise')] }] }] }] },
      'vous remplissez au moins l’une de ces conditions : (1) vous avez répondu « Oui » à la question 1 ; (2) vous remplissez à la fois ces deux conditions : (2.1) vous avez répondu « Parfois » ou « Souvent » à la question 2 ; (2.2) vous remplissez au moins l’une de ces conditions : (2.2.1) vous avez indiqué au moins 3 heures par semaine à la question 4 ; (2.2.2) vous avez coché « Une initiation à Pix » à la question 3 et répondu à la question 7',
    ],
    [
      'not both: one of the contraries',
      not({ all: [yes, hours] }),
      'vous avez répondu « Non » à la question 1 ou indiqué moins de 3 heures par semaine à la question 4',
    ],
    [
      'neither: both contraries',
      not({ any: [yes, pix] }),
      'vous avez répondu « Non » à la question 1 et répondu à la question 3 sans cocher « Une initiation à Pix »',
    ],
    [
      'choices of one question, one by one',
      { any: [is('projets', 'parfois'), is('projets', 'souvent')] },
      'vous avez répondu « Parfois » ou « Souvent » à la question 2',
    ],
    [
      'none of two choices, one by one',
      { all: [not(is('ateliers', 'pix')), not(is('ateliers', 'autre'))] },
      'vous avez répondu à la question 3 sans cocher « Une initiation à Pix » ni « Un autre atelier »',
    ],
    [
      'both of two choices',
      { all: [pix, is('ateliers', 'outils')] },
      'vous avez coché « Une initiation à Pix » à la question 3 et coché « Des outils » à la question 3',
    ],
    [
      'two bounds, one by one',
      { all: [hours, { question: 'heures', compare: { atMost: 5 } }] },
      'vous avez indiqué entre 3 et 5 heures par semaine à la question 4',
    ],
    [
      'needless brackets, and the same twice',
      { all: [yes, { all: [yes] }] },
      'vous avez répondu « Oui » à la question 1',
    ],
  ])('%s', (_, condition, words) => {
    expect(paper(condition)).toBe(`seulement si ${words}`);
  });
});

describe('in a report', () => {
  it('a question goes by its title, a group by its name', () => {
    expect(report(is('pilotage', 'oui'))).toBe(
      'aux personnes qui ont répondu « Oui » à « Participation au pilotage »',
    );
    expect(report(is('projets', 'parfois', 'souvent'))).toBe(
      'aux personnes qui ont répondu « Au moins parfois » à « Projets »',
    );
    expect(report(is('aise', '5', '4'))).toBe(
      'aux personnes qui ont répondu « À l’aise » à « Aisance »',
    );
    expect(report(at('ressources', 'pix', 'utilise'))).toBe(
      'aux personnes qui ont répondu « J’utilise » à la ligne « Pix » de « Ressources »',
    );
  });

  it('the condition of the step counts, once', () => {
    const yes = is('pilotage', 'oui');
    expect(report(answered('heures'), yes)).toBe(
      'aux personnes qui ont répondu « Oui » à « Participation au pilotage » et répondu à « Temps consacré »',
    );
    expect(report(yes, yes)).toBe(
      'aux personnes qui ont répondu « Oui » à « Participation au pilotage »',
    );
    const question = later;
    const steps = byHand({ id: 'fin', title: 'Fin', questions: [question], shownIf: yes });
    expect(plain(askedOf(question, steps))).toBe(
      'aux personnes qui ont répondu « Oui » à « Participation au pilotage »',
    );
  });

  it('several conditions are numbered', () => {
    expect(
      report({
        all: [
          is('pilotage', 'oui'),
          answered('heures'),
          { any: [is('ateliers', 'pix'), is('projets', 'jamais'), answered('aise')] },
        ],
      }),
    ).toBe(
      'aux personnes qui remplissent à la fois ces trois conditions : (1) elles ont répondu « Oui » à « Participation au pilotage » ; (2) elles ont répondu à « Temps consacré » ; (3) elles remplissent au moins l’une de ces conditions : (3.1) elles ont coché « Une initiation à Pix » à « Ateliers » ; (3.2) elles ont répondu « Jamais » à « Projets » ; (3.3) elles ont répondu à « Aisance »',
    );
  });

  it('a question asked of everybody has no words', () => {
    for (const question of base.steps.flatMap(({ questions }) => questions)) {
      expect(askedOf(question, base)).toBeUndefined();
    }
  });

  it('choices and rows that some are offered', () => {
    const shownIf = is('pilotage', 'oui');
    expect(plain(offeredTo(choice('x', 'X', { shownIf }), base))).toBe(
      'choix proposé seulement aux personnes qui ont répondu « Oui » à « Participation au pilotage »',
    );
    expect(plain(offeredTo({ id: 'x', label: 'X', short: 'X', shownIf }, base))).toBe(
      'ligne proposée seulement aux personnes qui ont répondu « Oui » à « Participation au pilotage »',
    );
    expect(offeredTo(choice('x', 'X'), base)).toBeUndefined();
  });
});
