/**
 * Forms are in UTF-8, as the pages that hold them. What is not is refused: nobody knows what was
 * meant, and other words than those sent would be stored.
 */
import { parse } from 'node:querystring';
import formbody from '@fastify/formbody';
import type { FastifyInstance, FastifyRequest } from 'fastify';

export class UnreadableForm extends Error {
  readonly statusCode = 400;
}

export async function readForms(app: FastifyInstance, bodyLimit: number): Promise<void> {
  // Pages post forms and nothing else: what is not a form must not be taken for an empty one.
  app.removeAllContentTypeParsers();
  await app.register(formbody, { bodyLimit, parser: readForm });
  const broken = new WeakSet<FastifyRequest>();
  // The parser is handed a text, where bytes that are none have become U+FFFD, as typed by nobody.
  app.addHook('preParsing', (request, _reply, payload, done) => {
    if (request.method === 'POST' && !isFileForm(request)) {
      const decoder = new TextDecoder('utf-8', { fatal: true });
      const check = (chunk?: Buffer) => {
        try {
          decoder.decode(chunk, { stream: chunk !== undefined });
        } catch {
          broken.add(request);
        }
      };
      payload.on('data', check).once('end', () => check());
    }
    done(null, payload);
  });
  app.addHook('preValidation', (request, _reply, done) => {
    done(broken.has(request) ? new UnreadableForm('bytes that are not UTF-8') : undefined);
  });
}

/** A file in it has bytes of its own. */
function isFileForm({ headers }: FastifyRequest): boolean {
  return /^multipart\/form-data\b/i.test(headers['content-type'] ?? '');
}

/** @throws UnreadableForm where the bytes that are written as escapes are not UTF-8 */
function readForm(text: string): Record<string, unknown> {
  // By the URL standard a percent sign that escapes nothing stands for itself.
  const escaped = text.replace(/%(?![\da-f]{2})/gi, '%25');
  try {
    decodeURIComponent(escaped);
  } catch {
    throw new UnreadableForm('escapes that are not UTF-8');
  }
  return parse(escaped, '&', '=', { maxKeys: 0 });
}
