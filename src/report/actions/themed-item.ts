/** The sorted texts of a question as a breakdown counts them: person by person, theme by theme. */
import type { Dataset } from '../../dataset/dataset.ts';
import type { Question } from '../../definition/questionnaire.ts';
import type { CountableItem } from '../breakdowns/countable-item.ts';
import { type Coding, remarksOf } from '../coding.ts';

/** Whose text was sorted is in the base of every theme; themes do not exclude one another. */
export function themedItem(dataset: Dataset, coding: Coding, question: Question): CountableItem {
  const themes = new Map<string, Set<string>>();
  for (const remark of remarksOf(dataset, coding, question)) {
    const said = themes.get(remark.response) ?? new Set();
    for (const theme of remark.themes) said.add(theme);
    themes.set(remark.response, said);
  }
  const { respondents } = dataset;
  return {
    item: { id: question.id, question },
    answered: respondents.map(({ id }) => (themes.has(id) ? 1 : 0)),
    properties: Object.entries(coding.labels[question.id] ?? {}).map(([theme, label]) => ({
      id: `${question.id}.${theme}`,
      kind: 'choice' as const,
      label,
      values: respondents.map(({ id }) => {
        const said = themes.get(id);
        return said === undefined ? null : said.has(theme) ? 1 : 0;
      }),
    })),
    isExclusive: false,
  };
}
