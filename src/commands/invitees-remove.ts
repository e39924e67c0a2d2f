import { formatProblem } from '../problem.ts';
import { type RemovedInvitee, removeInvitee } from '../store/correct-invitees.ts';
import { counted } from '../wording.ts';
import { type Command, exit, requiredArgument, requiredOption } from './command.ts';
import { changedMeanwhile, findInvitedPerson, type InvitedPerson } from './invited-person.ts';
import { logStillRead } from './log-still-read.ts';
import { smallCellsProblem } from './small-cells-problem.ts';
import { withStore } from './with-store.ts';

export const inviteesRemove: Command = {
  usage: 'invitees remove ENQUETE/EDITION ADRESSE --data DOSSIER',
  summary:
    'Efface une personne invitée et sa réponse, brouillon ou envoyée, tant que l’édition n’est pas close. Sans retour.',
  example: 'invitees remove mon-enquete/2031 personne@exemple.fr --data data',
  options: { data: { type: 'string' } },
  words: 2,
  run: async (context) => {
    const name = requiredArgument(context, 0, 'le nom de l’édition');
    const address = requiredArgument(context, 1, 'l’adresse de la personne à effacer');
    const data = requiredOption(context, 'data');
    return withStore(data, async (store) => {
      const found = await findInvitedPerson(store, data, name, address);
      const removed = await removeInvitee(store, found.key, found.person.id);
      if (!removed) throw changedMeanwhile(name);
      const unread = logStillRead(store);
      const invited = found.invitees.length - (removed.stillCounted ? 0 : 1);
      const { email } = found.person;
      context.print(
        context.options.json
          ? JSON.stringify({ edition: name, removed: email, ...removed, invited })
          : `« ${email} » : ${erased(removed)} ${rest(removed, invited)} Les sauvegardes de ${data} faites avant aujourd’hui la gardent : détruisez-les aussi.`,
      );
      const small = removed.stillCounted ? undefined : smallCellLeft(found, name);
      for (const warning of [small, unread]) if (warning) context.tell(warning);
      return exit.done;
    });
  },
};

function erased({ response, stillCounted }: RemovedInvitee): string {
  if (stillCounted) {
    return 'la personne et son lien sont effacés. Sa réponse, envoyée sans son nom, ne peut plus être retrouvée : elle reste.';
  }
  if (response === 'none')
    return 'la personne et son lien sont effacés ; elle n’avait rien répondu.';
  const what = response === 'sent' ? 'sa réponse envoyée' : 'son brouillon';
  return `la personne, son lien et ${what} sont effacés.`;
}

/** Every rate rests on how many were invited. */
function rest({ stillCounted }: RemovedInvitee, invited: number): string {
  return stillCounted
    ? 'L’effectif des personnes invitées ne change pas.'
    : `L’effectif des taux de réponse change : ${counted(invited, 'personne reste invitée', 'personnes restent invitées')}.`;
}

/** Erasure is a right, and is done; what it does to the others is told. */
function smallCellLeft({ edition, invitees, person }: InvitedPerson, name: string) {
  const { frame, settings } = edition.questionnaire;
  if (settings.confidentiality === 'identified') return undefined;
  const others = invitees.filter(({ id }) => id !== person.id);
  const remedy =
    'Invitez par invitees import la personne qui la remplace, s’il y en a une ; sinon, à la clôture, qui aura répondu seul dans un croisement sera réuni au plus proche.';
  const problem = smallCellsProblem(frame, others, name, remedy);
  return problem && formatProblem({ ...problem, severity: 'warning' });
}
