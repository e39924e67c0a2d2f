/** The tables of one question, or of one part of the bilan: a sheet each, and links between them. */
import type { Block } from './block.ts';
import { layOutSheet } from './lay-out-sheet.ts';
import type { ListedSheet } from './read-me-sheet.ts';
import { sheetName, tableNumbers } from './sheet-names.ts';

export interface Subject {
  /** Of the questionnaire, or of the bilan. */
  readonly part: string;
  /** Of a question. */
  readonly number?: number;
  readonly title: string;
  /** What was asked of whom: said on each sheet. */
  readonly about: readonly string[];
  readonly tables: readonly Block[];
}

/** @param labels what each sheet says of the whole document */
export function tableSheets(subject: Subject, labels: readonly string[]): readonly ListedSheet[] {
  const { part, number, title, about, tables } = subject;
  const isQuestion = number !== undefined;
  const numbers = tableNumbers(isQuestion ? `${number}.` : `${part} `, tables.length);
  const sheets = tables.map((table, index) => {
    const words = index === 0 ? title : table.caption;
    const own = numbers[index] ?? '';
    return {
      table,
      name: sheetName(own, isQuestion ? words : ''),
      words: `${own} · ${table.caption}`,
    };
  });
  const heading = `Autres tableaux de cette ${isQuestion ? 'question' : 'partie'}`;
  return sheets.map((one) => {
    const others = sheets.filter((other) => other !== one);
    const sheet = layOutSheet({
      name: one.name,
      title: isQuestion ? `${number}. ${title}` : title,
      labels,
      about,
      blocks: [one.table],
      ...(others.length > 0 ? { beside: { heading, sheets: others } } : {}),
    });
    return { sheet, part, title, contents: one.table.caption };
  });
}
