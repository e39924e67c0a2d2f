/** The French national code of an establishment: département, order number, check letter. */
const letters = 'ABCDEFGHJKLMNPRSTUVWXYZ';

/**
 * The letter that the seven digits call for.
 * @source Checked on published codes of the directory of education, 0301674G among them
 * @example checkLetter('0301674') // => 'G'
 */
export function checkLetter(digits: string): string {
  return letters[Number(digits) % letters.length] ?? '';
}

/**
 * @example isUai('0301674G') // => true
 * @example isUai('0301674A') // => false
 */
export function isUai(code: string): boolean {
  return /^\d{7}[A-Z]$/.test(code) && checkLetter(code.slice(0, 7)) === code[7];
}
