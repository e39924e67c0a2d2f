/** One step: shown as it is stored, saved as it is posted, given back when something is to be mended. */
import type { FastifyReply } from 'fastify';
import { withStep } from '../../form/apply-step.ts';
import { fieldsOf } from '../../form/fields-of.ts';
import type { JourneyStep } from '../../form/journey.ts';
import { positionOf, type StepView, stepPage } from '../../rendering/form/form-pages.ts';
import { messages } from '../messages.ts';
import { sendPage } from '../replies.ts';
import type { Call } from './call.ts';
import { compareVersions } from './compare-versions.ts';
import { personalFrame, tellPerson } from './personal-frame.ts';
import { postedFields } from './posted-fields.ts';
import {
  findStep,
  fromRecap,
  isFromForm,
  leadsTo,
  savePosted,
  stepAddress,
} from './posted-step.ts';
import { newPage } from './sending.ts';
import { updateResponse, type Visit } from './visit.ts';

export async function showStep(call: Call): Promise<FastifyReply> {
  const { visit, reply } = call;
  const current = findStep(call);
  if (!current) return reply.redirect(visit.links.welcome, 303);
  await updateResponse(call, ({ response }) =>
    response.stepsDisplayed.includes(current.step.id)
      ? undefined
      : { ...response, stepsDisplayed: withStep(response.stepsDisplayed, current.step.id) },
  );
  const { answers } = visit.response;
  return sendStep(call, visit, current, { fields: fieldsOf(current.questions, answers) });
}

export async function saveStep(call: Call): Promise<FastifyReply> {
  const { reply, request } = call;
  const current = findStep(call);
  if (!current) return sendNoStep(call);
  const posted = postedFields(request.body);
  if (!isFromForm(call.visit, posted)) return tellPerson(call, messages.unreadable);
  const { outcome, latest, faults } = await savePosted(call, current, posted);
  if (outcome === 'closed') return tellPerson(call, messages.closedMeanwhile);
  if (outcome === 'changed') {
    const versions = compareVersions(call, latest, current, posted);
    return sendStep(call, latest, current, { fields: posted, versions }, 409);
  }
  if (faults.length > 0) return sendStep(call, latest, current, { fields: posted, faults }, 422);
  const withdrawn = current.questions.find(({ id }) => id === posted._effacer?.[0]);
  if (withdrawn) return reply.redirect(`${stepAddress(call, current)}#${withdrawn.id}`, 303);
  return reply.redirect(leadsTo(call, latest, current, posted), 303);
}

/** Of a step that is not asked any more, the person must know that nothing was saved. */
function sendNoStep(call: Call): FastifyReply {
  const { visit, request } = call;
  const { step } = request.params as { step: string };
  const isKnown = visit.edition.questionnaire.steps.some(({ id }) => id === step);
  return tellPerson(call, isKnown ? messages.stepGone : messages.notFound);
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
  const frame = personalFrame(service, visit, status === 200 ? title : `À revoir, ${title}`);
  const view: StepView = {
    questionnaire,
    steps: visit.steps,
    current,
    answers: visit.response.answers,
    frame: visit.response.frame,
    script: service.script.path,
    faults: [],
    page: newPage(),
    autosave: stepAddress(call, current, '/enregistrement'),
    fromRecap: fromRecap(call),
    // A page may have been opened, and a step shown, without a single answer.
    saved: status === 200 && Object.keys(visit.response.answers).length > 0,
    sent: visit.response.state === 'sent',
    ...shown,
  };
  return sendPage(reply, stepPage(frame, view), status);
}
