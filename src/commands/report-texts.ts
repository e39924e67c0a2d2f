/** The files of `reports/` that say how the free text of an edition was sorted. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readRemarks } from '../exchange/remarks-csv.ts';
import { hasErrors, type Problem } from '../problem.ts';
import type { CodedRemark, ThemeLabels } from '../report/coding.ts';
import { readThemes } from '../report/plan.ts';
import { FaultsError, UsageError } from './command.ts';
import { editionPath, shownPath } from './project.ts';

export interface SortedTexts {
  /** Where the sorting is kept, whether it is there or not. */
  readonly file: string;
  /** Undefined where no themes are declared. */
  readonly labels: ThemeLabels | undefined;
  readonly remarks: readonly CodedRemark[];
}

/**
 * @param reports the folder of plans and articles
 * @throws FaultsError with every fault of what is there
 */
export function readSortedTexts(reports: string, edition: string): SortedTexts {
  const folder = join(reports, editionPath(edition));
  const [themes, file] = [join(folder, 'themes.yaml'), join(folder, 'remarques.csv')];
  const problems: Problem[] = [];
  let labels: ThemeLabels | undefined;
  if (existsSync(themes)) {
    const read = readThemes(readFileSync(themes, 'utf8'), shownPath(themes));
    problems.push(...read.problems);
    labels = read.labels;
  }
  if (hasErrors(problems)) throw new FaultsError(problems);
  if (!existsSync(file)) return { file, labels, remarks: [] };
  const read = readRemarks(readFileSync(file), shownPath(file), labels ?? {});
  if (!read.remarks) throw new FaultsError(read.problems);
  return { file, labels, remarks: read.remarks };
}

/** @throws UsageError where there is nothing to sort by */
export function themesOf(texts: SortedTexts): ThemeLabels {
  if (texts.labels) return texts.labels;
  const themes = shownPath(themesFileOf(texts));
  throw new UsageError(
    `Il manque ${themes}, qui dit les thèmes de chaque question. Écrivez-le d’abord, comme le montre reports/README.md.`,
  );
}

/** Where their themes are declared, whether it is there or not. */
export function themesFileOf({ file }: Pick<SortedTexts, 'file'>): string {
  return file.replace(/remarques\.csv$/, 'themes.yaml');
}
