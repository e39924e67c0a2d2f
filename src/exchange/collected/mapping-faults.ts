/** What can be wrong with a mapping, for the teacher who fills it in. */

import { type Fault, suggestion } from '../../definition/fault.ts';
import { nearest } from '../../definition/spelling.ts';
import { typographic } from '../../wording.ts';
import { cut } from './refused-cell.ts';
import { questionTargets, type Target, targetName } from './target.ts';

function error(code: string, message: string, hint: string): Fault {
  return { code, severity: 'error', message: typographic(message), hint: typographic(hint) };
}

const quoted = (words: readonly string[]) => words.map((word) => `« ${word} »`).join(', ');

export const mappingFaults = {
  unknownColumn: (heading: string, known: readonly string[]) =>
    error(
      'unknown-column',
      `Aucune colonne du fichier ne s’intitule « ${cut(heading, 60)} ».`,
      near(
        heading,
        known,
        'Copiez l’intitulé de la première ligne du fichier, ou retirez ce bloc.',
      ),
    ),
  severalColumns: (heading: string, positions: readonly number[]) =>
    error(
      'several-columns',
      `Plusieurs colonnes du fichier s’intitulent « ${cut(heading, 60)} ».`,
      `Dites laquelle : « position: » suivi de ${positions.join(' ou ')}.`,
    ),
  columnTwice: (heading: string, line: number) =>
    error(
      'column-twice',
      `La colonne « ${cut(heading, 60)} » est déjà décrite à la ligne ${line}.`,
      'Gardez un seul des deux blocs.',
    ),
  columnAbsent: (heading: string, letters: string) =>
    error(
      'column-absent',
      `La colonne ${letters} du fichier, « ${cut(heading, 60)} », n’est pas décrite ici.`,
      'Ajoutez-lui un bloc « column: … », avec « to: ignore » pour la laisser de côté.',
    ),
  noTarget: (heading: string) =>
    error(
      'no-target',
      `Il reste à dire à quelle question répond la colonne « ${cut(heading, 60)} ».`,
      'Écrivez l’identifiant de la question, ou « ignore » pour laisser la colonne de côté.',
    ),
  unknownTarget: (name: string, targets: readonly Target[]) =>
    error(
      'unknown-target',
      `« ${cut(name, 60)} » n’est ni une question du questionnaire ni une partie de question.`,
      targetHint(name, targets),
    ),
  targetTwice: (name: string, line: number) =>
    error(
      'target-twice',
      `« ${name} » est déjà pris par une autre colonne (ligne ${line}).`,
      'Gardez celle qui compte, et écrivez « to: ignore » pour l’autre.',
    ),
  personal: (heading: string) =>
    error(
      'personal-column',
      `La colonne « ${cut(heading, 60)} » contient des données personnelles, qui ne sont jamais gardées.`,
      'Écrivez « to: ignore ».',
    ),
  notOpen: (name: string, known: readonly string[]) =>
    error(
      'not-open-choice',
      `« ${name} » n’est pas un choix « autre, précisez » de cette question.`,
      known.length > 0 ? suggestion(name, known) : 'Retirez la ligne « others: ».',
    ),
  noMeaning: (cell: string, known: readonly string[]) =>
    error('no-meaning', `Il reste à dire ce que veut dire « ${cut(cell, 60)} ».`, meanings(known)),
  unknownMeaning: (meaning: string, known: readonly string[]) =>
    error(
      'unknown-meaning',
      `« ${cut(meaning, 60)} » n’est pas une réponse possible dans cette colonne.`,
      near(meaning, known, meanings(known)),
    ),
  cellTwice: (cell: string, line: number) =>
    error(
      'cell-twice',
      `« ${cut(cell, 60)} » est déjà expliqué à la ligne ${line}.`,
      'Gardez une seule des deux explications.',
    ),
};

function meanings(known: readonly string[]): string {
  return known.length === 0
    ? 'Écrivez la réponse comme le formulaire l’attend, ou « ignore ».'
    : `Écrivez l’un de ces mots : ${quoted(known)}, ou « ignore ».`;
}

function near(word: string, known: readonly string[], otherwise: string): string {
  const meant = nearest(word, known);
  return meant === undefined ? otherwise : `Vouliez-vous dire « ${meant} » ?`;
}

/** The nearest of all names, or the parts of the question that was named. */
function targetHint(name: string, targets: readonly Target[]): string {
  const names = targets.map(targetName);
  const meant = nearest(name, names);
  if (meant !== undefined) return `Vouliez-vous dire « ${meant} » ?`;
  const [base] = name.split('[');
  const named = targets.find((target) => 'question' in target && target.question.id === base);
  if (named && 'question' in named) {
    const parts = questionTargets(named.question).map(targetName).slice(0, 12);
    return `Cette question s’écrit ainsi : ${quoted(parts)}.`;
  }
  return 'Écrivez l’identifiant d’une question, comme dans le questionnaire, ou « ignore ».';
}
