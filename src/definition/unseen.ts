/** What nobody sees of a text: it prints blank, turns round the words beside it, or hides in them. */

/** Soft hyphens have a use in French; joiners only where they make one picture of two. */
const unseenCharacter =
  /\p{Bidi_Control}|[\u180e\u200b\u200c\u2060-\u2064\u206a-\u206f\ufeff\ufff9-\ufffb]|(?<!\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f)\u200d|\u200d(?!\p{Extended_Pictographic})/u;

/** The braille blank is a sign without a dot; marks stand on a letter. */
const nothingSeen = /^[\s\p{Cc}\p{Cf}\p{M}\p{Default_Ignorable_Code_Point}\u2800]*$/u;

/**
 * Whether there is nothing to read in a text.
 * @example isUnseen('\u200b') // => true
 * @example isUnseen('–') // => false
 */
export function isUnseen(text: string): boolean {
  return nothingSeen.test(text);
}

/**
 * The first character that has nothing to do in a text, and what is written before it.
 * @example firstUnseen('Un\u200b choix') // => { name: 'U+200B', before: 'Un' }
 * @example firstUnseen('Oui\u00a0!') // => undefined
 */
export function firstUnseen(text: string): { name: string; before: string } | undefined {
  const found = unseenCharacter.exec(text);
  if (!found) return undefined;
  const [character] = found;
  const point = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return { name: `U+${point}`, before: text.slice(0, found.index) };
}

/**
 * A label as two of them are compared by eye.
 * @example readAs(' OUI\u00a0 bien\u00adsûr ') // => 'oui biensûr'
 */
export function readAs(label: string): string {
  return label
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .trim()
    .toLowerCase();
}
