/**
 * Typst marks the heads of columns; here the first cell of each row becomes the head of its row,
 * so that whoever hears a table hears both. Only the structure changes, nothing that is seen.
 * What it says there of borders goes: the lines are drawn anyway, and some readers complain.
 */

/** An object of the file, with its text up to the next one. */
interface PdfObject {
  readonly number: number;
  readonly text: string;
}

/**
 * @param pdf as Typst writes it: objects one by one, each found through the table at the end
 * @throws Error for a file that is written otherwise: our bug
 * @source ISO 32000-1, 7.5.4 (cross-reference table), 14.7.2 and 14.8.4.3.4 (tables)
 */
export function withRowHeaders(pdf: Buffer): Buffer {
  const file = pdf.toString('latin1');
  const { head, objects, trailer } = readObjects(file);
  const texts = new Map(objects.map(({ number, text }) => [number, text]));
  const names: string[] = [];
  for (const [number, text] of texts) texts.set(number, withoutBorders(text));
  for (const { number, text } of objects) {
    if (!isElement(text, 'TR')) continue;
    const [first = 0, ...others] = kidsOf(text);
    if (isElement(textOf(texts, first), 'TH')) {
      // A head over the rows below it is under no other.
      if (others.length === 0)
        texts.set(
          first,
          underHeads(textOf(texts, first), () => ''),
        );
      continue;
    }
    const id = `V${String(number).padStart(7, '0')}`;
    texts.set(first, asRowHeader(textOf(texts, first), id));
    others.forEach((cell, index) => {
      const under = (heads: string) => `${withColumn(heads, index + 1)} (${id})`;
      texts.set(cell, underHeads(textOf(texts, cell), under));
    });
    names.push(`(${id}) ${first} 0 R`);
  }
  if (names.length === 0) return pdf;
  for (const [number, text] of texts) {
    if (text.includes('/IDTree')) texts.set(number, withNames(text, names));
  }
  return Buffer.from(written(head, objects, texts, trailer), 'latin1');
}

function readObjects(file: string) {
  const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(file)?.[1]);
  const table = /^xref\r?\n0 \d+\r?\n((?:\d{10} \d{5} [nf]\r?\n?\s?)+)/.exec(file.slice(start));
  if (!table?.[1]) throw new Error('the PDF has no cross-reference table');
  const found = [...table[1].matchAll(/(\d{10}) \d{5} ([nf])/g)]
    .map(([, offset, kind], number) => ({ number, offset: Number(offset), used: kind === 'n' }))
    .filter(({ used }) => used)
    .sort((a, b) => a.offset - b.offset);
  const objects = found.map(
    ({ number, offset }, index): PdfObject => ({
      number,
      text: file.slice(offset, found[index + 1]?.offset ?? start),
    }),
  );
  const trailer = file
    .slice(start)
    .slice(table[0].length)
    .replace(/startxref[\s\S]*$/, '');
  return { head: file.slice(0, found[0]?.offset), objects, trailer };
}

function isElement(text: string, kind: string): boolean {
  return /^\d+ 0 obj\s+<<\s+\/Type \/StructElem\s+\/S \/(\w+)/.exec(text)?.[1] === kind;
}

function textOf(texts: ReadonlyMap<number, string>, number: number): string {
  const text = texts.get(number);
  if (text === undefined) throw new Error(`the PDF has no object ${number}`);
  return text;
}

function kidsOf(text: string): number[] {
  const kids = /\/K \[([^\]]*)\]/.exec(text)?.[1] ?? '';
  return [...kids.matchAll(/(\d+) 0 R/g)].map(([, number]) => Number(number));
}

function asRowHeader(text: string, id: string): string {
  return replaced(
    replaced(text, '/S /TD', `/S /TH\n  /ID (${id})`),
    '/O /Table',
    '/O /Table\n    /Scope /Row',
  );
}

function underHeads(text: string, change: (heads: string) => string): string {
  const [all = '', heads = ''] = /\/Headers \[([^\]]*)\]/.exec(text) ?? [];
  if (all === '') throw new Error('the PDF has a cell without heads');
  return text.replace(all, () => `/Headers [${change(heads)}]`);
}

/** Under a head over some rows, Typst says no more of which column a cell stands in. */
function withColumn(heads: string, column: number): string {
  const over = /^\((U\d+)x0y[1-9]\d*\)$/.exec(heads);
  return over ? `(${over[1]}x${column}y0) ${heads}` : heads;
}

function withoutBorders(text: string): string {
  return text.replace(/\n *\/(?:Border(?:Color|Style|Thickness) \[[^\n]*|Suspects false)/g, '');
}

/** Names stand in the order of their letters: ours follow Typst’s, which begin with a U. */
function withNames(text: string, names: readonly string[]): string {
  return replaced(
    text,
    /(\/IDTree <<\s*\/Names \[)([^\]]*)\]/,
    `$1$2 ${names.toSorted().join(' ')}]`,
  );
}

function replaced(text: string, what: string | RegExp, by: string): string {
  const changed = text.replace(what, by);
  if (changed === text) throw new Error(`the PDF has no ${what} where it should`);
  return changed;
}

function written(
  head: string,
  objects: readonly PdfObject[],
  texts: ReadonlyMap<number, string>,
  trailer: string,
): string {
  const offsets = new Map<number, number>();
  let body = head;
  for (const { number } of objects) {
    offsets.set(number, body.length);
    body += textOf(texts, number);
  }
  const count = Math.max(...offsets.keys()) + 1;
  const entries = Array.from({ length: count }, (_, number) => {
    const offset = offsets.get(number);
    return offset === undefined
      ? `0000000000 65535 f\r\n`
      : `${String(offset).padStart(10, '0')} 00000 n\r\n`;
  });
  return `${body}xref\n0 ${count}\n${entries.join('')}${trailer}startxref\n${body.length}\n%%EOF`;
}
