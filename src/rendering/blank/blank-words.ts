/** What a sheet of paper must say and a form does not: how to mark, how many, where to write. */
import { listed } from '../../definition/condition-values.ts';
import type {
  Choice,
  MultipleQuestion,
  Question,
  TextFormat,
} from '../../definition/questionnaire.ts';
import { counted, date, decimal, integer, spelled } from '../../wording.ts';

/** « (une seule réponse) », to stand behind the hint of a question. */
export function howToAnswer(question: Question): string {
  return `(${instruction(question)})`;
}

function instruction(question: Question): string {
  switch (question.type) {
    case 'single':
    case 'scale':
      return 'une seule réponse';
    case 'multiple':
      return `${howMany(question)}${exclusiveWords(question.choices)}`;
    case 'matrix':
      return 'une seule réponse par ligne';
    case 'multiple_matrix':
      return `plusieurs réponses possibles par ligne${exclusiveWords(question.choices)}`;
    case 'ranking':
      return rankingWords(question.ranks);
    case 'number': {
      const range = `de ${decimal(question.minimum, 3)} à ${decimal(question.maximum, 3)}`;
      if (question.decimals === 0) return `un nombre entier, ${range}`;
      return `un nombre, ${range}, avec ${decimalsWords(question.decimals)} au plus`;
    }
    case 'date':
      return `une date, du ${date(question.minimum)} au ${date(question.maximum)}`;
    case 'short_text':
      return question.format ? formatWords(question.format) : lengthWords(question.maximumLength);
    case 'long_text':
      return `réponse libre, ${lengthWords(question.maximumLength)}`;
  }
}

function decimalsWords(decimals: number): string {
  return `${spelled(decimals, 'feminine')} ${decimals === 1 ? 'décimale' : 'décimales'}`;
}

function howMany({ minimum, maximum }: MultipleQuestion): string {
  if (minimum !== undefined && maximum !== undefined) {
    return minimum === maximum
      ? `${integer(minimum)} réponses`
      : `de ${integer(minimum)} à ${integer(maximum)} réponses`;
  }
  if (minimum !== undefined) return `${integer(minimum)} réponses au moins`;
  if (maximum !== undefined) return `${counted(maximum, 'réponse', 'réponses')} au plus`;
  return 'plusieurs réponses possibles';
}

/** Long labels would bury the instruction, and mostly say it themselves: « D’aucune manière ». */
const MOST_QUOTED = 60;

function exclusiveWords(choices: readonly Choice[]): string {
  const alone = choices.filter(({ exclusive }) => exclusive).map(({ label }) => `« ${label} »`);
  const words = listed(alone, 'et');
  if (alone.length === 0 || words.length > MOST_QUOTED) return '';
  return ` ; ${words} ${alone.length === 1 ? 'se coche seul' : 'se cochent seuls'}`;
}

/**
 * What stands before the line of a rank.
 * @example rankWords(1) // => 'En premier'
 * @example rankWords(10) // => 'En dixième'
 */
export function rankWords(rank: number): string {
  return `En ${ordinals[rank - 1] ?? `${rank}e`}`;
}

const ordinals =
  'premier deuxième troisième quatrième cinquième sixième septième huitième neuvième dixième'.split(
    ' ',
  );

function rankingWords(ranks: number): string {
  if (ranks === 1) return 'une seule réponse : écrivez sa lettre';
  return `${integer(ranks)} réponses au plus : écrivez leurs lettres, en commençant par celle que vous placez en premier`;
}

function lengthWords(maximumLength: number): string {
  return `${counted(maximumLength, 'caractère', 'caractères')} au plus`;
}

function formatWords(format: TextFormat): string {
  switch (format.kind) {
    case 'email':
      return 'une adresse électronique';
    case 'uai':
      return 'sept chiffres et une lettre';
    case 'pattern':
      return format.words;
  }
}

/**
 * Ruled lines for a text. More for a longer one, but less than in proportion: 2 000 characters
 * by hand would fill a page, which few people need.
 * @example ruledLines(50) // => 1
 * @example ruledLines(300) // => 3
 * @example ruledLines(2000) // => 9
 * @example ruledLines(10000) // => 14
 */
export function ruledLines(maximumLength: number): number {
  return Math.min(14, Math.max(1, Math.round(Math.sqrt(maximumLength) / 5)));
}
