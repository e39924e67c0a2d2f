import { join } from 'node:path';
import { questionnaireHash } from '../definition/freeze.ts';
import { demonstrationRoutes } from '../service/demonstration-routes.ts';
import { createOutboxMailer } from '../service/mail/outbox-mailer.ts';
import { outboxRoute } from '../service/mail/outbox-route.ts';
import { listEditions } from '../store/editions.ts';
import { openStore } from '../store/open-store.ts';
import { bilanFolder } from './bilan-folder.ts';
import { type Command, exit } from './command.ts';
import { makeDemonstration } from './make-demonstration.ts';
import { openAtelier } from './open-atelier.ts';
import { loadQuestionnaire, projectFolder, shownPath } from './project.ts';
import { portOf, startServer } from './start-server.ts';

export const demo: Command = {
  usage: 'demo [--data DOSSIER] [--port N] [--build-only]',
  summary: 'Sert une démonstration complète, avec des données fictives.',
  example: 'demo --port 8080',
  options: {
    data: { type: 'string' },
    port: { type: 'string' },
    'build-only': { type: 'boolean' },
  },
  words: 0,
  run: async (context) => {
    const { data } = context.options;
    const directory = typeof data === 'string' ? data : join(projectFolder, 'data/demonstration');
    const port = portOf(context);
    const made = await makeDemonstration(directory, context.tell);
    if (context.options['build-only']) {
      context.print(
        made
          ? `Données de démonstration prêtes : ${shownPath(directory)}`
          : `Données de démonstration déjà là, gardées telles quelles : ${shownPath(directory)}`,
      );
      return exit.done;
    }
    const store = await openStore(directory);
    try {
      for (const { name, questionnaireSha256 } of await listEditions(store)) {
        if (questionnaireHash(loadQuestionnaire(name)) === questionnaireSha256) continue;
        context.tell(
          `Le questionnaire « ${name} » a changé depuis que ces données ont été préparées : pour repartir du nouveau, supprimez ${shownPath(directory)}.`,
        );
      }
      const outbox = createOutboxMailer(join(directory, 'outbox'), context.clock);
      const atelier = openAtelier(context, directory);
      const server = await startServer({
        directory,
        store,
        host: '127.0.0.1',
        port,
        clock: context.clock,
        mailer: outbox,
        extend: (app, service) => {
          outboxRoute(app, service, outbox);
          atelier.mount(app, service);
          return demonstrationRoutes(app, service, (edition) => bilanFolder(directory, edition));
        },
      });
      context.print(`Démonstration, données fictives : ${server.address}`);
      atelier.tell(server.address);
      context.print('Ctrl-C pour arrêter ; les réponses données sont gardées.');
      await server.stopped;
    } catch (error) {
      await store.close();
      throw error;
    }
    return exit.done;
  },
};
