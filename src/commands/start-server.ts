/** A service that listens until it is told to stop, and then finishes what is under way. */
import type { FastifyBaseLogger, FastifyInstance } from 'fastify';
import { readFormScript } from '../rendering/form/script.ts';
import { readStylesheet } from '../rendering/stylesheet.ts';
import { createApp } from '../service/app.ts';
import type { LogLevel } from '../service/log.ts';
import type { Mailer } from '../service/mail/mailer.ts';
import type { Service } from '../service/service.ts';
import type { Store } from '../store/open-store.ts';
import { createSaveQueue } from '../store/save-queue.ts';
import { checkedTheme } from './checked-theme.ts';
import { type CommandContext, UsageError } from './command.ts';
import { stopOnSignal } from './stop-on-signal.ts';
import { stopper } from './stop-server.ts';

export interface Server {
  /** `http://localhost:3000` */
  readonly address: string;
  readonly log: FastifyBaseLogger;
  /** Resolves when a signal has come, every answer is on disk and the port is free. */
  readonly stopped: Promise<void>;
}

export interface ServerOptions {
  readonly directory: string;
  readonly store: Store;
  readonly host: string;
  readonly port: number;
  readonly clock: () => Date;
  /** Where people reach the service, when it was declared. */
  readonly publicUrl?: string | undefined;
  /** Absent: no mail can leave. */
  readonly mailer?: Mailer | undefined;
  readonly logLevel?: LogLevel;
  /** Adds pages of its own before the service listens. */
  readonly extend?: (app: FastifyInstance, service: Service) => Promise<void>;
}

export async function startServer(options: ServerOptions): Promise<Server> {
  const { directory, store, clock, host, port } = options;
  const saves = createSaveQueue(store, clock);
  const assets = { stylesheet: readStylesheet(), script: readFormScript() };
  const publicUrl = options.publicUrl === undefined ? {} : { publicUrl: options.publicUrl };
  const mailer = options.mailer === undefined ? {} : { mailer: options.mailer };
  const found = checkedTheme();
  const theme = found === undefined ? {} : { theme: found };
  const service = { directory, store, saves, clock, ...assets, ...theme, ...publicUrl, ...mailer };
  const app = await createApp(service, { logLevel: options.logLevel });
  await options.extend?.(app, service);
  const stop = stopper(app);
  await app.listen({ host, port, listenTextResolver: (address) => `Service prêt : ${address}` });
  const [bound] = app.addresses() as { port: number }[];
  const stopped = stopOnSignal(async () => {
    app.log.info('Arrêt demandé : ce qui est en cours se termine');
    await stop();
    await saves.drain();
    await store.close();
    app.log.info('Service arrêté');
  });
  return { address: `http://localhost:${bound?.port ?? port}`, log: app.log, stopped };
}

/** The port asked for, by option or by the environment. */
export function portOf(context: CommandContext): number {
  const given = context.options.port ?? process.env.PORT ?? '3000';
  const port = Number(given);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new UsageError(`« ${given} » n’est pas un numéro de port : écrivez par exemple 3000.`);
}
