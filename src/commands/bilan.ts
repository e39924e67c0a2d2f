import { join } from 'node:path';
import { z } from 'zod';
import { formatProblem } from '../problem.ts';
import { buildBilan } from './build-bilan.ts';
import { type BuildStep, parts, stepLine } from './build-steps.ts';
import { type Command, exit, requiredArgument, requiredOption, UsageError } from './command.ts';
import { loadDataset } from './load-dataset.ts';
import { reportsFolder } from './project.ts';
import { refuseDataFolder } from './refuse-data-folder.ts';
import { refuseOtherEdition } from './refuse-other-edition.ts';
import { refuseUnreadable } from './refuse-unreadable.ts';
import { withStore } from './with-store.ts';

export const bilan: Command = {
  usage:
    'bilan ENQUETE/EDITION --data DOSSIER --out DOSSIER [--reports DOSSIER] [--date AAAA-MM-JJ] [--only article|pages] [--strict] [--force] [--progress]',
  summary: 'Construit le bilan et l’analyse complète à partir des réponses.',
  example: 'bilan mon-enquete/2031 --data data --out out/2031 --reports bilans',
  options: {
    data: { type: 'string' },
    out: { type: 'string' },
    date: { type: 'string' },
    only: { type: 'string' },
    reports: { type: 'string' },
    strict: { type: 'boolean' },
    force: { type: 'boolean' },
    progress: { type: 'boolean' },
  },
  words: 1,
  run: async (context) => {
    const edition = requiredArgument(context, 0, 'le nom de l’édition');
    const data = requiredOption(context, 'data');
    const out = requiredOption(context, 'out');
    const { date, only, reports, strict, force, progress } = context.options;
    const part = parts.find((one) => one === only);
    if (only !== undefined && part === undefined) {
      throw new UsageError(`--only connaît « article » et « pages », pas « ${only} ».`);
    }
    if (date !== undefined && !z.iso.date().safeParse(date).success) {
      throw new UsageError('--date attend une date comme 2021-11-10.');
    }
    refuseDataFolder(out);
    refuseOtherEdition(out, edition, force === true);
    // Whoever waits at a terminal is told; a program asks for it.
    const isTold = progress === true || process.stderr.isTTY === true;
    const onStep = (step: BuildStep) => {
      if (isTold) context.tell(stepLine(step, part));
    };
    return withStore(data, async (store) => {
      onStep('read');
      const loaded = await loadDataset(store, edition);
      refuseUnreadable(loaded.edition);
      const { files, removed, problems } = await buildBilan({
        loaded,
        store,
        reports: typeof reports === 'string' ? reports : reportsFolder,
        out,
        only: part,
        strict: strict === true,
        onStep,
        ...(typeof date === 'string' ? { date } : {}),
      });
      if (problems.length > 0) context.tell(problems.map(formatProblem).join('\n'));
      for (const file of removed) {
        context.tell(`Retiré, car il n’est plus dans le bilan\u00a0: ${join(out, file)}`);
      }
      context.print(
        context.options.json
          ? JSON.stringify({ files, removed, problems })
          : files.map((file) => join(out, file)).join('\n'),
      );
      return exit.done;
    });
  },
};
