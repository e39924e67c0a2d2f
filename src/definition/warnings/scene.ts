/** What conditions turn on: the questions they look at, and those that these depend on in turn. */
import type { Condition, Test } from '../condition.ts';
import type { AnswerClass } from './answer-class.ts';
import { classesOf } from './answer-classes.ts';
import type { Gate, Gates } from './gate.ts';
import { helpfulValues } from './truth.ts';

export interface Scene {
  /** All tests on a question. */
  readonly testsOn: (question: string) => readonly Test[];
  readonly gateOf: (question: string) => Gate | undefined;
  /** The value of a test that may help its condition to be true. */
  readonly helpful: (test: Test) => boolean | undefined;
  /** The answers to a question when some parts are not offered; undefined: too many. */
  readonly classes: (gate: Gate, withheld: ReadonlySet<unknown>) => Classes;
  readonly inquiry: Inquiry;
}

type Classes = readonly AnswerClass[] | undefined;

/** What the searches through one questionnaire share. */
export interface Inquiry {
  /** Steps that they may still take, all together. */
  stepsLeft: number;
  /** Tests that were met, numbered, each with the value that may help its condition. */
  readonly tests: Map<Test, { readonly number: number; readonly helpful: boolean }>;
  /** Classes found before, by question, parts and tests. */
  readonly classes: Map<string, Classes>;
}

export function newInquiry(steps = 20_000): Inquiry {
  return { stepsLeft: steps, tests: new Map(), classes: new Map() };
}

export function sceneOf(conditions: readonly Condition[], gates: Gates, inquiry: Inquiry): Scene {
  const tests = new Map<string, Test[]>();
  const { tests: met, classes: known } = inquiry;
  const seen = new Set<Condition>();
  const add = (condition: Condition): void => {
    if (seen.has(condition)) return;
    seen.add(condition);
    for (const [test, helpful] of helpfulValues(condition)) {
      if (!met.has(test)) met.set(test, { number: met.size, helpful });
      const others = tests.get(test.question);
      if (others) others.push(test);
      else {
        tests.set(test.question, [test]);
        const gate = gates.get(test.question);
        gate?.asked.forEach(add);
        gate?.parts.forEach(add);
      }
    }
  };
  conditions.forEach(add);
  const numberOf = (test: Test) => met.get(test)?.number ?? 0;
  const keys = new Map<string, string>();
  /** In an order that does not depend on the scene. */
  const keyOf = (question: string): string => {
    const key = keys.get(question);
    if (key !== undefined) return key;
    const own = tests.get(question)?.sort((a, b) => numberOf(a) - numberOf(b)) ?? [];
    const fresh = `${question} ${own.map(numberOf).join()}`;
    keys.set(question, fresh);
    return fresh;
  };
  const testsOn = (question: string) => tests.get(question) ?? [];
  return {
    testsOn,
    gateOf: (question) => gates.get(question),
    helpful: (test) => met.get(test)?.helpful,
    inquiry,
    classes: ({ question, parts }, withheld) => {
      const hidden = [...parts.keys()].map((part) => (withheld.has(part) ? 1 : 0)).join('');
      const key = `${keyOf(question.id)} ${hidden}`;
      if (!known.has(key)) {
        const isOffered = (part: unknown) => !withheld.has(part);
        const classes = classesOf(question, testsOn(question.id), isOffered, parts.size > 0);
        known.set(key, classes);
      }
      return known.get(key);
    },
  };
}
