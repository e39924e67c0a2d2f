import type { StoredEdition } from '../../store/editions.ts';
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
