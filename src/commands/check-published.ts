/** Whether what was opened is still what it was: in the questionnaire files, in a data folder. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { questionnaireHash } from '../definition/freeze.ts';
import type { Questionnaire } from '../definition/questionnaire.ts';
import { readQuestionnaire } from '../definition/read-questionnaire.ts';
import type { Problem } from '../problem.ts';
import type { StoredEdition } from '../store/editions.ts';
import { date } from '../wording.ts';
import { disagreement } from './lock-disagreement.ts';
import { findLocked, lockFile } from './lock-file.ts';
import { shownPath } from './project.ts';
import { type LockedEdition, readLockText, versionsOf } from './published-lock.ts';

/**
 * Files that no longer say what was opened, and lines of the lock that cannot be read.
 * @param folder as `surveys/`
 * @param names the editions looked at, `survey/edition`; all of them by default
 */
export function publishedProblems(folder: string, names?: readonly string[]): Problem[] {
  return globSync('*/published.lock', { cwd: folder })
    .toSorted()
    .flatMap((path) => {
      const survey = dirname(path);
      if (names && !names.some((name) => dirname(name) === survey)) return [];
      const file = join(folder, path);
      const { editions, problems } = readLockText(readFileSync(file, 'utf8'), shownPath(file));
      return [
        ...problems,
        ...editions
          .filter(({ edition }) => names?.includes(`${survey}/${edition}`) ?? true)
          .flatMap((one) => fileProblem(join(folder, survey), survey, one)),
      ];
    });
}

/** A file with faults of its own is told as such by those who read it. */
function fileProblem(folder: string, survey: string, locked: LockedEdition): Problem[] {
  const file = join(folder, `${locked.edition}.yaml`);
  const name = `${survey}/${locked.edition}`;
  if (!existsSync(file)) return [changed(name, file, 'son fichier a disparu', locked)];
  const { questionnaire } = readQuestionnaire(readFileSync(file, 'utf8'), shownPath(file));
  if (!questionnaire || isPublished(questionnaire, locked)) return [];
  return [changed(name, file, 'ce fichier ne dit plus la même chose', locked)];
}

/** Whether a questionnaire is the one that people are asked now. */
export function isPublished(questionnaire: Questionnaire, locked: LockedEdition): boolean {
  return (
    versionsOf(locked).at(-1) === questionnaireHash(questionnaire) &&
    locked.confidentiality === questionnaire.settings.confidentiality
  );
}

/** @param what « ce fichier ne dit plus la même chose » */
export function changed(name: string, file: string, what: string, locked: LockedEdition): Problem {
  const path = shownPath(file);
  return {
    code: 'published-changed',
    severity: 'error',
    path,
    message: `« ${name} » est ouverte depuis le ${date(locked.openedOn)} : son questionnaire ne change plus, et ${what}.`,
    hint: `Rétablissez-le (${restoreWords(name, path)}) ; une coquille se corrige par edition amend, le reste dans une nouvelle édition ou, tant que personne n’est invité, en rouvrant celle-ci (edition open).`,
  };
}

/** How a questionnaire comes back as it was opened: from git, or from where it is answered. */
export function restoreWords(name: string, path: string): string {
  return `git restore ${path} ; s’il n’est pas dans git, edition export ${name} --data DOSSIER --out ${path} --force`;
}

/**
 * What a data folder holds against its own hash, and against the lock.
 * @returns an error when it is not what was opened; a warning when the lock cannot tell
 */
export function storedProblem(
  folder: string,
  directory: string,
  edition: StoredEdition,
): Problem | undefined {
  const { name, questionnaire, questionnaireSha256 } = edition;
  const problem = (code: string, message: string, hint: string): Problem => ({
    ...{ code, severity: 'error', path: join(directory, 'millesime.sqlite'), message, hint },
  });
  if (questionnaireHash(questionnaire) !== questionnaireSha256) {
    return problem(
      'stored-changed',
      `Le questionnaire de « ${name} » gardé dans ce dossier n’est plus celui auquel on répond : il a été modifié hors de Millésime.`,
      'Rétablissez une sauvegarde du dossier de données.',
    );
  }
  const locked = findLocked(folder, name);
  const lock = shownPath(lockFile(folder, dirname(name)));
  if (!locked) {
    return {
      ...problem(
        'not-locked',
        `« ${name} » ne figure pas dans ${lock}.`,
        `Inscrivez-la : surveys lock ${name} --data ${directory}.`,
      ),
      severity: 'warning',
    };
  }
  const versions = versionsOf(locked);
  if (!versions.includes(questionnaireSha256)) {
    const { message, hint } = disagreement(folder, directory, edition, locked);
    return problem('published-changed', message, hint);
  }
  if (versions.at(-1) === questionnaireSha256) return undefined;
  return {
    ...problem(
      'not-amended',
      `« ${name} » a été amendée ailleurs : ce dossier sert encore la version d’avant.`,
      `Passez-y le même amendement : edition amend ${name} --data ${directory}.`,
    ),
    severity: 'warning',
  };
}
