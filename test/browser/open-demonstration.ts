/** The demonstration as `npm start` serves it, one edition of it, in this process. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { bilanFolder } from '../../src/commands/bilan-folder.ts';
import { makeDemonstration } from '../../src/commands/make-demonstration.ts';
import { readFormScript } from '../../src/rendering/form/script.ts';
import { readStylesheet } from '../../src/rendering/stylesheet.ts';
import { createApp } from '../../src/service/app.ts';
import { demonstrationRoutes } from '../../src/service/demonstration-routes.ts';
import type { Service } from '../../src/service/service.ts';
import { openStore, type Store } from '../../src/store/open-store.ts';
import { createSaveQueue } from '../../src/store/save-queue.ts';

export const EDITION = 'etre-rupn/2021';

export interface Demonstration {
  /** `http://127.0.0.1:40123` */
  readonly address: string;
  readonly store: Store;
  readonly close: () => Promise<void>;
}

/** @param extend adds pages of its own */
export async function openDemonstration(
  extend: (app: FastifyInstance, service: Service) => void = () => undefined,
): Promise<Demonstration> {
  const parent = mkdtempSync(join(tmpdir(), 'millesime-demonstration-'));
  const directory = join(parent, 'data');
  await makeDemonstration(directory, () => {}, [EDITION]);
  const store = await openStore(directory);
  const clock = () => new Date();
  const saves = createSaveQueue(store, clock);
  const assets = { stylesheet: readStylesheet(), script: readFormScript() };
  const service = { directory, store, saves, clock, ...assets };
  const app = await createApp(service);
  await demonstrationRoutes(app, service, (edition) => bilanFolder(directory, edition));
  extend(app, service);
  const address = await app.listen({ host: '127.0.0.1', port: 0 });
  const close = async () => {
    await app.close();
    await store.close();
    rmSync(parent, { recursive: true, force: true });
  };
  return { address, store, close };
}
