import formbody from '@fastify/formbody';
import Fastify, { type FastifyInstance } from 'fastify';
import { answeringRoutes } from './answering/routes.ts';
import { editionRoutes } from './edition-routes.ts';
import { answerUnreadableRequests, handleErrors } from './replies.ts';
import { protectPages } from './security.ts';
import { serveAsset } from './serve-asset.ts';
import type { Service } from './service.ts';

/** A step with every text at its longest takes a quarter of this. */
const LARGEST_BODY = 256 * 1024;

/** Longer than any address that Node reads: what is too long for a link is a link of nobody. */
const LONGEST_PARAMETER = 64 * 1024;

/** For a whole request: nobody fills in a form one byte a minute. */
const REQUEST_TIMEOUT_MS = 120_000;

/** The service without its process: no port is opened. */
export async function createApp(service: Service): Promise<FastifyInstance> {
  const app = Fastify({
    bodyLimit: LARGEST_BODY,
    trustProxy: false,
    forceCloseConnections: 'idle',
    requestTimeout: REQUEST_TIMEOUT_MS,
    routerOptions: { maxParamLength: LONGEST_PARAMETER },
    rewriteUrl: ({ url = '/' }) => (isDecodable(url) ? url : '/adresse-illisible'),
    clientErrorHandler: answerUnreadableRequests(service),
  });
  await protectPages(app);
  // Pages post forms and nothing else: what is not a form must not be taken for an empty one.
  app.removeAllContentTypeParsers();
  await app.register(formbody, { bodyLimit: LARGEST_BODY });
  handleErrors(app, service);
  app.get('/healthz', async () => ({ status: 'ok' }));
  serveAsset(app, service.stylesheet, 'text/css');
  serveAsset(app, service.script, 'text/javascript');
  answeringRoutes(app, service);
  editionRoutes(app, service);
  return app;
}

/** Otherwise Fastify answers by itself, in English. */
function isDecodable(url: string): boolean {
  try {
    decodeURIComponent(url.replace(/\?.*/, ''));
    return true;
  } catch {
    return false;
  }
}
