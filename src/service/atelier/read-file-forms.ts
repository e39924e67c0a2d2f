import type { FastifyInstance, FastifyRequest } from 'fastify';
import { UnreadableForm } from '../read-forms.ts';

/** Ten times the texts of ten thousand persons. */
const LARGEST_FILE = 16 * 1024 * 1024;

/**
 * Forms that send a file: its bytes as they are, whatever they were saved in. Node reads them whole,
 * which a service for everybody should not; here one person sends a file to their own machine.
 */
export function readFileForms(app: FastifyInstance): void {
  app.addContentTypeParser(
    'multipart/form-data',
    { parseAs: 'buffer', bodyLimit: LARGEST_FILE },
    async ({ headers }: FastifyRequest, body: Buffer) => {
      const type = { 'content-type': headers['content-type'] ?? '' };
      try {
        return Object.fromEntries(await new Response(body, { headers: type }).formData());
      } catch {
        throw new UnreadableForm('no form with a file');
      }
    },
  );
}
