/** The Atelier without its process: no port is opened, nothing is built yet. */
import Fastify, { type FastifyError, type FastifyInstance } from 'fastify';
import { ATELIER } from '../../rendering/atelier/atelier-links.ts';
import { readAtelierScript } from '../../rendering/atelier/atelier-script.ts';
import { readFormScript } from '../../rendering/form/script.ts';
import { renderPage } from '../../rendering/page.ts';
import { readLiveScript } from '../../rendering/preview/live-script.ts';
import { readAtelierStylesheet } from '../../rendering/stylesheet.ts';
import { compressPages } from '../compress-pages.ts';
import { logOptions } from '../log.ts';
import { draftRoutes } from '../preview/draft-routes.ts';
import { createVisits } from '../preview/visits.ts';
import { walkRoutes } from '../preview/walk-routes.ts';
import { readForms } from '../read-forms.ts';
import { sendPage } from '../replies.ts';
import { protectPages } from '../security.ts';
import { serveAsset } from '../serve-asset.ts';
import type { Access } from './access.ts';
import type { Atelier, AtelierOptions } from './atelier.ts';
import { bilanRoutes } from './bilan-routes.ts';
import { createBuilds } from './builds.ts';
import { editionRoutes } from './edition-routes.ts';
import { fileRoutes } from './file-routes.ts';
import { atelierFrame } from './frame.ts';
import { guardAtelier, type TellAtelier } from './guard.ts';
import { type AtelierMessage, atelierMessages } from './messages.ts';
import { remarksRoutes } from './remarks-routes.ts';
import { spipRoutes } from './spip-routes.ts';

/** That of a form of the preview. */
const LARGEST_BODY = 256 * 1024;

export async function createAtelierApp(
  options: AtelierOptions,
  access: Access,
): Promise<FastifyInstance> {
  const app = Fastify({
    ...logOptions(options.clock, 'error'),
    bodyLimit: LARGEST_BODY,
    forceCloseConnections: true,
    frameworkErrors: (_error, _request, reply) => tell(reply, atelierMessages.notFound),
  });
  const atelier = assemble(options, access, app);
  const tell: TellAtelier = (reply, message: AtelierMessage) => {
    const { status, title } = message;
    return sendPage(
      reply,
      renderPage(atelierFrame(atelier, title), 'atelier-message', message),
      status,
    );
  };
  protectPages(app);
  compressPages(app);
  await readForms(app, LARGEST_BODY);
  app.setNotFoundHandler((_request, reply) => tell(reply, atelierMessages.notFound));
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const status = error.statusCode ?? 500;
    if (status < 500) return tell(reply, { ...atelierMessages.unreadable, status });
    const sentence = options.project.explain(error);
    if (sentence !== undefined) return tell(reply, atelierMessages.refused(sentence));
    const { method, routeOptions } = request;
    request.log.error({ err: error, method, route: routeOptions.url }, 'Échec d’une demande');
    return tell(reply, atelierMessages.failure);
  });
  guardAtelier(app, atelier, tell);
  const { preview } = atelier;
  serveAsset(app, atelier.stylesheet, 'text/css');
  for (const script of [
    atelier.followScript,
    atelier.copyScript,
    preview.script,
    preview.formScript,
  ]) {
    serveAsset(app, script, 'text/javascript');
  }
  // Of these messages one alone leads to a page that the Atelier does not have.
  const tellOfDraft: Parameters<typeof draftRoutes>[2] = (reply, message) =>
    tell(
      reply,
      message.status === 404 && message.link?.href === '/' ? atelierMessages.notFound : message,
    );
  draftRoutes(app, preview, tellOfDraft);
  walkRoutes(app, preview, tellOfDraft);
  editionRoutes(app, atelier, tell);
  remarksRoutes(app, atelier, tell);
  bilanRoutes(app, atelier, tell);
  spipRoutes(app, atelier, tell);
  await fileRoutes(app, atelier, tell);
  app.addHook('onClose', () => atelier.builds.close());
  return app;
}

function assemble(options: AtelierOptions, access: Access, app: FastifyInstance): Atelier {
  const { directory, clock, theme, project } = options;
  const stylesheet = below(readAtelierStylesheet());
  const preview = {
    files: project.questionnaires,
    drafts: new Map(),
    visits: createVisits(),
    clock,
    stylesheet,
    script: below(readLiveScript()),
    formScript: below(readFormScript()),
    root: `${ATELIER}/apercu`,
    list: { href: ATELIER, label: 'Retour à l’Atelier' },
    ...(theme ? { theme } : {}),
  };
  const builds = createBuilds({ directory, clock, project, log: app.log });
  const followScript = below(readAtelierScript('follow-build'));
  const copyScript = below(readAtelierScript('copy-article'));
  return { ...options, access, builds, preview, stylesheet, followScript, copyScript };
}

/** Everything that the Atelier serves is below its own address. */
function below<T extends { readonly path: string }>(asset: T): T {
  return { ...asset, path: `${ATELIER}${asset.path}` };
}
