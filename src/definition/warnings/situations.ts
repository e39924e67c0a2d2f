/**
 * Every situation in which people can arrive somewhere, as far as conditions can tell: each
 * question that matters is not asked, left blank, or answered in one of its classes. A question
 * is decided only when a condition turns on it.
 */
import type { Condition, Test } from '../condition.ts';
import type { AnswerClass } from './answer-class.ts';
import type { Scene } from './scene.ts';
import { blankValue } from './test-value.ts';
import { helpfulValues, OPEN, type OpenTruth, type Truth, truthOf } from './truth.ts';

export interface Situation {
  /** Open where it makes no difference. */
  readonly testOf: (test: Test) => OpenTruth;
  readonly isAsked: (question: string) => boolean;
}

export interface Search {
  readonly scene: Scene;
  /** Must be true, or nobody is there. */
  readonly within?: readonly Condition[];
  /** What is to be decided in each situation. */
  readonly goals: readonly Condition[];
  /** The value of the goals to look for first; true by default. */
  readonly first?: boolean;
  /** Only people who answer everything that they are asked. */
  readonly complete?: boolean;
  /** Steps to take at most. */
  readonly patience?: number;
  /** @returns true: enough was seen */
  readonly visit: (situation: Situation) => boolean;
}

/**
 * A search takes at most so many steps, and at most this share of what is left: after many hard
 * conditions there still is enough for easy ones.
 */
const MOST_STEPS = 300;
const SHARE = 1 / 50;

/** @returns false when there are too many situations to see them all */
export function visitSituations(options: Search): boolean {
  const { scene, within = [], goals, first = true, complete, visit } = options;
  const { patience = MOST_STEPS } = options;
  const allowed = Math.min(patience, Math.floor(scene.inquiry.stepsLeft * SHARE));
  const opposed = first ? [] : goals.flatMap(helpfulValues);
  const aims = new Map(opposed.map(([test, value]) => [test, !value]));
  const asked = new Map<string, boolean>();
  const values = new Map<Test, Truth>();
  let steps = 0;
  let wanted: Test | undefined;
  const testOf = (test: Test): OpenTruth => {
    if (asked.has(test.question)) return values.get(test);
    wanted ??= test;
    return OPEN;
  };
  /** Remembers the first test that is still open, in case the condition turns on it. */
  const look = (condition: Condition): OpenTruth => {
    wanted = undefined;
    return truthOf(condition, testOf);
  };
  const isAsked = (question: string) => asked.get(question) === true;

  /** @returns true when it is time to stop */
  const search = (): boolean => {
    for (const condition of within) {
      const truth = look(condition);
      if (truth === OPEN) return decide(wanted, search);
      if (truth !== true) return false;
    }
    for (const condition of goals) {
      if (look(condition) === OPEN) return decide(wanted, search);
    }
    return visit({ testOf, isAsked });
  };

  /** Goes on, with the question of a test in each state that it can be in. */
  const decide = (test: Test | undefined, goOn: () => boolean): boolean => {
    if (!test) return false;
    if (++steps > allowed) return true;
    const gate = scene.gateOf(test.question);
    if (!gate) return settle(test.question, false, goOn);
    const again = () => decide(test, goOn);
    for (const condition of gate.asked) {
      const truth = look(condition);
      if (truth === OPEN) return decide(wanted, again);
      if (truth !== true) return settle(test.question, false, goOn);
    }
    const withheld = new Set<unknown>();
    for (const [part, condition] of gate.parts) {
      const truth = look(condition);
      if (truth === OPEN) return decide(wanted, again);
      if (truth !== true) withheld.add(part);
    }
    const classes = scene.classes(gate, withheld);
    if (classes === undefined) {
      steps = Number.POSITIVE_INFINITY;
      return true;
    }
    // First what helps the condition that asks for it: people who arrive are found sooner.
    const at = scene.testsOn(test.question).indexOf(test);
    const help = aims.get(test) ?? scene.helpful(test);
    const isFirst = (one: AnswerClass) => one.values[at] === help;
    const go = (one: AnswerClass) =>
      (one.complete || !complete) && settle(test.question, true, goOn, one.values);
    return (
      classes.some((one) => isFirst(one) && go(one)) ||
      classes.some((one) => !isFirst(one) && go(one))
    );
  };

  const settle = (
    question: string,
    isHere: boolean,
    goOn: () => boolean,
    given?: readonly Truth[],
  ): boolean => {
    asked.set(question, isHere);
    scene.testsOn(question).forEach((test, t) => {
      values.set(test, given ? given[t] : blankValue(test));
    });
    const stop = goOn();
    asked.delete(question);
    return stop;
  };

  search();
  scene.inquiry.stepsLeft -= Math.min(steps, allowed);
  return steps <= allowed;
}
