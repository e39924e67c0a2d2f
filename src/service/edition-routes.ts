/** Pages that belong to an edition and to nobody in particular. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { accessibilityPage, dataNoticePage } from '../rendering/form/notice-pages.ts';
import { findEdition, type StoredEdition } from '../store/editions.ts';
import { messages } from './messages.ts';
import { sendMessage, sendPage } from './replies.ts';
import { editionFrame, type Service } from './service.ts';

export function editionRoutes(app: FastifyInstance, service: Service): void {
  const page =
    (
      title: string,
      render: (frame: ReturnType<typeof editionFrame>, edition: StoredEdition) => string,
    ) =>
    async (request: FastifyRequest, reply: FastifyReply) => {
      const { survey, edition } = request.params as { survey: string; edition: string };
      const found = await findEdition(service.store, `${survey}/${edition}`);
      if (!found) return sendMessage(service, reply, messages.notFound);
      return sendPage(reply, render(editionFrame(service, found, title), found));
    };
  app.get(
    '/enquetes/:survey/:edition/donnees-personnelles',
    page('Vos données', (frame, { questionnaire }) => dataNoticePage(frame, questionnaire)),
  );
  app.get(
    '/enquetes/:survey/:edition/accessibilite',
    page('Accessibilité', (frame, { questionnaire }) => accessibilityPage(frame, questionnaire)),
  );
}
