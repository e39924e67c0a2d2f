import helmet from '@fastify/helmet';
import type { FastifyInstance } from 'fastify';

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
export async function protectPages(app: FastifyInstance, https = false): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: false,
    referrerPolicy: { policy: 'no-referrer' },
    xFrameOptions: { action: 'deny' },
    strictTransportSecurity: https ? { maxAge: 31_536_000, includeSubDomains: false } : false,
  });
  app.addHook('onRequest', (_request, reply, done) => {
    reply.header('content-security-policy', PAGE_POLICY);
    reply.header('permissions-policy', NO_PERMISSION);
    done();
  });
  app.addHook('onSend', (_request, reply, _payload, done) => {
    if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store');
    done();
  });
}
