import { hasErrors, type Problem } from '../problem.ts';
import { ownTheme, themeFolder } from '../rendering/theme/own-theme.ts';
import type { Theme, ThemeReading } from '../rendering/theme/read-theme.ts';
import { FaultsError } from './command.ts';
import { shownPath } from './project.ts';

/**
 * The theme of this clone, if it has one.
 * @throws FaultsError with every fault of it: no page is shown under half a name
 */
export function checkedTheme(): Theme | undefined {
  const { theme, problems } = readOwnTheme();
  if (hasErrors(problems)) throw new FaultsError(problems);
  return theme;
}

/** The same with its faults, files named as a person would type them. */
export function readOwnTheme(): ThemeReading & { readonly folder: string } {
  const reading = ownTheme();
  const problems = reading.problems.map(
    (problem): Problem => ({ ...problem, path: shownPath(problem.path) }),
  );
  return { ...reading, problems, folder: shownPath(themeFolder) };
}
