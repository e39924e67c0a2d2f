/** How each kind of column writes a value of the questionnaire in a cell, and reads it back. */
import type { RawCondition } from '../condition-schema.ts';
import type { Fault } from '../fault.ts';
import { faults } from '../faults.ts';
import { codeText, conditionText, numberText } from './condition-text.ts';
import type { CellKind } from './layout.ts';
import { codeOfDigits, numberOf, readCondition } from './read-condition.ts';
import { sheetFaults } from './sheet-faults.ts';
import {
  confidentialityWords,
  formatWords,
  keyOfWord,
  knownWord,
  missingWords,
  type Vocabulary,
} from './words.ts';

/** What a spreadsheet program may have left in a cell. */
export type CellValue = string | number | boolean | Date;

export interface CellReading {
  /** With a fault, what was written: something must stand there for what follows. */
  readonly value: unknown;
  readonly fault?: Fault;
}

interface Codec {
  readonly write: (value: unknown) => string | number;
  readonly read: (cell: CellValue) => CellReading;
}

function codec<T>(write: (value: T) => string | number, read: Codec['read']): Codec {
  return { write: (value) => write(value as T), read };
}

const text = codec<string>(
  (value) => value,
  (cell) =>
    cell instanceof Date
      ? { value: '', fault: sheetFaults.notText('une date') }
      : { value: shownIn(cell) },
);

const name = codec<string>(
  (value) => value,
  (cell) => {
    const { value, ...rest } = text.read(cell);
    return { value: String(value).trim(), ...rest };
  },
);

const exact = codec<string>(
  (value) => value,
  (cell) =>
    typeof cell === 'string'
      ? { value: cell }
      : { value: '', fault: sheetFaults.notText(`« ${shownIn(cell)} »`) },
);

const number = codec<number>(
  // A cell for numbers has no negative zero.
  (value) => (Object.is(value, -0) ? numberText(value) : value),
  (cell) => {
    if (typeof cell === 'number') return { value: cell };
    const written = shownIn(cell).trim();
    const isNumber = /^[-−+]?\d+(?:[.,]\d+)?(?:e[-+]?\d+)?$/i.test(written);
    return { value: isNumber ? numberOf(written) : written };
  },
);

const bound = codec<number | string>(
  (value) => (typeof value === 'number' ? number.write(value) : value),
  number.read,
);

const minute = codec<string>(
  (value) => value,
  (cell) => (cell instanceof Date ? { value: minuteOf(cell) } : name.read(cell)),
);

const boolean = codec<boolean>(
  (value) => (value ? 'oui' : 'non'),
  (cell) => {
    if (typeof cell === 'boolean') return { value: cell };
    const word = knownWord(shownIn(cell), ['oui', 'non']);
    return word === undefined
      ? { value: shownIn(cell), fault: faults.unknownValue(shownIn(cell), ['oui', 'non']) }
      : { value: word === 'oui' };
  },
);

const names = codec<readonly string[]>(
  (value) => value.join(' ; '),
  (cell) => ({ value: itemsOf(shownIn(cell)) }),
);

const codes = codec<readonly (string | number)[]>(
  (value) => value.map(codeText).join(' ; '),
  (cell) => {
    // « 4,5 » was typed for 4 and 5, and became a number.
    const changed = (typeof cell === 'number' && !Number.isInteger(cell)) || cell instanceof Date;
    if (changed) return { value: [], fault: sheetFaults.notText(`« ${shownIn(cell)} »`) };
    const items = itemsOf(shownIn(cell));
    return {
      value: items.map((item) => (/^(?:[-−]?\d+|"\d+")$/.test(item) ? codeOfDigits(item) : item)),
    };
  },
);

const condition = codec<RawCondition>(conditionText, (cell) => {
  const written = shownIn(cell);
  const reading = readCondition(written);
  return 'condition' in reading
    ? { value: reading.condition }
    : {
        value: written,
        fault: sheetFaults.unreadableCondition(reading.readUpTo, reading.expected),
      };
});

function vocabulary(words: Vocabulary): Codec {
  return codec<string>(
    (value) => words[value] ?? value,
    (cell) => {
      const written = shownIn(cell);
      const value = keyOfWord(written, words);
      return value === undefined
        ? { value: written, fault: faults.unknownValue(written, Object.values(words)) }
        : { value };
    },
  );
}

const kinds: Readonly<Record<Exclude<CellKind, 'type' | 'sort'>, Codec>> = {
  text,
  name,
  exact,
  number,
  bound,
  minute,
  boolean,
  names,
  codes,
  condition,
  missing: vocabulary(missingWords),
  format: vocabulary(formatWords),
  confidentiality: vocabulary(confidentialityWords),
};

/** @param value what the schema allows under a key of this kind */
export function writeCell(kind: CellKind, value: unknown): string | number {
  return kind === 'type' || kind === 'sort' ? String(value) : kinds[kind].write(value);
}

export function readCell(kind: CellKind, cell: CellValue): CellReading {
  if (cell instanceof Date && Number.isNaN(cell.getTime())) {
    return { value: '', fault: sheetFaults.notText('une date') };
  }
  return kind === 'type' || kind === 'sort' ? name.read(cell) : kinds[kind].read(cell);
}

/** A cell as its author sees it, where a spreadsheet program shows it as it stands. */
function shownIn(cell: CellValue): string {
  if (cell instanceof Date) return day(cell);
  if (typeof cell === 'boolean') return cell ? 'VRAI' : 'FAUX';
  return typeof cell === 'number' ? numberText(cell) : cell;
}

function itemsOf(written: string): string[] {
  return written
    .split(/[;,\n]/)
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

/** Spreadsheets know no time zone: the reader gives their clocks as if they were in UTC. */
function day(date: Date): string {
  return date.toISOString().slice(0, 10);
}

/** A minute is a fraction of a day that has no end in binary: the nearest is meant. */
function minuteOf(date: Date): string {
  return new Date(Math.round(date.getTime() / 60_000) * 60_000).toISOString().slice(0, 16);
}
