/** The rights of a person over what is kept, for as long as a link exists. */
import type { FastifyReply } from 'fastify';
import { noticePath } from '../../rendering/form/footer-links.ts';
import { frameFacts } from '../../rendering/form/frame-facts.ts';
import { confirmPage, ownDataPage } from '../../rendering/form/own-data-pages.ts';
import { setDeclined } from '../../store/invitees.ts';
import { eraseResponse } from '../../store/responses.ts';
import { typographic } from '../../wording.ts';
import { messages } from '../messages.ts';
import { sendPage } from '../replies.ts';
import type { Call } from './call.ts';
import { forgettingFrame, personalFrame, tellPerson } from './personal-frame.ts';
import type { Visit } from './visit.ts';

export async function showOwnData({ service, visit, reply }: Call): Promise<FastifyReply> {
  const { edition, response, phase, links } = visit;
  const { contact, confidentiality } = edition.questionnaire.settings;
  const isBegun = Object.keys(response.answers).length > 0;
  const answers = response.state === 'sent' ? 'sent' : isBegun ? 'draft' : 'none';
  // What is not read for now is not erased, and what was written before the opening may still be sent.
  const isGone = answers === 'none' && phase !== 'key_missing' && phase !== 'not_open_yet';
  const frame = isGone ? forgettingFrame : personalFrame;
  return sendPage(
    reply,
    ownDataPage(frame(service, visit, 'Vos réponses et vos droits'), {
      ...{ phase, confidentiality, links, answers, sentOn: response.sentOn },
      opens: edition.opens,
      reachable: isReachable(visit),
      known: knownOf(visit),
      contact: contact.email,
      notice: noticePath(edition.name),
    }),
  );
}

/** Whether anything leads from the link to what was sent, or may still be. */
function isReachable({ key, invitee }: Visit): boolean {
  return key !== undefined && !invitee.answered;
}

/** Every word of the list of invitees, by the name of its column. */
function knownOf({ invitee, edition }: Visit) {
  const { civility, firstName, lastName, email, assignments } = invitee;
  const name = [civility, firstName, lastName].filter((word) => word !== '').join(' ');
  return [
    { term: 'Nom', text: name },
    { term: 'Adresse électronique', text: email },
    ...assignments.flatMap(({ establishment, uai, frame }) => [
      { term: 'Établissement', text: `${establishment} (${uai})` },
      ...frameFacts(edition.questionnaire.frame, frame),
    ]),
  ].filter(({ text }) => text !== '');
}

export async function confirmErasing(call: Call): Promise<FastifyReply> {
  const { service, visit, reply } = call;
  if (isOutOfReach(visit)) return tellPerson(call, messages.outOfReach(visit.links.ownData));
  const title = 'Effacer vos réponses';
  return sendPage(
    reply,
    confirmPage(personalFrame(service, visit, title), {
      title,
      paragraphs: [
        'Toutes vos réponses seront effacées, envoyées ou non. On ne pourra pas vous les rendre.',
        visit.phase !== 'closed'
          ? 'Votre lien restera valable : vous pourrez répondre de nouveau jusqu’à la clôture, en repartant du début.'
          : 'L’enquête est close : vous ne pourrez pas répondre de nouveau. Un bilan déjà publié ne change pas.',
      ].map(typographic),
      submit: 'Effacer définitivement',
      back: { href: visit.links.ownData, label: 'Ne rien effacer' },
    }),
  );
}

function isOutOfReach(visit: Visit): boolean {
  return visit.phase === 'closed' && !isReachable(visit);
}

export async function eraseAnswers(call: Call): Promise<FastifyReply> {
  const { service, visit, reply } = call;
  if (isOutOfReach(visit)) {
    return tellPerson(call, { ...messages.outOfReach(visit.links.ownData), status: 409 });
  }
  // What was posted a moment ago must not be written after it was erased.
  await service.saves.drain();
  await eraseResponse(service.store, visit.response.id);
  return reply.redirect(visit.links.ownData, 303);
}

export async function confirmDeclining({ service, visit, reply }: Call): Promise<FastifyReply> {
  const title = 'Ne pas participer';
  return sendPage(
    reply,
    confirmPage(personalFrame(service, visit, title), {
      title,
      paragraphs: [
        'Vos réponses éventuelles seront effacées, et aucune relance ne vous sera adressée. Votre refus est noté sans autre précision et n’a aucune conséquence.',
        'Jusqu’à la clôture, vous pourrez revenir sur ce choix, en repartant du début.',
      ],
      submit: 'Ne pas participer',
      back: { href: visit.links.ownData, label: 'Revenir' },
    }),
  );
}

export async function decline({ service, visit, reply }: Call): Promise<FastifyReply> {
  // From here on nothing is saved by this link: each save looks at it in its own transaction.
  await setDeclined(service.store, visit.invitee.id, true);
  await eraseResponse(service.store, visit.response.id);
  return reply.redirect(visit.links.ownData, 303);
}

export async function rejoin({ service, visit, reply }: Call): Promise<FastifyReply> {
  await setDeclined(service.store, visit.invitee.id, false);
  return reply.redirect(visit.links.welcome, 303);
}
