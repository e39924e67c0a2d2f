/** « Après le bilan, l’action » as tables: who wishes what, and how many one could invite. */
import type { Demand, DemandTable } from '../../report/actions/demands.ts';
import type { BreakdownCell } from '../../report/breakdowns/breakdown.ts';
import { figureOf } from '../../report/figure.ts';
import type { Report } from '../../report/report.ts';
import { integer, midSentence, typographic } from '../../wording.ts';
import type { CellView } from './breakdown-view.ts';
import { commandFor, type ListedCommands, listedCommands } from './commands-beside.ts';
import { HIDDEN_WORDS, notPublished } from './hidden-words.ts';

export const ACTION = 'Après le bilan, l’action';

/** What any format shows of a demand. */
export interface DemandView {
  readonly title: string;
  /** The questions as worded. */
  readonly asked: readonly string[];
  readonly isSingle: boolean;
  readonly tables: readonly DemandTableView[];
}

export interface DemandTableView {
  readonly caption: string;
  readonly head: readonly string[];
  readonly rows: readonly DemandRowView[];
  /** Who answered, and who could be invited. */
  readonly foot: readonly DemandRowView[];
  readonly notes: readonly string[];
  /** Of an internal analysis: what puts its numbers into the article. */
  readonly listed: readonly ListedCommands[];
}

export interface DemandRowView {
  readonly label: string;
  readonly cells: readonly CellView[];
}

/** What the section says before its tables. */
export function actionWords({ questionnaire, participation }: Report): readonly string[] {
  const { confidentiality } = questionnaire.settings;
  const unknown =
    confidentiality === 'identified'
      ? ''
      : 'Les réponses ne disent pas qui a exprimé un souhait : une invitation s’adresse à toute une catégorie. ';
  return [
    'Ce que les répondants souhaitent, le plus demandé d’abord, en nombre de personnes. Une même personne peut exprimer plusieurs souhaits.',
    ...(participation.invited === 0
      ? []
      : [`${unknown}La dernière ligne de chaque tableau dit combien de personnes elle compte.`]),
  ].map(typographic);
}

export function demandView(demand: Demand, report: Report): DemandView {
  return {
    title: demand.title,
    asked: demand.asked.map((label) => `«\u00a0${label}\u00a0»`),
    isSingle: demand.asked.length === 1,
    tables: demand.tables.map((table) => tableView(table, demand, report)),
  };
}

function tableView(table: DemandTable, { title, kind }: Demand, report: Report): DemandTableView {
  const { label, groups, rows, bases, base = 0, invited, dropped = [] } = table;
  const cells = rows.flatMap((row) => row.cells);
  const number = (value: number): CellView => ({ text: integer(value) });
  const known = (value: number): CellView => ({ text: value === 0 ? '–' : integer(value) });
  const head = ['Souhait', 'Ensemble', ...groups.map((group) => group.label)];
  const views = rows.map((row) => ({
    label: row.label,
    cells: [countOf(row.overall, report), ...row.cells.map((cell) => demandCell(cell, report))],
  }));
  return {
    caption: `Souhaits\u00a0: ${midSentence(title)}, par ${midSentence(label)}`,
    head,
    rows: views,
    listed: listedCommands(head, views),
    foot: [
      ...(bases
        ? [
            {
              label: kind === 'themes' ? 'Textes lus et classés' : 'Ont répondu',
              cells: [number(base), ...bases.map((one) => (one === null ? HIDDEN : number(one)))],
            },
          ]
        : []),
      ...(invited === 0
        ? []
        : [
            {
              label: 'Personnes à inviter',
              cells: [
                known(report.participation.invited),
                ...groups.map((group) => known(group.invited)),
              ],
            },
          ]),
    ],
    notes: [
      ...(cells.some(({ kind }) => kind === 'hidden') ? [`${HIDDEN_WORDS}.`] : []),
      // Of a single question the caption says of what.
      ...notPublished(bases ? dropped.map(({ item }) => ({ item })) : dropped, report),
      ...(cells.some((cell) => cell.kind === 'shown' && cell.suppressed)
        ? ['* : masqué dans le document public.']
        : []),
    ].map(typographic),
  };
}

const HIDDEN = { isHidden: true } as const;

function countOf(id: string, { figures, audience }: Report) {
  const { count, suppressed } = figureOf(figures, id);
  const text = integer(count);
  // What the public is not told cannot be put into an article.
  return audience === 'internal' && suppressed === undefined
    ? { text, command: countCommand(id) }
    : { text };
}

function demandCell(cell: BreakdownCell, report: Report): CellView {
  if (cell.kind === 'hidden') return HIDDEN;
  if (cell.kind === 'none') return { text: '–' };
  return { ...countOf(cell.figure, report), isMarked: cell.suppressed !== undefined };
}

function countCommand(id: string): string {
  return commandFor(id).replace('figure', 'count');
}
