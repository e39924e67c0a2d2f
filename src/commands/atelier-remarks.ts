/** The free texts of an edition as the Atelier has them: what the commands refuse, it is told. */
import { allQuestions } from '../definition/questionnaire.ts';
import { remarksForSpreadsheet } from '../exchange/remarks-csv.ts';
import type { ThemeLabels } from '../report/coding.ts';
import type { FreeTexts, Project, Refusal } from '../service/atelier/project.ts';
import { FaultsError, UsageError } from './command.ts';
import { refuseSharedFolder, rowsToSort, takenInWords, takeSortedTexts } from './free-texts.ts';
import { type LoadedDataset, loadDataset } from './load-dataset.ts';
import { reportsFolder, shownPath } from './project.ts';
import { refuseUnreadable } from './refuse-unreadable.ts';
import { themesFileOf, themesOf } from './report-texts.ts';

/**
 * @param directory the data folder, as it was typed
 * @param reports the folder of plans and articles, where one was named
 */
export function atelierRemarks(
  directory: string,
  reports: string | undefined,
): Pick<Project, 'freeTexts' | 'takeSorted'> {
  const folder = reports ?? reportsFolder;
  const remedy = `Relancez l’Atelier en nommant le dossier à vous où sont le plan et l’article : serve --data ${directory} --atelier --reports DOSSIER.`;
  return {
    freeTexts: (store, name) =>
      orRefusal(async (): Promise<FreeTexts> => {
        const loaded = await loadDataset(store, name);
        const { edition } = loaded;
        refuseUnreadable(edition);
        const { rows, inWords, kept } = rowsToSort(loaded, folder);
        const closed = await orRefusal(async () => {
          refuseSharedFolder(edition, reports, remedy);
          themesOf(kept);
        });
        return {
          count: rows.length,
          inWords,
          file: shownPath(kept.file),
          csv: () => remarksForSpreadsheet(rows),
          themesFile: shownPath(themesFileOf(kept)),
          themes: themesOfQuestions(loaded, kept.labels ?? {}),
          closed: closed?.sentence,
        };
      }),
    takeSorted: (store, name, file) =>
      orRefusal(async () => {
        const loaded = await loadDataset(store, name);
        refuseUnreadable(loaded.edition);
        refuseSharedFolder(loaded.edition, reports, remedy);
        return { sentences: takenInWords(takeSortedTexts(loaded, folder, file)) };
      }),
  };
}

function themesOfQuestions({ dataset }: LoadedDataset, labels: ThemeLabels): FreeTexts['themes'] {
  const questions = new Map(allQuestions(dataset.questionnaire).map((one) => [one.id, one]));
  return Object.entries(labels).map(([id, own]) => ({
    id,
    label: questions.get(id)?.label ?? '',
    themes: Object.entries(own).map(([theme, label]) => ({ id: theme, label })),
  }));
}

async function orRefusal<T>(work: () => Promise<T>): Promise<T | Refusal> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof FaultsError) {
      return { problems: error.problems, sentence: error.outcome };
    }
    if (error instanceof UsageError) return { problems: [], sentence: error.message };
    throw error;
  }
}
