/** How each of both files writes an answer: for French spreadsheets, and for statistical tools. */
import type { MissingKind } from '../../dataset/item.ts';
import type { Choice, Question } from '../../definition/questionnaire.ts';
import { guarded } from '../../definition/spreadsheet/csv-cell.ts';
import { missingLabels } from './missing-labels.ts';

export interface Dialect {
  readonly opening: string;
  readonly separator: string;
  readonly lineEnd: string;
  /** Why there is no answer: in a column of its own, or where the answer would be. */
  readonly isMissingApart: boolean;
  readonly choice: (choice: Choice, question: Question) => string;
  readonly category: (category: { readonly id: string; readonly label: string }) => string;
  readonly number: (value: number) => string;
  readonly day: (isoDay: string) => string;
  readonly text: (text: string) => string;
  readonly missing: (kind: MissingKind) => string;
  /** A box that this person was not offered. */
  readonly notOffered: string;
}

/**
 * Codes, ISO dates, points. Texts are guarded here too: this file is called .csv, and opens in a
 * spreadsheet at a double click; the codebook says how to take the apostrophe off.
 */
export const forTools: Dialect = {
  ...{ opening: '', separator: ',', lineEnd: '\n' },
  isMissingApart: true,
  choice: ({ id }) => id,
  category: ({ id }) => id,
  number: String,
  day: (isoDay) => isoDay,
  text: guarded,
  missing: (kind) => kind,
  notOffered: '',
};

/**
 * Labels, for tables that one reads. The points of a scale and boxes stay numbers: a spreadsheet's
 * mean skips words, and is then the share of those who answered.
 */
export const forSpreadsheets: Dialect = {
  ...{ opening: '\ufeff', separator: ';', lineEnd: '\r\n' },
  isMissingApart: false,
  choice: ({ id, label }, { type }) => (type === 'scale' ? id : guarded(label)),
  category: ({ label }) => guarded(label),
  number: (value) => String(value).replace('.', ','),
  day: (isoDay) => isoDay.split('-').toReversed().join('/'),
  text: guarded,
  missing: (kind) => `(${missingLabels[kind]})`,
  notOffered: '(choix non proposé)',
};
