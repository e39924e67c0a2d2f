/**
 * The pages that only a demonstration has: a first page that leads everywhere, the reports as
 * they were built, who has answered. A real survey shows none of this to the public.
 */
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { personalToken, responseId } from '../campaign/identity.ts';
import { frameOf } from '../campaign/invitee.ts';
import { buildDataset } from '../dataset/dataset.ts';
import { type Door, homePage, participationPage } from '../rendering/demonstration-pages.ts';
import { participationTables } from '../report/participation.ts';
import { findEdition, listEditions } from '../store/editions.ts';
import { listInvitees } from '../store/invitees.ts';
import { readKey } from '../store/keys.ts';
import { listResponses } from '../store/responses.ts';
import { messages } from './messages.ts';
import { rebuildBilan } from './rebuild-bilan.ts';
import { sendMessage, sendPage } from './replies.ts';
import { REPORT_POLICY } from './security.ts';
import { editionFrame, plainFrame, type Service } from './service.ts';

export async function demonstrationRoutes(
  app: FastifyInstance,
  service: Service,
  bilanFolder: (edition: string) => string,
): Promise<void> {
  app.get('/', async (_request, reply) => {
    const editions = await listEditions(service.store);
    const counts = await Promise.all(editions.map(({ name }) => countsOf(service, name)));
    const frame = { ...plainFrame(service, 'Démonstration'), demonstration: true };
    const nexts = await Promise.all(editions.map(({ name }) => nextPerson(service, name)));
    const doors = editions.map(({ name, questionnaire }, index) => {
      const openTo = questionnaire.settings.openLink && nexts[index]?.email;
      return {
        ...{ name, questionnaire, ...(counts[index] ?? { invited: 0, sent: 0 }) },
        ...(openTo === undefined ? {} : { openTo }),
      };
    });
    return sendPage(reply, homePage(frame, inReadingOrder(doors)));
  });

  const named = (request: FastifyRequest) => {
    const { survey, edition } = request.params as { survey: string; edition: string };
    return `${survey}/${edition}`;
  };

  app.get('/demonstration/:survey/:edition/repondre', async (request, reply) => {
    const edition = await findEdition(service.store, named(request));
    if (!edition) return sendMessage(service, reply, messages.notFound);
    const next = await nextPerson(service, edition.name);
    if (!next) return sendMessage(service, reply, messages.everybodyAnswered);
    return reply.redirect(`/q/${next.token}`, 303);
  });

  app.get('/demonstration/:survey/:edition/participation', async (request, reply) => {
    const edition = await findEdition(service.store, named(request));
    if (!edition) return sendMessage(service, reply, messages.notFound);
    const invitees = await listInvitees(service.store, edition.name);
    const responses = await listResponses(service.store, edition.name);
    const dataset = buildDataset(edition.questionnaire, invitees.map(frameOf), responses);
    const frame = editionFrame(service, edition, 'Participation');
    return sendPage(reply, participationPage(frame, participationTables(dataset)));
  });

  app.post('/demonstration/:survey/:edition/bilan', async (request, reply) => {
    const edition = await findEdition(service.store, named(request));
    if (!edition) return sendMessage(service, reply, messages.notFound);
    const out = bilanFolder(edition.name);
    await rebuildBilan({ edition: edition.name, data: service.directory, out });
    return reply.redirect(`/demonstration/${edition.name}/bilan/bilan.html`, 303);
  });

  for (const { name } of await listEditions(service.store)) {
    await app.register(fastifyStatic, {
      root: `${bilanFolder(name)}/public`,
      prefix: `/demonstration/${name}/bilan/`,
      decorateReply: false,
      index: false,
      cacheControl: false,
      setHeaders: (reply) => {
        reply.header('content-security-policy', REPORT_POLICY);
        reply.header('cache-control', 'no-store');
      },
    });
  }
}

/** The largest survey first, and of a survey its latest edition. */
function inReadingOrder(doors: readonly Door[]): readonly Door[] {
  const size = (survey: string) =>
    Math.max(
      ...doors.filter((d) => d.questionnaire.survey === survey).map(({ invited }) => invited),
    );
  return doors.toSorted(
    ({ questionnaire: a }, { questionnaire: b }) =>
      size(b.survey) - size(a.survey) || (a.edition < b.edition ? 1 : -1),
  );
}

async function countsOf(
  service: Service,
  edition: string,
): Promise<{ invited: number; sent: number }> {
  const invitees = await listInvitees(service.store, edition);
  const responses = await listResponses(service.store, edition);
  return {
    invited: invitees.length,
    sent: responses.filter(({ state }) => state === 'sent').length,
  };
}

/** Somebody who has not begun, so that one starts where everybody starts. */
async function nextPerson(
  service: Service,
  edition: string,
): Promise<{ readonly email: string; readonly token: string } | undefined> {
  const key = readKey(service.directory, edition);
  if (!key) return undefined;
  const begun = new Set((await listResponses(service.store, edition)).map(({ id }) => id));
  const invitees = await listInvitees(service.store, edition);
  const next = invitees.find(({ id }) => !begun.has(responseId(key, id)));
  return next && { email: next.email, token: personalToken(key, next.id) };
}
