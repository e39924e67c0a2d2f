/**
 * What a command leaves in the text until Markdown is read: its number between two characters
 * that no text uses, and that no rule of Markdown knows.
 */
const OPEN = '\uE000';
const CLOSE = '\uE001';

const pattern = `${OPEN}(\\d+)${CLOSE}`;

export function tokenFor(index: number): string {
  return `${OPEN}${index}${CLOSE}`;
}

/** The text between tokens at even places, the numbers of the tokens at odd ones. */
export function splitAtTokens(text: string): readonly string[] {
  return text.split(new RegExp(pattern));
}

export function replaceTokens(text: string, replacement: (index: number) => string): string {
  return text.replace(new RegExp(pattern, 'g'), (_, index) => replacement(Number(index)));
}

/** The number of the token that a text consists of. */
export function onlyToken(text: string): number | undefined {
  const index = new RegExp(`^\\s*${pattern}\\s*$`).exec(text)?.[1];
  return index === undefined ? undefined : Number(index);
}

/** Where a text holds one of the two characters, or -1. */
export function markAt(text: string): number {
  return text.search(/[\uE000\uE001]/);
}
