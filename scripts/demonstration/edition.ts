import type { EditionCorpus } from './corpus.ts';
import type { DraftPlan } from './drafts.ts';
import type { Filler } from './fill.ts';
import type { ParticipationPlan } from './participation.ts';
import type { Person } from './people.ts';
import type { Respondent } from './respondent.ts';

/** One year of the fictive survey: who was asked, who answered, and what. */
export interface DemonstrationEdition {
  /** Name of the edition, which is also the year of its days. */
  readonly edition: string;
  /** Month of its days, `06`. */
  readonly month: string;
  /** Sets the chance of the answers and texts apart from that of other editions. */
  readonly seed: string;
  readonly corpus: EditionCorpus;
  readonly people: readonly Person[];
  readonly participation: ParticipationPlan;
  /** Everything but the free texts. */
  readonly answer: (sent: readonly Respondent[], fill: Filler) => void;
  /** Answers that a change of mind left without their question. */
  readonly leaveBehind: (sent: readonly Respondent[]) => void;
  readonly drafts: DraftPlan;
  readonly readme: string;
}
