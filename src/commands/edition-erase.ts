import { localMinute } from '../campaign/local-time.ts';
import { privacyOf } from '../definition/privacy.ts';
import type { StoredEdition } from '../store/editions.ts';
import { eraseAnswers, eraseInvitees } from '../store/erase.ts';
import { deleteKey } from '../store/keys.ts';
import { date } from '../wording.ts';
import {
  type Command,
  type CommandContext,
  EnvironmentError,
  exit,
  requiredArgument,
  requiredOption,
  UsageError,
} from './command.ts';
import { findStoredEdition } from './load-dataset.ts';
import { withStore } from './with-store.ts';

export const editionErase: Command = {
  usage: 'edition erase ENQUETE/EDITION --data DOSSIER (--invitees | --answers) [--now]',
  summary:
    'Efface d’une édition close ce que la page « Mentions d’information » promet d’effacer : les noms des invités (--invitees), les réponses (--answers). Avant la date promise, il faut --now.',
  example: 'edition erase mon-enquete/2031 --data data --invitees',
  options: {
    data: { type: 'string' },
    invitees: { type: 'boolean' },
    answers: { type: 'boolean' },
    now: { type: 'boolean' },
  },
  words: 1,
  run: async (context) => {
    const name = requiredArgument(context, 0, 'le nom de l’édition');
    const data = requiredOption(context, 'data');
    const what = whatToErase(context);
    return withStore(data, async (store) => {
      const edition = await findStoredEdition(store, name);
      refuseToErase(context, edition, what);
      const day = localMinute(context.clock(), edition.timeZone).slice(0, 10);
      if (what === 'answers') await eraseAnswers(store, name, day);
      else {
        await eraseInvitees(store, name, day);
        // Where answers bear names, the key is what leads from one to the other.
        deleteKey(data, name);
      }
      if (!store.rewrite()) {
        throw new EnvironmentError(
          'C’est effacé, mais un autre programme lit la base : les anciennes lignes restent lisibles dans son journal. Arrêtez-le, puis relancez la même commande avec --now.',
        );
      }
      context.print(
        context.options.json
          ? JSON.stringify({ edition: name, erased: what, day })
          : `${said[what](name)} Les sauvegardes de ${data} faites avant aujourd’hui les gardent : détruisez-les aussi.`,
      );
      return exit.done;
    });
  },
};

type What = 'invitees' | 'answers';

const said = {
  invitees: (name: string) =>
    `« ${name} » : noms, adresses, établissements et liens sont effacés ; les effectifs des personnes invitées restent.`,
  answers: (name: string) => `« ${name} » : toutes les réponses sont effacées.`,
} as const;

function whatToErase({ options }: CommandContext): What {
  const { invitees = false, answers = false } = options;
  if (invitees !== answers) return answers ? 'answers' : 'invitees';
  throw new UsageError('Dites quoi effacer : --invitees (les noms) ou --answers (les réponses).');
}

function refuseToErase(
  { options, clock }: CommandContext,
  { name, state, questionnaire, timeZone }: StoredEdition,
  what: What,
): void {
  if (state === 'open') {
    throw new UsageError(`« ${name} » est ouverte : closez-la d’abord par edition close.`);
  }
  const { inviteesUntil, answersUntil } = privacyOf(questionnaire.settings);
  const until = what === 'answers' ? answersUntil : inviteesUntil;
  if (options.now || localMinute(clock(), timeZone).slice(0, 10) > until) return;
  const loss =
    what === 'answers'
      ? 'le bilan ne pourra plus être refait'
      : 'plus personne ne saura qui était invité';
  throw new UsageError(
    `« ${name} » : ces données peuvent être gardées jusqu’au ${date(until)}. Une fois effacées, ${loss}. Pour effacer maintenant : --now.`,
  );
}
