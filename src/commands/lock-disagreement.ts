/** A data folder and the lock know different questionnaires: the file says which of them is alone. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { questionnaireHash } from '../definition/freeze.ts';
import { readQuestionnaire } from '../definition/read-questionnaire.ts';
import type { StoredEdition } from '../store/editions.ts';
import { lockFile } from './lock-file.ts';
import { shownPath } from './project.ts';
import { type LockedEdition, versionsOf } from './published-lock.ts';

/**
 * @param folder as `surveys/`
 * @param edition as the data folder holds it, which is not as the lock has it
 */
export function disagreement(
  folder: string,
  directory: string,
  { name, questionnaireSha256 }: StoredEdition,
  locked: LockedEdition,
): { message: string; hint: string } {
  const path = join(folder, `${name}.yaml`);
  const [file, lock] = [path, lockFile(folder, dirname(name))].map(shownPath) as [string, string];
  const base = `Le questionnaire de « ${name} » gardé dans ${directory} n’est pas celui que ${lock} dit ouvert.`;
  const relock = `retirez de ${lock} sa ligne, puis : surveys lock ${name} --data ${directory}`;
  const written = fileHash(path, name);
  if (written === questionnaireSha256) {
    return {
      message: `${base} Le fichier ${file} est celui du dossier : c’est ${lock} qui diffère des deux autres.`,
      hint: `Rétablissez-le : git restore ${lock} ; ou ${relock}.`,
    };
  }
  if (written !== undefined && versionsOf(locked).includes(written)) {
    return {
      message: `${base} Le fichier ${file} est celui de ${lock} : c’est le dossier de données qui diffère des deux autres.`,
      hint: `Si l’on répond au questionnaire de ce dossier, reprenez-le : edition export ${name} --data ${directory} --out ${file} --force ; ${relock}. Sinon, c’est un autre dossier, ou une sauvegarde, qu’il faut donner.`,
    };
  }
  return {
    message: `${base} Le fichier ${file} ${written === undefined ? 'manque ou a des fautes, et ne départage pas les deux' : 'est encore un autre : tous trois diffèrent'}.`,
    hint: `Rétablissez d’abord le fichier et ${lock} : git restore ${file} ${lock} ; ou une sauvegarde du dossier de données.`,
  };
}

/** Undefined when the file is not there, or has faults. */
function fileHash(path: string, name: string): string | undefined {
  if (!existsSync(path)) return undefined;
  const { questionnaire } = readQuestionnaire(readFileSync(path, 'utf8'), path, name);
  return questionnaire && questionnaireHash(questionnaire);
}
