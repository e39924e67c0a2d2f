/**
 * Every fault an author of a YAML file can be told of, in the author's language: what is wrong,
 * with the author's own words, the rule, and one remedy. Codes never change once published.
 */
import type { ErrorCode } from 'yaml';
import type { Problem } from '../problem.ts';
import { capitalised } from '../wording.ts';
import { nearest } from './spelling.ts';
import { yamlWords } from './yaml-words.ts';

export type Fault = Pick<Problem, 'code' | 'severity' | 'message' | 'hint'>;

/** Says a fault of the value that stands at a path of the file. */
export type ReportFault = (fault: Fault, path: readonly (string | number)[]) => void;

function error(code: string, message: string, hint: string): Fault {
  return { code, severity: 'error', message, hint };
}

function quoted(words: readonly string[]): string {
  return [...new Set(words)].map((word) => `« ${word} »`).join(', ');
}

/** « Vouliez-vous dire … ? », or the list of what is allowed. */
export function suggestion(word: string, candidates: readonly string[]): string {
  const near = nearest(word, candidates);
  if (near !== undefined) return `Vouliez-vous dire « ${near} » ?`;
  if (candidates.length === 0) return 'Il n’y a rien de tel à cet endroit : retirez-le.';
  return `Écrivez l’un de ces mots : ${quoted(candidates)}.`;
}

const types = {
  string: 'un texte',
  number: 'un nombre',
  int: 'un nombre entier',
  boolean: 'true ou false',
  array: 'une liste (des lignes commençant par un tiret)',
  object: 'un bloc de clés et de valeurs',
  record: 'un bloc de clés et de valeurs',
} as const;

export const faults = {
  yaml: (reason: ErrorCode) =>
    error(
      'yaml-syntax',
      `Le fichier n’est pas un YAML lisible : ${yamlWords[reason].what}.`,
      yamlWords[reason].remedy,
    ),
  missingKey: (key: string) =>
    error('missing-key', `Il manque la clé « ${key} ».`, `Ajoutez une ligne « ${key}: … ».`),
  unknownKey: (key: string, allowed: readonly string[]) =>
    error('unknown-key', `La clé « ${key} » n’existe pas ici.`, suggestion(key, allowed)),
  wrongType: (expected: string, found: unknown) =>
    error(
      'wrong-type',
      `On attend ici ${types[expected as keyof typeof types] ?? expected}, on lit ${shown(found)}.`,
      wrongTypeRemedy(expected, found),
    ),
  unknownValue: (value: unknown, allowed: readonly string[]) =>
    error(
      'unknown-value',
      `${capitalised(shown(value))} ne fait pas partie des valeurs possibles.`,
      suggestion(String(value), allowed),
    ),
  badFormat: (value: unknown, expected: string) =>
    error(
      'bad-format',
      `${capitalised(shown(value))} n’a pas la forme attendue.`,
      `Écrivez ${expected}.`,
    ),
  outOfRange: (value: unknown, rule: string) =>
    error('out-of-range', `${capitalised(shown(value))} est hors limites.`, `Il faut ${rule}.`),
  duplicateId: (id: string, what: string, line: number) =>
    error(
      'duplicate-id',
      `L’identifiant « ${id} » est déjà celui d’${what} (ligne ${line}).`,
      'Écrivez-en un autre : chacun ne sert qu’une fois.',
    ),
  unknownChoiceList: (name: string, known: readonly string[]) =>
    error(
      'unknown-choice-list',
      `Aucune liste de choix ne s’appelle « ${name} ».`,
      known.length > 0
        ? suggestion(name, known)
        : 'Écrivez les choix ici, ou donnez-leur ce nom sous « choices: », avant les étapes.',
    ),
  unknownQuestion: (id: string, known: readonly string[]) =>
    error(
      'unknown-question',
      `La condition cite la question « ${id} », qui n’existe pas.`,
      suggestion(id, known),
    ),
  laterQuestion: (id: string, step: string) =>
    error(
      'condition-not-earlier',
      `La condition cite « ${id} », qui est posée à l’étape « ${step} » : elle doit l’être à une étape précédente.`,
      'Déplacez l’une des deux questions, pour que la réponse soit connue quand la condition est lue.',
    ),
  unknownChoice: (id: string, question: string, known: readonly string[]) =>
    error(
      'unknown-choice',
      `« ${id} » n’est ni un choix ni un groupe de la question « ${question} ».`,
      suggestion(id, known),
    ),
  conditionWithoutTest: (question: string) =>
    error(
      'condition-without-test',
      `La condition sur « ${question} » doit dire une chose, et une seule : is, is_not, includes ou answered.`,
      'Écrivez une seule de ces clés.',
    ),
  conditionOnMatrix: (question: string) =>
    error(
      'condition-needs-choices',
      `La condition compare « ${question} » à un choix, mais cette question n’a pas de choix à elle.`,
      'Employez « answered: true », ou une question à choix unique ou multiple.',
    ),
  tooManyExclusive: (question: string) =>
    error(
      'exclusive-twice',
      `La question « ${question} » a plusieurs choix exclusifs du même sens.`,
      'Gardez-en un seul ; un « je ne souhaite pas répondre » se déclare par « missing ».',
    ),
  maximumTooLarge: (maximum: number, count: number) =>
    error(
      'maximum-too-large',
      `On ne peut pas cocher ${maximum} choix sur ${count}.`,
      `Écrivez un nombre inférieur à ${count}, ou retirez la ligne.`,
    ),
  emptyRange: (minimum: number, maximum: number) =>
    error(
      'empty-range',
      `Le minimum (${minimum}) n’est pas plus petit que le maximum (${maximum}).`,
      'Échangez les deux bornes, ou corrigez l’une d’elles.',
    ),
  closesBeforeOpens: () =>
    error(
      'closes-before-opens',
      'La clôture ne vient pas après l’ouverture.',
      'Corrigez « opens » ou « closes ».',
    ),
  wrongPlace: (found: string, expected: string) =>
    error(
      'wrong-place',
      `Le fichier dit être « ${found} » mais il est rangé comme « ${expected} ».`,
      'Corrigez « survey » et « edition », ou renommez le fichier.',
    ),
  unknownTimeZone: (zone: string) =>
    error(
      'unknown-time-zone',
      `Le fuseau horaire « ${zone} » n’existe pas.`,
      'Écrivez par exemple « Europe/Paris ».',
    ),
} as const;

function wrongTypeRemedy(expected: string, found: unknown): string {
  const block = expected === 'object' || expected === 'record';
  if (found === null && !block) return 'Écrivez la valeur, ou retirez la ligne.';
  const unquoted = typeof found === 'number' || typeof found === 'boolean';
  return expected === 'string' && unquoted
    ? 'Mettez la valeur entre guillemets.'
    : 'Corrigez la valeur d’après l’exemple de surveys/README.md.';
}

function shown(value: unknown): string {
  if (value === undefined || value === null || value === '') return 'une valeur vide';
  if (typeof value === 'object') return Array.isArray(value) ? 'une liste' : 'un bloc';
  return `« ${String(value)} »`;
}
