/** The pages of a questionnaire that are no walk through it, and the line that tells of changes. */
import { PassThrough } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Questionnaire } from '../../definition/questionnaire.ts';
import { accessibilityStatementPage } from '../../rendering/form/accessibility-statement.ts';
import { dataNoticePage, noticeTitle } from '../../rendering/form/data-notice.ts';
import type { PageFrame } from '../../rendering/page.ts';
import { askedPage } from '../../rendering/preview/asked-page.ts';
import { faultyPage, homePage, listPage } from '../../rendering/preview/draft-pages.ts';
import { PREVIEW_ROOT } from '../../rendering/preview/preview-links.ts';
import { sendPage } from '../replies.ts';
import { type PreviewMessage, previewMessages } from './messages.ts';
import {
  type DraftPage,
  draftFrame,
  findPage,
  type Preview,
  pageOf,
  plainFrame,
  problemsOf,
  readAt,
} from './preview.ts';
import { waitForChange } from './wait-for-change.ts';

export type Tell = (reply: FastifyReply, message: PreviewMessage) => FastifyReply;

/** Where the pages of a draft are. */
export function draftPattern({ root = PREVIEW_ROOT }: Preview): string {
  return `${root}/:survey/:edition`;
}

export function draftName(request: FastifyRequest): string {
  const { survey, edition } = request.params as { survey: string; edition: string };
  return `${survey}/${edition}`;
}

/** In place of what was asked for, while the file has errors. */
export function faultsInstead(preview: Preview, page: DraftPage, walkHref: string): string {
  const { draft, reading } = page;
  const { sound } = reading;
  return faultyPage(draftFrame(preview, page, 'Fautes du fichier'), {
    path: draft.file.shownPath,
    problems: problemsOf(reading),
    ...(sound ? { sound: { href: walkHref, readAt: readAt(sound) } } : {}),
  });
}

/** The first page of a preview that has an address of its own. */
export function listRoute(app: FastifyInstance, preview: Preview): void {
  app.get('/', async (_request, reply) => {
    const pages = preview.files().map((file) => pageOf(preview, file));
    const [only] = pages;
    if (only && pages.length === 1) return reply.redirect(only.links.home, 303);
    const listed = pages.map((page) => ({
      href: page.links.home,
      path: page.draft.file.shownPath,
      title: page.reading.sound?.questionnaire.title ?? page.draft.file.name,
      problems: problemsOf(page.reading),
    }));
    return sendPage(reply, listPage(plainFrame(preview, 'Aperçu des questionnaires'), listed));
  });
}

export function draftRoutes(app: FastifyInstance, preview: Preview, tell: Tell): void {
  const draft = draftPattern(preview);
  const page =
    (
      title: string,
      show: (frame: PageFrame, questionnaire: Questionnaire, page: DraftPage) => string,
    ) =>
    async (request: FastifyRequest, reply: FastifyReply) => {
      const found = findPage(preview, draftName(request));
      if (!found) return tell(reply, previewMessages.notFound);
      const { sound, faulty } = found.reading;
      if (faulty || !sound) {
        return sendPage(reply, faultsInstead(preview, found, `${found.links.walk}?malgre=1`));
      }
      return sendPage(reply, show(draftFrame(preview, found, title), sound.questionnaire, found));
    };
  app.get(
    draft,
    page('Aperçu', (frame, questionnaire, { draft, reading, links }) => {
      const { accepted } = reading;
      const path = draft.file.shownPath;
      const problems = problemsOf(reading);
      return homePage(frame, { questionnaire, path, problems, accepted, links });
    }),
  );
  app.get(`${draft}/qui-repond`, page('Qui répond à quoi', askedPage));
  app.get(`${draft}/donnees-personnelles`, page(noticeTitle, dataNoticePage));
  app.get(`${draft}/accessibilite`, page('Accessibilité', accessibilityStatementPage));

  liveRoute(app, preview, tell);
}

/** Server-sent events: one, when the file is no longer the version that the page shows. */
function liveRoute(app: FastifyInstance, preview: Preview, tell: Tell): void {
  const open = new Set<PassThrough>();
  app.get(`${draftPattern(preview)}/direct`, async (request, reply) => {
    const found = findPage(preview, draftName(request));
    if (!found) return tell(reply, previewMessages.notFound);
    const { version } = request.query as { version?: unknown };
    const events = new PassThrough();
    open.add(events);
    events.write('retry: 1000\n\n');
    const stopWaiting = waitForChange(found.draft, String(version), () =>
      events.write('event: change\ndata:\n\n'),
    );
    request.raw.on('close', () => {
      stopWaiting();
      open.delete(events);
      events.end();
    });
    return reply.type('text/event-stream').send(events);
  });
  app.addHook('preClose', async () => {
    for (const events of open) events.end();
  });
}
