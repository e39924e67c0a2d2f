import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { readFormScript } from '../rendering/form/script.ts';
import { readLiveScript } from '../rendering/preview/live-script.ts';
import { draftLinks } from '../rendering/preview/preview-links.ts';
import { readPreviewStylesheet } from '../rendering/stylesheet.ts';
import { createPreviewApp } from '../service/preview/app.ts';
import { createVisits } from '../service/preview/visits.ts';
import { checkedTheme } from './checked-theme.ts';
import { type Command, exit, UsageError } from './command.ts';
import { draftFile } from './draft-file.ts';
import { editionFile, questionnaireFiles } from './project.ts';
import { portOf } from './start-server.ts';
import { stopOnSignal } from './stop-on-signal.ts';

export const surveysPreview: Command = {
  usage: 'surveys preview [ENQUETE/EDITION | FICHIER.yaml] [--port N]',
  summary: 'Montre un questionnaire pendant qu’on l’écrit, sans rien enregistrer.',
  example: 'surveys preview mon-enquete/2031',
  options: { port: { type: 'string' } },
  words: 1,
  run: async (context) => {
    const [asked] = context.arguments;
    const port = portOf(context);
    const theme = checkedTheme();
    const only = asked === undefined ? undefined : draftFile(askedFile(asked));
    const app = await createPreviewApp({
      files: () => (only ? [only] : questionnaireFiles().map(draftFile)),
      drafts: new Map(),
      visits: createVisits(),
      clock: context.clock,
      stylesheet: readPreviewStylesheet(),
      script: readLiveScript(),
      formScript: readFormScript(),
      ...(theme ? { theme } : {}),
    });
    // Never elsewhere: a draft is its author's business, and so are the files of this machine.
    await app.listen({ host: '127.0.0.1', port });
    const stopped = stopOnSignal(() => app.close());
    const [bound] = app.addresses() as { port: number }[];
    const home = only ? draftLinks(only.name).home : '/';
    context.print(`Aperçu prêt : http://localhost:${bound?.port ?? port}${home}`);
    context.print('Ctrl-C pour arrêter ; rien n’est enregistré.');
    await stopped;
    return exit.done;
  },
};

/** @throws UsageError when there is no such edition, or no such file */
function askedFile(word: string): string {
  if (!/\.ya?ml$/.test(word)) return editionFile(word);
  if (statSync(word, { throwIfNoEntry: false })?.isFile()) return resolve(word);
  throw new UsageError(`Le fichier « ${word} » n’existe pas.`);
}
