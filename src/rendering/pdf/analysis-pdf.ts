/** A document as an accessible PDF, with its table of contents and its bookmarks. */

import type { TextDocument } from '../document/document-tree.ts';
import { textColumn } from '../document/table-layout.ts';
import type { PdfProcess } from './open-pdf-process.ts';
import { pdfSource } from './pdf-source.ts';

const template = ['tables', 'analysis'].map((name) => new URL(`./${name}.typ`, import.meta.url));

/** Millimetres: the tallest that a drawing may be, with its words on the same page. */
const TALLEST = 190;

/** Stands for a character that the font of the PDF lacks. */
const BOX = '□';

export interface AnalysisPdf {
  readonly pdf: Uint8Array;
  /** Texts with characters that the font lacks, in order. */
  readonly unprintable: readonly UnprintableText[];
}

export interface UnprintableText {
  readonly text: string;
  readonly characters: readonly string[];
}

/**
 * One sign that cannot be printed does not stop a bilan: a box stands for it.
 * @param drawings SVG by the id of its chart
 * @param print what turns a source into a file, in any process
 */
export async function analysisPdf(
  document: TextDocument,
  drawings: ReadonlyMap<string, string>,
  print: PdfProcess['print'],
): Promise<AnalysisPdf> {
  const svgs: string[] = [];
  const blocks = document.blocks.map((block) => {
    if (block.kind !== 'chart') return block;
    const svg = drawings.get(block.id) ?? '';
    return { ...block, drawing: svgs.push(svg) - 1, width: widthOf(svg) };
  });
  // No page prints it: no sign of it can be lacking.
  const { fileTitle, ...printed } = document;
  const words = { ...printed, blocks };
  const lacking = new Set<string>();
  for (;;) {
    const source = pdfSource(template, boxed(words, lacking), document.date, {
      drawings: JSON.stringify(boxed(svgs, lacking)),
      fileTitle,
    });
    const answer = await print(source);
    if ('pdf' in answer) {
      return { pdf: answer.pdf, unprintable: unprintableTexts(words, lacking) };
    }
    const known = lacking.size;
    for (const character of answer.lacking) lacking.add(character);
    if (lacking.size === known) throw new Error(`no box for ${answer.lacking.join(' ')}`);
  }
}

function boxed<T>(words: T, lacking: ReadonlySet<string>): T {
  if (lacking.size === 0) return words;
  return JSON.parse(JSON.stringify(words), (_, value) =>
    typeof value === 'string'
      ? [...lacking].reduce((text, one) => text.replaceAll(one, BOX), normal(value))
      : value,
  );
}

/** Typst names what it lacks as it has read it. */
function normal(text: string): string {
  return text.toWellFormed().normalize('NFC');
}

function unprintableTexts(words: object, lacking: ReadonlySet<string>): readonly UnprintableText[] {
  const found = new Map<string, readonly string[]>();
  JSON.stringify(words, (_, value) => {
    if (typeof value === 'string' && !found.has(value)) {
      const characters = [...lacking].filter((one) => normal(value).includes(one));
      if (characters.length > 0) found.set(value, characters);
    }
    return value;
  });
  return [...found].map(([text, characters]) => ({ text, characters }));
}

/** As wide as the column of text, unless that would be too tall for a page. */
function widthOf(svg: string): number {
  const [, width = 1, height = 1] = (/ width="([\d.]+)" height="([\d.]+)"/.exec(svg) ?? []).map(
    Number,
  );
  return Math.min(textColumn, (TALLEST * width) / height);
}
