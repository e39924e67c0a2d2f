import { readFileSync } from 'node:fs';
import { hasErrors } from '../problem.ts';
import { placeNumbers } from '../rendering/spip/place-numbers.ts';
import { documentsIn } from '../rendering/spip/placeholder.ts';
import { type Command, exit, FaultsError, requiredArgument, UsageError } from './command.ts';
import { shownPath } from './project.ts';
import { argumentNumbers, fileNumbers, numbersBeside } from './spip-numbers.ts';
import { refuseToReplace, writeWhole } from './write-whole.ts';

export const spipNumber: Command = {
  usage:
    'spip number ARTICLE.txt [--numbers FICHIER.csv] [DOCUMENT=NUMÉRO…] [--out FICHIER.txt] [--force]',
  summary:
    'Met dans l’article destiné à SPIP les numéros que SPIP a donnés à ses graphiques et à ses documents.',
  example: 'spip number out/public/spip/article.txt canaux=123 analyse-complete=124',
  options: {
    numbers: { type: 'string' },
    out: { type: 'string' },
    force: { type: 'boolean' },
  },
  words: Number.POSITIVE_INFINITY,
  run: async (context) => {
    const path = requiredArgument(context, 0, 'le fichier de l’article');
    const { numbers: file, out, force } = context.options;
    if (file === '') throw new UsageError('--numbers attend un fichier CSV.');
    const article = readFileSync(path, 'utf8');
    const given = argumentNumbers(context.arguments.slice(1));
    const isGiven = (name: string) => given.numbers.some(({ document }) => document === name);
    const others = documentsIn(article).filter((name) => !isGiven(name));
    const listed =
      typeof file === 'string'
        ? fileNumbers(readFileSync(file), shownPath(file))
        : numbersBeside(path, others);
    const numbers = [...listed.numbers, ...given.numbers];
    const { text, problems } = placeNumbers(article, numbers, shownPath(path));
    const early = [...listed.problems, ...given.problems];
    // What could not be read may be what is missing.
    const later = problems.filter(({ code }) => early.length === 0 || code !== 'missing-number');
    const all = [...early, ...later];
    if (hasErrors(all)) throw new FaultsError(all);
    if (typeof out === 'string') {
      const content = Buffer.from(text);
      refuseToReplace(out, content, force === true, 'un autre nom');
      writeWhole(out, content);
    }
    const result = typeof out === 'string' ? shownPath(out) : text.replace(/\n$/, '');
    context.print(
      context.options.json
        ? JSON.stringify(typeof out === 'string' ? { file: result } : { text })
        : result,
    );
    return exit.done;
  },
};
