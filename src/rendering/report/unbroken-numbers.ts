/** Numbers that a hyphen joins, such as the years of a school year, kept on one line of a page. */

/** What holds no text of the page, a tag, or numbers in its text. */
const piece =
  /<(style|title|svg)\b[\s\S]*?<\/\1>|<(?:"[^"]*"|'[^']*'|[^"'>])*>|(?<!\d)\d+(?:-\d+)+/g;

/** At 320 pixels a line of text holds some more. */
const LONGEST_UNBROKEN = 24;

/**
 * By an element: a joiner or another hyphen would be copied with the number, and the fonts of
 * reports have neither.
 * @param page HTML
 * @example unbrokenNumbers('<p id="a-1-2">En 1921-1922.</p>') // => '<p id="a-1-2">En <span class="unbroken">1921-1922</span>.</p>'
 */
export function unbrokenNumbers(page: string): string {
  return page.replace(piece, (found) =>
    found.startsWith('<') || found.length > LONGEST_UNBROKEN
      ? found
      : `<span class="unbroken">${found}</span>`,
  );
}
