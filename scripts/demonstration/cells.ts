/**
 * How many persons were invited and how many answered in each crossing of the frame: 446 and 244
 * in all, at least 5 invited and 1 response everywhere, collèges answering more than lycées.
 */
export interface Cell {
  readonly type: 'college' | 'lgt_lpo' | 'lp';
  readonly departement: string;
  readonly secteur: 'public' | 'prive';
  readonly invited: number;
  readonly sent: number;
}

const departements = ['016', '017', '079', '086'];

/** Per type and sector, invited and sent in the four départements. */
// biome-ignore format: read as a table
const plan: readonly [Cell['type'], Cell['secteur'], readonly (readonly [number, number])[]][] = [
  ['college', 'public', [[44, 26], [56, 35], [34, 20], [46, 28]]],
  ['college', 'prive', [[14, 7], [22, 11], [20, 12], [16, 8]]],
  ['lgt_lpo', 'public', [[20, 10], [26, 14], [16, 9], [26, 14]]],
  ['lgt_lpo', 'prive', [[8, 4], [10, 4], [10, 6], [10, 5]]],
  ['lp', 'public', [[11, 5], [13, 5], [9, 4], [11, 6]]],
  ['lp', 'prive', [[6, 2], [6, 3], [6, 3], [6, 3]]],
];

export const cells: readonly Cell[] = plan.flatMap(([type, secteur, counts]) =>
  counts.map(([invited, sent], index) => ({
    type,
    secteur,
    departement: departements[index] ?? '',
    invited,
    sent,
  })),
);
