/** The free texts of an edition: out to a spreadsheet, and back sorted. */
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { textOfCsv } from '../../exchange/read-csv.ts';
import { editionLinks } from '../../rendering/atelier/atelier-links.ts';
import { type RemarksView, remarksPage, WAIVER } from '../../rendering/atelier/remarks-page.ts';
import type { StoredEdition } from '../../store/editions.ts';
import { postedFields } from '../answering/posted-fields.ts';
import { sendPage } from '../replies.ts';
import type { Atelier } from './atelier.ts';
import { faultyRows } from './faulty-row.ts';
import { withEdition } from './find-edition.ts';
import { editionFrame } from './frame.ts';
import { sessionOf, type TellAtelier } from './guard.ts';
import { atelierMessages } from './messages.ts';
import type { SortedFile } from './project.ts';
import { readFileForms } from './read-file-forms.ts';

export function remarksRoutes(app: FastifyInstance, atelier: Atelier, tell: TellAtelier): void {
  const { project, store } = atelier;
  const links = editionLinks(':survey/:edition');

  const send = async (
    edition: StoredEdition,
    request: FastifyRequest,
    reply: FastifyReply,
    outcome?: RemarksView['outcome'],
  ) => {
    const view: RemarksView = {
      name: edition.name,
      token: sessionOf(atelier, request)?.token ?? '',
      texts: await project.freeTexts(store, edition.name),
      outcome,
    };
    const frame = editionFrame(atelier, edition, titleOf(outcome), 'remarks');
    return sendPage(reply, remarksPage(frame, view));
  };

  app.get(
    links.remarks,
    withEdition(atelier, tell, (edition, request, reply) => send(edition, request, reply)),
  );

  app.get(
    links.texts,
    withEdition(atelier, tell, async ({ name }, _request, reply) => {
      const texts = await project.freeTexts(store, name);
      if ('problems' in texts) return reply.redirect(editionLinks(name).remarks, 303);
      const file = `${name.replace('/', '-')}-textes-a-classer.csv`;
      return reply
        .type('text/csv; charset=utf-8')
        .header('content-disposition', `attachment; filename="${file}"`)
        .send(texts.csv());
    }),
  );

  // Nothing but this page sends a file.
  app.register(async (scope) => {
    readFileForms(scope);
    scope.setErrorHandler((error: FastifyError, _request, reply) => {
      if (error.statusCode === 413) return tell(reply, atelierMessages.tooLarge);
      throw error;
    });
    scope.post(
      links.remarks,
      withEdition(atelier, tell, async (edition, request, reply) => {
        const { fichier } = (request.body ?? {}) as { fichier?: unknown };
        if (!(fichier instanceof File) || fichier.name === '') {
          return send(edition, request, reply, { kind: 'no_file' });
        }
        const bytes = Buffer.from(await fichier.arrayBuffer());
        const mayLose = postedFields(request.body).perdre !== undefined;
        const file = { path: fichier.name, bytes, waiver: mayLose ? undefined : WAIVER };
        const taken = await project.takeSorted(store, edition.name, file);
        return send(edition, request, reply, outcomeOf(taken, file, mayLose));
      }),
    );
  });
}

/** Of a line that cannot be read as a row, enough to find it. */
const longLine = /^(.{400}).+$/gm;

function outcomeOf(
  taken: Awaited<ReturnType<Atelier['project']['takeSorted']>>,
  { path, bytes }: SortedFile,
  mayLose: boolean,
): RemarksView['outcome'] {
  if (!('problems' in taken)) return { kind: 'taken', ...taken };
  const text = textOfCsv(bytes).replace(longLine, '$1…');
  return {
    kind: 'refused',
    ...taken,
    mayLose,
    textOf: (one) => (one === path ? text : undefined),
    rowOf: faultyRows(bytes, path),
  };
}

function titleOf(outcome: RemarksView['outcome']): string {
  if (outcome === undefined) return 'Remarques';
  return outcome.kind === 'taken' ? 'Remarques classées' : 'Remarques à revoir';
}
