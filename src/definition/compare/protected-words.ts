/** Words that turn the meaning of a question: no correction may touch them. */
import { fold } from './words.ts';

const negation =
  'n ne ni pas non jamais aucun aucune aucuns aucunes nul nulle sans sauf rien guère';
const quantity =
  'plus moins davantage autant tout toute tous toutes chaque plusieurs certains certaines peu très ' +
  'trop assez beaucoup presque environ seul seule seuls seules seulement uniquement';
const frequency =
  'toujours souvent parfois rarement fréquemment régulièrement occasionnellement quotidiennement ' +
  'avant après pendant depuis dès';
const logic = 'oui et ou si mais hors hormis avec contre pour sur sous';
const numbers =
  'zéro deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize vingt ' +
  'trente quarante cinquante soixante cent cents mille demi demie moitié tiers quart double ' +
  'premier première deuxième second seconde troisième dernier dernière';

const words = new Set(fold([negation, quantity, frequency, logic, numbers].join(' ')).split(' '));

/**
 * Negations, quantities, frequencies, logic, numbers in letters, and abbreviations in capitals.
 * @example isProtected('jamais') // => true
 * @example isProtected('LPO') // => true
 * @example isProtected('outil') // => false
 */
export function isProtected(word: string): boolean {
  const abbreviation = word.length > 1 && word === word.toUpperCase();
  return abbreviation || words.has(fold(word));
}

/** Words so light that one may have been forgotten, or typed where it does not belong. */
const light = new Set('le la les l de d du des a au aux en y'.split(' '));

/**
 * @example isLight('De') // => true
 * @example isLight('un') // => false
 */
export function isLight(word: string): boolean {
  return light.has(fold(word)) && !isProtected(word);
}
