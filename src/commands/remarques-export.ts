import { remarksForSpreadsheet } from '../exchange/remarks-csv.ts';
import { type Command, exit, requiredArgument, requiredOption } from './command.ts';
import { rowsToSort } from './free-texts.ts';
import { loadDataset } from './load-dataset.ts';
import { reportsFolder, shownPath } from './project.ts';
import { refuseUnreadable } from './refuse-unreadable.ts';
import { withStore } from './with-store.ts';
import { refuseToReplace, writeWhole } from './write-whole.ts';

export const remarquesExport: Command = {
  usage:
    'remarques export ENQUETE/EDITION --data DOSSIER [--out FICHIER.csv] [--reports DOSSIER] [--force]',
  summary:
    'Donne les textes libres à lire et à classer dans un tableur, avec ce qui l’est déjà. À garder pour soi.',
  example: 'remarques export mon-enquete/2031 --data data --out remarques-a-classer.csv',
  options: {
    data: { type: 'string' },
    out: { type: 'string' },
    reports: { type: 'string' },
    force: { type: 'boolean' },
  },
  words: 1,
  run: async (context) => {
    const name = requiredArgument(context, 0, 'le nom de l’édition');
    const data = requiredOption(context, 'data');
    const { out, force, json, reports = reportsFolder } = context.options;
    return withStore(data, async (store) => {
      const loaded = await loadDataset(store, name);
      refuseUnreadable(loaded.edition);
      const { rows, sorted, inWords } = rowsToSort(loaded, String(reports));
      const csv = remarksForSpreadsheet(rows);
      if (typeof out !== 'string') {
        const told = { edition: name, texts: rows.length, sorted, csv };
        context.print(json ? JSON.stringify(told) : csv.trimEnd());
        return exit.done;
      }
      refuseToReplace(out, Buffer.from(csv), force === true, 'un autre nom');
      writeWhole(out, csv, 'private');
      context.print(
        json
          ? JSON.stringify({ edition: name, texts: rows.length, sorted, file: out })
          : `${shownPath(out)} : ${inWords}.\nCe sont les mots des personnes interrogées : vous seul pouvez lire ce fichier. Ne le diffusez pas, et effacez-le une fois importé.`,
      );
      return exit.done;
    });
  },
};
