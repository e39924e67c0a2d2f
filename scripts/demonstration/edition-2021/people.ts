import { createPeople, type Person } from '../people.ts';
import { cells, sharedCells } from './cells.ts';

export const people: readonly Person[] = createPeople(cells, sharedCells);
