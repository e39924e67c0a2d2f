/** A step that is sent, by its buttons or while somebody writes: found, saved, and where it leads. */

import { allQuestions, type Questionnaire } from '../../definition/questionnaire.ts';
import { answersMark, applyChanges, sameAnswers, withStep } from '../../form/apply-step.ts';
import { fieldNames } from '../../form/field-names.ts';
import type { JourneyStep } from '../../form/journey.ts';
import { personalJourney } from '../../form/quotations.ts';
import { type FieldFault, type PostedFields, readPosted } from '../../form/read-posted.ts';
import type { Call } from './call.ts';
import { isOfSamePage, isOvertaken, savedByOf, sendingOf } from './sending.ts';
import { updateResponse, type Visit } from './visit.ts';

/** The step of the address, while the person is asked it. */
export function findStep({ request, visit }: Call): JourneyStep | undefined {
  const { step } = request.params as { step: string };
  return visit.steps.find((one) => one.step.id === step);
}

/** What a page adds to the fields of its questions. */
const OWN_FIELDS = ['_repere', '_page', '_numero', '_action', '_effacer'];

/** The fields of each questionnaire, found once. */
const known = new WeakMap<Questionnaire, ReadonlySet<string>>();

/**
 * Whether a page of the form can have sent this: it always has its mark, and no field of which the
 * questionnaire knows nothing.
 */
export function isFromForm({ edition: { questionnaire } }: Visit, posted: PostedFields): boolean {
  const fields =
    known.get(questionnaire) ??
    new Set([...OWN_FIELDS, ...allQuestions(questionnaire).flatMap(fieldNames)]);
  known.set(questionnaire, fields);
  const names = Object.keys(posted);
  return names.length > 0 && names.every((name) => fields.has(name));
}

export interface SavedStep {
  /** Changed: by another page since this one was opened; nothing was saved then. */
  readonly outcome: 'saved' | 'changed' | 'closed';
  /** The visit as it is now. */
  readonly latest: Visit;
  /** What was not saved for being faulty. */
  readonly faults: readonly FieldFault[];
}

/** Saves what is valid of a step, unless another page has changed the step in between. */
export async function savePosted(
  call: Call,
  current: JourneyStep,
  posted: PostedFields,
): Promise<SavedStep> {
  const { changes, faults } = readPosted(current.questions, posted);
  const sending = sendingOf(posted);
  const { id } = current.step;
  let latest = call.visit;
  let conflicting = false;
  const outcome = await updateResponse(call, (now) => {
    latest = now;
    conflicting = false;
    const { answers, stepsDisplayed, savedBy } = now.response;
    if (isOvertaken(sending, savedBy[id])) return undefined;
    const changed = applyChanges(current.questions, answers, changes);
    const same = sameAnswers(current.questions, answers, changed);
    const mark = posted._repere?.[0];
    const isUntouched = () =>
      mark === undefined || mark === answersMark(current.questions, answers);
    conflicting = !same && !isOfSamePage(sending, savedBy[id]) && !isUntouched();
    if (conflicting || (same && stepsDisplayed.includes(id))) return undefined;
    const response = {
      ...now.response,
      answers: changed,
      savedBy: { ...savedBy, [id]: savedByOf(sending) },
    };
    const steps = personalJourney(now.edition.questionnaire, response);
    latest = { ...now, response, steps };
    // The page that this leads to is noted with it, in the same commit.
    const next = faults.length === 0 ? nextStep(call, latest, current, posted) : undefined;
    const shown = next ? [id, next.step.id] : [id];
    return { ...response, stepsDisplayed: shown.reduce(withStep, stepsDisplayed) };
  });
  if (outcome === 'stale') throw new Error('A response changed at each of ten attempts to save it');
  if (outcome === 'closed') return { outcome, latest, faults };
  return { outcome: conflicting ? 'changed' : 'saved', latest, faults };
}

/** Whoever came from the recap to change one step goes back there. */
export function fromRecap({ request }: Call): boolean {
  return (request.query as { retour?: unknown }).retour === 'relecture';
}

/** The address of a step, or one below it, from which one still goes back to the recap. */
export function stepAddress(call: Call, current: JourneyStep, below = ''): string {
  const way = fromRecap(call) ? '?retour=relecture' : '';
  return `${call.visit.links.step(current.step.id)}${below}${way}`;
}

/** Where the button that was pressed leads once the step is saved. */
export function leadsTo(
  call: Call,
  visit: Visit,
  current: JourneyStep,
  posted: PostedFields,
): string {
  const { links } = visit;
  if (fromRecap(call) && !isBack(posted)) return links.recap;
  const target = neighbour(visit, current, posted);
  if (target) return links.step(target.step.id);
  return isBack(posted) ? links.welcome : links.recap;
}

/** The step that the button leads to; undefined: no button was pressed, or it leads elsewhere. */
function nextStep(
  call: Call,
  visit: Visit,
  current: JourneyStep,
  posted: PostedFields,
): JourneyStep | undefined {
  if (posted._action === undefined || (fromRecap(call) && !isBack(posted))) return undefined;
  return neighbour(visit, current, posted);
}

function neighbour(
  { steps }: Visit,
  current: JourneyStep,
  posted: PostedFields,
): JourneyStep | undefined {
  const index = steps.findIndex(({ step }) => step.id === current.step.id);
  return steps[isBack(posted) ? index - 1 : index + 1];
}

function isBack({ _action }: PostedFields): boolean {
  return _action?.[0] === 'precedent';
}
