/** Questionnaires begun and never sent. */
import type { Questionnaire } from '../../src/definition/questionnaire.ts';
import { journey } from '../../src/form/journey.ts';
import { oneOf, randomFor } from './random.ts';
import { type Respondent, sharedMission } from './respondent.ts';

export interface DraftPlan {
  readonly purpose: string;
  /**
   * Steps shown to each person before she stopped, those who went half the way first; the last
   * one was not filled in, except the first step, of which two questions are. A number larger than
   * that of the steps: all were filled in, nothing was sent.
   */
  readonly longStops: readonly number[];
  readonly shortStops: readonly number[];
  /** Unfinished texts by question, given out from the last on. */
  readonly texts: { readonly [question: string]: readonly string[] };
  /** Whether the draft may follow the answers of that respondent. */
  readonly isAlike: (draft: Respondent, candidate: Respondent) => boolean;
}

/** Each follows, without the texts, the answers of somebody alike. */
export function fillDrafts(
  questionnaire: Questionnaire,
  drafts: readonly Respondent[],
  sent: readonly Respondent[],
  plan: DraftPlan,
): Map<Respondent, string[]> {
  const random = randomFor(plan.purpose);
  const texts = new Map(
    Object.entries(plan.texts).map(([question, lines]) => [question, [...lines]]),
  );
  const stops = [...plan.longStops, ...plan.shortStops];
  const displayed = new Map<Respondent, string[]>();
  drafts.forEach((draft, index) => {
    const isLong = index < plan.longStops.length;
    const stop = stops[index] ?? 1;
    const twin = oneOf(
      sent.filter((one) => plan.isAlike(draft, one) && (one.patience > 0.4 || !isLong)),
      random,
    );
    const all = journey(questionnaire, twin.answers);
    const steps = all.slice(0, stop);
    displayed.set(
      draft,
      steps.map(({ step }) => step.id),
    );
    const filled = stop === 1 || stop > all.length ? steps.length : steps.length - 1;
    for (const { questions } of steps.slice(0, filled)) {
      for (const { id, type } of stop === 1 ? questions.slice(0, 2) : questions) {
        const answer = type.endsWith('_text') ? texts.get(id)?.pop() : twin.answers[id];
        if (answer !== undefined) draft.answers[id] = answer;
      }
    }
    draft.answers.mission_partagee = sharedMission(draft);
  });
  return displayed;
}
