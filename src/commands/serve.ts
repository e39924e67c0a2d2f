import { phaseAt } from '../campaign/edition.ts';
import { formatProblem } from '../problem.ts';
import { listEditions, type StoredEdition } from '../store/editions.ts';
import { openStore } from '../store/open-store.ts';
import { storedProblem } from './check-published.ts';
import { type Command, type CommandContext, exit, FaultsError, requiredOption } from './command.ts';
import { openLinkMailer, tellMailProblem } from './open-link-mailer.ts';
import { surveysFolder } from './project.ts';
import { publicUrlOf } from './public-url.ts';
import { portOf, startServer } from './start-server.ts';
import { withStore } from './with-store.ts';

export const serve: Command = {
  usage: 'serve --data DOSSIER [--public-url ADRESSE] [--port N] [--host ADRESSE]',
  summary: 'Sert les questionnaires des éditions ouvertes dans un dossier de données.',
  options: {
    data: { type: 'string' },
    'public-url': { type: 'string' },
    port: { type: 'string' },
    host: { type: 'string' },
  },
  words: 0,
  run: async (context) => {
    const directory = requiredOption(context, 'data');
    const publicUrl = publicUrlOf(context);
    const editions = await withStore(directory, listEditions);
    checkStored(context, directory, editions);
    const mailer = openLinkMailer(editions, context.clock());
    const store = await openStore(directory);
    const host = typeof context.options.host === 'string' ? context.options.host : '127.0.0.1';
    const port = portOf(context);
    try {
      const { clock } = context;
      const logLevel = 'info';
      const server = await startServer({
        directory,
        store,
        host,
        port,
        clock,
        publicUrl,
        mailer,
        logLevel,
      });
      if (mailer) tellMailProblem(mailer, server.log);
      for (const edition of editions) {
        context.print(`Édition servie : ${edition.name}`);
        server.log.info({ edition: edition.name }, 'Édition servie');
        if (edition.state === 'open' && phaseAt(edition, clock()) === 'closed') {
          server.log.warn(
            `« ${edition.name} » a passé sa date de clôture : effacez ses brouillons et sa clé par edition close ${edition.name} --data ${directory}.`,
          );
        }
      }
      context.print(`Service prêt : ${server.address}  (Ctrl-C pour arrêter)`);
      await server.stopped;
    } catch (error) {
      await store.close();
      throw error;
    }
    return exit.done;
  },
};

/** @throws FaultsError: nobody answers a questionnaire that is not the one that was opened */
function checkStored(
  { tell }: CommandContext,
  directory: string,
  editions: readonly StoredEdition[],
): void {
  const problems = editions
    // Made from the files as they are, and thrown away.
    .filter(({ demonstration }) => !demonstration)
    .flatMap((edition) => storedProblem(surveysFolder, directory, edition) ?? []);
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new FaultsError(errors);
  for (const problem of problems) tell(formatProblem(problem));
}
