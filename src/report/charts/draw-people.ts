/** Participation as one dot per person, in a grid of two frame variables. */
import { typographic } from '../../wording.ts';
import type { ArticleContext } from '../article/context.ts';
import type { PeopleValues } from '../chart.ts';
import { figureOf } from '../figure.ts';
import type { ChartPlan } from '../plan.ts';
import { plainTable } from '../tables.ts';
import { thePersons } from '../the-persons.ts';
import type { Drawn } from './drawn.ts';
import { HIDDEN_WHY } from './hidden-words.ts';
import { peopleCells } from './people-cells.ts';

export function drawPeople(
  chart: Extract<ChartPlan, { kind: 'people' }>,
  { dataset, figures }: ArticleContext,
): Drawn {
  const { frame } = dataset.questionnaire;
  const rows = frame.find(({ id }) => id === chart.rows);
  const columns = frame.find(({ id }) => id === chart.columns);
  if (!rows || !columns) throw new Error('The plan was checked before');
  const rate = (variable: string, category: string) =>
    figureOf(figures, `participation.rate@${variable}=${category}`);
  const best = rows.categories.toSorted(
    (a, b) => (rate(rows.id, b.id).share ?? 0) - (rate(rows.id, a.id).share ?? 0),
  )[0];
  const cells = peopleCells(dataset, rows, columns);
  const values: PeopleValues = {
    kind: 'people',
    columns: columns.categories.map(({ id, label }) => ({
      label,
      printed: rate(columns.id, id).printed,
    })),
    rows: rows.categories.map((row, place) => ({
      label: row.label,
      printed: rate(rows.id, row.id).printed,
      tone: row === best ? 'accent' : 'other',
      cells: cells[place] ?? [],
    })),
  };
  const table = plainTable(
    'Personnes qui ont répondu, sur les personnes invitées',
    ['', ...values.columns.map(({ label }) => label), 'Ensemble'],
    [
      ...values.rows.map((row) => [row.label, ...row.cells.map((c) => c.printed), row.printed]),
      [
        'Ensemble',
        ...values.columns.map(({ printed }) => printed),
        figureOf(figures, 'participation.rate').printed,
      ],
    ],
  );
  const people = thePersons(dataset.invited.length, 'personne invitée', 'personnes invitées');
  const why = cells.flat().some((cell) => 'hidden' in cell) ? ` ${HIDDEN_WHY}` : '';
  return { values, table, universe: typographic(`${people}.${why}`) };
}
