import rateLimit from '@fastify/rate-limit';
import Fastify, { type FastifyInstance } from 'fastify';
import { answeringRoutes } from './answering/routes.ts';
import { tellWhoeverAsks } from './answering/tell-whoever-asks.ts';
import { compressPages } from './compress-pages.ts';
import { editionRoutes } from './edition-routes.ts';
import { refuseForeignForms } from './foreign-forms.ts';
import { handleErrors } from './handle-errors.ts';
import { healthRoute } from './health-route.ts';
import { clientAddress, createLimiter, type Limits, limitLinks, usualLimits } from './limits.ts';
import { type LogLevel, logOptions } from './log.ts';
import { messages } from './messages.ts';
import { openLinkRoutes } from './open-link/routes.ts';
import { readForms } from './read-forms.ts';
import { answerUnreadableRequests } from './replies.ts';
import { protectPages } from './security.ts';
import { serveAsset } from './serve-asset.ts';
import { serveLogos } from './serve-logos.ts';
import type { Service } from './service.ts';

/** A step with every text at its longest takes a quarter of this. */
const LARGEST_BODY = 256 * 1024;

/** Longer than any address that Node reads: what is too long for a link is a link of nobody. */
const LONGEST_PARAMETER = 64 * 1024;

/** For a whole request: nobody fills in a form one byte a minute. */
const REQUEST_TIMEOUT_MS = 120_000;

export interface AppOptions {
  readonly logLevel?: LogLevel | undefined;
  readonly limits?: Limits;
}

/** The service without its process: no port is opened. */
export async function createApp(
  service: Service,
  { logLevel = 'error', limits = usualLimits }: AppOptions = {},
): Promise<FastifyInstance> {
  const https = service.publicUrl?.startsWith('https:') ?? false;
  const app = Fastify({
    ...logOptions(service.clock, logLevel),
    bodyLimit: LARGEST_BODY,
    // Whatever ends TLS on this machine says whom a request comes from; nobody else is believed.
    trustProxy: https ? 'loopback' : false,
    forceCloseConnections: 'idle',
    // What still comes on an open connection while the service stops is taken as well.
    return503OnClosing: false,
    requestTimeout: REQUEST_TIMEOUT_MS,
    // Node would refuse such a request by itself, without a word; nothing here looks at the host.
    http: { requireHostHeader: false },
    routerOptions: { maxParamLength: LONGEST_PARAMETER },
    rewriteUrl: ({ url = '/' }) => (isDecodable(url) ? url : '/adresse-illisible'),
    clientErrorHandler: answerUnreadableRequests(service),
  });
  // The same of what a client expects and we do not know.
  app.server.on('checkExpectation', (request, response) =>
    app.server.emit('request', request, response),
  );
  protectPages(app, https);
  compressPages(app);
  await app.register(rateLimit, { global: false });
  limitLinks(app, service, limits.link);
  refuseForeignForms(app, service);
  await readForms(app, LARGEST_BODY);
  app.addHook('onRequest', async (request, reply) => {
    const { method, headers } = request;
    if (method !== 'POST' || headers['content-encoding'] === undefined) return;
    return tellWhoeverAsks({ service, request, reply }, { ...messages.unreadable, status: 415 });
  });
  handleErrors(app, service);
  healthRoute(app, service);
  serveAsset(app, service.stylesheet, 'text/css');
  serveAsset(app, service.script, 'text/javascript');
  serveLogos(app, service.theme);
  answeringRoutes(app, service, createLimiter(app, limits.unknownLinks, clientAddress));
  openLinkRoutes(app, service);
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
