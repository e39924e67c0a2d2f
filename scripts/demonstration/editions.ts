import type { DemonstrationEdition } from './edition.ts';
import { edition2021 } from './edition-2021/edition.ts';
import { edition2022 } from './edition-2022/edition.ts';

export const demonstrationEditions: readonly DemonstrationEdition[] = [edition2021, edition2022];
