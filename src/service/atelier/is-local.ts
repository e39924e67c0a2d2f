import type { IncomingMessage } from 'node:http';
import type { FastifyInstance } from 'fastify';

/** What a browser of this machine calls it; any other name is somebody else's page looking in. */
const ownName = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d{1,5})?$/i;

/** What those add who pass on a request of somebody else. */
const ofProxies = ['forwarded', 'via', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip'];

/**
 * Whether a request was made on this machine, to this machine, under its own name, to a service
 * that nobody else can reach. What a proxy says of it is not believed, but that there is one is.
 */
export function isLocal(app: FastifyInstance, { headers, socket }: IncomingMessage): boolean {
  return (
    app.addresses().every((one) => typeof one !== 'string' && isLoopback(one.address)) &&
    isLoopback(socket.remoteAddress ?? '') &&
    ownName.test(headers.host ?? '') &&
    !ofProxies.some((name) => name in headers)
  );
}

/**
 * @example isLoopback('127.0.0.1') // => true
 * @example isLoopback('::ffff:127.0.0.1') // => true
 * @example isLoopback('0.0.0.0') // => false
 */
export function isLoopback(address: string): boolean {
  return address === '::1' || /^(?:::ffff:)?127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(address);
}
