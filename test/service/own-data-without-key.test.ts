import { describe, expect, it } from 'vitest';
import { deleteKey } from '../../src/store/keys.ts';
import { begun, ERASE, headline, labels, OWN } from './begun-response.ts';
import { AFTER, EDITION } from './open-service.ts';
import { formsOf, textOf } from './read-html.ts';

describe('while the key is missing', () => {
  it('says that the answers cannot be reached for now, whom to tell, and what the list says', async () => {
    const { visitor, own, directory, person, stored } = await begun();
    deleteKey(directory, EDITION);
    await visitor.open(own);
    const text = textOf(visitor.html);
    expect(headline(visitor)).toEqual([OWN]);
    expect(text).toContain('elles sont intactes');
    expect(text).toMatch(/Prévenez l’équipe de l’enquête, .* : equipe@example\.org/);
    expect(text).toContain(person.email);
    expect(text).not.toContain('Aucune réponse de vous');
    expect(labels(visitor)).not.toContain(ERASE);
    // What the tab has not been able to send is not given up for it.
    expect(visitor.html).not.toContain('data-forget');
    for (const page of ['/effacer', '/retrait']) {
      await visitor.open(`${own}${page}`);
      expect(headline(visitor)).toEqual(['Le questionnaire est indisponible']);
    }
    expect(await stored()).toBeDefined();
  });
});

describe('after closing, when the key is gone', () => {
  it('nobody is told that answers will be erased which nobody can find', async () => {
    const { visitor, own, setClock, directory, stored } = await begun();
    await visitor.open(`${own}/effacer`);
    const late = visitor.prepare('Effacer définitivement');
    setClock(AFTER);
    deleteKey(directory, EDITION);
    for (const [status, ask] of [
      [200, () => visitor.open(`${own}/effacer`)],
      [409, () => visitor.send(late)],
    ] as const) {
      await ask();
      expect(visitor.status).toBe(status);
      expect(headline(visitor)).toEqual(['Plus personne ne peut retrouver vos réponses']);
      expect(textOf(visitor.html)).not.toContain('seront effacées');
      expect(formsOf(visitor.html)).toEqual([]);
    }
    expect(await stored()).toBeDefined();
    await visitor.follow('Voir ce qui est gardé de vous');
    expect(headline(visitor)).toEqual([OWN]);
  });

  it('says that nothing leads to the answers, and still what the list says', async () => {
    const { visitor, own, setClock, directory, person } = await begun();
    setClock(AFTER);
    deleteKey(directory, EDITION);
    await visitor.open(own);
    expect(textOf(visitor.html)).toContain('Plus rien ne relie ce lien à des réponses');
    expect(textOf(visitor.html)).toContain(person.email);
    expect(labels(visitor)).not.toContain(ERASE);
  });
});
