/** « Lecture »: the most frequent answer of a chart of the full analysis, read out. */
import { countedChoices, groupsOf } from '../../dataset/item.ts';
import type { Question } from '../../definition/questionnaire.ts';
import { counted, integer, typographic } from '../../wording.ts';
import type { Figure, Figures } from '../figure.ts';
import type { ItemSummary } from '../item-summary.ts';
import { statementOf } from '../statement.ts';

export function readingOf(
  question: Question,
  summaries: readonly ItemSummary[],
  figures: Figures,
): string {
  const groups = new Set(groupsOf(question).map(({ id }) => id));
  const [top] = [...figures.values()]
    .filter(({ id }) => id.startsWith(`${question.id}.`) && !groups.has(id.split('.').at(-1) ?? ''))
    .toSorted((a, b) => b.count - a.count);
  if (!top) return '';
  if (top.kind === 'mean')
    return `en moyenne, ${top.printed}, pour ${counted(top.count, 'réponse', 'réponses')}.`;
  const share = top.kind === 'share' ? `, soit ${top.printed}` : '';
  return `${drawnStatement(top, summaries).replace(/\.$/, '')}${share}.`;
}

/**
 * With the names that the drawing writes, which are the short ones. Nobody answered with such a name:
 * where it is not the wording of the choice, nobody is said to have.
 */
function drawnStatement(figure: Figure, summaries: readonly ItemSummary[]): string {
  const { count, base } = figure;
  for (const { item } of summaries) {
    const { row } = item;
    const choice = countedChoices(item.question).find(({ id }) => `${item.id}.${id}` === figure.id);
    if (choice && choice.short === choice.label) {
      const drawn = row ? { ...item, row: { ...row, label: row.short } } : item;
      return statementOf(drawn, choice.id, choice.label)(count, base.count);
    }
    if (choice) {
      const place = row ? `à la ligne « ${row.short} », ` : '';
      const people = `${counted(count, 'personne', 'personnes')} sur ${integer(base.count)}`;
      return typographic(`${place}« ${choice.short} » : ${people}.`);
    }
  }
  return figure.statement;
}
