import { responseId } from '../campaign/identity.ts';
import { type ExportedResponse, responsesCsv } from '../exchange/responses-csv.ts';
import type { StoredEdition } from '../store/editions.ts';
import { listInvitees } from '../store/invitees.ts';
import { readKey } from '../store/keys.ts';
import type { Store } from '../store/open-store.ts';
import { listResponses } from '../store/responses.ts';
import { counted } from '../wording.ts';
import { type Command, exit, requiredArgument, requiredOption } from './command.ts';
import { findStoredEdition } from './load-dataset.ts';
import { shownPath } from './project.ts';
import { refuseUnreadable } from './refuse-unreadable.ts';
import { withStore } from './with-store.ts';
import { refuseToReplace, writeWhole } from './write-whole.ts';

export const responsesExport: Command = {
  usage: 'responses export ENQUETE/EDITION --data DOSSIER [--out FICHIER.csv] [--force]',
  summary:
    'Donne les réponses envoyées, une ligne chacune, en CSV ; avec les noms si l’édition est nominative. À garder pour soi : ce sont des données personnelles.',
  example: 'responses export mon-enquete/2031 --data data --out reponses-2031.csv',
  options: { data: { type: 'string' }, out: { type: 'string' }, force: { type: 'boolean' } },
  words: 1,
  run: async (context) => {
    const name = requiredArgument(context, 0, 'le nom de l’édition');
    const data = requiredOption(context, 'data');
    const { out, force, json } = context.options;
    return withStore(data, async (store) => {
      const edition = await findStoredEdition(store, name);
      refuseUnreadable(edition);
      const responses = await sentResponses(store, data, edition);
      const csv = responsesCsv(edition.questionnaire, responses);
      if (typeof out !== 'string') {
        context.print(
          json
            ? JSON.stringify({ edition: name, responses: responses.length, csv })
            : csv.trimEnd(),
        );
        return exit.done;
      }
      refuseToReplace(out, Buffer.from(csv), force === true, 'un autre nom');
      writeWhole(out, csv);
      context.print(
        json
          ? JSON.stringify({ edition: name, responses: responses.length, file: out })
          : `${shownPath(out)} : ${counted(responses.length, 'réponse', 'réponses')}.`,
      );
      return exit.done;
    });
  },
};

async function sentResponses(
  store: Store,
  data: string,
  { name, questionnaire }: StoredEdition,
): Promise<readonly ExportedResponse[]> {
  const responses = await listResponses(store, name);
  const sent = responses.filter(({ state }) => state === 'sent');
  const key = readKey(data, name);
  if (questionnaire.settings.confidentiality !== 'identified' || !key) return sent;
  const invitees = await listInvitees(store, name);
  const persons = new Map(invitees.map((one) => [responseId(key, one.id), one]));
  return sent.map((response) => {
    const { email = '', lastName = '', firstName = '' } = persons.get(response.id) ?? {};
    return { ...response, person: { email, nom: lastName, prenom: firstName } };
  });
}
