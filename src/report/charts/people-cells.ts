/** Who answered, by two variables of the frame: what a few persons did is nobody's business. */
import type { Dataset } from '../../dataset/dataset.ts';
import type { FrameVariable } from '../../definition/questionnaire.ts';
import { primaryOfCrossing } from '../../statistics/disclosure/primary.ts';
import { type Mark, suppressTable } from '../../statistics/disclosure/suppress.ts';
import { ratio } from '../../wording.ts';
import type { PeopleCell } from '../chart.ts';
import { cellCounts } from '../participation.ts';
import { HIDDEN } from './hidden-words.ts';

/**
 * A cell of which fewer than the threshold answered, or all but so few, is not told; nor are the
 * cells that would give it away, since the response rate of each category is published.
 * @returns a row per category of the first variable, a cell per category of the second
 */
export function peopleCells(
  dataset: Dataset,
  rows: FrameVariable,
  columns: FrameVariable,
): readonly (readonly PeopleCell[])[] {
  const cells = rows.categories.map((row) =>
    columns.categories.map((column) =>
      cellCounts(dataset, [
        [rows, row.id],
        [columns, column.id],
      ]),
    ),
  );
  const marks = marksOf(cells, dataset.questionnaire.settings.disclosureThreshold);
  return cells.map((row, i) =>
    row.map(({ answered, asked }, j): PeopleCell => {
      if (marks[i]?.[j] !== 'published') return { hidden: true, printed: HIDDEN };
      return { answered, asked, printed: ratio(answered, asked) };
    }),
  );
}

type Cells = readonly (readonly { readonly answered: number; readonly asked: number }[])[];

function marksOf(cells: Cells, threshold: number): readonly (readonly Mark[])[] {
  const answered = cells.map((row) => row.map((cell) => cell.answered));
  const silent = cells.map((row) => row.map((cell) => Math.max(0, cell.asked - cell.answered)));
  const few = [answered, silent].map((counts) => primaryOfCrossing(counts, threshold).cells);
  const primary = cells.map((row, i) =>
    row.map((_, j): Mark => (few.some((of) => of[i]?.[j] === 'primary') ? 'primary' : 'published')),
  );
  if (!primary.flat().includes('primary')) return primary;
  const kept = { rowTotals: true, columnTotals: true };
  const published = (of: readonly unknown[]) => of.map((): Mark => 'published');
  const marks = {
    cells: primary,
    rowTotals: published(cells),
    columnTotals: published(cells[0] ?? []),
  };
  return suppressTable(answered, marks, { threshold, kept }).cells;
}
