/** What a fault is, and the words that all of them are made of. */
import type { Problem } from '../problem.ts';
import { counted } from '../wording.ts';
import { byNearness, nearest } from './spelling.ts';

export type Fault = Pick<Problem, 'code' | 'severity' | 'message' | 'hint'>;

/** Says a fault of the value that stands at a path of the file. */
export type ReportFault = (fault: Fault, path: readonly (string | number)[]) => void;

export function error(code: string, message: string, hint: string): Fault {
  return { code, severity: 'error', message, hint };
}

export function quoted(words: readonly string[]): string {
  return [...new Set(words)].map((word) => `« ${word} »`).join(', ');
}

const MOST_LISTED = 8;

/** « Vouliez-vous dire … ? », or what is allowed: all of it or, of a long list, the nearest. */
export function suggestion(word: string, candidates: readonly string[]): string {
  const near = nearest(word, candidates);
  if (near !== undefined) return `Vouliez-vous dire « ${near} » ?`;
  if (candidates.length === 0) return 'Il n’y a rien de tel à cet endroit : retirez-le.';
  const different = new Set(candidates);
  const rest = different.size - MOST_LISTED;
  if (rest <= 0) return `Écrivez l’un de ces mots : ${quoted(candidates)}.`;
  const listed = quoted(byNearness(word, candidates).slice(0, MOST_LISTED));
  return `Écrivez l’un de ces mots : ${listed} … et ${counted(rest, 'autre', 'autres')}.`;
}

/** A value as it is named in a sentence. */
export function shown(value: unknown): string {
  if (value === undefined || value === null || value === '') return 'une valeur vide';
  if (typeof value === 'object') return Array.isArray(value) ? 'une liste' : 'un bloc';
  return `« ${String(value)} »`;
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

/** What the schema calls a type, as an author does. */
export function typeWords(expected: string): string {
  return types[expected as keyof typeof types] ?? expected;
}

export function wrongTypeRemedy(expected: string, found: unknown): string {
  const block = expected === 'object' || expected === 'record';
  if (found === null && !block) return 'Écrivez la valeur, ou retirez la ligne.';
  const unquoted = typeof found === 'number' || typeof found === 'boolean';
  return expected === 'string' && unquoted
    ? 'Mettez la valeur entre guillemets.'
    : 'Corrigez la valeur d’après l’exemple de surveys/README.md.';
}
