import { describe, expect, it } from 'vitest';
import { openService } from './open-service.ts';
import { idsOf, linksOf, textOf, textsIn } from './read-html.ts';
import { Visitor } from './visitor.ts';

const NEXT = 'Enregistrer et continuer';

async function at(step: string, answers: Readonly<Record<string, Record<string, string[]>>> = {}) {
  const open = await openService();
  const visitor = new Visitor(open.app);
  for (const [before, entries] of Object.entries(answers)) {
    await visitor.open(`/q/${open.person.token}/etape/${before}`);
    await visitor.submit(NEXT, entries);
  }
  await visitor.open(`/q/${open.person.token}/etape/${step}`);
  return { ...open, visitor };
}

const inTeam = { equipe: { role: ['equipe'] } };
const withWorkshop = { ...inTeam, activite: { ateliers: ['initiation'] } };

/** The error summary: its heading, and where each of its links leads. */
function summaryOf({ html }: Visitor) {
  const summary = /<div class="sum".*?<\/div>/s.exec(html)?.[0] ?? '';
  return { title: textsIn(summary, 'h2')[0], links: linksOf(summary) };
}

describe('a step with something to mend', () => {
  it('says what, in a summary whose links lead to fields of the page, and beside the field', async () => {
    const { visitor } = await at('duree', withWorkshop);
    await visitor.submit(NEXT, { heures: 'beaucoup', 'moments.matin': 'souvent' });
    expect(visitor.status).toBe(422);
    expect(summaryOf(visitor)).toEqual({
      title: 'Une réponse est à revoir',
      links: [{ href: '#heures', label: 'Heures d’atelier : la réponse n’est pas un nombre' }],
    });
    expect(idsOf(visitor.html)).toContain('heures');
    expect(visitor.html).toMatch(
      /<input [^>]*id="heures"[^>]*aria-describedby="heures-erreur" aria-invalid="true">/,
    );
    expect(textOf(visitor.html)).toContain(
      'Erreur : « beaucoup » n’est pas un nombre. Écrivez-le en chiffres, par exemple 2 ou 2,5.',
    );
  });

  it('gives back what was entered and stores what is valid', async () => {
    const { visitor, stored } = await at('duree', withWorkshop);
    await visitor.submit(NEXT, { heures: '2001', 'moments.matin': 'souvent' });
    expect(visitor.values('heures')).toEqual(['2001']);
    expect(visitor.values('moments.matin')).toEqual(['souvent']);
    expect((await stored())?.answers).toMatchObject({ moments: { matin: 'souvent' } });
    expect((await stored())?.answers).not.toHaveProperty('heures');
  });

  it('leaves the valid answer of before in place of one that is not', async () => {
    const { visitor, stored, person } = await at('duree', withWorkshop);
    await visitor.submit(NEXT, { heures: '12' });
    await visitor.open(`/q/${person.token}/etape/duree`);
    await visitor.submit(NEXT, { heures: '12 ou 13' });
    expect(visitor.values('heures')).toEqual(['12 ou 13']);
    expect((await stored())?.answers.heures).toBe(12);
  });

  it('lets one go on once it is mended', async () => {
    const { visitor, stored } = await at('duree', withWorkshop);
    await visitor.submit(NEXT, { heures: 'x' });
    await visitor.submit(NEXT, { heures: '4' });
    expect(visitor.status).toBe(200);
    expect(visitor.url).toMatch(/\/etape\/suite$/);
    expect((await stored())?.answers.heures).toBe(4);
  });

  it('refuses more choices than the most, and « aucun » beside another', async () => {
    const { visitor, stored } = await at('activite', inTeam);
    const many = ['initiation', 'pratique', 'demonstration'];
    await visitor.submit(NEXT, { ateliers: many });
    expect([visitor.status, summaryOf(visitor).links]).toEqual([
      422,
      [{ href: '#ateliers', label: 'Ateliers menés : 2 choix au plus' }],
    ]);
    expect(visitor.values('ateliers')).toEqual(many);
    await visitor.submit(NEXT, { ateliers: ['initiation', 'aucun'] });
    expect(visitor.status).toBe(422);
    expect(visitor.values('ateliers')).toEqual(['initiation', 'aucun']);
    expect((await stored())?.answers).toEqual({ role: 'equipe' });
  });

  it('names every fault, each with a link to a field that is there', async () => {
    const { visitor } = await at('duree', withWorkshop);
    const { url, payload } = visitor.prepare(NEXT, { heures: '1,25' });
    await visitor.send({ url, payload: `${payload}&moments.soir=toujours` });
    expect(visitor.status).toBe(422);
    const { title, links } = summaryOf(visitor);
    expect(title).toBe('Deux réponses sont à revoir');
    expect(links.map(({ href }) => href)).toEqual(['#heures', '#moments']);
    for (const { href } of links) expect(idsOf(visitor.html)).toContain(href.slice(1));
  });

  it('gives no id twice', async () => {
    for (const [step, before] of [
      ['equipe', {}],
      ['activite', inTeam],
      ['duree', withWorkshop],
    ] as const) {
      const { visitor } = await at(step, before);
      const ids = idsOf(visitor.html);
      expect(ids).toEqual([...new Set(ids)]);
    }
  });

  it('keeps a text that is too long, to the last letter', async () => {
    const { visitor, stored } = await at('suite');
    const long = `${'é'.repeat(1999)}\n😀`;
    await visitor.submit('Enregistrer et relire mes réponses', { remarque: long });
    expect(visitor.status).toBe(422);
    expect(visitor.values('remarque')).toEqual([long.replace('\n', '\r\n')]);
    expect(await stored()).toMatchObject({ answers: {} });
  });
});
