import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FastifyInstance } from 'fastify';
import helmet from 'helmet';

/** No script but our own files, nothing from elsewhere, no page in a frame. */
export const PAGE_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/** A report stands alone in one file: its styles and fonts are inside. */
export const REPORT_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:; base-uri 'none'; frame-ancestors 'none'";

/** Pages of questions need nothing of the machine that they are read on. */
const NO_PERMISSION = [
  'accelerometer',
  'autoplay',
  'camera',
  'display-capture',
  'encrypted-media',
  'fullscreen',
  'geolocation',
  'gyroscope',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'picture-in-picture',
  'publickey-credentials-get',
  'screen-wake-lock',
  'usb',
  'xr-spatial-tracking',
]
  .map((feature) => `${feature}=()`)
  .join(', ');

/**
 * Headers of every reply, failures and redirections too. No address is given away, and nothing is
 * kept unless a route says so.
 * @param https people reach the service by https: their browsers are told to, for a year. Of this
 *   name alone: what else its owner runs on names below it is not ours to say. Nothing has to be
 *   upgraded, since pages load from their own address alone.
 */
export function protectPages(app: FastifyInstance, https = false): void {
  const headers = {
    ...helmetHeaders(https),
    'content-security-policy': PAGE_POLICY,
    'permissions-policy': NO_PERMISSION,
  };
  app.addHook('onRequest', (_request, reply, done) => {
    reply.headers(headers);
    done();
  });
  app.addHook('onSend', (_request, reply, _payload, done) => {
    if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store');
    done();
  });
}

/** Helmet looks at no request: what it would set on each of them is asked for once. */
function helmetHeaders(https: boolean): Record<string, string> {
  const headers: Record<string, string> = {};
  const response: Pick<ServerResponse, 'setHeader' | 'removeHeader'> = {
    setHeader: (name, value) => {
      headers[name.toLowerCase()] = String(value);
      return response as ServerResponse;
    },
    removeHeader: () => {},
  };
  const set = helmet({
    contentSecurityPolicy: false,
    referrerPolicy: { policy: 'no-referrer' },
    xFrameOptions: { action: 'deny' },
    strictTransportSecurity: https ? { maxAge: 31_536_000, includeSubDomains: false } : false,
  });
  set({} as IncomingMessage, response as ServerResponse, () => {});
  return headers;
}
