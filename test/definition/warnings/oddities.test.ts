/**
 * What is said of conditions agrees with what becomes of people: every way to answer a small
 * questionnaire is sent through the form's own journey, and every condition is looked at there.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Condition } from '../../../src/definition/condition.ts';
import { hasRows, type Questionnaire } from '../../../src/definition/questionnaire.ts';
import { resolveQuestionnaire } from '../../../src/definition/resolve.ts';
import type { RawQuestionnaire } from '../../../src/definition/schema.ts';
import { oddSites } from '../../../src/definition/warnings/oddities.ts';
import { routedSteps } from '../../../src/definition/warnings/sites.ts';
import { evaluate } from '../../../src/form/evaluate.ts';
import { type JourneyStep, journey, relevantAnswers } from '../../../src/form/journey.ts';
import { type Answers, rowAnswers } from '../../../src/form/response.ts';
import { combinations, countAnswers } from './every-answer.ts';
import { randomQuestionnaire } from './random-questionnaire.ts';

describe('what is said of conditions', () => {
  it('is what becomes of everybody who may answer', () => {
    const kinds = new Map<string, number>();
    fc.assert(
      fc.property(randomQuestionnaire, (raw) => {
        const questionnaire = resolveQuestionnaire(raw);
        fc.pre(countAnswers(questionnaire) <= 1500);
        const said = oddSites(routedSteps(raw, questionnaire)).map(({ site, oddity }) => {
          const of = oddity.kind === 'always true' && oddity.of === 'who answered';
          return `${site.path.join('.')} ${oddity.kind}${of ? ' once answered' : ''}`;
        });
        for (const one of said) {
          const kind = one.slice(one.indexOf(' ') + 1);
          kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
        }
        expect(said.toSorted()).toEqual(foundByTrying(raw).toSorted());
      }),
      { numRuns: 100 },
    );
    expect([...kinds.keys()].toSorted()).toEqual([
      'always true',
      'always true once answered',
      'may stay unknown',
      'never true',
      'unreachable',
    ]);
  });
});

interface Person {
  readonly steps: readonly JourneyStep[];
  readonly counted: Answers;
  readonly complete: boolean;
}

interface Place {
  readonly path: string;
  readonly condition: Condition;
  /** Conditions above this one that a person must fulfil. */
  readonly above: readonly (Condition | undefined)[];
  /** Whether she does arrive there. */
  readonly arrives: (steps: readonly JourneyStep[]) => boolean;
  /** Takes the condition out of the file. */
  readonly lift: (raw: RawQuestionnaire) => void;
}

/** Each condition in turn; one that shuts everybody out is lifted, so that nothing follows from it. */
function foundByTrying(original: RawQuestionnaire): string[] {
  const raw = structuredClone(original);
  const found: string[] = [];
  const done = new Set<string>();
  let questionnaire = resolveQuestionnaire(raw);
  let people = everybody(questionnaire);
  for (;;) {
    const place = placesOf(questionnaire, raw).find(({ path }) => !done.has(path));
    if (!place) return found;
    done.add(place.path);
    const kind = kindOf(place, people, questionnaire);
    if (kind) found.push(`${place.path} ${kind}`);
    if (kind === 'never true' || kind === 'unreachable') {
      place.lift(raw);
      questionnaire = resolveQuestionnaire(raw);
      people = everybody(questionnaire);
    }
  }
}

function everybody(questionnaire: Questionnaire): Person[] {
  return combinations(questionnaire).map((answers) => {
    const steps = journey(questionnaire, answers);
    const counted = relevantAnswers(steps, answers);
    return { steps, counted, complete: isComplete(steps, counted) };
  });
}

function kindOf(
  { condition, above, arrives }: Place,
  people: readonly Person[],
  questionnaire: Questionnaire,
): string | undefined {
  const admitted = people.filter(({ counted }) =>
    above.every((one) => !one || evaluate(one, counted) === true),
  );
  const arrived = admitted.filter(({ steps }) => arrives(steps));
  const value = ({ counted }: Person) => evaluate(condition, counted);
  if (!arrived.some((person) => value(person) === true)) {
    return isEverTrue(condition, questionnaire) ? 'unreachable' : 'never true';
  }
  if (!admitted.some((person) => value(person) === false)) {
    const once = admitted.some((person) => value(person) === undefined);
    return `always true${once ? ' once answered' : ''}`;
  }
  const lost = arrived.some(
    (person) =>
      person.complete &&
      value(person) === undefined &&
      readAsFalse(condition, person.counted) === true,
  );
  return lost ? 'may stay unknown' : undefined;
}

function isComplete(steps: readonly JourneyStep[], counted: Answers): boolean {
  return steps.every(({ questions }) =>
    questions.every((question) => {
      const answer = counted[question.id];
      return hasRows(question)
        ? question.rows.every(({ id }) => rowAnswers(answer)[id] !== undefined)
        : answer !== undefined;
    }),
  );
}

/** The value if every test that is unknown were false. */
function readAsFalse(condition: Condition, counted: Answers): boolean | undefined {
  const decided = (one: Condition): Condition => {
    if ('all' in one) return { all: one.all.map(decided) };
    if ('any' in one) return { any: one.any.map(decided) };
    if ('not' in one) return { not: decided(one.not) };
    return evaluate(one, counted) === undefined ? { any: [] } : one;
  };
  return evaluate(decided(condition), counted);
}

/** Whatever the conditions of the questions it looks at. */
function isEverTrue(condition: Condition, questionnaire: Questionnaire): boolean {
  const cited = JSON.stringify(condition).matchAll(/"question":"(\w+)"/g);
  const ids = new Set([...cited].map(([, id = '']) => id));
  return combinations(questionnaire, [...ids]).some(
    (answers) => evaluate(condition, answers) === true,
  );
}

/** In the order in which they are judged: what lets people in before what it lets them see. */
function placesOf(questionnaire: Questionnaire, raw: RawQuestionnaire): Place[] {
  return questionnaire.steps.flatMap((step, s) => {
    const places: Place[] = [];
    const add = (
      condition: Condition | undefined,
      keys: readonly (string | number)[],
      above: Place['above'],
      arrives: Place['arrives'] = () => true,
    ) => {
      if (!condition) return;
      const lift = (copy: RawQuestionnaire) => {
        const holder = keys.reduce<unknown>((at, key) => (at as never)[key], copy);
        delete (holder as { shown_if?: unknown }).shown_if;
      };
      places.push({ path: [...keys, 'shown_if'].join('.'), condition, above, arrives, lift });
    };
    add(step.shownIf, ['steps', s], []);
    step.questions.forEach((question, q) => {
      const at = ['steps', s, 'questions', q];
      add(question.shownIf, at, [step.shownIf]);
      const above = [step.shownIf, question.shownIf];
      const isAsked = (steps: readonly JourneyStep[]) =>
        steps.some(({ questions }) => questions.some(({ id }) => id === question.id));
      const parts = [
        ['choices', 'choices' in question ? question.choices : []],
        ['rows', hasRows(question) ? question.rows : []],
      ] as const;
      for (const [key, list] of parts) {
        list.forEach(({ shownIf }, i) => {
          add(shownIf, [...at, key, i], above, isAsked);
        });
      }
    });
    const isShown = (steps: readonly JourneyStep[]) => steps.some((one) => one.step.id === step.id);
    const first = raw.steps[s]?.questions.findIndex(({ type }) => type === 'information') ?? -1;
    step.information?.forEach(({ shownIf }, i) => {
      add(shownIf, ['steps', s, 'questions', first + i], [step.shownIf], isShown);
    });
    return places;
  });
}
