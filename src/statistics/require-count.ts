/**
 * Refuses what cannot be a number of persons.
 * @param value whole number, 0 or more
 * @param name how the message calls it
 * @returns nothing when it can
 * @throws RangeError otherwise: our bug, never the data's
 * @example requireCount(3, 'base') // => undefined
 */
export function requireCount(value: number, name: string): void {
  if (!Number.isSafeInteger(value) || value < 0) {
    throw new RangeError(`${name} must be a whole number, 0 or more: ${value}`);
  }
}

/**
 * Refuses a count that cannot be part of a whole.
 * @param part whole number, at most `whole`
 * @param whole whole number
 * @param name how the message calls the part
 * @param wholeName how the message calls the whole
 * @returns nothing when it can
 * @throws RangeError otherwise: our bug, never the data's
 * @example requirePart(3, 8, 'count', 'base') // => undefined
 */
export function requirePart(part: number, whole: number, name: string, wholeName: string): void {
  requireCount(part, name);
  requireCount(whole, wholeName);
  if (part > whole) throw new RangeError(`${name} ${part} is more than ${wholeName} ${whole}`);
}
