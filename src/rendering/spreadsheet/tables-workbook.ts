/** `tables.xlsx`: every table of the full analysis, for whoever wants to compute further. */
import { questionNumbers } from '../../definition/question-numbers.ts';
import type { AnalysisQuestion, Report } from '../../report/report.ts';
import { counted, midSentence } from '../../wording.ts';
import { token } from '../charts/tokens.ts';
import { aboutQuestion, askedWords } from '../report/analysis-words.ts';
import { breakdownView } from '../report/breakdown-view.ts';
import { ACTION, actionWords } from '../report/demand-view.ts';
import { documentWords } from '../report/document-words.ts';
import { actionBlocks } from './action-blocks.ts';
import { type Block, blockRows, paragraph, widths } from './block.ts';
import { breakdownBlock, breakdownColumns } from './breakdown-block.ts';
import { type Row, textCell } from './cells.ts';
import { figuresSheet } from './figures-sheet.ts';
import { METHOD_SHEET, methodBlocks, toMethodSheet } from './method-sheet.ts';
import { participationBlocks } from './participation-blocks.ts';
import { questionBlocks } from './question-blocks.ts';
import { type ListedSheet, READ_ME_SHEET, readMeSheet } from './read-me-sheet.ts';
import { withHeights } from './row-heights.ts';
import { sheetName } from './sheet-names.ts';
import { type SheetOfRows, writeSheets } from './write-sheets.ts';

export async function tablesWorkbook(report: Report): Promise<Uint8Array> {
  const { internal = '', foot } = documentWords(report);
  const sheets = tableSheets(report);
  return writeSheets(sheets, { head: internal, foot });
}

/** All sheets, before they are a file. */
function tableSheets(report: Report): readonly SheetOfRows[] {
  const numbers = questionNumbers(report.questionnaire);
  const labels = labelsOf(report);
  const listed: ListedSheet[] = [
    participationSheet(report),
    ...report.analysis
      .flatMap((step) => step.questions)
      .flatMap((analysed) =>
        questionSheet(analysed, numbers.get(analysed.question.id) ?? 0, report),
      ),
    ...actionSheet(report),
    methodSheet(report),
    {
      sheet: figuresSheet(report, ['Tous les chiffres', ...labels].join(' · ')),
      title: 'Tous les chiffres',
      contents: 'Une ligne par chiffre, avec son identifiant, sa base et son intervalle',
    },
  ];
  return [readMeSheet(report, listed), ...listed.map(({ sheet }) => sheet)];
}

function participationSheet(report: Report): ListedSheet {
  const title = 'Participation';
  const blocks = participationBlocks(report);
  const sheet = sheetOf(report, { name: title, title, about: [], blocks });
  return { sheet, title, contents: 'Invités, envoyés, taux de réponse' };
}

/** None for a free text that nobody has sorted: it has no table. */
function questionSheet(
  analysed: AnalysisQuestion,
  number: number,
  report: Report,
): readonly ListedSheet[] {
  const { question, breakdowns = [] } = analysed;
  const tables = questionBlocks(analysed, report.figures);
  if (tables.length === 0) return [];
  const broken = breakdowns.map((breakdown) => {
    const { by, notes } = breakdownView(breakdown, question.title, report);
    return breakdownBlock(breakdown, report.figures, `Par ${by}`, notes.map(toMethodSheet));
  });
  const sheet = sheetOf(report, {
    name: sheetName(number, question.title),
    title: `${number}. ${question.title}`,
    about: [askedWords(analysed), ...aboutQuestion(analysed)],
    blocks: [...tables, ...broken],
    columns: Math.max(...breakdowns.map(breakdownColumns), 0),
  });
  const by = breakdowns.map(({ label }) => `par ${midSentence(label)}`);
  const contents = [counted(tables.length, 'tableau', 'tableaux'), ...by].join(', ');
  return [{ sheet, title: question.title, contents }];
}

/** None where the plan names no wishes. */
function actionSheet(report: Report): readonly ListedSheet[] {
  const blocks = actionBlocks(report);
  if (blocks.length === 0) return [];
  const parts = { name: 'Action', title: ACTION, about: actionWords(report), blocks };
  const contents = 'Qui souhaite quoi, et combien de personnes inviter';
  return [{ sheet: sheetOf(report, parts), title: ACTION, contents }];
}

function methodSheet(report: Report): ListedSheet {
  const title = METHOD_SHEET;
  const blocks = methodBlocks(report);
  const sheet = sheetOf(report, { name: title, title, about: [], blocks, width: widths.words });
  return {
    sheet,
    title,
    contents: 'Qui compte, comment, et jusqu’où portent les nombres',
  };
}

interface SheetParts {
  readonly name: string;
  readonly title: string;
  readonly about: readonly string[];
  readonly blocks: readonly Block[];
  /** At least so many. */
  readonly columns?: number;
  /** Of the columns behind the first. */
  readonly width?: number;
}

function sheetOf(
  report: Report,
  { name, title, about, blocks, columns = 0, width = widths.other }: SheetParts,
): SheetOfRows {
  const needed = blocks.flatMap(({ head, rows }) => [...head, ...rows].map(({ length }) => length));
  const all = Math.max(4, columns, ...needed);
  const span = Math.min(all, 7);
  const opening: Row[] = [
    [textCell(title, { fontWeight: 'bold', fontSize: 14, wrap: false })],
    ...labelsOf(report).map(
      (label): Row => [
        textCell(label, { fontWeight: 'bold', textColor: token('error'), wrap: false }),
      ],
    ),
    ...about.map((sentence) => paragraph(sentence, span)),
  ];
  const back: Row = [
    textCell(`← ${READ_ME_SHEET}`, {
      textColor: token('accent'),
      textDecoration: { underline: true },
      wrap: false,
    }),
  ];
  const columnWidths = [widths.first, ...new Array<number>(all - 1).fill(width)];
  const rows = [...opening, back, [], ...blocks.flatMap((block) => blockRows(block, span))];
  return {
    name,
    rows: rows.map((row) => withHeights(row, columnWidths)),
    widths: columnWidths,
    links: [{ row: opening.length, column: 0, to: READ_ME_SHEET }],
  };
}

function labelsOf(report: Report): readonly string[] {
  const { internal, demonstration } = documentWords(report);
  return [internal, demonstration].filter((label) => label !== undefined);
}
