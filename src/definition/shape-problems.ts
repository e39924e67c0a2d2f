/** What the schema found, told as faults at their line and column. */
import type { z } from 'zod';
import type { Problem } from '../problem.ts';
import { counted } from '../wording.ts';
import { badDate, badFormat, badMinute } from './bad-format.ts';
import type { Fault } from './fault.ts';
import { faults } from './faults.ts';
import { keysAt } from './schema-keys.ts';
import type { Source } from './source.ts';
import { nearest } from './spelling.ts';
import type { ValuePath } from './yaml-source.ts';

type Issue = z.core.$ZodIssue;

/** Checks a file against a schema: the typed value, or every fault of shape. */
export function readShape<T>(
  schema: z.ZodType<T>,
  source: Source,
): { value?: T; problems: readonly Problem[] } {
  const result = schema.safeParse(source.value, { reportInput: true });
  if (result.success) return { value: result.data, problems: [] };
  const context = { schema, source };
  return { problems: told(result.error.issues).flatMap((issue) => toProblems(issue, [], context)) };
}

interface Context {
  readonly schema: z.ZodType;
  readonly source: Source;
}

function toProblems(issue: Issue, prefix: ValuePath, context: Context): Problem[] {
  const { source } = context;
  const path = [...prefix, ...issue.path] as ValuePath;
  const at = (fault: Fault, where: ValuePath = path): Problem => ({
    ...fault,
    path: source.path,
    ...source.place(where),
  });
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({
        ...faults.unknownKey(
          key,
          absentKeys(issue.input, keysAt(context.schema, source.value, path)),
        ),
        path: source.path,
        ...source.keyPlace([...path, key]),
      }));
    case 'invalid_type':
      return isMissing(issue) ? [missing(path, context)] : [at(wrongType(issue, path))];
    case 'invalid_value':
      return [at(faults.unknownValue(issue.input, issue.values.map(String)))];
    case 'invalid_format':
      return [at(badFormat(issue.input, issue))];
    case 'invalid_key': {
      const key = String(issue.path.at(-1));
      const fault = badFormat(key, issue.issues[0]);
      return [{ ...fault, path: source.path, ...source.keyPlace(path) }];
    }
    case 'too_small':
      return [
        at(
          faults.outOfRange(
            shownSize(issue.input),
            `${issue.inclusive === false ? 'plus de' : 'au moins'} ${limit(issue, issue.minimum)}`,
          ),
        ),
      ];
    case 'too_big':
      return [
        at(
          faults.outOfRange(
            shownSize(issue.input),
            `${issue.inclusive === false ? 'moins de' : 'au plus'} ${limit(issue, issue.maximum)}`,
          ),
        ),
      ];
    case 'custom':
      return [at(faults.unseenCharacter(String(issue.input)))];
    case 'invalid_union':
      return unionProblems(issue, path, context, at);
    default:
      return [at(badFormat(issue.input))];
  }
}

const dayKeys = ['minimum', 'maximum', 'answers_until', 'invitees_until', 'published_by'];

/** A number where a day must be is told as a day that is badly written. */
function wrongType({ expected, input }: Extract<Issue, { code: 'invalid_type' }>, path: ValuePath) {
  const key = String(path.at(-1));
  const isDay = expected === 'string' && typeof input === 'number';
  if (isDay && dayKeys.includes(key)) return badDate(input);
  if (isDay && (key === 'opens' || key === 'closes')) return badMinute(input);
  return faults.wrongType(expected, input);
}

/** A key that is missing, at the place of what lacks it. */
function missing(path: ValuePath, { source }: Context): Problem {
  const place = { path: source.path };
  return source.missing
    ? { ...place, ...source.missing(path) }
    : {
        ...faults.missingKey(String(path.at(-1))),
        ...place,
        ...source.place(path.slice(0, -1)),
      };
}

/** Of the alternatives of a union, the one that the author went furthest with. */
function unionProblems(
  issue: Extract<Issue, { code: 'invalid_union' }>,
  path: ValuePath,
  context: Context,
  at: (fault: Fault, where?: ValuePath) => Problem,
): Problem[] {
  if ('discriminator' in issue && typeof issue.discriminator === 'string') {
    const given = (issue.input as Record<string, unknown> | undefined)?.[issue.discriminator];
    const allowed = 'options' in issue ? (issue.options as unknown[]).map(String) : [];
    return given === undefined
      ? [missing([...path.slice(0, -1), issue.discriminator], context)]
      : [at(faults.unknownValue(given, allowed))];
  }
  const closest = issue.errors.map(told).toSorted(compareProgress)[0] ?? [];
  return closest.length > 0
    ? closest.flatMap((inner) => toProblems(inner, path, context))
    : [at(badFormat(issue.input))];
}

/** The alternative that went further into the value, accepts its kind, has fewer faults. */
function compareProgress(a: readonly Issue[], b: readonly Issue[]): number {
  const shallowest = (issues: readonly Issue[]) =>
    Math.min(...issues.map((issue) => issue.path.length));
  const otherKind = (issues: readonly Issue[]) =>
    Number(issues.some((issue) => issue.code === 'invalid_type' && issue.path.length === 0));
  const count = (issues: readonly Issue[]) =>
    issues.reduce(
      (sum, issue) => sum + (issue.code === 'unrecognized_keys' ? issue.keys.length : 1),
      0,
    );
  return shallowest(b) - shallowest(a) || otherKind(a) - otherKind(b) || count(a) - count(b);
}

/** The faults without those that are merely the other side of a misspelt key. */
function told(issues: readonly Issue[]): Issue[] {
  return issues.filter((issue) => !isMissing(issue) || !isMisspelt(issue, issues));
}

function isMissing(issue: Issue): boolean {
  return issue.code === 'invalid_type' && issue.input === undefined;
}

/** A key that is missing because it was misspelt is told once, as the misspelling. */
function isMisspelt(issue: Issue, all: readonly Issue[]): boolean {
  const key = String(issue.path.at(-1));
  const parent = issue.path.slice(0, -1).join('.');
  return all.some(
    (other) =>
      other.code === 'unrecognized_keys' &&
      other.path.join('.') === parent &&
      other.keys.some((unknown) => nearest(unknown, [key]) !== undefined),
  );
}

/** A bound with what it counts. */
function limit(
  { origin }: Extract<Issue, { code: 'too_small' | 'too_big' }>,
  bound: number | bigint,
): string {
  if (origin === 'string') return counted(Number(bound), 'caractère', 'caractères');
  if (origin === 'array') return counted(Number(bound), 'élément', 'éléments');
  return String(bound);
}

function absentKeys(value: unknown, keys: readonly string[]): string[] {
  return keys.filter((key) => !(value && typeof value === 'object' && key in value));
}

function shownSize(input: unknown): unknown {
  return Array.isArray(input) && input.length === 0 ? undefined : input;
}
