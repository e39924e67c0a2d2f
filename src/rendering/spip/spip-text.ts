/** Text that SPIP shows as it is: what it would take for markup is written as character references. */

/**
 * SPIP has no escape sign; it leaves references alone. Hyphens and underscores count at the start
 * of a line only, and are left alone elsewhere so that the article stays readable to who edits it.
 * @example spipText('un [lien->x], {{gras}} & <doc1>') // => 'un &#91;lien-&gt;x&#93;, &#123;&#123;gras&#125;&#125; &amp; &lt;doc1&gt;'
 * @example spipText('Charente-Maritime (c) 2021') // => 'Charente-Maritime &#40;c) 2021'
 */
export function spipText(text: string): string {
  return text
    .replace(/[ \t]*[\n\r]+[ \t]*/g, ' ')
    .replace(/[&<>{}[\]|~]|--+|\((?=(?:c|r|tm)\))|(?<=https?):(?=\/)|(?<=www)\./gi, references);
}

/**
 * A block whose first sign would begin a list, a line or a quotation of SPIP’s.
 * @example atLineStart('-* deux') // => '&#45;&#42; deux'
 */
export function atLineStart(block: string): string {
  return block.replace(/^[-_#*=]+/, references);
}

const named = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
]);

function references(signs: string): string {
  return Array.from(signs, (sign) => named.get(sign) ?? `&#${sign.codePointAt(0)};`).join('');
}
