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

interface Given {
  readonly edition: StoredEdition;
  readonly numbering: Numbering;
}

export function spipRoutes(app: FastifyInstance, atelier: Atelier, tell: TellAtelier): void {
  const { project } = atelier;
  const links = editionLinks(':survey/:edition');

  /** A handler of an edition of which an article for SPIP is built. */
  const withNumbering = (
    handler: (given: Given, request: FastifyRequest, reply: FastifyReply) => FastifyReply,
  ) =>
    withEdition(atelier, tell, (edition, request, reply) => {
      const numbering = readNumbering(project.bilanFolder(edition.name));
      if (!numbering) return tell(reply, atelierMessages.noSpip);
      return handler({ edition, numbering }, request, reply);
    });

  /** The page of these numbers, kept or just sent. */
  const show = (
    { edition, numbering }: Given,
    request: FastifyRequest,
    reply: FastifyReply,
  ): FastifyReply => {
    const token = sessionOf(atelier, request)?.token ?? '';
    const { article, faults, sound } = placeAll(numbering);
    const title = faults.length > 0 ? 'Numéros à revoir' : 'Numéros de SPIP';
    const frame = editionFrame(atelier, edition, title, 'bilan');
    const script = article === undefined ? {} : { script: atelier.copyScript.path };
    const { documents } = numbering;
    const view = { name: edition.name, token, documents, article, faults, sound: sound.length };
    return sendPage(reply, spipPage({ ...frame, ...script }, view));
  };

  app.get(links.spip, withNumbering(show));

  app.post(
    links.spip,
    withNumbering(({ edition, numbering: before }, request, reply) => {
      const fields = postedFields(request.body);
      const documents = before.documents.map((document) => {
        // A field that the page did not have yet leaves the number that is kept.
        const number = fields[fieldOf(document.name)]?.[0]?.trim() ?? document.number;
        return { ...document, number };
      });
      const numbering = { ...before, documents };
      keepNumbers(project.bilanFolder(edition.name), numbering, project.keepWhole);
      if (placeAll(numbering).faults.length > 0)
        return show({ edition, numbering }, request, reply);
      return reply.redirect(editionLinks(edition.name).spip, 303);
    }),
  );

  app.get(
    links.numbered,
    withNumbering(({ edition, numbering }, _request, reply) => {
      const { article } = placeAll(numbering);
      if (article === undefined) return reply.redirect(editionLinks(edition.name).spip, 303);
      const file = `${edition.name.replace('/', '-')}-spip-article-numerote.txt`;
      return reply
        .type('text/plain; charset=utf-8')
        .header('content-disposition', `attachment; filename="${file}"`)
        .send(article);
    }),
  );
}
