/**
 * A service in a process of its own, to be killed: it loads the program, waits to be told its data
 * folder, and says where it listens.
 */
import { enableCompileCache } from 'node:module';

enableCompileCache();

// Imported only now, so that they come from the cache.
const { readFormScript } = await import('../../src/rendering/form/script.ts');
const { readStylesheet } = await import('../../src/rendering/stylesheet.ts');
const { createApp } = await import('../../src/service/app.ts');
const { openStore } = await import('../../src/store/open-store.ts');
const { createSaveQueue } = await import('../../src/store/save-queue.ts');

process.once('message', async (directory: string) => {
  const store = await openStore(directory);
  const clock = () => new Date();
  const assets = { stylesheet: readStylesheet(), script: readFormScript() };
  const service = { directory, store, saves: createSaveQueue(store, clock), clock, ...assets };
  const unlimited = { most: 1_000_000, seconds: 60 };
  const app = await createApp(service, { limits: { unknownLinks: unlimited, link: unlimited } });
  process.send?.(await app.listen({ host: '127.0.0.1', port: 0 }));
});
