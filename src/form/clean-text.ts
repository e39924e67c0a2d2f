/**
 * Well-formed, composed accents, one kind of line end, no space around; no control characters, nor
 * those of direction, which may come unseen with what is pasted and turn round the words beside it.
 */
export function cleanText(text: string, multiline: boolean): string {
  const lines = text.toWellFormed().normalize('NFC').replace(/\r\n?/g, '\n');
  const oneKind = multiline ? lines : lines.replace(/\n/g, ' ');
  return oneKind.replace(/[^\P{Cc}\n\t]|\p{Bidi_Control}/gu, '').trim();
}

/** Characters as people count them, not UTF-16 units. */
export function lengthOf(text: string): number {
  return [...text].length;
}
