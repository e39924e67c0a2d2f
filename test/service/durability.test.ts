import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openStore } from '../../src/store/open-store.ts';
import { openService } from './open-service.ts';
import { post, Visitor } from './visitor.ts';

const NEXT = 'Enregistrer et continuer';

/** A service whose database is a file, and another connection, which sees only what is committed. */
async function onDisk() {
  const open = await openService(60, openStore);
  const other = new Database(join(open.directory, 'millesime.sqlite'), { readonly: true });
  onTestFinished(() => {
    other.close();
  });
  const rows = () => other.prepare('select * from responses order by id').all();
  const row = (id: string) =>
    other.prepare('select * from responses where id = ?').get(id) as Record<string, unknown>;
  return { ...open, rows, row };
}

describe('what was acknowledged', () => {
  it('is in the database when the reply comes: a step shown, answers, the sending', async () => {
    const { app, person, row } = await onDisk();
    const visitor = await new Visitor(app).open(`/q/${person.token}/etape/equipe`);
    expect(row(person.responseId)).toMatchObject({ steps_displayed: '["equipe"]', revision: 1 });
    await app.inject(post(visitor.prepare(NEXT, { role: 'seul' })));
    expect(row(person.responseId)).toMatchObject({ answers: '{"role":"seul"}', state: 'draft' });
    await visitor.open(`/q/${person.token}/relecture`);
    await app.inject(post(visitor.prepare('Envoyer mes réponses')));
    expect(row(person.responseId)).toMatchObject({ state: 'sent', sent_on: '2025-06-15' });
  });

  it('is there for each of 50 persons who post at once', async () => {
    const { app, people, row, rows } = await onDisk();
    const visitors = await Promise.all(
      people.slice(0, 50).map(({ token }) => new Visitor(app).open(`/q/${token}/etape/suite`)),
    );
    expect(rows()).toHaveLength(50);
    await Promise.all(
      visitors.map(async (visitor, n) => {
        const button = 'Enregistrer et relire mes réponses';
        const sending = visitor.prepare(button, { remarque: `Personne ${n}` });
        expect((await app.inject(post(sending))).statusCode).toBe(303);
        const { responseId } = people[n] ?? { responseId: '' };
        expect(row(responseId).answers).toBe(JSON.stringify({ remarque: `Personne ${n}` }));
      }),
    );
    expect(rows()).toHaveLength(50);
  });
});
