/** Pages that belong to an edition and to nobody in particular. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { accessibilityStatementPage } from '../rendering/form/accessibility-statement.ts';
import { dataNoticePage, noticeTitle } from '../rendering/form/data-notice.ts';
import { accessibilityPath, noticePath } from '../rendering/form/footer-links.ts';
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
    noticePath(':survey/:edition'),
    page(noticeTitle, (frame, { questionnaire }) => dataNoticePage(frame, questionnaire)),
  );
  app.get(
    accessibilityPath(':survey/:edition'),
    page('Accessibilité', (frame, { questionnaire }) =>
      accessibilityStatementPage(frame, questionnaire),
    ),
  );
}
