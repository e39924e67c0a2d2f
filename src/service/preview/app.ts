/** The preview without its process: no port is opened, nothing is written. */
import Fastify, { type FastifyError, type FastifyInstance, type FastifyReply } from 'fastify';
import { renderPage } from '../../rendering/page.ts';
import { logOptions } from '../log.ts';
import { readForms } from '../read-forms.ts';
import { sendPage } from '../replies.ts';
import { protectPages } from '../security.ts';
import { serveAsset } from '../serve-asset.ts';
import { serveLogos } from '../serve-logos.ts';
import { draftRoutes, listRoute } from './draft-routes.ts';
import { type PreviewMessage, previewMessages } from './messages.ts';
import { type Preview, plainFrame } from './preview.ts';
import { walkRoutes } from './walk-routes.ts';

const LARGEST_BODY = 256 * 1024;

/** As on the real pages, and one script of ours that listens for changes. */
const PREVIEW_POLICY =
  "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/** What a browser of this machine calls it; any other name is somebody else's page looking in. */
const OWN_NAMES = ['localhost', '127.0.0.1', '[::1]'];

export async function createPreviewApp(preview: Preview): Promise<FastifyInstance> {
  const tell = (reply: FastifyReply, message: PreviewMessage) => {
    const page = renderPage(plainFrame(preview, message.title), 'message', message);
    reply.header('content-security-policy', PREVIEW_POLICY);
    return sendPage(reply, page, message.status);
  };
  const app = Fastify({
    ...logOptions(preview.clock, 'error'),
    bodyLimit: LARGEST_BODY,
    forceCloseConnections: true,
    frameworkErrors: (_error, _request, reply) => tell(reply, previewMessages.notFound),
  });
  protectPages(app);
  app.addHook('onRequest', async (request, reply) => {
    reply.header('content-security-policy', PREVIEW_POLICY);
    if (!OWN_NAMES.includes(request.hostname)) return tell(reply, previewMessages.notHere);
  });
  await readForms(app, LARGEST_BODY);
  app.setNotFoundHandler((_request, reply) => tell(reply, previewMessages.notFound));
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const status = error.statusCode ?? 500;
    if (status === 413) return tell(reply, previewMessages.tooLarge);
    if (status < 500) return tell(reply, { ...previewMessages.unreadable, status });
    request.log.error({ err: error }, 'Échec d’une demande');
    return tell(reply, previewMessages.failure);
  });
  serveAsset(app, preview.stylesheet, 'text/css');
  serveAsset(app, preview.script, 'text/javascript');
  serveAsset(app, preview.formScript, 'text/javascript');
  serveLogos(app, preview.theme);
  listRoute(app, preview);
  draftRoutes(app, preview, tell);
  walkRoutes(app, preview, tell);
  return app;
}
