/**
 * What no form on the same libraries can beat: Fastify and formbody, one durable commit for each
 * post (or for all posts of a turn of the event loop), 303, and a page that is already written.
 * Arguments: database file, bytes of a page, `single` or `grouped`. Prints its port.
 */
import formbody from '@fastify/formbody';
import Database from 'better-sqlite3';
import Fastify from 'fastify';

const [file = '', bytes = '0', mode = 'single'] = process.argv.slice(2);
const page = 'x'.repeat(Number(bytes));
const sqlite = new Database(file);
sqlite.pragma('journal_mode = WAL');
sqlite.pragma('synchronous = FULL');
sqlite.exec('create table saves (id integer primary key, body text not null)');
const insert = sqlite.prepare('insert into saves (body) values (?)');
const insertAll = sqlite.transaction((bodies: readonly string[]) => {
  for (const body of bodies) insert.run(body);
});

let waiting: { body: string; done: () => void }[] = [];
function saved(body: string): Promise<void> {
  return new Promise((done) => {
    waiting.push({ body, done });
    if (waiting.length > 1) return;
    setImmediate(() => {
      const group = waiting;
      waiting = [];
      insertAll(group.map((one) => one.body));
      for (const one of group) one.done();
    });
  });
}

const app = Fastify();
await app.register(formbody);
app.post('/step', async (request, reply) => {
  const body = JSON.stringify(request.body);
  if (mode === 'single') insert.run(body);
  else await saved(body);
  return reply.redirect('/page', 303);
});
app.get('/page', async (_request, reply) => reply.type('text/html; charset=utf-8').send(page));
await app.listen({ host: '127.0.0.1', port: 0 });
const [address] = app.addresses() as { port: number }[];
process.stdout.write(`${address?.port}\n`);
process.on('SIGTERM', () => app.close().then(() => process.exit(0)));
