/**
 * Beside each figure of an internal analysis, the command that puts it into the article: one click
 * selects it whole.
 */
import type { Table } from '../../report/chart.ts';
import type { Report } from '../../report/report.ts';
import { typographic } from '../../wording.ts';

/** @example commandFor('role.seul') // => '{{figure "role.seul"}}' */
export function commandFor(figure: string): string {
  return `{{figure "${figure}"}}`;
}

/** A table with the commands of its figures, row by row and cell by cell; a public one has none. */
export type CommandedTable = Table & {
  readonly commands?: readonly (readonly (readonly string[])[])[];
};

/**
 * Below the label of a row where the row is one figure, or two; below each number where it is many,
 * which leaves no room for more than the beginning.
 */
export function withCommands(table: Table, { audience }: Pick<Report, 'audience'>): CommandedTable {
  const { figures } = table;
  if (audience !== 'internal' || !figures) return table;
  const isMatrix = figures.some((ids) => ids.length > 2);
  return {
    ...table,
    commands: figures.map((ids) =>
      isMatrix ? [[], ...ids.map((id) => [commandFor(id)])] : [ids.map(commandFor)],
    ),
  };
}

/** What an internal analysis says of its commands. */
export const COMMANDS = typographic(
  'À côté de chaque chiffre, la commande qui le met dans l’article : un clic la sélectionne en entier, même là où seul son début se voit. Écrivez count ou base au lieu de figure pour l’effectif ou la base.',
);

/** Who answered, which the questions do not say: the figures of the participation. */
export function participationTable({ figures, audience }: Report): CommandedTable {
  const ofParticipation = [...figures.values()].filter(({ id }) => id.startsWith('participation.'));
  return withCommands(
    {
      caption: 'Participation',
      head: ['', 'Chiffre'],
      rows: ofParticipation.map(({ label, printed }) => [label, printed]),
      figures: ofParticipation.map(({ id }) => [id]),
      foot: [],
    },
    { audience },
  );
}
