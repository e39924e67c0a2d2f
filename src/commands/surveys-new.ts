import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { suggestion } from '../definition/fault.ts';
import { type NextEdition, nextEdition } from '../definition/next-edition.ts';
import { readQuestionnaire } from '../definition/read-questionnaire.ts';
import { hasErrors } from '../problem.ts';
import { counted } from '../wording.ts';
import {
  type Command,
  exit,
  FaultsError,
  requiredArgument,
  requiredOption,
  UsageError,
} from './command.ts';
import { editionPath, questionnaireFiles, shownPath, surveysFolder } from './project.ts';

export const surveysNew: Command = {
  usage: 'surveys new ENQUETE/EDITION --from EDITION',
  summary:
    'Prépare une édition d’après une plus ancienne : mêmes identifiants, mêmes commentaires, années déplacées.',
  example: 'surveys new mon-enquete/2031 --from 2030',
  options: { from: { type: 'string' } },
  words: 1,
  run: async (context) => {
    const name = requiredArgument(context, 0, 'le nom de la nouvelle édition');
    const [survey = '', edition = ''] = editionPath(name).split('/');
    const older = olderEdition(survey, requiredOption(context, 'from'));
    const file = join(surveysFolder, `${name}.yaml`);
    if (existsSync(file)) {
      throw new UsageError(
        `« ${shownPath(file)} » existe déjà : il n’est pas remplacé. Choisissez un autre nom, ou supprimez-le d’abord.`,
      );
    }
    const source = join(surveysFolder, survey, `${older}.yaml`);
    const made = nextEdition(readSound(source, `${survey}/${older}`), edition);
    // Whatever the older file looks like, the newer one must be as sound as it was.
    const { problems } = readQuestionnaire(made.text, shownPath(file), name);
    if (hasErrors(problems)) throw new FaultsError(problems);
    writeNew(file, made.text);
    context.print(
      context.options.json
        ? JSON.stringify({ edition: name, file: shownPath(file), ...withoutText(made) })
        : told(name, shownPath(file), `${survey}/${older}`, made),
    );
    return exit.done;
  },
};

/** `2021`, or `survey/2021` of the same survey. */
function olderEdition(survey: string, from: string): string {
  const [other, own = other] = from.split('/');
  if (from.includes('/') && other !== survey) {
    throw new UsageError(
      `« ${from} » est d’une autre enquête : --from attend une édition de « ${survey} ».`,
    );
  }
  const known = questionnaireFiles()
    .map((file) =>
      file
        .slice(surveysFolder.length + 1, -5)
        .replaceAll('\\', '/')
        .split('/'),
    )
    .flatMap(([its, edition = '']) => (its === survey ? [edition] : []));
  if (known.includes(own ?? '')) return own ?? '';
  throw new UsageError(
    known.length === 0
      ? `Il n’y a pas d’enquête « ${survey} » : une première édition s’écrit d’après surveys/README.md.`
      : `« ${survey} » n’a pas d’édition « ${own} ». ${suggestion(own ?? '', known)}`,
  );
}

function readSound(file: string, name: string): string {
  const text = readFileSync(file, 'utf8');
  const { problems } = readQuestionnaire(text, shownPath(file), name);
  if (hasErrors(problems)) throw new FaultsError(problems);
  return text;
}

/** Not even a file made at this very moment is replaced, and half a file is none. */
function writeNew(file: string, text: string): void {
  try {
    writeFileSync(file, text, { flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') rmSync(file, { force: true });
    throw error;
  }
}

function withoutText({ text: _, ...rest }: NextEdition): Omit<NextEdition, 'text'> {
  return rest;
}

function told(name: string, file: string, older: string, { moved, look }: NextEdition): string {
  const lines = [
    `${file} est prêt, d’après ${older} : mêmes questions, mêmes identifiants, mêmes commentaires.`,
    '',
    ...moved.map(({ what, before, after }) => `  ${what} : ${before} → ${after}`),
    '',
    look.length === 0
      ? 'Rien d’autre ne parle d’une année. Relisez les dates.'
      : `À revoir de vos yeux, ${counted(look.length, 'endroit', 'endroits')} :`,
    ...look.map(({ line, why, text }) => `  ligne ${line}, ${why} : ${text}`),
    '',
    `Ensuite : surveys check ; puis surveys diff ${older} ${name} dit ce que vos changements font aux comparaisons.`,
  ];
  return lines.join('\n');
}
