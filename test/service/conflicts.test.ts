import { describe, expect, it } from 'vitest';
import { openService } from './open-service.ts';
import { textOf, textsIn } from './read-html.ts';
import { type Entries, post, Visitor } from './visitor.ts';

const NEXT = 'Enregistrer et continuer';
const REVIEW = 'Enregistrer et relire mes réponses';

async function openTabs(count: number, step = 'suite') {
  const open = await openService();
  const tab = () => new Visitor(open.app).open(`/q/${open.person.token}/etape/${step}`);
  const tabs = await Promise.all(Array.from({ length: count }, tab));
  return { ...open, tabs: tabs as [Visitor, Visitor, ...Visitor[]] };
}

/** The questions of which a page shows two versions: what is stored, what the page itself says. */
function versionsIn(html: string): Record<string, readonly string[][]> {
  const questions = html.matchAll(/<h3>(.*?)<\/h3>\s*<dl class="vs">(.*?)<\/dl>/gs);
  return Object.fromEntries(
    [...questions].map(([, title = '', both = '']) => [
      textOf(title),
      both
        .split('</div>')
        .slice(0, 2)
        .map((one) => textsIn(one, 'dd')),
    ]),
  );
}

describe('the same form posted twice', () => {
  it('at once, by a double click: both go on, one answer', async () => {
    const { app, stored, tabs } = await openTabs(2);
    const sending = tabs[0].prepare(REVIEW, { remarque: 'Une fois' });
    const replies = await Promise.all([1, 2].map(() => app.inject(post(sending))));
    expect(replies.map(({ statusCode }) => statusCode)).toEqual([303, 303]);
    expect(await stored()).toMatchObject({ answers: { remarque: 'Une fois' }, revision: 2 });
  });

  it('fifty times at once: all go on, one answer', async () => {
    const { app, stored, tabs } = await openTabs(2);
    const sending = tabs[0].prepare(REVIEW, { remarque: 'Une fois' });
    const replies = await Promise.all(Array.from({ length: 50 }, () => app.inject(post(sending))));
    expect(new Set(replies.map(({ statusCode }) => statusCode))).toEqual(new Set([303]));
    expect(await stored()).toMatchObject({ answers: { remarque: 'Une fois' }, revision: 2 });
  });

  it('later, from the same page: goes on, changes nothing', async () => {
    const { tabs, stored } = await openTabs(2);
    const sending = tabs[0].prepare(REVIEW, { remarque: 'Une fois' });
    await tabs[0].send(sending);
    const before = await stored();
    await tabs[0].send(sending);
    expect(tabs[0].status).toBe(200);
    expect(await stored()).toEqual(before);
  });
});

describe('two tabs', () => {
  it('the older one is shown both versions and loses neither; saving knowingly decides', async () => {
    const { tabs, stored } = await openTabs(2);
    const [first, second] = tabs;
    await first.submit(REVIEW, { remarque: 'Écrit le matin' });
    await second.submit(REVIEW, { remarque: 'Écrit le soir' });
    expect(second.status).toBe(409);
    expect(textOf(second.html)).toContain('Cette étape a changé entre-temps');
    expect(versionsIn(second.html)).toEqual({ Remarque: [['Écrit le matin'], ['Écrit le soir']] });
    expect(second.values('remarque')).toEqual(['Écrit le soir']);
    expect((await stored())?.answers).toEqual({ remarque: 'Écrit le matin' });

    await second.submit('Garder ma version');
    expect(second.status).toBe(200);
    expect((await stored())?.answers).toEqual({ remarque: 'Écrit le soir' });
  });

  it('one press keeps what is stored, and shows the step as it is', async () => {
    const { tabs, stored } = await openTabs(2, 'suite?retour=relecture');
    const [first, second] = tabs;
    await first.submit(REVIEW, { remarque: 'Écrit le matin' });
    const before = await stored();
    await second.submit(REVIEW, { remarque: 'Écrit le soir' });
    await second.follow('Garder ce qui est enregistré');
    expect([second.status, second.values('remarque')]).toEqual([200, ['Écrit le matin']]);
    expect(await stored()).toEqual(before);
    // Whoever came from the recap still goes back there.
    await second.submit(REVIEW);
    expect(second.url).toMatch(/\/relecture$/);
  });

  it('shows of a step the questions that differ, a line for each choice or row', async () => {
    const { app, person, tabs } = await openTabs(2, 'equipe');
    await tabs[0].submit(NEXT, { role: 'equipe' });
    const [first, second] = await Promise.all(
      [1, 2].map(() => new Visitor(app).open(`/q/${person.token}/etape/activite`)),
    );
    await first?.submit(NEXT, { ateliers: ['initiation', 'autre'], 'ateliers.autre': 'Du chant' });
    await second?.submit(NEXT, { ateliers: ['pratique'] });
    expect(versionsIn(second?.html ?? '')).toEqual({
      'Ateliers menés': [
        ['Une initiation', 'Un autre atelier : Du chant'],
        ['Un échange de pratiques'],
      ],
    });
    const [older, newer] = await Promise.all(
      [1, 2].map(() => new Visitor(app).open(`/q/${person.token}/etape/duree`)),
    );
    await newer?.submit(NEXT, {
      heures: '3',
      'moments.matin': 'souvent',
      'moments.soir': 'jamais',
    });
    await older?.submit(NEXT, { heures: '3', 'moments.soir': 'parfois' });
    expect(versionsIn(older?.html ?? '')).toEqual({
      Moments: [['Le matin : Souvent', 'Le soir : Jamais'], ['Le soir : Parfois']],
    });
  });

  it('an older tab that would erase is asked as well', async () => {
    const { tabs, stored } = await openTabs(2, 'duree');
    const [first, second] = tabs;
    await first.submit(NEXT, { 'moments.matin': 'souvent' });
    await second.submit(NEXT);
    expect(second.status).toBe(409);
    expect(versionsIn(second.html)).toEqual({
      Moments: [['Le matin : Souvent'], ['Sans réponse']],
    });
    expect((await stored())?.answers).toEqual({ moments: { matin: 'souvent' } });
  });

  it('an older tab with an answer to mend is shown what is stored in its place', async () => {
    const { app, person, stored, tabs } = await openTabs(2, 'equipe');
    await tabs[0].submit(NEXT, { role: 'equipe' });
    await tabs[0].submit(NEXT, { ateliers: ['initiation'] });
    const older = await new Visitor(app).open(`/q/${person.token}/etape/duree`);
    await tabs[0].submit(NEXT, { heures: '3', 'moments.soir': 'parfois' });
    await older.submit(NEXT, { heures: 'trois', 'moments.soir': 'souvent' });
    expect(older.status).toBe(409);
    expect(versionsIn(older.html)).toEqual({
      'Heures d’atelier': [['3 heures'], ['À revoir : la réponse n’est pas un nombre']],
      Moments: [['Le soir : Parfois'], ['Le soir : Souvent']],
    });
    expect(older.values('heures')).toEqual(['trois']);
    expect((await stored())?.answers).toMatchObject({ heures: 3, moments: { soir: 'parfois' } });
  });

  it('on different steps do not meet', async () => {
    const { tabs, person, stored } = await openTabs(2);
    const [first, second] = tabs;
    await second.open(`/q/${person.token}/etape/equipe`);
    await first.submit(REVIEW, { remarque: 'Ici' });
    await second.submit(NEXT, { role: 'seul' });
    expect(second.status).toBe(200);
    expect((await stored())?.answers).toEqual({ remarque: 'Ici', role: 'seul' });
  });

  it('saving at the same moment on every step: nothing is lost', async () => {
    const { app, person, stored } = await openTabs(2);
    const entries = {
      equipe: { role: 'seul' },
      duree: { 'moments.soir': 'jamais' },
      suite: { remarque: 'Là' },
    };
    const sendings = await Promise.all(
      Object.entries(entries).map(async ([step, fields]) => {
        const tab = await new Visitor(app).open(`/q/${person.token}/etape/${step}`);
        return tab.prepare(step === 'suite' ? REVIEW : NEXT, fields);
      }),
    );
    await Promise.all(sendings.map((sending) => app.inject(post(sending))));
    expect((await stored())?.answers).toEqual({
      role: 'seul',
      moments: { soir: 'jamais' },
      remarque: 'Là',
    });
  });

  it('fifty different texts at once: one is kept, each other is told and given back', async () => {
    const { app, stored, tabs } = await openTabs(2);
    const texts = Array.from({ length: 50 }, (_, n) => `Version ${n}`);
    const replies = await Promise.all(
      texts.map((remarque, n) => {
        const { url, payload } = tabs[0].prepare(REVIEW, { remarque });
        const page = `tab${n}`.padEnd(12, '_');
        return app.inject(post({ url, payload: payload.replace(/_page=[^&]*/, `_page=${page}`) }));
      }),
    );
    const kept = (await stored())?.answers.remarque;
    const accepted = texts.filter((_, n) => replies[n]?.statusCode === 303);
    expect(accepted).toEqual([kept]);
    for (const [n, { statusCode, body }] of replies.entries()) {
      if (texts[n] === kept) continue;
      expect(statusCode).toBe(409);
      expect(body).toContain(`${texts[n]}</textarea>`);
      expect(versionsIn(body)).toEqual({ Remarque: [[kept], [texts[n]]] });
    }
  });
});

describe('a page brought back as it was opened, by the browser’s Back', () => {
  it('may change what it has itself saved since', async () => {
    const { app, stored, tabs } = await openTabs(1);
    const first = tabs[0].prepare(REVIEW, { remarque: 'Un premier texte' });
    const second = tabs[0].prepare(REVIEW, { remarque: 'Un texte repris' });
    expect((await app.inject(post(first))).statusCode).toBe(303);
    expect((await app.inject(post(second))).statusCode).toBe(303);
    expect((await stored())?.answers.remarque).toBe('Un texte repris');
  });

  it('may not change what another tab has saved after it', async () => {
    const { app, stored, tabs } = await openTabs(2);
    const [mine, other] = tabs;
    await app.inject(post(mine.prepare(REVIEW, { remarque: 'Le mien' })));
    await new Visitor(app).open(other.url);
    const reopened = await new Visitor(app).open(other.url);
    await reopened.submit(REVIEW, { remarque: 'L’autre' });
    const late = await app.inject(post(mine.prepare(REVIEW, { remarque: 'Encore le mien' })));
    expect(late.statusCode).toBe(409);
    expect((await stored())?.answers.remarque).toBe('L’autre');
  });
});

describe('answers erased elsewhere', () => {
  async function erased(step: string, button: string, fields: Entries) {
    const open = await openService();
    const home = `/q/${open.person.token}`;
    const visitor = await new Visitor(open.app).open(`${home}/etape/${step}`);
    await visitor.submit(button, fields);
    const older = await new Visitor(open.app).open(`${home}/etape/${step}`);
    await visitor.open(`${home}/mes-donnees/effacer`);
    await visitor.submit('Effacer définitivement');
    return { ...open, home, visitor, older };
  }

  it('are said to be, and stay so by one press', async () => {
    const { older, stored, visitor, home } = await erased('suite', REVIEW, { remarque: 'Avant' });
    // That somebody looks at the step in the meantime changes nothing.
    await visitor.open(`${home}/etape/suite`);
    await older.submit(REVIEW, { remarque: 'Après' });
    expect(older.status).toBe(409);
    const said = textOf(older.html);
    expect(said).toContain('Vos réponses à cette étape ont été effacées');
    expect(said).not.toMatch(/modifiée|ce qui est enregistré/);
    expect(versionsIn(older.html)).toEqual({});
    expect(older.values('remarque')).toEqual(['Après']);
    await older.follow('Laisser effacé');
    expect(older.values('remarque')).toEqual(['']);
    expect((await stored())?.answers).toEqual({});
  });

  it('come back, those of this step alone, by the other', async () => {
    const { older, stored } = await erased('suite', REVIEW, { remarque: 'Avant' });
    await older.submit(REVIEW, { remarque: 'Après' });
    await older.submit('Garder ma version');
    expect((await stored())?.answers).toEqual({ remarque: 'Après' });
  });

  it('are not said to be where somebody only took them back', async () => {
    const { app, person, tabs } = await openTabs(1);
    await tabs[0].submit(REVIEW, { remarque: 'Avant' });
    const [older, newer] = await Promise.all(
      [1, 2].map(() => new Visitor(app).open(`/q/${person.token}/etape/suite`)),
    );
    await newer?.submit(REVIEW, { remarque: '' });
    await older?.submit(REVIEW, { remarque: 'Après' });
    expect(versionsIn(older?.html ?? '')).toEqual({ Remarque: [['Sans réponse'], ['Après']] });
  });
});

describe('a step that an answer given elsewhere has taken away', () => {
  it('says that what was just written was not saved', async () => {
    const { app, person, stored } = await openService();
    const visitor = await new Visitor(app).open(`/q/${person.token}/etape/equipe`);
    await visitor.submit(NEXT, { role: 'equipe' });
    const elsewhere = await new Visitor(app).open(`/q/${person.token}/etape/equipe`);
    await elsewhere.submit(NEXT, { role: 'seul' });
    await visitor.submit(NEXT, { ateliers: ['autre'], 'ateliers.autre': 'Un long texte' });
    expect(visitor.status).toBe(409);
    expect(textOf(visitor.html)).toContain('n’a pas été enregistré');
    expect((await stored())?.answers).toEqual({ role: 'seul' });
  });

  it('claims nothing more where the answers were erased', async () => {
    const { app, person } = await openService();
    const home = `/q/${person.token}`;
    const visitor = await new Visitor(app).open(`${home}/etape/equipe`);
    await visitor.submit(NEXT, { role: 'equipe' });
    const elsewhere = await new Visitor(app).open(`${home}/mes-donnees/effacer`);
    await elsewhere.submit('Effacer définitivement');
    await visitor.submit(NEXT, { ateliers: ['pratique'] });
    expect(visitor.status).toBe(409);
    expect(textOf(visitor.html)).toContain('une réponse que vous avez changée ou effacée');
    expect(textOf(visitor.html)).not.toContain('intact');
  });
});
