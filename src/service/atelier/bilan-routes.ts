/** The bilan of an edition: what stands in its way, building it, what was built. */
import { readFileSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { localMinute } from '../../campaign/local-time.ts';
import type { Problem } from '../../problem.ts';
import { editionLinks } from '../../rendering/atelier/atelier-links.ts';
import { type BilanView, bilanPage } from '../../rendering/atelier/bilan-page.ts';
import { progressWords } from '../../rendering/atelier/progress-words.ts';
import { postedFields } from '../answering/posted-fields.ts';
import { sendPage } from '../replies.ts';
import type { Atelier } from './atelier.ts';
import type { Build } from './builds.ts';
import { editionOf, withEdition } from './find-edition.ts';
import { editionFrame } from './frame.ts';
import { sessionOf, type TellAtelier } from './guard.ts';
import { readBuilt } from './outputs.ts';

/** A page without JavaScript asks again after so many seconds. */
const REFRESH_SECONDS = 3;

export function bilanRoutes(app: FastifyInstance, atelier: Atelier, tell: TellAtelier): void {
  const { builds, project, clock } = atelier;
  const links = editionLinks(':survey/:edition');

  app.get(
    links.bilan,
    withEdition(atelier, tell, (edition, request, reply) => {
      const { name } = edition;
      const build = builds.of(name);
      const running = build && build.end === undefined;
      const { timeZone } = edition.questionnaire.settings;
      const atMinute = (instant: Date) => localMinute(instant, timeZone);
      const built = readBuilt(project.bilanFolder(name));
      const view: BilanView = {
        name,
        demonstration: edition.demonstration,
        token: sessionOf(atelier, request)?.token ?? '',
        texts: project.textsOf(name),
        running: running ? progressWords(build, clock()) : undefined,
        last: build?.end && {
          ...build.end,
          kind: build.kind,
          endedAt: atMinute(build.end.at),
          textOf: textsNamedBy(build.end.problems, project.textsOf(name).folder),
        },
        built:
          built === undefined || built === 'unreadable'
            ? built
            : { ...built, builtAt: atMinute(built.builtAt) },
      };
      const frame = editionFrame(atelier, edition, titleOf(build), 'bilan');
      const live = { script: atelier.followScript.path, refresh: REFRESH_SECONDS };
      return sendPage(reply, bilanPage({ ...frame, ...(running ? live : {}) }, view));
    }),
  );

  app.get(
    links.progress,
    withEdition(atelier, tell, ({ name }, _request, reply) => {
      const build = builds.of(name);
      const running = build && build.end === undefined;
      return reply.send(running ? progressWords(build, clock()) : {});
    }),
  );

  app.post(
    links.bilan,
    withEdition(atelier, tell, ({ name }, request, reply) => {
      const [action] = postedFields(request.body).action ?? [];
      if (action === 'construire') builds.start(name, 'build');
      if (action === 'verifier') builds.start(name, 'check');
      return reply.redirect(editionLinks(name).bilan, 303);
    }),
  );

  app.post(links.stop, async (request, reply) => {
    const name = editionOf(request);
    await builds.cancel(name);
    return reply.redirect(editionLinks(name).bilan, 303);
  });
}

/** What the browser's tab says: whoever looks elsewhere sees that it has ended. */
function titleOf(build: Build | undefined): string {
  if (!build) return 'Bilan';
  if (build.end === undefined) return build.kind === 'build' ? 'Construction' : 'Vérification';
  if (build.end.outcome !== 'done') return 'Bilan à revoir';
  return build.kind === 'build' ? 'Bilan construit' : 'Bilan vérifié';
}

/** The texts that problems speak of, where these are the edition's own. */
function textsNamedBy(
  problems: readonly Problem[],
  folder: string,
): (path: string) => string | undefined {
  const texts = new Map<string, string>();
  for (const path of new Set(problems.map((problem) => problem.path))) {
    if (relative(folder, dirname(path)) !== '') continue;
    try {
      texts.set(path, readFileSync(path, 'utf8'));
    } catch {
      // Gone since: its lines are not shown.
    }
  }
  return (path) => texts.get(path);
}
