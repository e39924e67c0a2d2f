/** Breakdowns as the templates show them: cells become strings, tests a sentence. */
import type {
  Breakdown,
  BreakdownCell,
  BrokenDownItem,
} from '../../report/breakdowns/breakdown.ts';
import { figureOf } from '../../report/figure.ts';
import type { Report } from '../../report/report.ts';
import { integer, midSentence, typographic } from '../../wording.ts';
import { comparisonSentence } from './comparison-sentence.ts';

/** @param title of the question */
export function breakdownView(breakdown: Breakdown, title: string, report: Report): object {
  const { label, groups, items } = breakdown;
  const by = midSentence(label);
  const cells = items.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
  const isHiding = cells.some(({ kind }) => kind === 'hidden');
  const isMarking = cells.some((cell) => cell.kind === 'shown' && cell.suppressed);
  const notes = [
    ...(isHiding ? [secret] : []),
    ...(isMarking ? ['* : masqué dans le document public.'] : []),
    ...(cells.some(({ kind }) => kind === 'none') ? [noMean(report)] : []),
    ...comparisonSentence(breakdown),
  ];
  return {
    by,
    title,
    caption: `${title}, par ${by}`,
    head: ['Réponse', ...groups.map((group) => group.label), 'Ensemble'],
    columns: groups.length + 2,
    items: items.map((item) => itemView(item, report)),
    notes: notes.map(typographic),
  };
}

function itemView({ label, rows, bases, overallBase }: BrokenDownItem, report: Report): object {
  const printed = (id: string) => ({ text: figureOf(report.figures, id).printed });
  return {
    label,
    rows: rows.map((row) => ({
      label: row.label,
      cells: [...row.cells.map((cell) => cellView(cell, report)), printed(row.overall)],
    })),
    base: [
      ...bases.map((base) => (base === null ? HIDDEN : { text: integer(base) })),
      { text: integer(overallBase) },
    ],
  };
}

const secret =
  's : effectif trop faible pour être montré. Là où une case est masquée, aucun test n’est donné.';

const HIDDEN = { isHidden: true };

function cellView(cell: BreakdownCell, report: Report): object {
  if (cell.kind === 'hidden') return HIDDEN;
  if (cell.kind === 'none') return { text: '–' };
  return { text: figureOf(report.figures, cell.figure).printed, isMarked: cell.suppressed };
}

function noMean({ questionnaire }: Report): string {
  const { minimumBase } = questionnaire.settings;
  return `– : aucune moyenne n’est donnée sur moins de ${integer(minimumBase)} personnes.`;
}
