import { readFileSync } from 'node:fs';
import { compareWithOurs } from '../exchange/published-figures/compare-with-ours.ts';
import { readOurFigures } from '../exchange/published-figures/read-our-figures.ts';
import { readPublishedFigures } from '../exchange/published-figures/read-published-figures.ts';
import { verifyBilan } from '../exchange/published-figures/verify-bilan.ts';
import { type Command, exit, FaultsError, requiredArgument, UsageError } from './command.ts';
import { verificationJson } from './verification-json.ts';
import { verificationLines } from './verification-lines.ts';

export const verify: Command = {
  usage: 'verify FICHIER.yaml [--figures figures.json]',
  summary:
    'Dit si des pourcentages publiés peuvent venir des effectifs et des bases annoncés ; avec --figures, s’ils sont égaux aux nôtres.',
  example: 'verify chiffres-publies.yaml --figures out/bilan/public/figures.json',
  options: { figures: { type: 'string' } },
  words: 1,
  run: async (context) => {
    const path = requiredArgument(context, 0, 'le fichier des chiffres publiés');
    const { figures } = context.options;
    if (figures === '') throw new UsageError('--figures attend un fichier figures.json.');
    const text = readFileSync(path, 'utf8');
    const own =
      typeof figures === 'string'
        ? readOurFigures(readFileSync(figures, 'utf8'), figures)
        : undefined;
    const { bilan, problems } = readPublishedFigures(text, path, own?.ours);
    const all = [...problems, ...(own?.problems ?? [])];
    if (!bilan || all.length > 0) throw new FaultsError(all);
    const comparisons = own?.ours && compareWithOurs(bilan.figures, own.ours);
    const verification = verifyBilan(bilan);
    context.print(
      context.options.json
        ? JSON.stringify(verificationJson(verification, path, comparisons))
        : verificationLines(verification, path, comparisons).join('\n'),
    );
    const { figures: verified, questions } = verification;
    const isRefused = [...verified, ...questions].some((one) => one.verdict === 'incompatible');
    return isRefused ? exit.faults : exit.done;
  },
};
