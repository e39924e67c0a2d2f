/** A mean of whole numbers is the same wherever it is printed, and no file has more of it than that. */
import { expect, it } from 'vitest';
import { figuresJson } from '../../src/report/figures-json.ts';
import { everyTypeText } from '../definition/every-type.ts';
import { read } from '../definition/sample.ts';
import { dataOf } from './sample-data.ts';
import { reportOf } from './sample-report.ts';

const whole = read(everyTypeText.replace('decimals: 1', 'decimals: 0'));
// 20 times 5 and 22 times 6 are 232 of 42: 5.5238…
const report = reportOf(
  dataOf(
    [
      { persons: 20, answers: { heures: 5 } },
      { persons: 22, answers: { heures: 6 } },
    ],
    10,
    whole,
  ),
  { article: '## A\n\n{{figure "heures.mean"}}\n', charts: [] },
);
const analysed = report.analysis
  .flatMap(({ questions }) => questions)
  .find(({ question }) => question.id === 'heures');

it('has one decimal in the text, the table and the chart', () => {
  expect(report.figures.get('heures.mean')?.printed).toBe('5,5\u00a0heures');
  expect(analysed?.table?.rows[0]).toEqual(['Moyenne', '5,5']);
  expect(analysed?.chart?.reading).toContain('5,5\u00a0heures');
});

it('is a number in figures.json, as it is printed', () => {
  const { figures } = JSON.parse(figuresJson(report));
  const mean = figures.find(({ id }: { id: string }) => id === 'heures.mean');
  expect(mean).toMatchObject({ share: null, mean: 5.5 });
});
