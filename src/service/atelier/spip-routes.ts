/** The numbers that SPIP gave to the documents of a bilan, and the article that has them. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { editionLinks } from '../../rendering/atelier/atelier-links.ts';
import { fieldOf, spipPage } from '../../rendering/atelier/spip-page.ts';
import type { StoredEdition } from '../../store/editions.ts';
import { postedFields } from '../answering/posted-fields.ts';
import { sendPage } from '../replies.ts';
import type { Atelier } from './atelier.ts';
import { withEdition } from './find-edition.ts';
import { editionFrame } from './frame.ts';
import { sessionOf, type TellAtelier } from './guard.ts';
import { atelierMessages } from './messages.ts';
import { keepNumbers, type Numbering, placeAll, readNumbering } from './spip-numbering.ts';

export function spipRoutes(app: FastifyInstance, atelier: Atelier, tell: TellAtelier): void {
  const { project } = atelier;
  const links = editionLinks(':survey/:edition');

  /** A handler of an edition of which an article for SPIP is built. */
  const withNumbering = (
    handler: (
      given: { readonly edition: StoredEdition; readonly numbering: Numbering },
      request: FastifyRequest,
      reply: FastifyReply,
    ) => FastifyReply,
  ) =>
    withEdition(atelier, tell, (edition, request, reply) => {
      const numbering = readNumbering(project.bilanFolder(edition.name));
      if (!numbering) return tell(reply, atelierMessages.noSpip);
      return handler({ edition, numbering }, request, reply);
    });

  app.get(
    links.spip,
    withNumbering(({ edition, numbering }, request, reply) => {
      const { text, problems } = placeAll(numbering);
      const article = problems.length === 0 ? text : undefined;
      const token = sessionOf(atelier, request)?.token ?? '';
      const view = { name: edition.name, token, ...numbering, article, problems: [] };
      const frame = editionFrame(atelier, edition, 'Numéros de SPIP', 'bilan');
      const script = article === undefined ? {} : { script: atelier.copyScript.path };
      return sendPage(reply, spipPage({ ...frame, ...script }, view));
    }),
  );

  app.post(
    links.spip,
    withNumbering(({ edition, numbering }, request, reply) => {
      const fields = postedFields(request.body);
      const documents = numbering.documents.map((document) => {
        const number = fields[fieldOf(document.name)]?.[0]?.trim() ?? '';
        return { ...document, number };
      });
      const { problems } = placeAll({ ...numbering, documents });
      if (problems.length === 0) {
        const folder = project.bilanFolder(edition.name);
        keepNumbers(folder, { ...numbering, documents }, project.keepWhole);
        return reply.redirect(editionLinks(edition.name).spip, 303);
      }
      const token = sessionOf(atelier, request)?.token ?? '';
      const view = { name: edition.name, token, documents, article: undefined, problems };
      const frame = editionFrame(atelier, edition, 'Numéros à revoir', 'bilan');
      return sendPage(reply, spipPage(frame, view));
    }),
  );

  app.get(
    links.numbered,
    withNumbering(({ edition, numbering }, _request, reply) => {
      const { text, problems } = placeAll(numbering);
      if (problems.length > 0) return reply.redirect(editionLinks(edition.name).spip, 303);
      const file = `${edition.name.replace('/', '-')}-spip-article-numerote.txt`;
      return reply
        .type('text/plain; charset=utf-8')
        .header('content-disposition', `attachment; filename="${file}"`)
        .send(text);
    }),
  );
}
