/** « Après le bilan, l’action »: who wishes what, by category, and how many one could invite. */
import type { Demand, DemandTable } from '../../report/actions/demands.ts';
import { figureOf } from '../../report/figure.ts';
import type { Report } from '../../report/report.ts';
import { type DemandTableView, demandView } from '../report/demand-view.ts';
import { type Block, heads } from './block.ts';
import { personsCell } from './breakdown-block.ts';
import { type Cell, countCell, hiddenCell, inFoot, styled, textCell, wordCell } from './cells.ts';

export function actionBlocks(report: Report): readonly Block[] {
  return report.actions.flatMap((demand) => {
    const { tables } = demandView(demand, report);
    return demand.tables.flatMap((table, index) => {
      const view = tables[index];
      return view ? [demandBlock(table, demand, view, report)] : [];
    });
  });
}

function demandBlock(
  { groups, rows, bases, base = 0, invited }: DemandTable,
  { asked }: Demand,
  { caption, head, foot, notes }: DemandTableView,
  { figures, participation }: Report,
): Block {
  const [first = '', ...others] = head;
  const answered = bases && [
    countCell(base),
    ...bases.map((one) => (one === null ? hiddenCell() : countCell(one))),
  ];
  const known = (persons: number): Cell => (persons === 0 ? wordCell('–') : countCell(persons));
  const toInvite = [known(participation.invited), ...groups.map((group) => known(group.invited))];
  const below = [...(answered ? [answered] : []), ...(invited === 0 ? [] : [toInvite])];
  return {
    caption,
    about: asked.map((label) => `«\u00a0${label}\u00a0»`),
    head: [heads(first, others)],
    rows: rows.map(({ label, overall, cells }) => [
      textCell(label),
      countCell(figureOf(figures, overall).count),
      ...cells.map((cell) => personsCell(cell, figures)),
    ]),
    foot: below.map((cells, index) =>
      [textCell(foot[index]?.label ?? ''), ...cells].map((cell) => styled(cell, inFoot)),
    ),
    notes,
  };
}
