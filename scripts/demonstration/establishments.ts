import type { Cell } from './cells.ts';
import { wordLists } from './corpus.ts';
import { randomFor, shuffled } from './random.ts';

export interface Establishment {
  readonly uai: string;
  readonly name: string;
  readonly type: 'college' | 'lgt' | 'lpo' | 'lp' | 'erea';
  readonly cell: Cell;
  /** Persons on the mission, one to four. */
  readonly posts: number;
}

const kinds: Record<Establishment['type'], string> = {
  college: 'Collège',
  lgt: 'Lycée général et technologique',
  lpo: 'Lycée polyvalent',
  lp: 'Lycée professionnel',
  erea: 'EREA',
};

/**
 * About two hundred establishments, whose order numbers no real one has.
 * @param sharedCells with one person serving in two of them: a post more than there are persons
 */
export function createEstablishments(
  cells: readonly Cell[],
  sharedCells: readonly Cell[],
): Establishment[] {
  const random = randomFor('establishments');
  const names = shuffled(
    wordLists.establishments.places.flatMap((place) =>
      wordLists.establishments.surroundings.map((around) => `${place} ${around}`),
    ),
    random,
  );
  const orders = new Map<string, number>();
  return cells.flatMap((cell) => {
    const posts = cell.invited + (sharedCells.includes(cell) ? 1 : 0);
    return spread(posts, Math.round(posts / 2.24), random).map((size, index) => {
      const type = typeOf(cell, index);
      const order = (orders.get(cell.departement) ?? 9000) + 1;
      orders.set(cell.departement, order);
      const name = `${kinds[type]} ${names.pop()}`;
      return { uai: uai(cell.departement, order), name, type, cell, posts: size };
    });
  });
}

/** Three EREA, the first establishment of their cell; a third of the lycées are polyvalents. */
function typeOf(cell: Cell, index: number): Establishment['type'] {
  if (cell.type === 'college') return 'college';
  if (cell.type === 'lgt_lpo') return index % 3 === 2 ? 'lpo' : 'lgt';
  return index === 0 && cell.secteur === 'public' && cell.departement !== '079' ? 'erea' : 'lp';
}

function spread(total: number, parts: number, random: () => number): number[] {
  const sizes = Array.from({ length: parts }, () => 1);
  for (let left = total - parts; left > 0; ) {
    const index = Math.floor(random() * parts);
    const size = sizes[index] ?? 4;
    if (size >= 4) continue;
    sizes[index] = size + 1;
    left--;
  }
  return sizes;
}

function uai(departement: string, order: number): string {
  const digits = `${departement}${order}`;
  return `${digits}${'ABCDEFGHJKLMNPRSTUVWXYZ'[Number(digits) % 23]}`;
}
