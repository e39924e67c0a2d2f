/** One step: shown as it is stored, saved as it is posted, given back when something is to be mended. */
import { randomBytes } from 'node:crypto';
import type { FastifyReply } from 'fastify';
import { answersMark, applyChanges, withStep } from '../../form/apply-step.ts';
import { fieldsOf } from '../../form/fields-of.ts';
import type { JourneyStep } from '../../form/journey.ts';
import { personalJourney } from '../../form/quotations.ts';
import { type PostedFields, readPosted } from '../../form/read-posted.ts';
import { answerLines } from '../../rendering/form/answer-lines.ts';
import { positionOf, type StepView, stepPage } from '../../rendering/form/form-pages.ts';
import { messages } from '../messages.ts';
import { sendMessage, sendPage } from '../replies.ts';
import { editionFrame } from '../service.ts';
import type { Call } from './call.ts';
import { postedFields } from './posted-fields.ts';
import { updateResponse, type Visit } from './visit.ts';

export async function showStep(call: Call): Promise<FastifyReply> {
  const { service, token, visit, reply } = call;
  const current = findStep(call, visit);
  if (!current) return reply.redirect(visit.links.welcome, 303);
  await updateResponse(service, token, ({ response }) =>
    response.stepsDisplayed.includes(current.step.id)
      ? undefined
      : { ...response, stepsDisplayed: withStep(response.stepsDisplayed, current.step.id) },
  );
  const { answers } = visit.response;
  return sendStep(call, visit, current, { fields: fieldsOf(current.questions, answers) });
}

export async function saveStep(call: Call): Promise<FastifyReply> {
  const { service, token, visit, reply, request } = call;
  const current = findStep(call, visit);
  if (!current) return sendNoStep(call);
  const posted = postedFields(request.body);
  // A form always has its mark: without any field, what was sent is not what was filled in.
  if (Object.keys(posted).length === 0) return sendMessage(service, reply, messages.unreadable);
  const { changes, faults } = readPosted(current.questions, posted);

  const page = pageId(posted._page?.[0]);
  let latest = visit;
  let conflicting = false;
  const outcome = await updateResponse(service, token, (now) => {
    latest = now;
    const { answers, stepsDisplayed } = now.response;
    const changed = applyChanges(current.questions, answers, changes);
    const stored = answersMark(current.questions, answers);
    const same = answersMark(current.questions, changed) === stored;
    const untouched = (posted._repere?.[0] ?? stored) === stored;
    conflicting = !same && !untouched && now.response.savedBy[current.step.id] !== page;
    if (conflicting || (same && stepsDisplayed.includes(current.step.id))) return undefined;
    const response = {
      ...now.response,
      answers: changed,
      stepsDisplayed: withStep(stepsDisplayed, current.step.id),
      savedBy: { ...now.response.savedBy, [current.step.id]: page },
    };
    latest = { ...now, response, steps: personalJourney(now.edition.questionnaire, response) };
    return response;
  });
  if (outcome === 'closed') return sendMessage(service, reply, messages.closedMeanwhile);
  if (outcome === 'stale') throw new Error('A response changed at each of ten attempts to save it');
  if (conflicting) {
    const conflicts = differences(current, latest, posted);
    return sendStep(call, latest, current, { fields: posted, conflicts, page }, 409);
  }
  if (faults.length > 0)
    return sendStep(call, latest, current, { fields: posted, faults, page }, 422);
  const back = posted._action?.[0] === 'precedent';
  if (fromRecap(call) && !back) return reply.redirect(visit.links.recap, 303);
  return reply.redirect(neighbour(latest, current, back), 303);
}

/** Whoever came from the recap to change one step goes back there. */
function fromRecap({ request }: Call): boolean {
  return (request.query as { retour?: unknown }).retour === 'relecture';
}

function findStep({ request }: Call, visit: Visit): JourneyStep | undefined {
  const { step } = request.params as { step: string };
  return visit.steps.find((one) => one.step.id === step);
}

/** Of a step that is not asked any more, the person must know that nothing was saved. */
function sendNoStep({ service, visit, request, reply }: Call): FastifyReply {
  const { step } = request.params as { step: string };
  const { questionnaire } = visit.edition;
  if (!questionnaire.steps.some(({ id }) => id === step)) {
    return reply.redirect(visit.links.welcome, 303);
  }
  const shown = messages.stepGone;
  return sendMessage(service, reply, shown, editionFrame(service, visit.edition, shown.title));
}

function neighbour({ steps, links }: Visit, current: JourneyStep, back: boolean): string {
  const index = steps.findIndex(({ step }) => step.id === current.step.id);
  const target = steps[back ? index - 1 : index + 1];
  if (target) return links.step(target.step.id);
  return back ? links.welcome : links.recap;
}

function sendStep(
  call: Call,
  visit: Visit,
  current: JourneyStep,
  shown: Pick<StepView, 'fields'> & Partial<StepView>,
  status = 200,
): FastifyReply {
  const { service, reply } = call;
  const { questionnaire } = visit.edition;
  const { index, count } = positionOf(current, questionnaire);
  const title = `Étape ${index + 1} sur ${count}\u00a0: ${current.step.title}`;
  const frame = editionFrame(service, visit.edition, status === 200 ? title : `À revoir, ${title}`);
  const view: StepView = {
    questionnaire,
    steps: visit.steps,
    current,
    answers: visit.response.answers,
    frame: visit.response.frame,
    script: service.script.path,
    faults: [],
    conflicts: [],
    page: pageId(undefined),
    fromRecap: fromRecap(call),
    saved: status === 200 && visit.response.revision > 0,
    ...shown,
  };
  return sendPage(reply, stepPage(frame, view), status);
}

/** For each question whose stored answer is not the one just posted: its title and what is stored. */
function differences(current: JourneyStep, visit: Visit, posted: PostedFields): readonly string[] {
  const { answers } = visit.response;
  const { changes, faults } = readPosted(current.questions, posted);
  const mine = applyChanges(current.questions, answers, changes);
  return current.questions
    .filter(
      (question) =>
        answersMark([question], mine) !== answersMark([question], answers) ||
        faults.some((fault) => fault.question.id === question.id),
    )
    .map((question) => {
      const lines = answerLines(question, answers);
      return `${question.title}\u00a0: ${lines.length > 0 ? lines.join(', ') : 'sans réponse'}`;
    });
}

/** The id that an opened page carries from its first showing on: the one posted, or a new one. */
function pageId(posted: string | undefined): string {
  return posted !== undefined && /^[\w-]{12}$/.test(posted)
    ? posted
    : randomBytes(9).toString('base64url');
}
