/** Who is in a base and who is not: the kinds of missing are never mixed, nor counted as answers. */
import { describe, expect, it } from 'vitest';
import { ficheOf } from '../../src/report/fiche.ts';
import { sample } from '../definition/sample.ts';
import { dataOf, figure } from './sample-data.ts';

const mixed = dataOf(
  [
    { persons: 40, answers: { role: 'equipe', ateliers: ['initiation'] } },
    { persons: 10, answers: { role: 'equipe', ateliers: ['aucun'] } },
    { persons: 4, answers: { role: 'equipe', ateliers: ['refus'] } },
    { persons: 1, answers: { role: 'equipe' } },
    { persons: 20, answers: { role: 'seul' } },
    { persons: 5, answers: { role: 'refus' } },
    { persons: 7, answers: { role: 'equipe', ateliers: ['initiation'] }, state: 'draft' },
  ],
  13,
);

describe('outside the base', () => {
  it('stand those who refused, left blank or were not asked, each kind apart', () => {
    expect(figure(mixed, 'ateliers.initiation').base).toMatchObject({
      count: 50,
      outside: { refused: 4, blank: 1, not_asked: 25 },
    });
    expect(figure(mixed, 'role.equipe').base).toMatchObject({ count: 75, outside: { refused: 5 } });
  });

  it('a refusal is no choice that has a figure', () => {
    expect(() => figure(mixed, 'role.refus')).toThrow();
    expect(() => figure(mixed, 'ateliers.refus')).toThrow();
  });

  it('drafts are nowhere', () => {
    const { base, count } = figure(mixed, 'ateliers.initiation');
    const outside = Object.values(base.outside).reduce((sum, persons) => sum + persons, 0);
    expect(base.count + outside).toBe(80);
    expect(count).toBe(40);
  });
});

describe('a question asked of some', () => {
  const routed = figure(mixed, 'ateliers.initiation');

  it('has no interval: nobody knows how many of the others it concerns', () => {
    expect(routed.interval).toBeUndefined();
    expect(figure(mixed, 'role.equipe').interval).toBeDefined();
    const { reach } = ficheOf(routed, sample);
    expect(reach).toMatch(/ne vaut que pour les personnes à qui la question a été posée/);
  });

  it('says of whom', () => {
    expect(routed.base.described).toBe(
      'les 50\u00a0personnes qui ont coché au moins une réponse (question posée aux personnes qui ont répondu «\u00a0En équipe\u00a0» à «\u00a0Rôle\u00a0»)',
    );
  });
});

describe('the fiche', () => {
  it('says each kind of missing in a sentence of its own, and « not asked » in none', () => {
    expect(ficheOf(figure(mixed, 'ateliers.initiation'), sample).sentences.slice(2)).toEqual([
      'Une personne n’a pas répondu à la question.',
      'Quatre personnes ont préféré ne pas répondre.',
    ]);
  });

  it('adds what the plan notes', () => {
    const noted = { ...figure(mixed, 'role.equipe'), note: 'À savoir.' };
    expect(ficheOf(noted, sample).sentences.at(-1)).toBe('À savoir.');
  });

  it('has one plain line on all who were asked, those who refused among the others', () => {
    // 100 asked, 75 answered: the 25 others are silent, in drafts, or refused.
    const { reach } = ficheOf(figure(mixed, 'role.equipe'), sample);
    expect(reach).toMatch(
      /^Si les 25 autres personnes ressemblaient aux 75 répondants à cette question, la proportion parmi les 100 serait comprise entre \d+\u00a0% et \d+\u00a0%\. L’enquête ne permet pas de le vérifier\.$/,
    );
  });

  it('says so when nobody is left', () => {
    const all = dataOf([{ persons: 30, answers: { role: 'seul' } }]);
    const { reach } = ficheOf(figure(all, 'role.seul'), sample);
    expect(reach).toBe('Toutes les personnes invitées ont répondu à cette question.');
  });

  it('speaks of one other in the singular', () => {
    const most = dataOf([{ persons: 30, answers: { role: 'seul' } }], 1);
    expect(ficheOf(figure(most, 'role.seul'), sample).reach).toMatch(
      /^Si l’autre personne ressemblait aux 30 répondants/,
    );
  });

  it('promises nothing of a count, a rate or a small base', () => {
    const few = dataOf([{ persons: 3, answers: { role: 'seul' } }], 1);
    const ids = ['participation.rate', 'participation.complete', 'role.seul'];
    for (const id of ids) expect(ficheOf(figure(few, id), sample).reach, id).toBeUndefined();
  });
});
