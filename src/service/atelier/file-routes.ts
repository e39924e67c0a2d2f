/** The files of a built bilan, to be looked at or downloaded: by their name in its manifest alone. */
import { basename, extname, resolve } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { editionLinks } from '../../rendering/atelier/atelier-links.ts';
import { isLookedAt } from '../../rendering/atelier/output-words.ts';
import { REPORT_POLICY } from '../security.ts';
import type { Atelier } from './atelier.ts';
import type { TellAtelier } from './guard.ts';
import { atelierMessages } from './messages.ts';
import { isOutput } from './outputs.ts';

/** As a report has it anywhere; here it stands beside forms that do things. */
const LOOK_POLICY = `${REPORT_POLICY}; form-action 'none'`;

export async function fileRoutes(
  app: FastifyInstance,
  atelier: Atelier,
  tell: TellAtelier,
): Promise<void> {
  await app.register(fastifyStatic, {
    root: resolve(atelier.directory),
    serve: false,
    cacheControl: false,
  });
  app.get(editionLinks(':survey/:edition').look('*'), async (request, reply) => {
    const { survey, edition, '*': name } = request.params as Record<string, string>;
    const folder = namesEdition(survey, edition)
      ? atelier.project.bilanFolder(`${survey}/${edition}`)
      : undefined;
    if (folder === undefined || name === undefined || !isOutput(folder, name)) {
      return tell(reply, atelierMessages.notBuilt);
    }
    const { telecharger } = request.query as { telecharger?: unknown };
    const isDownload = telecharger !== undefined || !isLookedAt(name);
    const kept = downloadName(`${survey}-${edition}`, name);
    return reply
      .header('content-security-policy', LOOK_POLICY)
      .header('cache-control', 'no-store')
      .header('content-disposition', `${isDownload ? 'attachment' : 'inline'}; filename="${kept}"`)
      .sendFile(name, resolve(folder));
  });
}

export function namesEdition(survey = '', edition = ''): boolean {
  return [survey, edition].every((word) => /^[a-z0-9-]+$/.test(word));
}

/**
 * What a file is called among others: of which survey, and whether it may be shown.
 * @example downloadName('veille-2031', 'internal/tables.xlsx') // => 'veille-2031-interne-tables.xlsx'
 * @example downloadName('veille-2031', 'public/spip/temps.png') // => 'veille-2031-spip-temps.png'
 */
export function downloadName(edition: string, name: string): string {
  const [audience, ...within] = name.slice(0, -extname(name).length).split('/');
  const folders = [...(audience === 'internal' ? ['interne'] : []), ...within.slice(0, -1)];
  return [edition, ...folders, basename(name)].join('-');
}
