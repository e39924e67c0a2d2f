/** Means by two variables: times their base they are sums, which tell of one another. */
import { describe, expect, it } from 'vitest';
import { figureOf } from '../../../src/report/figure.ts';
import { datasetOf, type Person, reportOf } from './small-edition.ts';

describe('a mean by two variables', () => {
  const hours = (count: number, type: string, secteur: string, most: number) =>
    Array.from({ length: count }, (_, i) => ({ type, secteur, answers: { heures: i % most } }));
  // By hand: 30 times « 0 to 4 » are 60 hours, 30 times « 0 to 6 » are 85.
  const large = [
    ...hours(30, 'lycee', 'prive', 5),
    ...hours(30, 'lycee', 'public', 5),
    ...hours(30, 'college', 'public', 7),
  ];
  const two = hours(2, 'lp', 'prive', 1);
  const rowsOf = (persons: readonly Person[], by: readonly string[], title = 'Heures') => {
    const list = by.map((one) => `{ by: ${one} }`).join(', ');
    const report = reportOf(datasetOf(persons), { analysis: `  breakdowns: [${list}]` });
    const asked = report.analysis.flatMap(({ questions }) => questions);
    const { breakdowns = [] } = asked.find(({ question }) => question.title === title) ?? {};
    const rows = breakdowns.map(({ items }) =>
      items[0]?.rows[0]?.cells.map((cell) =>
        cell.kind === 'shown' ? figureOf(report.figures, cell.figure).printed : cell.kind,
      ),
    );
    return { rows, all: figureOf(report.figures, 'heures.mean').printed };
  };

  // Hidden for the two, and a second with them; the sums of both sectors could tell of either.
  it('is shown by the first alone, where one is hidden, and of all', () => {
    const { rows, all } = rowsOf([...large, ...two], ['type', 'secteur']);
    expect(rows).toEqual([
      ['hidden', '2\u00a0heures', 'none'],
      ['hidden', 'hidden'],
    ]);
    expect(all).toBe('2,2\u00a0heures');
  });

  it('is shown by the first alone, where the second hides one', () => {
    expect(rowsOf([...large, ...two], ['secteur', 'type']).rows).toEqual([
      ['2,4\u00a0heures', '1,9\u00a0heure'],
      ['hidden', 'hidden', 'none'],
    ]);
  });

  // All « college » are « public », and all « public » are « college »: 40 times « 0 to 6 » are 115.
  it.each([[['type', 'secteur']], [['secteur', 'type']]])(
    'is shown by none, where a group of one is a group of the other: %j',
    (by) => {
      const nested = [...hours(30, 'lycee', 'prive', 5), ...hours(40, 'college', 'public', 7)];
      const { rows, all } = rowsOf([...nested, ...two], by);
      expect(new Set(rows.flat())).toEqual(new Set(['hidden', 'none']));
      expect(all).toBe('2,4\u00a0heures');
    },
  );

  it('is shown by both, where none is hidden: one of too few for a mean is no secret', () => {
    const twelve = hours(12, 'lp', 'prive', 1);
    expect(rowsOf([...large, ...twelve], ['type', 'secteur']).rows).toEqual([
      ['2,8\u00a0heures', '2\u00a0heures', 'none'],
      ['2,4\u00a0heures', '1,4\u00a0heure'],
    ]);
  });

  it('does not keep another question from being shown by both', () => {
    const persons = [...large, ...two].map(({ answers, ...person }, i) => ({
      ...person,
      answers: { ...answers, ...(i < 90 ? { allure: i % 2 ? 'calme' : 'vif' } : {}) },
    }));
    expect(rowsOf(persons, ['type', 'secteur'], 'Allure').rows).toEqual([
      ['50\u00a0%', '50\u00a0%', '–'],
      ['50\u00a0%', '50\u00a0%'],
    ]);
  });
});
