import type { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';

/** A page sent from a phone underground takes two seconds; a client that hangs is not waited for. */
const LONGEST_WAIT_MS = 5000;

/**
 * Called before a service listens.
 * @returns what stops it: nobody new is let in, and whoever is being answered is answered
 */
export function stopper(app: FastifyInstance): () => Promise<void> {
  // Browsers open connections in advance; Node does not take them for idle.
  const silent = new Set<Socket>();
  app.server.on('connection', (socket: Socket) => {
    silent.add(socket);
    socket.once('close', () => silent.delete(socket));
  });
  app.server.on('request', ({ socket }) => silent.delete(socket));

  return async () => {
    const limit = setTimeout(() => app.server.closeAllConnections(), LONGEST_WAIT_MS);
    const closed = app.close();
    for (const socket of silent) socket.destroy();
    await closed;
    clearTimeout(limit);
  };
}
