/** « Méthode »: the annex of the full analysis, its texts and its tables, in a workbook. */
import type { Table } from '../../report/chart.ts';
import type { Report } from '../../report/report.ts';
import { METHOD } from '../report/analysis-words.ts';
import { methodParts } from '../report/method.ts';
import { type Block, heads, widths } from './block.ts';
import { textCell } from './cells.ts';
import { layOutSheet } from './lay-out-sheet.ts';
import { printedCell } from './printed-cell.ts';
import type { ListedSheet } from './read-me-sheet.ts';

/** @param labels what each sheet says of the whole document */
export function methodSheet(report: Report, labels: readonly string[]): ListedSheet {
  const sheet = layOutSheet({
    name: METHOD,
    title: METHOD,
    labels,
    about: [],
    blocks: methodBlocks(report),
    width: widths.words,
  });
  const contents = 'Qui compte, comment, et jusqu’où portent les nombres';
  return { sheet, part: METHOD, title: METHOD, contents };
}

/** A block for each part, then one for its table. */
function methodBlocks(report: Report): readonly Block[] {
  return methodParts(report).flatMap(({ title, paragraphs, table }) => [
    { caption: title, isHeading: true, about: paragraphs, head: [], rows: [], foot: [], notes: [] },
    ...(table ? [tableBlock(table)] : []),
  ]);
}

function tableBlock({ caption, head, rows, foot }: Table): Block {
  const [first = '', ...others] = head;
  const row = ([label = '', ...cells]: readonly string[]) => [
    textCell(label),
    ...cells.map(printedCell),
  ];
  return {
    caption,
    head: [heads(first, others)],
    rows: rows.map(row),
    foot: foot.map(row),
    notes: [],
  };
}

/**
 * What a note says of a part of the annex, which is a sheet here.
 * @example toMethodSheet('(voir «\u00a0Arrondis\u00a0»)') // => '(voir «\u00a0Arrondis\u00a0», feuille «\u00a0Méthode\u00a0»)'
 */
export function toMethodSheet(note: string): string {
  return note.replace(/\(voir («[^»]*»)\)/, `(voir $1, feuille «\u00a0${METHOD}\u00a0»)`);
}
