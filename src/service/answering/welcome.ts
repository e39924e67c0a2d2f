import type { FastifyReply } from 'fastify';
import { noticePath } from '../../rendering/form/footer-links.ts';
import { welcomePage } from '../../rendering/form/form-pages.ts';
import { sendPage } from '../replies.ts';
import type { Call } from './call.ts';
import { personalFrame } from './personal-frame.ts';

/** The introduction; for who has begun, the way back in; for who has finished, the receipt. */
export async function showWelcome({ service, visit, reply }: Call): Promise<FastifyReply> {
  const { edition, response, steps, links } = visit;
  if (response.state === 'sent') return reply.redirect(links.receipt, 303);
  const unseen = steps.find(({ step }) => !response.stepsDisplayed.includes(step.id));
  const seen = steps.filter(({ step }) => response.stepsDisplayed.includes(step.id)).at(-1);
  const next = seen ?? unseen;
  const frame = personalFrame(service, visit, 'Présentation');
  return sendPage(
    reply,
    welcomePage(frame, {
      questionnaire: edition.questionnaire,
      closes: edition.closes,
      started: response.stepsDisplayed.length > 0,
      answered: Object.keys(response.answers).length > 0,
      nextStep: next ? links.step(next.step.id) : links.recap,
      notice: noticePath(edition.name),
      links,
    }),
  );
}
