import type { Condition } from '../condition.ts';
import {
  type Choice,
  hasRows,
  type Question,
  type Questionnaire,
  type Row,
} from '../questionnaire.ts';
import { citedBy } from './truth.ts';

/** A question with what must be true for it to be asked, and for parts of it to be offered. */
export interface Gate {
  readonly question: Question;
  readonly asked: readonly Condition[];
  readonly parts: ReadonlyMap<Choice | Row, Condition>;
}

/** Every question that conditions may look at, by id, in the order asked. */
export type Gates = ReadonlyMap<string, Gate>;

/** @param guards the conditions of the question itself and of what it stands in */
export function gateOf(
  question: Question,
  guards: readonly Condition[],
  parts: ReadonlyMap<Choice | Row, Condition>,
): Gate {
  return { question, asked: [...guards, ...offering(question, parts)], parts };
}

/**
 * What it takes for something to be left to choose: a question without a choice that says
 * something, or without a row, is not asked.
 */
export function offering(
  question: Question,
  parts: ReadonlyMap<Choice | Row, Condition>,
): readonly Condition[] {
  if (parts.size === 0 || !('choices' in question)) return [];
  const real = question.choices.filter(({ missing }) => missing === undefined);
  const rows = hasRows(question) ? [question.rows] : [];
  return [real, ...rows].flatMap((list: readonly (Choice | Row)[]) => {
    const conditions = list.flatMap((part) => parts.get(part) ?? []);
    return conditions.length < list.length ? [] : [{ any: conditions }];
  });
}

/** The questions of a questionnaire with all their conditions. */
export function gatesOf(questionnaire: Questionnaire): Gates {
  const gates = questionnaire.steps.flatMap((step) =>
    step.questions.map((question): [string, Gate] => {
      const guards = [step.shownIf, question.shownIf].filter((one) => one !== undefined);
      return [question.id, gateOf(question, guards, conditionalParts(question))];
    }),
  );
  return new Map(gates);
}

function conditionalParts(question: Question): ReadonlyMap<Choice | Row, Condition> {
  const choices = 'choices' in question ? question.choices : [];
  const parts: readonly (Choice | Row)[] = [
    ...choices,
    ...(hasRows(question) ? question.rows : []),
  ];
  return new Map(
    parts.flatMap((part): [Choice | Row, Condition][] =>
      part.shownIf ? [[part, part.shownIf]] : [],
    ),
  );
}

/** The questions that conditions look at, as if asked of everybody and offered whole. */
export function ungated(conditions: readonly Condition[], gates: Gates): Gates {
  const cited = citedBy({ all: conditions }).flatMap((id): [string, Gate][] => {
    const gate = gates.get(id);
    return gate ? [[id, { question: gate.question, asked: [], parts: new Map() }]] : [];
  });
  return new Map(cited);
}
