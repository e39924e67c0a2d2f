import { describe, expect, it } from 'vitest';
import { questionFigures } from '../../src/report/question-figures.ts';
import { read as readQuestionnaire, sampleText } from '../definition/sample.ts';
import { dataOf, figure, figuresOf, forty } from './sample-data.ts';

describe('a share', () => {
  it('is of the persons who answered, with its count and who they are', () => {
    expect(figure(forty, 'role.equipe')).toMatchObject({
      kind: 'share',
      question: expect.stringMatching(/^Comment travaillez.vous\u00a0\?$/),
      label: 'En équipe',
      base: {
        count: 40,
        kind: 'answered',
        described: 'les 40\u00a0personnes qui ont répondu à la question',
      },
      count: 24,
      share: 0.6,
      printed: '60\u00a0%',
      statement: '24\u00a0personnes sur 40 ont répondu «\u00a0En équipe\u00a0».',
    });
  });

  it('of a multiple choice is of those who ticked at least one, « aucun » included', () => {
    const data = dataOf([
      { persons: 20, answers: { role: 'equipe', ateliers: ['initiation', 'autre'] } },
      { persons: 12, answers: { role: 'equipe', ateliers: ['aucun'] } },
      { persons: 3, answers: { role: 'equipe' } },
    ]);
    expect(figure(data, 'ateliers.aucun')).toMatchObject({
      base: { count: 32, kind: 'ticked', outside: { blank: 3 } },
      count: 12,
      printed: '38\u00a0%',
    });
    expect(figure(data, 'ateliers.initiation').printed).toBe('63\u00a0%');
  });

  it('of a group counts each person once', () => {
    expect(figure(forty, 'ateliers.au_moins_un')).toMatchObject({ count: 24, base: { count: 24 } });
    expect(figure(forty, 'ateliers.au_moins_un').statement).toContain(
      'ont coché au moins une de ces réponses\u00a0: «\u00a0Initiation\u00a0», «\u00a0Pratique\u00a0», «\u00a0Autre\u00a0».',
    );
  });

  it('of a row of a matrix says the row', () => {
    const data = dataOf([
      { persons: 30, answers: { moments: { matin: 'souvent', soir: 'jamais' } } },
      { persons: 2, answers: { moments: { matin: 'sans_avis' } } },
    ]);
    expect(figure(data, 'moments.matin.souvent')).toMatchObject({
      label: 'Le matin\u00a0: Souvent',
      base: {
        count: 30,
        described: 'les 30\u00a0personnes qui ont répondu à cette ligne',
        outside: { does_not_know: 2 },
      },
      printed: '100\u00a0%',
      statement:
        '30\u00a0personnes sur 30 ont répondu «\u00a0Souvent\u00a0», à la ligne «\u00a0Le matin\u00a0».',
    });
    expect(figure(data, 'moments.soir.jamais').base.outside).toEqual({ blank: 2 });
  });

  it('has the decimals that the plan gives it, half up', () => {
    const data = dataOf([
      { persons: 57, answers: { role: 'seul' } },
      { persons: 143, answers: { role: 'equipe' } },
    ]);
    const printed = (decimals: object) =>
      questionFigures(data, { ...decimals }).find(({ id }) => id === 'role.seul')?.printed;
    // 57 of 200 is 28.5 %: floating point would make it 28.
    expect(printed({})).toBe('29\u00a0%');
    expect(printed({ 'role.seul': 1 })).toBe('28,5\u00a0%');
  });
});

describe('a mean', () => {
  it('is printed with its unit, of those who gave a number', () => {
    const data = dataOf([
      { persons: 1, answers: { role: 'equipe', ateliers: ['initiation'], heures: 2 } },
      { persons: 1, answers: { role: 'equipe', ateliers: ['initiation'], heures: 3.5 } },
      { persons: 1, answers: { role: 'equipe', ateliers: ['initiation'] } },
    ]);
    expect(figure(data, 'heures.mean')).toMatchObject({
      kind: 'mean',
      count: 2,
      share: null,
      printed: '2,8\u00a0heures',
      base: { count: 2, outside: { blank: 1 } },
    });
  });

  it('of nobody is a dash', () => {
    expect(figure(dataOf([]), 'heures.mean')).toMatchObject({ count: 0, printed: '–' });
  });
});

describe('a base too small for a percentage', () => {
  const of = (persons: number) =>
    figure(
      dataOf([
        { persons: 3, answers: { role: 'seul' } },
        { persons: persons - 3, answers: { role: 'equipe' } },
      ]),
      'role.seul',
    );

  it('prints « 3 sur 8 », without an interval', () => {
    expect(of(8)).toMatchObject({ printed: '3 sur 8', share: 0.375 });
    expect(of(8).interval).toBeUndefined();
  });

  it('is 29, and no longer 30', () => {
    expect(of(29).printed).toBe('3 sur 29');
    expect(of(30).printed).toBe('10\u00a0%');
    expect(of(30).interval).toBeDefined();
  });

  it('is what the questionnaire says', () => {
    const ten = sampleText.replace(
      'duration_minutes: 5',
      'duration_minutes: 5\n  minimum_base: 10',
    );
    const data = dataOf([{ persons: 10, answers: { role: 'seul' } }], 0, readQuestionnaire(ten));
    expect(figure(data, 'role.seul').printed).toBe('100\u00a0%');
  });
});

describe('an edition with few or no responses', () => {
  it('nobody invited: every figure is there, and none claims anything', () => {
    for (const one of figuresOf(dataOf([])).values()) {
      expect(one.count, one.id).toBe(0);
      expect(one.share, one.id).toBeNull();
      expect(one.printed, one.id).toMatch(/^[0–]$/);
      expect(one.interval, one.id).toBeUndefined();
    }
    expect(figure(dataOf([]), 'role.seul').base.described).toBe('aucune personne');
  });

  it('nobody answered: rates of zero, shares of nothing', () => {
    const data = dataOf([], 60);
    expect(figure(data, 'participation.rate')).toMatchObject({ share: 0, printed: '0\u00a0%' });
    expect(figure(data, 'role.seul')).toMatchObject({ share: null, printed: '–' });
  });

  it('one response: words in the singular', () => {
    const data = dataOf([{ persons: 1, answers: { role: 'equipe', ateliers: ['aucun'] } }]);
    expect(figure(data, 'role.equipe')).toMatchObject({
      printed: '1 sur 1',
      base: { described: 'la personne qui a répondu à la question' },
      statement: '1\u00a0personne sur 1 a répondu «\u00a0En équipe\u00a0».',
    });
    expect(figure(data, 'ateliers.aucun').base.described).toContain(
      'la personne qui a coché au moins une réponse',
    );
    expect(figure(data, 'participation.invited').base.described).toBe('la personne invitée');
  });

  it('a question that nobody was asked has nobody in its base, and nobody blank', () => {
    const data = dataOf([{ persons: 40, answers: { role: 'seul' } }]);
    expect(figure(data, 'ateliers.initiation')).toMatchObject({
      count: 0,
      share: null,
      printed: '–',
      base: { count: 0, outside: { not_asked: 40 } },
    });
  });
});
