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

/** A table with the commands of its figures; a public one has none. */
export type CommandedTable = Table & {
  /** Row by row, below the label. */
  readonly commands?: readonly (readonly string[])[];
  /** Below the table, where cells have no room for them. */
  readonly listed?: readonly ListedCommands[];
};

/** Of one row, or of one answer of it. */
export interface ListedCommands {
  readonly title: string;
  /** By the head of the column that they are of. */
  readonly commands: readonly { readonly label: string; readonly command: string }[];
}

/** Below the label of a row where the row is one figure, or two; below the table where it is many. */
export function withCommands(table: Table, { audience }: Pick<Report, 'audience'>): CommandedTable {
  const { figures, head, rows } = table;
  if (audience !== 'internal' || !figures) return table;
  if (!figures.some((ids) => ids.length > 2)) {
    return { ...table, commands: figures.map((ids) => ids.map(commandFor)) };
  }
  const named = figures.map((ids, index) => ({
    label: rows[index]?.[0] ?? '',
    cells: ids.map((id) => ({ command: commandFor(id) })),
  }));
  return { ...table, listed: listedCommands(head, named) };
}

/** @param over names all rows: of a matrix, the row that they are answers of */
export function listedCommands(
  head: readonly string[],
  rows: readonly { label: string; cells: readonly { command?: string | undefined }[] }[],
  over?: string,
): readonly ListedCommands[] {
  return rows.flatMap(({ label, cells }) => {
    const commands = cells.flatMap(({ command }, place) =>
      command === undefined ? [] : [{ label: head[place + 1] ?? '', command }],
    );
    const title = over === undefined ? label : `${over}\u00a0: ${label}`;
    return commands.length > 0 ? [{ title, commands }] : [];
  });
}

/** What an internal analysis says of its commands. */
export const COMMANDS = typographic(
  'À côté de chaque chiffre, ou sous son tableau, la commande qui le met dans l’article : un clic la sélectionne en entier. Écrivez count ou base au lieu de figure pour l’effectif ou la base.',
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
