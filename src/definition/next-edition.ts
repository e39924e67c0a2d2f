/**
 * The file of an edition made into that of another year: a few values are replaced where they
 * stand, every other character (comments, layout, quotes) stays as its author typed it.
 */
import { isScalar, LineCounter, parseDocument } from 'yaml';
import { date, dateAndTime } from '../wording.ts';
import { moveYears, yearOf } from './compare/text-change.ts';
import { laterBy, yearsLater } from './later-by.ts';
import type { RawQuestion } from './question-schema.ts';
import type { ValuePath } from './yaml-source.ts';

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
  readonly path: ValuePath;
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
  const older = String(document.get('edition'));
  const all = [...replacements(older, edition), ...dateBounds(document.toJS(), older, edition)];
  const edits = all.flatMap((one) => {
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
  const day = (written: string, value: string) =>
    written.replace(value, yearsLater(value, difference));
  const dayAndTime = (value: string) => `${weekday(value)} ${dateAndTime(value)}`;
  return [
    { path: ['edition'], what: 'édition', rewrite: () => JSON.stringify(edition), shown: asIs },
    { path: ['title'], what: 'titre', rewrite: years, shown: asIs },
    { path: ['settings', 'words', 'period'], what: 'période', rewrite: years, shown: asIs },
    { path: ['settings', 'opens'], what: 'ouverture', rewrite: minute, shown: dayAndTime },
    { path: ['settings', 'closes'], what: 'clôture', rewrite: minute, shown: dayAndTime },
    {
      path: ['settings', 'privacy', 'answers_until'],
      what: 'fin de conservation des réponses',
      rewrite: day,
      shown: date,
    },
    {
      path: ['settings', 'privacy', 'invitees_until'],
      what: 'fin de conservation de la liste des invités',
      rewrite: day,
      shown: date,
    },
    {
      path: ['settings', 'results', 'published_by'],
      what: 'parution du bilan',
      rewrite: day,
      shown: date,
    },
  ];
}

/** The days that a date may lie between, where they lie in the year of the edition or beside it. */
function dateBounds(value: unknown, older: string, edition: string): readonly Replaced[] {
  const [from, to] = [yearOf(older), yearOf(edition)];
  if (from === undefined || to === undefined) return [];
  const { steps = [], question_groups = {} } = (value ?? {}) as {
    steps?: { questions?: RawQuestion[] }[];
    question_groups?: { [name: string]: RawQuestion[] };
  };
  const questions = [
    ...steps.flatMap((step, s) =>
      (step.questions ?? []).map((question, q) => ({ question, at: ['steps', s, 'questions', q] })),
    ),
    ...Object.entries(question_groups).flatMap(([name, group]) =>
      group.map((question, q) => ({ question, at: ['question_groups', name, q] })),
    ),
  ];
  return questions.flatMap(({ question, at }) =>
    question.type !== 'date'
      ? []
      : (['minimum', 'maximum'] as const).map((key) => ({
          path: [...at, key],
          what: `date admise pour « ${question.title} »`,
          rewrite: (written: string) => movedDay(written, from, to - from),
          shown: date,
        })),
  );
}

/** A leap day becomes the 28th where there is none. */
function movedDay(written: string, from: number, difference: number): string {
  return moveYears(written, from, difference).replace(/\d{4}-02-29/, (day) => yearsLater(day, 0));
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
