/** The same thing wrong in fifty places of a file is one thing to mend: told once, with its lines. */
import type { Problem } from '../problem.ts';
import { typographic } from '../wording.ts';
import { UNKNOWN_THEME } from './article/missing-figure.ts';
import { DROPPED } from './dropped-name.ts';
import { NO_ANSWERS, NO_THEMES, REMARK_TO_COME } from './no-answers.ts';

const gathered: ReadonlySet<string> = new Set([
  DROPPED,
  NO_ANSWERS,
  NO_THEMES,
  REMARK_TO_COME,
  UNKNOWN_THEME,
  'base-too-small',
  'hidden-figure',
  'unknown-figure',
  'unknown-question',
]);

/** @param problems in file order */
export function gatherProblems(problems: readonly Problem[]): readonly Problem[] {
  const groups = Map.groupBy(problems, (problem) =>
    gathered.has(problem.code)
      ? JSON.stringify([problem.code, problem.path, problem.message, problem.hint])
      : problem,
  );
  return [...groups.values()].flatMap(([first, ...others]) => {
    if (!first) return [];
    const lines = [...new Set(others.flatMap(({ line }) => line ?? []))];
    const further = lines.filter((line) => line !== first.line);
    if (further.length === 0) return [first];
    return [{ ...first, hint: typographic([first.hint, alsoAt(further)].join(' ').trim()) }];
  });
}

function alsoAt(lines: readonly number[]): string {
  const last = lines.at(-1);
  const before = lines.slice(0, -1);
  return before.length === 0
    ? `De même à la ligne ${last}.`
    : `De même aux lignes ${before.join(', ')} et ${last}.`;
}
