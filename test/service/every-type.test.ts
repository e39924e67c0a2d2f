import { describe, expect, it } from 'vitest';
import { openMemoryStore } from '../../src/store/open-store.ts';
import { everyType } from '../definition/every-type.ts';
import { openService } from './open-service.ts';
import { Visitor } from './visitor.ts';

const NEXT = 'Enregistrer et continuer';
/** Of the second step, once the first has left out what the third depends on. */
const LAST = 'Enregistrer et relire mes réponses';

async function begin() {
  const open = await openService(2, openMemoryStore, everyType);
  const visitor = await new Visitor(open.app).open(`/q/${open.person.token}/etape/premiere`);
  return { ...open, visitor };
}

describe('a questionnaire of every type, answered without JavaScript', () => {
  it('keeps each answer in its form and reads it back in the words of the page', async () => {
    const { visitor, stored } = await begin();
    await visitor.submit(NEXT, {
      mission: 'autre',
      'mission.autre': 'le théâtre',
      outils: ['pix', 'wiki'],
      heures: '2,5',
      satisfaction: '5',
    });
    expect(visitor.html).toContain('Vous parlez de «\u00a0le théâtre\u00a0».');
    expect(visitor.html).toContain('Vous exercez en collège.');
    expect(visitor.html).toContain('<dt>Type d’établissement</dt><dd>Collège</dd>');
    expect(visitor.html).not.toContain('usages.ent');
    await visitor.submit(NEXT, {
      'priorites.1': 'formation',
      'priorites.2': 'temps',
      arrivee: '1/9/2020',
      'usages.pix': 'jamais',
      'usages.mail': 'souvent',
      'taches.pannes': ['moi', 'collectivite'],
      tchap_usage: 'oui',
    });
    expect(visitor.html).toContain('Sur 2,5\u00a0heures, une remarque');
    await visitor.submit(LAST, {
      blog_usage: 'non',
      courriel: 'a@exemple.fr',
      etablissement: '0301674g',
      salle: 'B12',
      remarque: 'Rien.',
    });
    expect((await stored())?.answers).toEqual({
      mission: 'autre',
      'mission.autre': 'le théâtre',
      outils: ['pix', 'wiki'],
      heures: 2.5,
      satisfaction: '5',
      priorites: ['formation', 'temps'],
      arrivee: '2020-09-01',
      usages: { pix: 'jamais', mail: 'souvent' },
      taches: { pannes: ['moi', 'collectivite'] },
      tchap_usage: 'oui',
      blog_usage: 'non',
      courriel: 'a@exemple.fr',
      etablissement: '0301674G',
      salle: 'B12',
      remarque: 'Rien.',
    });
    for (const line of [
      'Une autre\u00a0: le théâtre',
      '5\u00a0– Tout à fait',
      '1. La formation',
      '2. Le temps',
      '1<sup>er</sup>\u00a0septembre 2020',
      'Les pannes\u00a0: Moi, La collectivité',
      'Messagerie\u00a0: Souvent',
    ]) {
      expect(visitor.html).toContain(`<dd>${line}</dd>`);
    }
  });

  it('going back and taking a tool away keeps what was said of it, and gives it back', async () => {
    const { visitor, stored } = await begin();
    const { url } = visitor;
    await visitor.submit(NEXT, { outils: ['ent', 'pix'] });
    await visitor.submit(LAST, { 'usages.ent': 'souvent', 'usages.mail': 'jamais' });
    await visitor.open(url);
    await visitor.submit(NEXT, { outils: ['pix', 'blog'] });
    expect(visitor.html).not.toContain('usages.ent');
    await visitor.submit(LAST, { 'usages.mail': 'souvent' });
    expect(visitor.html).not.toContain('ENT\u00a0: Souvent');
    expect((await stored())?.answers.usages).toEqual({ ent: 'souvent', mail: 'souvent' });
    await visitor.open(url);
    await visitor.submit(NEXT, { outils: ['ent', 'blog'] });
    expect(visitor.values('usages.ent')).toEqual(['souvent']);
  });

  it('gives everything back as it was entered when something is to be mended', async () => {
    const { visitor } = await begin();
    await visitor.submit(NEXT, { heures: '3', 'heures.outside': ['sais_pas'], outils: ['ent'] });
    expect(visitor.status).toBe(422);
    expect(visitor.values('heures')).toEqual(['3']);
    expect(visitor.values('heures.outside')).toEqual(['sais_pas']);
    await visitor.submit(NEXT, { heures: '', outils: [] });
    await visitor.submit(LAST, { arrivee: 'hier', 'priorites.1': 'temps', 'priorites.2': 'temps' });
    expect(visitor.status).toBe(422);
    expect(visitor.values('arrivee')).toEqual(['hier']);
    expect(visitor.values('priorites.2')).toEqual(['temps']);
  });
});
