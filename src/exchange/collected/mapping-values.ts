/** The `values:` of a mapping: what single cells of a column stand for. */

import type { Fault } from '../../definition/fault.ts';
import type { Choice } from '../../definition/questionnaire.ts';
import { IGNORE } from './cell-reading.ts';
import { everyChoice } from './choice-words.ts';
import { cellText } from './column.ts';
import { mappingFaults } from './mapping-faults.ts';
import type { RawColumn } from './mapping-schema.ts';
import { cellReader } from './read-cell.ts';
import { dayOf, frameCategory, stateOf } from './response-cells.ts';
import type { Target } from './target.ts';

type ValuePath = readonly (string | number)[];

/** @param lineOf line of the n-th value in the mapping */
export function checkValues(
  { values = [] }: RawColumn,
  target: Target,
  others: Choice | undefined,
  report: (fault: Fault, at: ValuePath) => void,
  lineOf: (index: number) => number,
): ReadonlyMap<string, string> {
  const meant = new Map<string, string>();
  const lines = new Map<string, number>();
  const known = wordsOf(target);
  const isUnderstood = meaningTest(target, others);
  values.forEach(({ cell, means }, index) => {
    const text = cellText(cell);
    const line = lines.get(text);
    if (line !== undefined) report(mappingFaults.cellTwice(cell, line), [index, 'cell']);
    lines.set(text, lineOf(index));
    const meaning = (means ?? '').trim();
    if (meaning === '') report(mappingFaults.noMeaning(cell, known), [index, 'means']);
    else if (meaning !== IGNORE && !isUnderstood(meaning)) {
      report(mappingFaults.unknownMeaning(meaning, known), [index, 'means']);
    }
    meant.set(text, meaning);
  });
  return meant;
}

/** What may be written for a cell of that column; none: the answer itself. */
export function wordsOf(target: Target): readonly string[] {
  switch (target.kind) {
    case 'frame':
      return target.variable.categories.map(({ id }) => id);
    case 'state':
      return ['sent', 'draft'];
    case 'tick':
      return ['oui', 'non'];
    case 'whole':
    case 'row':
    case 'rank':
      return everyChoice(target.question).map(({ id }) => id);
    default:
      return [];
  }
}

function meaningTest(target: Target, others: Choice | undefined): (meaning: string) => boolean {
  switch (target.kind) {
    case 'ignore':
    case 'id':
      return () => true;
    case 'sent_on':
      return (meaning) => dayOf(meaning) !== undefined;
    case 'state':
      return (meaning) => stateOf(meaning) !== undefined;
    case 'frame':
      return (meaning) => frameCategory(target.variable, meaning) !== undefined;
    default: {
      const read = cellReader(target, { values: new Map(), ...(others ? { others } : {}) });
      return (meaning) => read(meaning).unknown.length === 0;
    }
  }
}
