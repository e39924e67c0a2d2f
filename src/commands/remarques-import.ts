import { readFileSync } from 'node:fs';
import {
  type Command,
  type CommandContext,
  exit,
  requiredArgument,
  requiredOption,
} from './command.ts';
import { refuseSharedFolder, takenInWords, takeSortedTexts } from './free-texts.ts';
import { type LoadedDataset, loadDataset } from './load-dataset.ts';
import { reportsFolder, shownPath } from './project.ts';
import { refuseUnreadable } from './refuse-unreadable.ts';
import { withStore } from './with-store.ts';

export const remarquesImport: Command = {
  usage:
    'remarques import ENQUETE/EDITION FICHIER.csv --data DOSSIER [--reports DOSSIER] [--force]',
  summary: 'Reprend les textes libres classés dans un tableur, et les range à côté de l’article.',
  example: 'remarques import mon-enquete/2031 remarques-a-classer.csv --data data --reports bilans',
  options: {
    data: { type: 'string' },
    reports: { type: 'string' },
    force: { type: 'boolean' },
  },
  words: 2,
  run: async (context) => {
    const name = requiredArgument(context, 0, 'le nom de l’édition');
    const file = requiredArgument(context, 1, 'le fichier des textes classés');
    const data = requiredOption(context, 'data');
    return withStore(data, async (store) => {
      const loaded = await loadDataset(store, name);
      refuseUnreadable(loaded.edition);
      importFile(context, loaded, file);
      return exit.done;
    });
  },
};

function importFile({ options, print }: CommandContext, loaded: LoadedDataset, path: string): void {
  const { force, json } = options;
  const reports = typeof options.reports === 'string' ? options.reports : undefined;
  refuseSharedFolder(
    loaded.edition,
    reports,
    'Dites par --reports dans quel dossier à vous est le bilan ; donnez le même à « bilan ».',
  );
  const taken = takeSortedTexts(loaded, reports ?? reportsFolder, {
    path: shownPath(path),
    bytes: readFileSync(path),
    waiver: force === true ? undefined : 'ajoutez --force',
  });
  const { name: edition } = loaded.edition;
  print(json ? JSON.stringify({ edition, ...taken }) : takenInWords(taken).join('\n'));
}
