/** Quotations of earlier answers in texts, and the words that a question group leaves open. */

import type { ReportFault } from './fault.ts';
import { faults } from './faults.ts';
import { brokenPipes, pipesOf } from './piping.ts';
import { type PlacedQuestion, placedInformation, placedQuestions } from './placed.ts';
import type { Doubts } from './salvage.ts';
import type { RawQuestionnaire } from './schema.ts';
import type { ValuePath } from './yaml-source.ts';

interface PlacedText {
  readonly text: string;
  readonly path: ValuePath;
  readonly step: number;
  readonly group?: { readonly name: string; readonly path: ValuePath };
}

export function checkTexts(raw: RawQuestionnaire, report: ReportFault, doubts: Doubts): void {
  const questions = new Map(placedQuestions(raw).map((placed) => [placed.value.id, placed]));
  const frame = (raw.frame ?? []).map(({ id }) => id);
  for (const placed of textsOf(raw)) {
    for (const broken of brokenPipes(placed.text)) {
      const word = /^\{([a-z][a-z0-9_]*)\}$/.exec(broken)?.[1];
      if (placed.group && word !== undefined) {
        report(faults.missingWord(word, placed.group.name), placed.group.path);
      } else report(faults.brokenQuotation(broken), placed.path);
    }
    for (const { name } of pipesOf(placed.text)) {
      checkQuotation(name, placed, { raw, questions, frame }, report, doubts);
    }
  }
}

interface Known {
  readonly raw: RawQuestionnaire;
  readonly questions: ReadonlyMap<string, PlacedQuestion>;
  readonly frame: readonly string[];
}

function checkQuotation(
  name: string,
  { path, step }: PlacedText,
  { raw, questions, frame }: Known,
  report: ReportFault,
  doubts: Doubts,
): void {
  const asked = questions.get(name);
  if (!asked) {
    if (frame.includes(name) || doubts.unnamed || doubts.frame) return;
    const earlier = [...questions.values()].filter((one) => one.step < step);
    report(faults.unknownQuotation(name, [...earlier.map((one) => one.value.id), ...frame]), path);
  } else if (asked.step >= step) {
    report(faults.quotationNotEarlier(name, raw.steps[asked.step]?.title ?? ''), path);
  } else if (!doubts.ids.has(name) && !isQuotable(asked)) {
    report(faults.quotationTooLong(name), path);
  }
}

function isQuotable({ value }: PlacedQuestion): boolean {
  return value.type !== 'long_text' && !('rows' in value);
}

/** Every text in which an answer may be quoted, once for each step that shows it. */
function textsOf(raw: RawQuestionnaire): readonly PlacedText[] {
  const steps = raw.steps.flatMap(({ introduction: text }, step): PlacedText[] =>
    text === undefined ? [] : [{ text, path: ['steps', step, 'introduction'], step }],
  );
  const blocks = placedInformation(raw).flatMap(({ value, path, step }) =>
    value.text.map((text, t) => ({ text, path: [...path, 'text', t], step })),
  );
  const questions = placedQuestions(raw).flatMap(({ value, path, entryPath, step, use }) =>
    (['label', 'hint', 'title'] as const).flatMap((key): PlacedText[] => {
      const text = value[key];
      if (text === undefined || (key === 'title' && !use)) return [];
      const group = use && { name: use.group, path: entryPath };
      return [{ text, path: [...path, key], step, ...(group ? { group } : {}) }];
    }),
  );
  return [...steps, ...blocks, ...questions];
}
