/** The report of 2021, made from the committed files as `bilan` makes it. */
import { buildReport } from '../../src/report/build-report.ts';
import { answersOf, inputOf, sound, textOf } from './committed-edition.ts';

export const articleText = textOf('reports/etre-rupn/2021/bilan.md.hbs');
export const planText = textOf('reports/etre-rupn/2021/plan.yaml');

export const { responses, dataset } = answersOf('2021');

const input = inputOf('2021', dataset);
export const { coding } = input;

const built = buildReport({ ...input, article: { text: articleText, path: 'bilan.md.hbs' } });

export const problems = built.problems;
export const report = sound(built.report, built.problems);
