import type { FastifyInstance } from 'fastify';

/** Its address changes with its content: it may be kept for good. */
export function serveAsset(
  app: FastifyInstance,
  { path, content }: { readonly path: string; readonly content: string },
  type: string,
): void {
  app.get(path, async (_request, reply) =>
    reply
      .type(`${type}; charset=utf-8`)
      .header('cache-control', 'public, max-age=31536000, immutable')
      .send(content),
  );
}
