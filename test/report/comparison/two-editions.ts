/** The sample questionnaire asked in two editions, and what the earlier one published. */
import type { Questionnaire } from '../../../src/definition/questionnaire.ts';
import { comparisonOf } from '../../../src/report/comparison/comparison.ts';
import type { EarlierEdition } from '../../../src/report/comparison/earlier-edition.ts';
import { type PlanFile, readPlan } from '../../../src/report/plan.ts';
import { read, sample, sampleText } from '../../definition/sample.ts';

/** `equipe` of `base` said « En équipe » in 2024, among 200 who were asked. */
export function published(
  equipe: number,
  base: number,
  change: (text: string) => string = (text) => text,
): EarlierEdition {
  const figure = (id: string, count: number, kind = 'share') => ({
    id,
    kind,
    question: 'Comment travaillez-vous ?',
    label: 'En équipe',
    count,
    base: { count: base, described: `les ${base} personnes qui ont répondu à la question` },
    printed: `${Math.round((100 * count) / base)}\u00a0%`,
    isOfAll: kind === 'share',
  });
  const figures = [
    figure('role.equipe', equipe),
    figure('ateliers.au_moins_un', equipe),
    { ...figure('participation.rate', base, 'rate'), base: { count: 200, described: 'les 200' } },
  ];
  return {
    questionnaire: read(change(sampleText.replace('edition: "2025"', 'edition: "2024"'))),
    date: '2024-11-10',
    invited: 200,
    figures: new Map(figures.map((one) => [one.id, one])),
  };
}

export function planWith(more: string): PlanFile {
  const text = `date: "2025-09-01"\nlead: A\nsource: B\ncharts: []\ncompare:\n  edition: exemple/2024\n  figures: f.json\n${more}`;
  const { file, problems } = readPlan(text, 'plan.yaml');
  if (!file) throw new Error(JSON.stringify(problems));
  return file;
}

export function compared(
  earlier: EarlierEdition,
  more = '',
  questionnaire: Questionnaire = sample,
) {
  return comparisonOf(questionnaire, earlier, planWith(more));
}
