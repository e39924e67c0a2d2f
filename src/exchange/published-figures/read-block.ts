/** Blocks of keys and values as people type them: what is unknown or of a wrong kind is reported. */
import type { Fault, ReportFault } from '../../definition/fault.ts';
import { nearest } from '../../definition/spelling.ts';
import type { ValuePath } from '../../definition/yaml-source.ts';
import { visibleText } from '../collected/plain-words.ts';
import { LARGEST_BASE } from './published-bilan.ts';
import { publishedFaults } from './published-faults.ts';

export interface Reporter {
  /** At the place of a value. */
  readonly value: ReportFault;
  /** At the place of its key. */
  readonly key: ReportFault;
}

export interface Block {
  readonly has: (key: string) => boolean;
  readonly get: (key: string) => unknown;
  readonly keys: readonly string[];
  /** Null when it is absent or no text. */
  readonly text: (key: string) => string | null;
  /** Null when it is absent or no count of persons. */
  readonly count: (key: string, least: 0 | 1) => number | null;
  readonly refuse: (key: string, fault: Fault) => void;
}

/**
 * @param what « un bloc de clés et de valeurs »
 * @returns undefined when it is none; `<<: *name` is unfolded
 */
export function readBlock(
  found: unknown,
  what: string,
  at: ValuePath,
  report: Reporter,
): Block | undefined {
  if (!isBlock(found)) {
    report.value(publishedFaults.notABlock(what, found), at);
    return undefined;
  }
  const refuseMerge = (source: unknown) =>
    report.key(publishedFaults.badMerge(source), [...at, '<<']);
  const values = unfolded(found, refuseMerge, new Set());
  const get = (key: string) => (Object.hasOwn(values, key) ? values[key] : undefined);
  const refuse = (key: string, fault: Fault) => report.value(fault, [...at, key]);
  return {
    has: (key) => get(key) !== undefined && get(key) !== null,
    get,
    keys: Object.keys(values),
    text: (key) => {
      const value = get(key) ?? null;
      if (value === null) return null;
      if (typeof value === 'string') return visibleText(value);
      refuse(key, publishedFaults.notAText(key, value));
      return null;
    },
    count: (key, least) => {
      const value = get(key) ?? null;
      if (value === null) return null;
      const fault = countFault(visibleText(key), value, least);
      if (fault) refuse(key, fault);
      return fault ? null : (value as number);
    },
    refuse,
  };
}

/** The list under a key: empty when it is absent, and told when it is no list, or has nothing. */
export function readList(block: Block, key: string, what: string): readonly unknown[] {
  if (!block.keys.includes(key)) return [];
  const found = block.get(key);
  if (Array.isArray(found) && found.length > 0) return found;
  const empty = Array.isArray(found) ? null : found;
  block.refuse(key, publishedFaults.notABlock(what, empty));
  return [];
}

/** Keys that are not known here, each with the known one that it may be. */
export function refuseUnknownKeys(
  block: Block,
  known: readonly string[],
  at: ValuePath,
  report: Reporter,
): void {
  const absent = known.filter((key) => !block.keys.includes(key));
  for (const key of block.keys.filter((one) => !known.includes(one))) {
    report.key(publishedFaults.unknownKey(key, absent), [...at, key]);
  }
}

/** A key that is missing because it was misspelt is told once, as the misspelling. */
export function refuseMissingKey(
  block: Block,
  key: string,
  known: readonly string[],
  at: ValuePath,
  report: Reporter,
): void {
  const misspelt = block.keys.some((one) => !known.includes(one) && nearest(one, [key]) === key);
  if (!block.keys.includes(key) && !misspelt) report.value(publishedFaults.missingKey(key), at);
}

function countFault(key: string, value: unknown, least: 0 | 1): Fault | undefined {
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 0) {
    return publishedFaults.notACount(key, value);
  }
  if (value > LARGEST_BASE) return publishedFaults.hugeCount(key, value);
  return value < least ? publishedFaults.emptyBase(key) : undefined;
}

type Values = Readonly<Record<string, unknown>>;

function isBlock(value: unknown): value is Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What a block takes over from others does not replace what it says itself. */
function unfolded(block: Values, refuse: (source: unknown) => void, met: Set<Values>): Values {
  if (!Object.hasOwn(block, '<<')) return block;
  met.add(block);
  const { '<<': taken, ...own } = block;
  let values: Values = own;
  for (const source of Array.isArray(taken) ? taken : [taken]) {
    if (!isBlock(source)) refuse(source);
    // Once is enough, and aliases of aliases may lead to the same block very often.
    else if (!met.has(source)) values = { ...unfolded(source, refuse, met), ...values };
  }
  return values;
}
