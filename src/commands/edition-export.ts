import { compareSettings } from '../definition/compare/compare-settings.ts';
import { settingWords } from '../definition/compare/setting-words.ts';
import { readQuestionnaire } from '../definition/read-questionnaire.ts';
import { findSource, type StoredEdition } from '../store/editions.ts';
import { type Command, exit, requiredArgument, requiredOption, UsageError } from './command.ts';
import { findStoredEdition } from './load-dataset.ts';
import { shownPath } from './project.ts';
import { withStore } from './with-store.ts';
import { refuseToReplace, writeWhole } from './write-whole.ts';

export const editionExport: Command = {
  usage: 'edition export ENQUETE/EDITION --data DOSSIER [--out FICHIER.yaml] [--force]',
  summary:
    'Rend le fichier YAML du questionnaire auquel on répond, tel qu’il a été ouvert ou amendé.',
  example: 'edition export mon-enquete/2031 --data data --out questionnaire-2031.yaml',
  options: { data: { type: 'string' }, out: { type: 'string' }, force: { type: 'boolean' } },
  words: 1,
  run: async (context) => {
    const name = requiredArgument(context, 0, 'le nom de l’édition');
    const data = requiredOption(context, 'data');
    const { out, force, json } = context.options;
    return withStore(data, async (store) => {
      const edition = await findStoredEdition(store, name);
      const source = await findSource(store, name);
      if (source === undefined) {
        throw new UsageError(
          `Le fichier de « ${name} » n’est pas gardé dans ce dossier : ${edition.demonstration ? 'c’est une démonstration' : 'elle a été ouverte par une version de Millésime qui ne le gardait pas'}.`,
        );
      }
      const changed = laterSettings(edition, source);
      if (changed.length > 0) {
        context.tell(
          `Ce fichier ne dit pas les réglages de l’édition (${changed.join(', ')}), changés à part : reportez-les-y avant edition settings.`,
        );
      }
      if (typeof out !== 'string') {
        const text = source.replace(/\n$/, '');
        context.print(json ? JSON.stringify({ edition: name, source }) : text);
        return exit.done;
      }
      refuseToReplace(out, Buffer.from(source), force === true, 'un autre nom');
      writeWhole(out, source);
      context.print(
        json
          ? JSON.stringify({ edition: name, file: out })
          : `${shownPath(out)} : le questionnaire de « ${name} », tel qu’on y répond.`,
      );
      return exit.done;
    });
  },
};

/** Settings of the edition that its text says otherwise, in French. */
function laterSettings({ name, questionnaire }: StoredEdition, source: string): string[] {
  const { questionnaire: written } = readQuestionnaire(source, `${name}.yaml`, name);
  if (!written) return [];
  return compareSettings(written, questionnaire).map(({ path }) => settingWords(path));
}
