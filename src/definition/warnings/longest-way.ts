import type { Condition } from '../condition.ts';
import type { Question, Questionnaire } from '../questionnaire.ts';
import { type Gate, type Gates, gatesOf } from './gate.ts';
import { newInquiry, sceneOf } from './scene.ts';
import { visitSituations } from './situations.ts';
import { citedBy, truthOf } from './truth.ts';

/** Conditions that are looked at together, and steps to take: more are too many. */
const MOST_GOALS = 50;
const PATIENCE = 2000;

/**
 * The most that the questions one person is asked can come to. Questions that exclude each other
 * are not added up, unless there are too many situations to tell.
 * @param weightOf of a question that is asked, not negative
 */
export function longestWay(
  questionnaire: Questionnaire,
  weightOf: (question: Question) => number,
): number {
  const gates = gatesOf(questionnaire);
  return linkedQuestions(gates).reduce((sum, linked) => sum + heaviest(linked, gates, weightOf), 0);
}

function heaviest(
  linked: readonly Gate[],
  gates: Gates,
  weightOf: (question: Question) => number,
): number {
  const weights = linked.map(({ question }) => weightOf(question));
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  const goals = linked.flatMap(({ asked }) => (asked.length > 0 ? [{ all: asked }] : []));
  if (goals.length === 0 || goals.length > MOST_GOALS) return whole;
  let most = 0;
  const seen = visitSituations({
    scene: sceneOf(goals, gates, newInquiry(PATIENCE * MOST_GOALS)),
    goals,
    patience: PATIENCE,
    visit: ({ testOf }) => {
      const isTrue = (condition: Condition) => truthOf(condition, testOf) === true;
      const asked = weights.filter((_, index) => linked[index]?.asked.every(isTrue));
      most = Math.max(
        most,
        asked.reduce((sum, weight) => sum + weight, 0),
      );
      return most === whole;
    },
  });
  return seen ? most : whole;
}

/** Questions in groups, such that no condition of one group looks at a question of another. */
function linkedQuestions(gates: Gates): readonly (readonly Gate[])[] {
  const groupOf = new Map([...gates.values()].map((gate) => [gate.question.id, new Set([gate])]));
  for (const gate of gates.values()) {
    for (const id of citedBy({ all: [...gate.asked, ...gate.parts.values()] })) {
      const [own, other] = [groupOf.get(gate.question.id), groupOf.get(id)];
      if (!own || !other || own === other) continue;
      for (const member of other) {
        own.add(member);
        groupOf.set(member.question.id, own);
      }
    }
  }
  return [...new Set(groupOf.values())].map((group) => [...group]);
}
