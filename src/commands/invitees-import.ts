import { readFileSync } from 'node:fs';
import { smallCells } from '../campaign/frame-cells.ts';
import { frameOf } from '../campaign/invitee.ts';
import { readInvitees } from '../exchange/invitees-csv.ts';
import { formatProblem, type Problem } from '../problem.ts';
import { listInvitees, saveInvitees } from '../store/invitees.ts';
import { readKey } from '../store/keys.ts';
import { counted } from '../wording.ts';
import {
  type Command,
  exit,
  FaultsError,
  requiredArgument,
  requiredOption,
  UsageError,
} from './command.ts';
import { findStoredEdition } from './load-dataset.ts';
import { shownPath } from './project.ts';
import { withStore } from './with-store.ts';

export const inviteesImport: Command = {
  usage: 'invitees import ENQUETE/EDITION FICHIER.csv --data DOSSIER [--merge-duplicates]',
  summary: 'Ajoute les personnes invitées, depuis un tableur enregistré en CSV.',
  options: { data: { type: 'string' }, 'merge-duplicates': { type: 'boolean' } },
  words: 2,
  run: async (context) => {
    const name = requiredArgument(context, 0, 'le nom de l’édition');
    const file = requiredArgument(context, 1, 'le fichier des personnes invitées');
    const data = requiredOption(context, 'data');
    return withStore(data, async (store) => {
      const { questionnaire } = await findStoredEdition(store, name);
      const key = readKey(data, name);
      if (!key) throw new UsageError(`« ${name} » est close : on ne peut plus inviter personne.`);
      const merge = context.options['merge-duplicates'] === true;
      const bytes = readFileSync(file);
      const path = shownPath(file);
      const { invitees, lines, problems } = readInvitees(
        bytes,
        path,
        questionnaire.frame,
        key,
        merge,
      );
      if (!invitees) throw new FaultsError(problems);
      const before = await listInvitees(store, name);
      const all = new Map([...before, ...invitees].map((invitee) => [invitee.id, invitee]));
      const cells = smallCells(questionnaire.frame, [...all.values()].map(frameOf));
      if (cells.length > 0) throw new FaultsError(cells.map((cell) => smallCell(cell, path)));
      await saveInvitees(store, name, invitees, key);
      for (const problem of problems) context.tell(formatProblem(problem));
      const people = counted(invitees.length, 'personne invitée', 'personnes invitées');
      context.print(
        context.options.json
          ? JSON.stringify({ lines, invitees: invitees.length, problems })
          : `${counted(lines, 'ligne lue', 'lignes lues')}, ${people}.`,
      );
      return exit.done;
    });
  },
};

function smallCell({ label, count }: { label: string; count: number }, path: string): Problem {
  return {
    code: 'small-cell',
    severity: 'error',
    path,
    message: `${counted(count, 'personne invitée', 'personnes invitées')} seulement pour « ${label} » : une réponse gardée avec ces informations pourrait désigner quelqu’un.`,
    hint: 'Regroupez des modalités dans la partie « frame » du questionnaire, ou retirez-en une variable.',
  };
}
