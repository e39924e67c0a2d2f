import type { FastifyRequest } from 'fastify';

/** A browser keeps the cookies of a machine whatever the port: each has its own name. */
function nameOf({ raw }: FastifyRequest): string {
  return `atelier-${raw.socket.localPort ?? 0}`;
}

/** For as long as the browser is open, sent to these pages alone and never from another site. */
export function sessionCookie(request: FastifyRequest, id: string): string {
  return `${nameOf(request)}=${id}; Path=/atelier; HttpOnly; SameSite=Strict`;
}

export function sessionIdOf(request: FastifyRequest): string {
  const cookies = (request.headers.cookie ?? '').split(/;\s*/);
  const start = `${nameOf(request)}=`;
  return cookies.find((one) => one.startsWith(start))?.slice(start.length) ?? '';
}
