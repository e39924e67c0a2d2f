/** What stands in the way of opening an edition: in the data folder, and in the lock. */
import { canonicalJson, questionnaireHash } from '../definition/freeze.ts';
import type { Questionnaire } from '../definition/questionnaire.ts';
import type { StoredEdition } from '../store/editions.ts';
import type { People } from '../store/replace-edition.ts';
import { counted, date } from '../wording.ts';
import { isPublished, restoreWords } from './check-published.ts';
import { FaultsError } from './command.ts';
import { editionFile, shownPath } from './project.ts';
import { type LockedEdition, versionsOf } from './published-lock.ts';

/**
 * Why an edition that is there already is not opened again, as one sentence.
 * @returns undefined when it may be: nobody is invited, nobody has answered, and something changed
 */
export function whyNotAgain(
  { name, state, demonstration, openedOn, questionnaire: stored }: StoredEdition,
  { invited, responses }: People,
  questionnaire: Questionnaire,
): string | undefined {
  const already = `L’édition « ${name} » existe déjà dans ce dossier`;
  if (demonstration) return `${already} : c’est une démonstration.`;
  if (state === 'closed') return `${already} : elle est close.`;
  if (invited + responses > 0) {
    const people = counted(invited, 'personne y est invitée', 'personnes y sont invitées');
    const answers = counted(responses, 'réponse y est gardée', 'réponses y sont gardées');
    return `${already} depuis le ${date(openedOn)} : ${people}, ${answers}, son questionnaire ne se remplace plus. Une coquille se corrige par edition amend, un réglage par edition settings, le reste dans une nouvelle édition.`;
  }
  const isSame = canonicalJson(stored) === canonicalJson(questionnaire);
  return isSame ? `${already}, avec ce questionnaire.` : undefined;
}

/**
 * The line of the lock for an edition that is opened again: a new one, unless the lock goes by
 * another version than the one that is replaced.
 * @throws FaultsError
 */
export function frozenAgain(
  { name, questionnaireSha256 }: StoredEdition,
  questionnaire: Questionnaire,
  locked: LockedEdition | undefined,
  openedOn: string,
): LockedEdition {
  const isReplaced = locked && versionsOf(locked).at(-1) === questionnaireSha256;
  return frozen(name, questionnaire, isReplaced ? undefined : locked, openedOn);
}

/**
 * The line of the lock for an edition that is opened: the one that is there when it is the same.
 * @throws FaultsError when another questionnaire was opened under that name
 */
export function frozen(
  name: string,
  questionnaire: Questionnaire,
  locked: LockedEdition | undefined,
  openedOn: string,
): LockedEdition {
  if (locked && isPublished(questionnaire, locked)) return locked;
  if (!locked) {
    const { edition, settings } = questionnaire;
    const sha256 = questionnaireHash(questionnaire);
    const { confidentiality } = settings;
    return { edition, sha256, confidentiality, openedOn, amendments: [] };
  }
  const path = shownPath(editionFile(name));
  throw new FaultsError([
    {
      code: 'published-changed',
      severity: 'error',
      path,
      message: `« ${name} » a déjà été ouverte le ${date(locked.openedOn)}, avec un autre questionnaire que celui-ci.`,
      hint: `Rétablissez le fichier tel qu’il a été ouvert (${restoreWords(name, path)}), ou donnez à ce questionnaire le nom d’une nouvelle édition : surveys new.`,
    },
  ]);
}
