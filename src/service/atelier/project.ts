import type { Problem } from '../../problem.ts';
import type { ThemesOfQuestion } from '../../rendering/atelier/remarks-page.ts';
import type { StoredEdition } from '../../store/editions.ts';
import type { Store } from '../../store/open-store.ts';
import type { DraftFile } from '../preview/draft.ts';

/** What the Atelier knows of the clone that it works in. */
export interface Project {
  readonly questionnaires: () => readonly DraftFile[];
  /** Where the built bilan of an edition is kept. */
  readonly bilanFolder: (edition: string) => string;
  /** The folder of all plans and articles. */
  readonly reportsFolder: string;
  /** Where the plan and the article of an edition are written, and which of these are not there. */
  readonly textsOf: (edition: string) => Texts;
  /** What people wrote in their own words, to be sorted in a spreadsheet. */
  readonly freeTexts: (store: Store, edition: string) => Promise<FreeTexts | Refusal>;
  /** Keeps them sorted beside the article. */
  readonly takeSorted: (
    store: Store,
    edition: string,
    file: SortedFile,
  ) => Promise<TakenTexts | Refusal>;
  /** Writes a file of the data folder: it is there whole, or as it was before. */
  readonly keepWhole: (file: string, content: string) => void;
  /** What an edition keeps past its day, each with what to do about it. */
  readonly reminders: (edition: StoredEdition) => readonly string[];
  /** What the machine refuses, in one sentence with its remedy; undefined: a fault of ours. */
  readonly explain: (error: unknown) => string | undefined;
}

export interface Texts {
  /** As a person would type it. */
  readonly folder: string;
  readonly missing: readonly string[];
}

export interface FreeTexts {
  readonly count: number;
  /** « 916 textes, dont 12 déjà classés » */
  readonly inWords: string;
  /** Where their sorting is kept, as a person would type it. */
  readonly file: string;
  readonly csv: () => string;
  /** Where the themes are declared, as a person would type it. */
  readonly themesFile: string;
  /** Those of each question that has some, in the order of that file. */
  readonly themes: readonly ThemesOfQuestion[];
  /** Why none can be taken back, with what to do about it. */
  readonly closed: string | undefined;
}

export interface SortedFile {
  /** Its name, for the faults. */
  readonly path: string;
  readonly bytes: Uint8Array;
  /** How one says that a sorting may be lost; undefined once it is said. */
  readonly waiver: string | undefined;
}

export interface TakenTexts {
  readonly sentences: readonly string[];
}

/** Nothing was done: the faults, and what comes of them or else why, with its remedy. */
export interface Refusal {
  readonly problems: readonly Problem[];
  readonly sentence: string | undefined;
}
