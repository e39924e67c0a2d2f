/**
 * The file of an edition made into that of another year: a few values are replaced where they
 * stand, every other character (comments, layout, quotes) stays as its author typed it.
 */
import { isScalar, LineCounter, parseDocument } from 'yaml';
import { dateAndTime } from '../wording.ts';
import { moveYears, yearOf } from './compare/text-change.ts';

export interface NextEdition {
  readonly text: string;
  /** What was replaced, in French. */
  readonly moved: readonly {
    readonly what: string;
    readonly before: string;
    readonly after: string;
  }[];
  /** What a person should read again, line by line. */
  readonly look: readonly { readonly line: number; readonly why: string; readonly text: string }[];
}

interface Replaced {
  readonly path: readonly string[];
  readonly what: string;
  /** The value as written, quotes and line ends included, made into the new one. */
  readonly rewrite: (written: string, value: string) => string;
  readonly shown: (value: string) => string;
}

/**
 * @param text a sound questionnaire file
 * @param edition name of the new edition; years move by what lies between the two names, if both
 * hold a year
 */
export function nextEdition(text: string, edition: string): NextEdition {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const edits = replacements(String(document.get('edition')), edition).flatMap((one) => {
    const node = document.getIn(one.path, true);
    if (!isScalar(node) || !node.range) return [];
    const [start, end] = node.range;
    const written = text.slice(start, end);
    const value = String(node.value);
    return [{ ...one, start, end, value, written, rewritten: one.rewrite(written, value) }];
  });
  const moved = edits
    .filter(({ written, rewritten }) => written !== rewritten)
    .map(({ what, value, shown, rewrite }) => {
      return { what, before: shown(value), after: shown(rewrite(value, value)) };
    });
  const next = edits
    .toSorted((a, b) => b.start - a.start)
    .reduce((made, one) => made.slice(0, one.start) + one.rewritten + made.slice(one.end), text);
  const replaced = new Map<number, string>();
  for (const { what, start, written } of edits) {
    const { line } = lines.linePos(start);
    written.split('\n').forEach((_, below) => {
      replaced.set(line + below, below === 0 ? what : '');
    });
  }
  return { text: next, moved, look: toRead(next, replaced) };
}

function replacements(older: string, edition: string): readonly Replaced[] {
  const [from, to] = [yearOf(older), yearOf(edition)];
  const difference = from === undefined || to === undefined ? 0 : to - from;
  const years = (written: string) =>
    from === undefined ? written : moveYears(written, from, difference);
  const asIs = (value: string) => `« ${value.replaceAll('"', '')} »`;
  const minute = (written: string, value: string) =>
    written.replace(value, laterBy(value, difference));
  const dayAndTime = (value: string) => `${weekday(value)} ${dateAndTime(value)}`;
  return [
    { path: ['edition'], what: 'édition', rewrite: () => JSON.stringify(edition), shown: asIs },
    { path: ['title'], what: 'titre', rewrite: years, shown: asIs },
    { path: ['settings', 'words', 'period'], what: 'période', rewrite: years, shown: asIs },
    { path: ['settings', 'opens'], what: 'ouverture', rewrite: minute, shown: dayAndTime },
    { path: ['settings', 'closes'], what: 'clôture', rewrite: minute, shown: dayAndTime },
  ];
}

/**
 * The same day and hour some years later; on 28 February where there is no 29th.
 * @example laterBy('2021-06-30T23:59', 1) // => '2022-06-30T23:59'
 * @example laterBy('2024-02-29T08:00', 1) // => '2025-02-28T08:00'
 */
export function laterBy(minute: string, years: number): string {
  const year = String(Number(minute.slice(0, 4)) + years).padStart(4, '0');
  const moved = `${year}${minute.slice(4)}`;
  const exists = new Date(`${moved}:00Z`).toISOString().startsWith(moved);
  return exists ? moved : `${year}-02-28${minute.slice(10)}`;
}

function weekday(minute: string): string {
  return new Intl.DateTimeFormat('fr', { weekday: 'long', timeZone: 'UTC' }).format(
    new Date(`${minute}:00Z`),
  );
}

/** Lines that were replaced, and others that speak of a year or answer for a warning. */
function toRead(text: string, replaced: ReadonlyMap<number, string>): NextEdition['look'] {
  return text.split('\n').flatMap((content, index) => {
    const line = index + 1;
    const why = replaced.has(line) ? replaced.get(line) : reasonToRead(content);
    const shown = content.trim();
    return why === undefined || why === '' || why === 'édition'
      ? []
      : [{ line, why, text: shown.length > 90 ? `${shown.slice(0, 89)}…` : shown }];
  });
}

function reasonToRead(content: string): string | undefined {
  if (/^\s*(?:- )?accepted:/.test(content))
    return 'avertissement accepté, dont la raison a pu changer';
  // A bare number is a limit, not a year.
  if (/^\s*(?:- )?\w+:\s*-?\d+\s*$/.test(content)) return undefined;
  if (!/(?<!\d)(?:19|20)\d{2}(?!\d)/.test(content)) return undefined;
  return /^\s*#/.test(content) ? 'commentaire avec une année' : 'texte avec une année';
}
