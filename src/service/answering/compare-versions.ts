/** Two versions of a step: what is stored of it, and what a page sends that was opened before. */
import { applyChanges, sameAnswers } from '../../form/apply-step.ts';
import type { JourneyStep } from '../../form/journey.ts';
import { type PostedFields, readPosted } from '../../form/read-posted.ts';
import { answerLines } from '../../rendering/form/answer-lines.ts';
import type { Difference, TwoVersions } from '../../rendering/form/two-versions.ts';
import { typographic } from '../../wording.ts';
import type { Call } from './call.ts';
import { stepAddress } from './posted-step.ts';
import type { Visit } from './visit.ts';

/** @param latest the visit as it is now, which the page was not opened from */
export function compareVersions(
  call: Call,
  latest: Visit,
  current: JourneyStep,
  posted: PostedFields,
): TwoVersions {
  return {
    erased: wasErased(latest, current),
    differences: differences(latest, current, posted),
    stored: stepAddress(call, current),
  };
}

/**
 * Whether a step that was answered once has been erased with the whole response: what empties a
 * step otherwise leaves the name of the page that did.
 */
export function wasErased({ response }: Visit, { step, questions }: JourneyStep): boolean {
  const { answers, savedBy } = response;
  return sameAnswers(questions, answers, {}) && savedBy[step.id] === undefined;
}

function differences(
  { response: { answers } }: Visit,
  { questions }: JourneyStep,
  posted: PostedFields,
): readonly Difference[] {
  const { changes, faults } = readPosted(questions, posted);
  const mine = applyChanges(questions, answers, changes);
  return questions.flatMap((question): Difference[] => {
    const fault = faults.find((one) => one.question.id === question.id);
    if (!fault && sameAnswers([question], mine, answers)) return [];
    return [
      {
        title: question.title,
        stored: answerLines(question, answers),
        mine: fault ? [typographic(`À revoir : ${fault.summary}`)] : answerLines(question, mine),
      },
    ];
  });
}
