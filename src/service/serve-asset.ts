import type { FastifyInstance } from 'fastify';
import { compressedOnce } from './compress-pages.ts';

/** Its address changes with its content: it may be kept for good. */
export function serveAsset(
  app: FastifyInstance,
  { path, content }: { readonly path: string; readonly content: string | Buffer },
  type: string,
): void {
  const isText = typeof content === 'string';
  const compressed = isText ? compressedOnce(content) : () => content;
  app.get(path, async (request, reply) =>
    reply
      .type(isText ? `${type}; charset=utf-8` : type)
      .header('cache-control', 'public, max-age=31536000, immutable')
      .send(compressed(request, reply)),
  );
}
