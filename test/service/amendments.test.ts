/** An edition amended while people answer: no answer is lost, and each knows what it answered. */
import { expect, it } from 'vitest';
import { judgeAmendment } from '../../src/definition/compare/judge-amendment.ts';
import { questionnaireHash } from '../../src/definition/freeze.ts';
import { amendEdition } from '../../src/store/amendments.ts';
import { openStore } from '../../src/store/open-store.ts';
import { EDITION, openService, questionnaire } from './open-service.ts';
import { textOf } from './read-html.ts';
import { post, Visitor } from './visitor.ts';

const REVIEW = 'Enregistrer et relire mes réponses';

/** The questionnaire with one letter more in the label of a question of the last step. */
const steps = questionnaire.steps.map((step) => ({
  ...step,
  questions: step.questions.map((question) =>
    question.id === 'remarque'
      ? { ...question, label: question.label.replace('ajouter', 'ajoutter') }
      : question,
  ),
}));
const amended = { ...questionnaire, steps };

/** As the command does it: by another connection to the same file. */
async function amend(directory: string): Promise<void> {
  expect(judgeAmendment(questionnaire, amended).kind).toBe('accepted');
  const store = await openStore(directory);
  const change = { before: questionnaire, after: amended, day: '2025-06-15', reason: 'Essai' };
  expect(await amendEdition(store, { edition: EDITION, ...change })).toBe(1);
  await store.close();
}

async function openOnDisk() {
  const open = await openService(2, openStore);
  const versions = async () => {
    const rows = await open.store.db
      .selectFrom('responses')
      .select('questionnaire_sha256')
      .execute();
    return rows.map((row) => row.questionnaire_sha256);
  };
  const page = await new Visitor(open.app).open(`/q/${open.person.token}/etape/suite`);
  return { ...open, versions, page };
}

it('a page opened before and posted after is saved, and the next one shows the new text', async () => {
  const { directory, page, stored, versions } = await openOnDisk();
  expect(textOf(page.html)).not.toContain('ajoutter');
  await amend(directory);
  await page.submit(REVIEW, { remarque: 'Écrit avant' });
  expect(page.status).toBe(200);
  expect((await stored())?.answers).toEqual({ remarque: 'Écrit avant' });
  expect(await versions()).toEqual([questionnaireHash(amended)]);
  expect(questionnaireHash(amended)).not.toBe(questionnaireHash(questionnaire));
  await page.open(page.url.replace('relecture', 'etape/suite'));
  expect(textOf(page.html)).toContain('ajoutter');
});

it('a draft begun before goes on, and is sent', async () => {
  const { app, directory, person, page, stored, versions } = await openOnDisk();
  await page.submit(REVIEW, { remarque: 'Un brouillon' });
  const before = await versions();
  await amend(directory);
  const recap = await new Visitor(app).open(`/q/${person.token}/relecture`);
  expect(textOf(recap.html)).toContain('Un brouillon');
  expect(await versions()).toEqual(before);
  await recap.submit('Envoyer mes réponses');
  expect(await stored()).toMatchObject({ state: 'sent', answers: { remarque: 'Un brouillon' } });
  expect(await versions()).toEqual([questionnaireHash(amended)]);
});

it('what was sent before keeps its version when somebody looks at it again', async () => {
  const { app, directory, person, page, versions } = await openOnDisk();
  await page.submit(REVIEW, { remarque: 'Envoyé' });
  await page.submit('Envoyer mes réponses');
  const before = await versions();
  await amend(directory);
  const again = new Visitor(app);
  for (const { id } of questionnaire.steps) await again.open(`/q/${person.token}/etape/${id}`);
  expect(await versions()).toEqual(before);
});

it('twenty pages posted while it happens are all saved', async () => {
  const { app, directory, people, store } = await openService(20, openStore);
  const sendings = await Promise.all(
    people.map(async ({ token }, index) => {
      const page = await new Visitor(app).open(`/q/${token}/etape/suite`);
      return page.prepare(REVIEW, { remarque: `Réponse ${index}` });
    }),
  );
  const replies = sendings.map((sending) => app.inject(post(sending)));
  await amend(directory);
  expect((await Promise.all(replies)).map(({ statusCode }) => statusCode)).toEqual(
    people.map(() => 303),
  );
  const rows = await store.db.selectFrom('responses').select('answers').execute();
  expect(new Set(rows.map(({ answers }) => answers)).size).toBe(20);
});
