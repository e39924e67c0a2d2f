/** How many were invited and how many answered in each crossing of the frame: 202 and 113 in all. */
export interface Cell {
  /** Category of the frame, and the kinds of establishment that make it up. */
  readonly kind: 'college' | 'lycee' | 'cite';
  readonly departement: '019' | '023' | '087';
  readonly invited: number;
  readonly sent: number;
}

// biome-ignore format: read as a table
export const cells: readonly Cell[] = [
  { kind: 'college', departement: '019', invited: 36, sent: 20 },
  { kind: 'college', departement: '023', invited: 18, sent: 9 },
  { kind: 'college', departement: '087', invited: 44, sent: 27 },
  { kind: 'lycee', departement: '019', invited: 26, sent: 15 },
  { kind: 'lycee', departement: '023', invited: 12, sent: 6 },
  { kind: 'lycee', departement: '087', invited: 38, sent: 19 },
  { kind: 'cite', departement: '019', invited: 9, sent: 5 },
  { kind: 'cite', departement: '023', invited: 7, sent: 4 },
  { kind: 'cite', departement: '087', invited: 12, sent: 8 },
];
