import { decimal } from '../wording.ts';

/**
 * A number with its unit, in the singular below two as it is printed.
 * @param unit in the plural, as a questionnaire gives it: « heures par semaine »
 * @example measured(1.7, 1, 'heures par semaine') // => '1,7\u00a0heure par semaine'
 * @example measured(1.96, 1, 'jours') // => '2\u00a0jours'
 */
export function measured(value: number, decimals: number, unit: string): string {
  const isSingular = Math.abs(Number(value.toFixed(decimals))) < 2;
  return `${decimal(value, decimals)}\u00a0${isSingular ? singularOf(unit) : unit}`;
}

/**
 * A unit in the singular: its noun and what agrees with it, but not what a preposition adds.
 * @example singularOf('journées entières de cours') // => 'journée entière de cours'
 * @example singularOf('fois par mois') // => 'fois par mois'
 * @example singularOf('niveaux/élèves') // => 'niveau/élèves'
 */
export function singularOf(unit: string): string {
  const [, head = '', rest = ''] = nounAndRest.exec(unit) ?? [];
  return head.replace(/\p{L}+/gu, singularWord) + rest;
}

const prepositions = 'à au aux avec dans de des du en et hors ou par pour sans sur'.split(' ');
const nounAndRest = new RegExp(
  `^(.*?)((?:\\s(?:${prepositions.join('|')})\\s|\\sd’|\\s?[(/]).*)?$`,
  's',
);

/** Words of a unit that end the same in both numbers. */
const invariable =
  /^(?:accès|avis|bus|campus|choix|colis|cours|corps|fois|mois|pays|poids|prix|progrès|repas|succès|temps|voix)$/iu;

function singularWord(word: string): string {
  if (word.length < 3 || invariable.test(word)) return word;
  return word
    .replace(/(?<=e[au]?u)x$/u, '')
    .replace(/aux$/u, 'al')
    .replace(/(?<=[^s])s$/u, '');
}
