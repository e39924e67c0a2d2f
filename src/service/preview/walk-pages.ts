/** The pages of a walk but its steps: as the real form has them, and the map. */
import type { FastifyReply } from 'fastify';
import { localMinute } from '../../campaign/local-time.ts';
import { recapPage, receiptPage } from '../../rendering/form/finish-pages.ts';
import { welcomePage } from '../../rendering/form/form-pages.ts';
import { mapPage } from '../../rendering/preview/map-page.ts';
import { type WalkLinks, walkLinks } from '../../rendering/preview/preview-links.ts';
import { postedFields } from '../answering/posted-fields.ts';
import { sendPage } from '../replies.ts';
import type { DraftPage, Preview } from './preview.ts';
import type { Visit } from './visits.ts';
import { frameFor, type Walk, walkFrame } from './walk.ts';

/**
 * @param like what the walk takes over from another one
 * @returns where it leads; undefined when no version of the file can be walked through
 */
export function begin(
  preview: Preview,
  { draft, links, reading: { sound } }: DraftPage,
  like: Partial<Pick<Visit, 'marks' | 'despiteFaults' | 'frame'>>,
): WalkLinks | undefined {
  if (!sound) return undefined;
  const { id } = preview.visits.open({
    draft: draft.file.name,
    version: sound.version,
    answers: {},
    frame: {},
    stepsDisplayed: [],
    sentOn: null,
    marks: false,
    despiteFaults: false,
    ...like,
  });
  return walkLinks(links, id);
}

export function showWelcome(walk: Walk): FastifyReply {
  const { sound, visit, page: draft, steps, links, reply } = walk;
  if (visit.sentOn !== null) return reply.redirect(links.receipt, 303);
  const seen = steps.filter(({ step }) => visit.stepsDisplayed.includes(step.id)).at(-1);
  const next = seen ?? steps[0];
  const page = welcomePage(walkFrame(walk, 'Présentation'), {
    questionnaire: sound.questionnaire,
    closes: sound.questionnaire.settings.closes,
    started: seen !== undefined,
    answered: Object.keys(walk.answers).length > 0,
    nextStep: next ? links.step(next.step.id) : links.recap,
    notice: draft.links.notice,
    links,
  });
  return sendPage(reply, page);
}

export function showRecap(walk: Walk): FastifyReply {
  const { sound, visit, steps, answers, links, reply } = walk;
  const frame = walkFrame(walk, 'Relire et envoyer');
  const { confidentiality } = sound.questionnaire.settings;
  const sent = visit.sentOn !== null;
  return sendPage(reply, recapPage(frame, { steps, answers, links, sent, confidentiality }));
}

/** Nothing is sent anywhere: the walk goes on to the page that says so to the others. */
export function send({ preview, sound, visit, links, reply }: Walk): FastifyReply {
  const { timeZone } = sound.questionnaire.settings;
  const today = localMinute(preview.clock(), timeZone).slice(0, 10);
  preview.visits.keep({ ...visit, sentOn: visit.sentOn ?? today });
  return reply.redirect(links.receipt, 303);
}

export function showReceipt(walk: Walk): FastifyReply {
  const { sound, visit, steps, answers, links, reply } = walk;
  if (visit.sentOn === null) return reply.redirect(links.welcome, 303);
  const { questionnaire } = sound;
  const page = receiptPage(walkFrame(walk, 'Réponses envoyées'), {
    questionnaire,
    closes: questionnaire.settings.closes,
    sentOn: visit.sentOn,
    phase: 'open',
    steps,
    answers,
    links,
  });
  return sendPage(reply, page);
}

export function showMap(walk: Walk): FastifyReply {
  const { sound, steps, answers, frame, links, reply } = walk;
  const { questionnaire } = sound;
  const view = { questionnaire, steps, answers, frame, links };
  return sendPage(reply, mapPage(walkFrame(walk, 'Étapes'), view));
}

/** Puts the walk in the place of somebody else of the invitee list. */
export function chooseFrame({ preview, sound, visit, links, request, reply }: Walk): FastifyReply {
  const posted = postedFields(request.body);
  const picked = Object.entries(posted).map(([id, [value = '']]) => [id, value]);
  const frame = frameFor(sound.questionnaire, Object.fromEntries(picked));
  preview.visits.keep({ ...visit, frame });
  return reply.redirect(links.map, 303);
}

/** Another walk of the same kind; the one left behind is found again by going back. */
export function restart({ preview, page, visit, reply }: Walk): FastifyReply {
  return reply.redirect(begin(preview, page, visitKind(visit))?.welcome ?? page.links.home, 303);
}

function visitKind({ marks, despiteFaults, frame }: Visit) {
  return { marks, despiteFaults, frame };
}
