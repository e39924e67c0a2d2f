/** Saves a step while somebody fills it in, and tells the script of the page what became of it. */
import type { FastifyReply } from 'fastify';
import { answersMark } from '../../form/apply-step.ts';
import type { FieldFault } from '../../form/read-posted.ts';
import { typographic } from '../../wording.ts';
import { messages } from '../messages.ts';
import type { Call } from './call.ts';
import { wasErased } from './compare-versions.ts';
import { insteadOf } from './instead-of.ts';
import { postedFields } from './posted-fields.ts';
import { findStep, isFromForm, leadsTo, savePosted } from './posted-step.ts';

export async function autosave(call: Call): Promise<FastifyReply> {
  const { visit, request, reply } = call;
  if (visit.phase !== 'open') {
    const { status, title } = insteadOf(visit, true);
    return tell(reply, Math.max(status, 409), 'closed', lost(title));
  }
  const current = findStep(call);
  if (!current) return tell(reply, 409, 'gone', lost(messages.stepGone.title));
  const posted = postedFields(request.body);
  if (!isFromForm(visit, posted)) {
    return tell(reply, 400, 'unreadable', lost(messages.unreadable.title));
  }
  const { outcome, latest, faults } = await savePosted(call, current, posted);
  if (outcome === 'closed') {
    return tell(reply, 409, 'closed', lost(messages.closedMeanwhile.title));
  }
  if (outcome === 'changed') {
    return reply.status(409).send(wasErased(latest, current) ? ERASED : CHANGED);
  }
  const held = [...new Set(faults.map(({ question }) => question.id))];
  const mark = answersMark(current.questions, latest.response.answers);
  if (held.length > 0)
    return reply.send({ state: 'saved', mark, held, message: exceptFor(faults) });
  const next = '_action' in posted ? { next: leadsTo(call, latest, current, posted) } : {};
  return reply.send({ state: 'saved', mark, held, ...next });
}

function tell(reply: FastifyReply, status: number, state: string, message: string): FastifyReply {
  return reply.status(status).send({ state, message });
}

/** With the words of the button that leads to the page where somebody chooses. */
const CHANGED = {
  state: 'changed',
  message: typographic(
    'Cette étape a été modifiée dans un autre onglet ou sur un autre appareil. Rien n’est perdu : votre version reste dans cette page, l’autre est enregistrée.',
  ),
  choose: 'Comparer les deux versions',
};

const ERASED = {
  state: 'changed',
  message:
    'Vos réponses à cette étape ont été effacées dans un autre onglet ou sur un autre appareil. Ce que vous avez écrit reste dans cette page, et n’est pas enregistré.',
  choose: 'Choisir ce qui est gardé',
};

/** @param happened why nothing can be saved, without a full stop */
function lost(happened: string): string {
  return typographic(
    `${happened}. Ce que vous venez d’écrire n’est pas enregistré, mais reste dans cette page : vous pouvez le copier.`,
  );
}

/** What is not saved, and why: the first fault of each question. */
function exceptFor(faults: readonly FieldFault[]): string {
  const held = new Map(faults.toReversed().map((fault) => [fault.question.id, fault]));
  const named = [...held.values()]
    .toReversed()
    .map(({ question, summary }) => `« ${question.title} » (${summary})`);
  return typographic(`Enregistré, sauf ${new Intl.ListFormat('fr').format(named)}.`);
}
