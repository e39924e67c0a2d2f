/**
 * Fewer bytes on the wire. Pages are compressed as they are sent, at the level that costs least:
 * a tenth of a millisecond for two thirds less. Compressing does not give a secret away by the
 * size of what is sent: whoever asks for a page with a personal link in it has that link.
 */
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

type Encoding = 'br' | 'gzip';

/** Below this a reply fits into one packet anyway. */
const SMALLEST = 1024;

const encoders = {
  br: (content: string, quality: number) =>
    brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }),
  gzip: (content: string, level: number) => gzipSync(content, { level }),
};

export function compressPages(app: FastifyInstance): void {
  app.addHook('onSend', (request, reply, payload, done) => {
    const isLong = typeof payload === 'string' && payload.length >= SMALLEST;
    const isPage = isLong && String(reply.getHeader('content-type')).startsWith('text/html');
    if (!isPage) return done(null, payload);
    const encoding = chosenEncoding(request, reply);
    // Of a text, Node would count the bytes first and then write them anew.
    done(null, encoding ? encoders[encoding](payload, 1) : Buffer.from(payload));
  });
}

/** What never changes is compressed as far as it goes, the first time that it is asked for. */
export function compressedOnce(content: string) {
  const compressed: { [encoding in Encoding]?: Buffer } = {};
  return (request: FastifyRequest, reply: FastifyReply): string | Buffer => {
    const encoding = chosenEncoding(request, reply);
    if (encoding === undefined) return content;
    compressed[encoding] ??= encoders[encoding](content, encoding === 'br' ? 11 : 9);
    return compressed[encoding];
  };
}

function chosenEncoding({ headers }: FastifyRequest, reply: FastifyReply): Encoding | undefined {
  const encoding = acceptedEncoding(headers['accept-encoding']);
  reply.header('vary', 'accept-encoding');
  if (encoding !== undefined) reply.header('content-encoding', encoding);
  return encoding;
}

/**
 * @param header `Accept-Encoding`: names with weights, of which 0 is a refusal
 * @example acceptedEncoding('gzip, deflate, br') // => 'br'
 * @example acceptedEncoding('br;q=0, GZIP;q=0.5') // => 'gzip'
 */
export function acceptedEncoding(header = ''): Encoding | undefined {
  const accepted = header
    .toLowerCase()
    .split(',')
    .filter((entry) => !/;\s*q=0(\.0*)?\s*$/.test(entry))
    .map((entry) => entry.split(';')[0]?.trim());
  return (['br', 'gzip'] as const).find((encoding) => accepted.includes(encoding));
}
