import { phaseAt } from '../campaign/edition.ts';
import { formatProblem } from '../problem.ts';
import { isLoopback } from '../service/atelier/is-local.ts';
import { listEditions, type StoredEdition } from '../store/editions.ts';
import { openStore } from '../store/open-store.ts';
import { storedProblem } from './check-published.ts';
import {
  type Command,
  type CommandContext,
  exit,
  FaultsError,
  requiredOption,
  UsageError,
} from './command.ts';
import type { OpenAtelier } from './open-atelier.ts';
import { missingMailServer, openLinkMailer, tellMailProblem } from './open-link-mailer.ts';
import { surveysFolder } from './project.ts';
import { publicUrlOf } from './public-url.ts';
import { portOf, startServer } from './start-server.ts';
import { withStore } from './with-store.ts';

export const serve: Command = {
  usage:
    'serve --data DOSSIER [--public-url ADRESSE] [--port N] [--host ADRESSE] [--atelier [--reports DOSSIER]]',
  summary: 'Sert les questionnaires des éditions ouvertes dans un dossier de données.',
  example: 'serve --data data --atelier --reports bilans',
  options: {
    data: { type: 'string' },
    'public-url': { type: 'string' },
    port: { type: 'string' },
    host: { type: 'string' },
    atelier: { type: 'boolean' },
    reports: { type: 'string' },
  },
  words: 0,
  run: async (context) => {
    const directory = requiredOption(context, 'data');
    const publicUrl = publicUrlOf(context);
    const host = typeof context.options.host === 'string' ? context.options.host : '127.0.0.1';
    const port = portOf(context);
    const atelier =
      context.options.atelier === true && (await ownAtelier(context, host, publicUrl));
    const editions = await withStore(directory, listEditions);
    checkStored(context, directory, editions);
    const mailer = openLinkMailer() ?? withoutMail(context, editions);
    const store = await openStore(directory);
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
        ...(atelier ? { extend: async (app, service) => atelier.mount(app, service) } : {}),
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
      if (atelier) atelier.tell(server.address);
      await server.stopped;
    } catch (error) {
      await store.close();
      throw error;
    }
    return exit.done;
  },
};

/** @throws UsageError where others than this machine reach the service */
async function ownAtelier(
  context: CommandContext,
  host: string,
  publicUrl: string | undefined,
): Promise<OpenAtelier> {
  const isOpenToOthers = publicUrl !== undefined || !(isLoopback(host) || host === 'localhost');
  if (isOpenToOthers) {
    throw new UsageError(
      'L’Atelier ne s’ouvre que sur votre machine : lancez un service à part, avec --atelier et un autre --port, sans --host ni adresse publique. Les deux peuvent lire le même dossier.',
    );
  }
  const { openAtelier } = await import('./open-atelier.ts');
  return openAtelier(context, requiredOption(context, 'data'));
}

/**
 * Whoever answers by an open link needs the mail of a code; the Atelier alone does not.
 * @throws UsageError
 */
function withoutMail(
  { clock, options, tell }: CommandContext,
  editions: readonly StoredEdition[],
): undefined {
  const missing = missingMailServer(editions, clock());
  if (missing === undefined) return;
  if (options.atelier !== true) throw new UsageError(missing);
  tell(
    `Sans serveur de messagerie, l’Atelier s’ouvre, mais personne ne peut répondre par un lien ouvert. ${missing}`,
  );
}

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
