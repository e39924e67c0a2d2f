/** The addresses of a walk through a questionnaire: those of the real form, and a map of the steps. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { sendPage } from '../replies.ts';
import { draftName, draftPattern, faultsInstead, type Tell } from './draft-routes.ts';
import { previewMessages } from './messages.ts';
import { type DraftPage, findPage, type Preview } from './preview.ts';
import type { Visit } from './visits.ts';
import { type Walk, walkOf, withParameter } from './walk.ts';
import {
  begin,
  chooseFrame,
  restart,
  send,
  showMap,
  showRecap,
  showReceipt,
  showWelcome,
} from './walk-pages.ts';
import { saveStep, showStep } from './walk-step.ts';

type Handler = (walk: Walk) => FastifyReply;

export function walkRoutes(app: FastifyInstance, preview: Preview, tell: Tell): void {
  const draft = draftPattern(preview);
  app.get(`${draft}/parcourir`, async (request, reply) => {
    const page = findPage(preview, draftName(request));
    if (!page) return tell(reply, previewMessages.notFound);
    const { etape } = request.query as { etape?: unknown };
    const links = begin(preview, page, asked(request));
    const step = page.reading.sound?.questionnaire.steps.find(({ id }) => id === etape);
    const first = step ? links?.step(step.id) : links?.welcome;
    return reply.redirect(first ?? page.links.home, 303);
  });

  const walk = (handler: Handler) => async (request: FastifyRequest, reply: FastifyReply) => {
    const page = findPage(preview, draftName(request));
    if (!page) return tell(reply, previewMessages.notFound);
    const { sound } = page.reading;
    const visit = findVisit(preview, page, request);
    if (!visit || !sound) return tell(reply, previewMessages.walkGone(page.links.walk));
    // Whoever posts has seen the form, and goes on: the faults are shown where that leads.
    if (page.reading.faulty && !visit.despiteFaults && request.method !== 'POST') {
      const onward = withParameter(request.url, 'malgre', '1');
      return sendPage(reply, faultsInstead(preview, page, onward));
    }
    return handler(walkOf(preview, page, sound, visit, { request, reply }));
  };
  const base = `${draft}/parcours/:visit`;
  app.get(base, walk(showWelcome));
  app.get(`${base}/etape/:step`, walk(showStep));
  app.post(`${base}/etape/:step`, walk(saveStep));
  app.get(`${base}/relecture`, walk(showRecap));
  app.post(`${base}/relecture`, walk(send));
  app.get(`${base}/recu`, walk(showReceipt));
  app.get(`${base}/etapes`, walk(showMap));
  app.post(`${base}/etapes`, walk(chooseFrame));
  app.get(`${base}/recommencer`, walk(restart));
}

/** The visit of the address, with what the address asks for kept from now on. */
function findVisit(
  { visits }: Preview,
  { draft, reading }: DraftPage,
  request: FastifyRequest,
): Visit | undefined {
  const { visit: id } = request.params as { visit: string };
  const found = visits.find(id);
  if (!found || found.draft !== draft.file.name) return undefined;
  const { marks = found.marks, despiteFaults = found.despiteFaults } = asked(request);
  const visit = { ...found, marks, despiteFaults: reading.faulty && despiteFaults };
  visits.keep(visit);
  return visit;
}

function asked({ query }: FastifyRequest): Partial<Pick<Visit, 'marks' | 'despiteFaults'>> {
  const { marques, malgre } = query as { marques?: unknown; malgre?: unknown };
  return {
    ...(marques === '1' || marques === '0' ? { marks: marques === '1' } : {}),
    ...(malgre === '1' ? { despiteFaults: true } : {}),
  };
}
