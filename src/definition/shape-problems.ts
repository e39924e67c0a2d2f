/** What the schema found, told as faults at their line and column. */
import type { z } from 'zod';
import type { Problem } from '../problem.ts';
import { type Fault, faults } from './faults.ts';
import { keysAt } from './schema-keys.ts';
import { nearest } from './spelling.ts';
import type { ValuePath, YamlSource } from './yaml-source.ts';

type Issue = z.core.$ZodIssue;

/** Checks a YAML file against a schema: the typed value, or every fault of shape. */
export function readShape<T>(
  schema: z.ZodType<T>,
  source: YamlSource,
): { value?: T; problems: readonly Problem[] } {
  const result = schema.safeParse(source.value, { reportInput: true });
  if (result.success) return { value: result.data, problems: [] };
  const context = { schema, source };
  const { issues } = result.error;
  const told = issues.filter((issue) => !isMissing(issue) || !isMisspelt(issue, issues));
  return { problems: told.flatMap((issue) => toProblems(issue, [], context)) };
}

interface Context {
  readonly schema: z.ZodType;
  readonly source: YamlSource;
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
      return isMissing(issue)
        ? [at(faults.missingKey(String(path.at(-1))), path.slice(0, -1))]
        : [at(faults.wrongType(issue.expected, issue.input))];
    case 'invalid_value':
      return [at(faults.unknownValue(issue.input, issue.values.map(String)))];
    case 'invalid_format':
      return [at(faults.badFormat(issue.input, describeFormat(issue)))];
    case 'too_small':
      return [at(faults.outOfRange(shownSize(issue.input), `au moins ${issue.minimum}`))];
    case 'too_big':
      return [at(faults.outOfRange(shownSize(issue.input), `au plus ${issue.maximum}`))];
    case 'invalid_union':
      return unionProblems(issue, path, context, at);
    default:
      return [at(faults.badFormat(issue.input, 'une valeur du type attendu'))];
  }
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
      ? [at(faults.missingKey(issue.discriminator), path.slice(0, -1))]
      : [at(faults.unknownValue(given, allowed))];
  }
  const closest = issue.errors.toSorted((a, b) => shallowest(b) - shallowest(a))[0] ?? [];
  return closest.length > 0
    ? closest.flatMap((inner) => toProblems(inner, path, context))
    : [at(faults.badFormat(issue.input, 'une valeur du type attendu'))];
}

/** How far into the value an alternative of a union went before its first fault. */
function shallowest(issues: readonly Issue[]): number {
  return Math.min(...issues.map((issue) => issue.path.length));
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

function describeFormat(issue: Extract<Issue, { code: 'invalid_format' }>): string {
  if (issue.format === 'email') return 'une adresse électronique';
  const pattern = 'pattern' in issue ? String(issue.pattern) : '';
  if (pattern.includes('T')) return 'une date et une heure, comme 2021-06-30T23:59';
  if (pattern.includes('\\d{4}')) return 'une date, comme 2021-11-10';
  return 'des minuscules sans accent, des chiffres et des tirets bas, comme « heures_semaine »';
}

function absentKeys(value: unknown, keys: readonly string[]): string[] {
  return keys.filter((key) => !(value && typeof value === 'object' && key in value));
}

function shownSize(input: unknown): unknown {
  return Array.isArray(input) && input.length === 0 ? undefined : input;
}
