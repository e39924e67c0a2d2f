/** How many persons were invited and how many answered in each crossing of the frame. */
export interface Cell {
  readonly type: 'college' | 'lgt_lpo' | 'lp';
  readonly departement: string;
  readonly secteur: 'public' | 'prive';
  readonly invited: number;
  readonly sent: number;
}

/** Per type and sector, invited and sent in the four départements. */
export type CellTable = readonly (readonly [
  Cell['type'],
  Cell['secteur'],
  readonly (readonly [number, number])[],
])[];

const departements = ['016', '017', '079', '086'];

export function cellsOf(table: CellTable): readonly Cell[] {
  return table.flatMap(([type, secteur, counts]) =>
    counts.map(([invited, sent], index) => ({
      type,
      secteur,
      departement: departements[index] ?? '',
      invited,
      sent,
    })),
  );
}

export function isSameCell(a: Cell, b: Cell): boolean {
  return a.type === b.type && a.departement === b.departement && a.secteur === b.secteur;
}
