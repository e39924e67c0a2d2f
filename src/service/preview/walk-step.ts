/** One step of a walk: the page of the real form, with what the author asked to see beside. */
import { randomBytes } from 'node:crypto';
import type { FastifyReply } from 'fastify';
import type { Step } from '../../definition/questionnaire.ts';
import { applyChanges, withStep } from '../../form/apply-step.ts';
import { fieldsOf } from '../../form/fields-of.ts';
import type { JourneyStep } from '../../form/journey.ts';
import { personalJourney } from '../../form/quotations.ts';
import { readPosted } from '../../form/read-posted.ts';
import { positionOf, type StepView, stepPage } from '../../rendering/form/form-pages.ts';
import { authorMarks } from '../../rendering/preview/author-marks.ts';
import { showCodes, withCodes } from '../../rendering/preview/choice-codes.ts';
import { typographic } from '../../wording.ts';
import { postedFields } from '../answering/posted-fields.ts';
import { sendPage } from '../replies.ts';
import { asWritten } from './as-written.ts';
import { unconditional } from './unconditional.ts';
import { type Walk, walkFrame } from './walk.ts';

export function showStep(walk: Walk): FastifyReply {
  const { preview, visit, sound, steps, answers, frame, reply } = walk;
  const current = currentStep(walk);
  if (!current) return reply.redirect(walk.links.map, 303);
  const { id, title } = current.step;
  preview.visits.keep({ ...visit, stepsDisplayed: withStep(visit.stepsDisplayed, id) });
  const entered = visit.entered?.step === id ? visit.entered.fields : undefined;
  const faults = entered ? readPosted(current.questions, entered).faults : [];
  const { index, count } = positionOf(current, sound.questionnaire);
  const place = `Étape ${index + 1} sur ${count}\u00a0: ${title}`;
  const pageFrame = walkFrame(
    walk,
    faults.length > 0 ? `À revoir, ${place}` : place,
    current.reason,
  );
  const view: StepView = {
    questionnaire: sound.questionnaire,
    steps,
    current,
    answers,
    fields: entered ?? fieldsOf(current.questions, answers),
    faults,
    frame,
    page: randomBytes(9).toString('base64url'),
    // The banner says that nothing is: the page must not say that something was.
    saved: false,
    sent: false,
    fromRecap: fromRecap(walk),
    script: preview.formScript.path,
  };
  return sendPage(
    reply,
    visit.marks ? markedPage(walk, pageFrame, view) : stepPage(pageFrame, view),
  );
}

/** The same page, with codes in it, notes beside it, and the names of what it withholds. */
function markedPage(
  { sound, links }: Walk,
  pageFrame: Parameters<typeof stepPage>[0],
  view: StepView,
): string {
  const { questionnaire, text } = sound;
  const step = questionnaire.steps.find(({ id }) => id === view.current.step.id);
  const notes = step && authorMarks(step, questionnaire, asWritten(text));
  const marks = (id: string) => notes?.get(id);
  const questions = view.current.questions.map((question) =>
    withCodes(question, step?.questions.find(({ id }) => id === question.id) ?? question),
  );
  const current = { ...view.current, questions };
  const withheld = step ? withheldTitles(step, view.current) : [];
  const told = {
    text: typographic(`Non montré avec ces réponses : ${withheld.join(', ')}.`),
    link: { href: links.wholeStep(current.step.id), label: 'Voir cette étape en entier' },
    wrong: false,
  };
  const band = pageFrame.preview;
  const frame =
    band && withheld.length > 0
      ? { ...pageFrame, preview: { ...band, warnings: [...band.warnings, told] } }
      : pageFrame;
  return showCodes(stepPage(frame, { ...view, current, marks }));
}

/** Questions and information of a step whose condition does not hold. */
function withheldTitles(step: Step, shown: JourneyStep): readonly string[] {
  const questions = step.questions.filter(
    ({ id }) => !shown.questions.some((question) => question.id === id),
  );
  const information = (step.information ?? []).filter(
    ({ id }) => !shown.information.some((one) => one.id === id),
  );
  return [...questions, ...information].map(({ id, title }) => `« ${title ?? id} »`);
}

export function saveStep(walk: Walk): FastifyReply {
  const { preview, sound, request, links, reply } = walk;
  const current = currentStep(walk);
  if (!current) return reply.redirect(links.map, 303);
  const posted = postedFields(request.body);
  const { changes, faults } = readPosted(current.questions, posted);
  const answers = applyChanges(current.questions, walk.answers, changes);
  const { entered: _, ...visit } = walk.visit;
  const changed = { ...visit, answers, version: sound.version };
  if (faults.length > 0) {
    const entered = { step: current.step.id, fields: posted };
    preview.visits.keep({ ...changed, entered });
    // Shown from there, so that a page that reloads asks nobody whether to send again.
    return reply.redirect(request.url, 303);
  }
  preview.visits.keep(changed);
  const withdrawn = current.questions.find(({ id }) => id === posted._effacer?.[0]);
  if (withdrawn) return reply.redirect(`${request.url}#${withdrawn.id}`, 303);
  const back = posted._action?.[0] === 'precedent';
  if (fromRecap(walk) && !back) return reply.redirect(links.recap, 303);
  return reply.redirect(neighbour({ ...walk, answers }, current, back), 303);
}

interface ShownStep extends JourneyStep {
  /** Why the page shows more than these answers lead to. */
  readonly reason?: string;
}

/** The step of the address: as the journey has it, or whole where it is asked for or skipped. */
function currentStep({ request, sound, steps, answers, frame }: Walk): ShownStep | undefined {
  const { step: id } = request.params as { step: string };
  const { tout } = request.query as { tout?: unknown };
  const asked = steps.find(({ step }) => step.id === id);
  if (asked && tout !== '1') return asked;
  const whole = personalJourney(unconditional(sound.questionnaire, id), { answers, frame });
  const shown = whole.find(({ step }) => step.id === id);
  if (!shown) return undefined;
  const reason = asked
    ? 'Étape montrée en entier, sans tenir compte de ses conditions.'
    : 'Étape montrée quand même\u00a0: vos réponses n’y mènent pas.';
  return { ...shown, reason };
}

/** From a step that the journey may not have, to the nearest one that it has. */
function neighbour(
  { sound: { questionnaire }, answers, frame, links }: Walk,
  current: JourneyStep,
  back: boolean,
): string {
  const order = questionnaire.steps.map(({ id }) => id);
  const here = order.indexOf(current.step.id);
  const steps = personalJourney(questionnaire, { answers, frame });
  const target = back
    ? steps.filter(({ step }) => order.indexOf(step.id) < here).at(-1)
    : steps.find(({ step }) => order.indexOf(step.id) > here);
  if (target) return links.step(target.step.id);
  return back ? links.welcome : links.recap;
}

/** Whoever came from the recap to change one step goes back there. */
function fromRecap({ request }: Walk): boolean {
  return (request.query as { retour?: unknown }).retour === 'relecture';
}
