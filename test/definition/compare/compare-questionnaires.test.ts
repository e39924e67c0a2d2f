/** Laws of comparing two editions, for any change that leaves a sound questionnaire. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compareQuestionnaires,
  isUnchanged,
} from '../../../src/definition/compare/compare-questionnaires.ts';
import { allQuestions, type Questionnaire } from '../../../src/definition/questionnaire.ts';
import { anyChange, pathsIn } from './any-change.ts';
import { comparedWith, everyType, kinds, readTree, rearranged, type Tree } from './editions.ts';

const ids = (questionnaire: Questionnaire) => allQuestions(questionnaire).map(({ id }) => id);
const sorted = (some: readonly string[]) => some.toSorted();

describe('comparing two editions', () => {
  it('an edition with itself, read twice, finds nothing', () => {
    const again = comparedWith(rearranged(() => undefined));
    expect(isUnchanged(again)).toBe(true);
    expect(again.questions.map(({ verdict }) => verdict)).toEqual(
      ids(everyType).map(() => 'comparable'),
    );
  });

  it('any edition with itself finds nothing, and any change to it is told', () => {
    let [sound, told] = [0, 0];
    fc.assert(
      fc.property(anyChange, ({ path, how, apply }) => {
        const after = readTree(apply);
        if (!after) return;
        sound++;
        expect(isUnchanged(compareQuestionnaires(after, after))).toBe(true);
        const same = JSON.stringify(after) === JSON.stringify(everyType);
        // Conditions that differ in writing only let the same people through.
        if (same || path.includes('shown_if')) return;
        told++;
        expect(isUnchanged(comparedWith(after)), `${how} ${path.join('.')}`).toBe(false);
      }),
      { numRuns: 100 },
    );
    expect([sound > 20, told > 10]).toEqual([true, true]);
  });

  it('says each question of either edition once, the same ones both ways', () => {
    fc.assert(
      fc.property(fc.array(anyChange, { minLength: 1, maxLength: 4 }), (changes) => {
        const after = readTree((tree) => {
          for (const { apply } of changes) attempt(apply, tree);
        });
        if (!after) return;
        const forth = comparedWith(after).questions;
        const back = compareQuestionnaires(after, everyType).questions;
        const union = [...new Set([...ids(everyType), ...ids(after)])];
        expect(sorted(forth.map(({ id }) => id))).toEqual(sorted(union));
        const those = (some: typeof forth, verdict: string) =>
          sorted(some.filter((one) => one.verdict === verdict).map(({ id }) => id));
        expect(those(forth, 'new')).toEqual(those(back, 'dropped'));
        expect(those(forth, 'dropped')).toEqual(those(back, 'new'));
      }),
      { numRuns: 40 },
    );
  });

  it('in the order of the newer edition, then those that it dropped', () => {
    const after = rearranged(({ steps }) => {
      steps[3].questions.reverse();
      steps[2].questions.splice(1, 1);
    });
    const found = comparedWith(after).questions.map(({ id }) => id);
    expect(found).toEqual([...ids(after), 'depuis']);
  });

  it('changes neither of them', () => {
    const [before, after] = [structuredClone(everyType), rearranged(() => undefined)];
    compareQuestionnaires(everyType, after);
    expect(everyType).toEqual(before);
  });
});

describe('moving things about', () => {
  // No question of the steps shuffled here depends on another of the same step.
  const order = (length: number) =>
    fc.shuffledSubarray([...Array(length).keys()], { minLength: length });
  const arranged = <T>(some: readonly T[], places: readonly number[]) =>
    places.map((place) => some[place]);

  it('questions within their step: they moved, nothing else happened', () => {
    fc.assert(
      fc.property(order(4), (places) => {
        const after = rearranged(({ steps }) => {
          steps[2].questions = arranged(steps[2].questions, places);
        });
        const { questions, parts } = comparedWith(after);
        const changes = questions.flatMap((one) => ('changes' in one ? one.changes : []));
        expect(new Set(kinds(changes))).toEqual(new Set(changes.length > 0 ? ['moved'] : []));
        expect(changes.length === 0).toBe(places.every((place, index) => place === index));
        expect(questions.every(({ verdict }) => verdict === 'comparable')).toBe(true);
        expect(parts.flatMap((part) => part.changes)).toEqual([]);
      }),
    );
  });

  it('choices: their order is told, and no more of them than had to move', () => {
    fc.assert(
      fc.property(order(3), (places) => {
        const after = rearranged(({ steps }) => {
          steps[1].questions[1].choices = arranged(steps[1].questions[1].choices, places);
        });
        const { questions } = comparedWith(after);
        const changes = questions.flatMap((one) => ('changes' in one ? one.changes : []));
        const moved = changes.flatMap((one) => (one.kind === 'order' ? one.moved : []));
        expect(kinds(changes).filter((kind) => kind !== 'order')).toEqual([]);
        // Of three, one at most has to move; to turn them round, two.
        const expected = { '0,1,2': 0, '2,1,0': 2 }[places.join()] ?? 1;
        expect(moved).toHaveLength(expected);
      }),
    );
  });

  it('one question past three others moves that one', () => {
    const after = rearranged(({ steps }) => {
      steps[2].questions.push(steps[2].questions.shift());
    });
    const moved = comparedWith(after).questions.filter(
      (one) => 'changes' in one && one.changes.length > 0,
    );
    expect(moved.map(({ id }) => id)).toEqual(['heures']);
  });

  it('a step cut in two moves no question', () => {
    const after = rearranged(({ steps }) => {
      const questions = steps[2].questions.splice(2);
      steps.splice(3, 0, { id: 'duree_suite', title: 'Durée, suite', questions });
    });
    const { questions, parts } = comparedWith(after);
    expect(questions.every((one) => 'changes' in one && one.changes.length === 0)).toBe(true);
    expect(parts.filter(({ status }) => status !== 'kept')).toMatchObject([
      { part: 'step', id: 'duree_suite', status: 'added' },
    ]);
  });
});

describe('every single value of a questionnaire', () => {
  // Points of a scale are made from its ends, and a place is told by what stands before it.
  const derived = /^steps\.0\.questions\.1\.choices\.[0-4]\.|\.position$|^survey$|^edition$/;
  const leaves = pathsIn(everyType).filter((path) => {
    const value = path.reduce((inner: Tree, key) => inner[key], everyType);
    return typeof value !== 'object' && !derived.test(path.join('.'));
  });

  it('is compared', () => {
    expect(leaves.length).toBeGreaterThan(200);
    const untold = leaves.filter((path) => {
      const after: Tree = structuredClone(everyType);
      const holder = path.slice(0, -1).reduce((inner, key) => inner[key], after);
      const key = path.at(-1) as string | number;
      const value = holder[key];
      holder[key] =
        typeof value === 'string' ? `${value}x` : typeof value === 'number' ? value + 1 : !value;
      return isUnchanged(comparedWith(after));
    });
    expect(untold.map((path) => path.join('.'))).toEqual([]);
  });
});

function attempt(apply: (tree: Tree) => void, tree: Tree): void {
  try {
    apply(tree);
  } catch {
    // An earlier change has taken the place away.
  }
}
