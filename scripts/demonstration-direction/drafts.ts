/** Questionnaires begun and never sent. */
import type { Questionnaire } from '../../src/definition/questionnaire.ts';
import { journey } from '../../src/form/journey.ts';
import { answerConditions } from './answers-conditions.ts';
import { answerExpectations } from './answers-expectations.ts';
import { corpus } from './corpus.ts';
import type { Head } from './heads.ts';

/** Steps shown before each stopped; the last of them was left empty, but by those who saw all. */
const stops = [2, 2, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4];

/** @returns the steps shown to each */
export function fillDrafts(
  questionnaire: Questionnaire,
  drafts: readonly Head[],
): Map<Head, string[]> {
  const texts = new Map(Object.entries(corpus.drafts).map(([id, lines]) => [id, [...lines]]));
  return new Map(
    drafts.map((draft, index) => {
      answerExpectations(draft);
      answerConditions(draft);
      const stop = stops[index] ?? 2;
      const shown = journey(questionnaire, draft.answers).slice(0, stop);
      const filled = stop === 4 ? shown : shown.slice(0, -1);
      const kept = new Set(filled.flatMap(({ questions }) => questions.map(({ id }) => id)));
      for (const id of Object.keys(draft.answers)) if (!kept.has(id)) delete draft.answers[id];
      for (const [id, lines] of texts) {
        const text = kept.has(id) ? lines.pop() : undefined;
        if (text !== undefined) draft.answers[id] = text;
      }
      return [draft, shown.map(({ step }) => step.id)];
    }),
  );
}
