/** The blank questionnaire as a page that stands alone in one file, for the screen and for paper. */
import { printedFoot, standaloneStyles } from '../standalone.ts';
import { html, renderTemplate } from '../templates.ts';
import type { BlankAnswer, BlankDocument, BlankStep } from './blank-document.ts';

export function blankPage(document: BlankDocument): string {
  const page = renderTemplate('blank', {
    ...document,
    styles: html(`${standaloneStyles('./blank/blank.css')}${printedFoot(document.footer)}`),
    steps: document.steps.map((step) => ({
      ...step,
      anchor: `partie-${step.id}`,
      entries: step.entries.map(entryView),
    })),
  });
  return page.replace(/\n{2,}/g, '\n');
}

/** A template can only ask whether something is there: each kind goes by its name. */
function entryView(entry: BlankStep['entries'][number]): object {
  if (entry.kind === 'information') return { information: entry };
  const { answer } = entry;
  return {
    question: {
      ...entry,
      anchor: `question-${entry.number}`,
      // Too tall to be kept on one page.
      whole: !isTall(answer),
      answer: { [answer.kind]: { ...answerView(answer), asked: entry.label } },
    },
  };
}

function answerView(answer: BlankAnswer): object {
  if (answer.kind === 'boxes') return { ...answer, each: Array(answer.count).fill(true) };
  if (answer.kind !== 'lines') return answer;
  const tenths = Math.round(answer.share * 10);
  return { tenths, each: Array(answer.count).fill(true) };
}

/** Rows or choices that no longer fit on half a page. */
const MOST_KEPT = 14;

function isTall(answer: BlankAnswer): boolean {
  if (answer.kind === 'lists') return true;
  if (answer.kind === 'table') return answer.rows.length > MOST_KEPT;
  return answer.kind === 'choices' && answer.choices.length > 2 * MOST_KEPT;
}
