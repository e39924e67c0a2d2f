/** How a DOCX looks: our tokens as Word’s styles, which whoever opens it can change in one place. */
import {
  AlignmentType,
  BorderStyle,
  type IParagraphStyleOptions,
  type IStylesOptions,
  LineRuleType,
} from 'docx';
import { token } from '../charts/tokens.ts';
import { FONT } from './embedded-fonts.ts';

/** Twips: the sheet, its margins, what is left between them, and the width of a chart. */
export const sheet = { width: 11906, height: 16838 };
export const margin = 1304;
export const pageColumn = sheet.width - 2 * margin;
export const chartColumn = 7937;

/** Without its « # », as Word writes colours. */
export function colour(name: string): string {
  return token(name).slice(1);
}

/** The style of a cell: by its size in points, and whether it holds a number. */
export function cellStyle(size: number, isNumber: boolean): string {
  return `${isNumber ? 'Number' : 'Cell'}${size}`;
}

/** Our font has tall lines: nine tenths of one are enough in a table. */
const tight = { after: 0, line: 216, lineRule: LineRuleType.AUTO };

/** Half points. */
const [TEXT, SMALL] = [21, 18];

export function styles(): IStylesOptions {
  const small = { size: SMALL, color: colour('ink-2') };
  const strong = { bold: true, color: colour('ink') };
  const above = (name: string, size: number) => ({
    top: { style: BorderStyle.SINGLE, size, space: 8, color: colour(name) },
  });
  return {
    default: {
      document: {
        run: { font: FONT, size: TEXT, color: colour('ink'), language: { value: 'fr-FR' } },
        paragraph: { spacing: { after: 120, line: 240, lineRule: LineRuleType.AUTO } },
      },
      title: { run: { ...strong, size: 60 }, paragraph: { spacing: { before: 80, after: 40 } } },
      heading1: {
        run: { ...strong, size: 36 },
        paragraph: {
          keepNext: true,
          spacing: { before: 720, after: 240 },
          border: above('ink', 12),
        },
      },
      heading2: {
        run: { ...strong, size: 26 },
        paragraph: {
          keepNext: true,
          spacing: { before: 480, after: 60 },
          border: above('rule', 4),
        },
      },
      caption: {
        run: { ...small, italics: false, bold: false },
        paragraph: { keepNext: true, spacing: { before: 280, after: 80 } },
      },
    },
    paragraphStyles: [
      style('Subtitle', 'Subtitle', { size: 32 }, { after: 160 }),
      style('Lead', 'Chapeau', { size: 28 }, { after: 320 }),
      style('Kicker', 'Surtitre', small, { before: 480, after: 0 }),
      style('Masthead', 'Bandeau', { bold: true, size: SMALL }, {}),
      style(
        'Internal',
        'Document interne',
        { bold: true, size: SMALL, color: colour('accent') },
        {},
      ),
      style('ContentsTitle', 'Titre du sommaire', { ...strong, size: 26 }, { before: 480 }),
      style('Asked', 'Question posée', { bold: true, size: 22 }, { after: 80 }, { keepNext: true }),
      style('Note', 'Note', small, { after: 60 }),
      style('TableNote', 'Note de tableau', small, { before: 80, after: 60 }),
      style('Picture', 'Graphique', {}, { before: 120, after: 120 }, { keepNext: true }),
      style('TOC1', 'toc 1', { bold: true, size: 19 }, { ...tight, before: 120 }),
      style('TOC2', 'toc 2', { size: 19 }, tight, { indent: { left: 280 } }),
      ...[9, 8, 7].flatMap((size) => [
        style(cellStyle(size, false), `Cellule ${size}`, { size: 2 * size }, tight),
        style(cellStyle(size, true), `Nombre ${size}`, { size: 2 * size }, tight, {
          alignment: AlignmentType.RIGHT,
        }),
      ]),
    ],
  };
}

type Run = NonNullable<IParagraphStyleOptions['run']>;
type ParagraphOf = NonNullable<IParagraphStyleOptions['paragraph']>;

function style(
  id: string,
  name: string,
  run: Run,
  spacing: NonNullable<ParagraphOf['spacing']>,
  more: ParagraphOf = {},
): IParagraphStyleOptions {
  return { id, name, basedOn: 'Normal', quickFormat: true, run, paragraph: { spacing, ...more } };
}
