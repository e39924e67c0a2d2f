/** Breakdowns as tables: cells become strings, tests a sentence. */
import { beginsPart } from '../../report/breakdowns/begins-part.ts';
import type {
  Breakdown,
  BreakdownCell,
  BrokenDownItem,
} from '../../report/breakdowns/breakdown.ts';
import { type Figure, figureOf } from '../../report/figure.ts';
import { offeredLabel } from '../../report/own-base.ts';
import type { Report } from '../../report/report.ts';
import { decimal, integer, midSentence, typographic } from '../../wording.ts';
import { commandFor, type ListedCommands, listedCommands } from './commands-beside.ts';
import { comparisonSentence } from './comparison-sentence.ts';
import { HIDDEN_WORDS, notPublished } from './hidden-words.ts';

/** What any format shows of a breakdown. */
export interface BreakdownView {
  /** « type d’établissement » */
  readonly by: string;
  readonly title: string;
  readonly caption: string;
  readonly head: readonly string[];
  readonly columns: number;
  /** None where the notes say that it is not published. */
  readonly items: readonly {
    /** Of a row of a matrix. */
    readonly label?: string;
    readonly rows: readonly BreakdownRow[];
    /** Who answered; then, of choices that not everybody was offered, who was. */
    readonly bases: readonly BreakdownRow[];
  }[];
  readonly notes: readonly string[];
  /** Of an internal analysis: what puts its numbers into the article. */
  readonly listed: readonly ListedCommands[];
}

export interface BreakdownRow {
  readonly label: string;
  /** The first of the choices counted together, or of those put first, which stand apart. */
  readonly isApart?: boolean;
  readonly cells: readonly CellView[];
}

export type CellView =
  | { readonly isHidden: true; readonly command?: never }
  | {
      readonly isHidden?: false;
      readonly text: string;
      readonly isMarked?: boolean;
      /** Of an internal analysis: listed below the table. */
      readonly command?: string;
    };

/** @param title of the question */
export function breakdownView(breakdown: Breakdown, title: string, report: Report): BreakdownView {
  const { label, groups } = breakdown;
  const by = midSentence(label);
  const items = breakdown.items.filter((item) => !item.isDropped);
  const dropped = breakdown.items.filter((item) => item.isDropped);
  const cells = items.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
  const shownBases = items.flatMap(({ rows, bases }) => [
    ...bases,
    ...rows.flatMap(({ ownBases = [] }) => ownBases),
  ]);
  const isHiding = cells.some(({ kind }) => kind === 'hidden') || shownBases.includes(null);
  const isMarking = cells.some((cell) => cell.kind === 'shown' && cell.suppressed);
  const notes = [
    ...(isHiding ? [secret] : []),
    ...(isMarking ? ['* : masqué dans le document public.'] : []),
    ...(cells.some(({ kind }) => kind === 'none') ? [noMean(report)] : []),
    ...notPublished(
      dropped.map((item) => ({ ...(item.label === undefined ? {} : { label: item.label }), item })),
      report,
    ),
    ...comparisonSentence(breakdown),
  ];
  const head = ['Réponse', ...groups.map((group) => group.label), 'Ensemble'];
  const views = items.map((item) => itemView(item, report));
  return {
    by,
    title,
    caption: `${title}, par ${by}`,
    head,
    columns: groups.length + 2,
    items: views,
    notes: notes.map(typographic),
    listed: views.flatMap((item) => listedCommands(head, item.rows, item.label)),
  };
}

function itemView(
  { label, rows, bases, overallBase }: BrokenDownItem,
  report: Report,
): BreakdownView['items'][number] {
  const printed = (id: string): CellView => ({ text: withoutUnit(figureOf(report.figures, id)) });
  return {
    ...(label === undefined ? {} : { label }),
    rows: rows.map((row, index) => ({
      label: row.label,
      ...(beginsPart(rows, index) ? { isApart: true } : {}),
      cells: [...row.cells.map((cell) => cellView(cell, report)), printed(row.overall)],
    })),
    bases: [
      baseRow('Ont répondu', bases, overallBase),
      ...rows.flatMap(({ label: choice, overall, ownBases }) => {
        if (!ownBases) return [];
        const all = figureOf(report.figures, overall).base.count;
        return [baseRow(offeredLabel(choice), ownBases, all)];
      }),
    ],
  };
}

function baseRow(label: string, bases: readonly (number | null)[], all: number): BreakdownRow {
  const cells = bases.map((base): CellView => (base === null ? HIDDEN : { text: integer(base) }));
  return { label, cells: [...cells, { text: integer(all) }] };
}

const secret = `${HIDDEN_WORDS} (voir « Effectifs masqués »). Là où une case est masquée, aucun test n’est donné.`;

const HIDDEN = { isHidden: true } as const;

function cellView(cell: BreakdownCell, report: Report): CellView {
  if (cell.kind === 'hidden') return HIDDEN;
  if (cell.kind === 'none') return { text: '–' };
  const text = withoutUnit(figureOf(report.figures, cell.figure));
  // What the public is not told cannot be put into an article.
  const isQuotable = report.audience === 'internal' && cell.suppressed === undefined;
  const command = isQuotable ? { command: commandFor(cell.figure) } : {};
  return { text, isMarked: cell.suppressed !== undefined, ...command };
}

/** The row says the unit of a mean, once. */
function withoutUnit({ kind, numeric, printed }: Figure): string {
  return kind === 'mean' && numeric ? decimal(numeric.value, numeric.decimals) : printed;
}

function noMean({ questionnaire }: Report): string {
  const { minimumBase } = questionnaire.settings;
  return `– : aucune moyenne n’est donnée sur moins de ${integer(minimumBase)} personnes.`;
}
