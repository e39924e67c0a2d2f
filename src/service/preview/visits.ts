/**
 * Walks through a questionnaire that nobody keeps: in memory, so many at most, gone with the
 * process. A new one beyond the bound takes the place of the one left alone for longest.
 */
import { randomBytes } from 'node:crypto';
import type { PostedFields } from '../../form/read-posted.ts';
import type { Answers } from '../../form/response.ts';

export interface Visit {
  readonly id: string;
  /** `survey/edition` of the draft. */
  readonly draft: string;
  readonly answers: Answers;
  /** The version of the questionnaire that was answered. */
  readonly version: string;
  /** Stands for what the invitee list would say: frame variable to category. */
  readonly frame: { readonly [variable: string]: string };
  readonly stepsDisplayed: readonly string[];
  /** Day on which the answers were « sent ». */
  readonly sentOn: string | null;
  /** What was entered at a step and is to be mended: shown again until it is. */
  readonly entered?: { readonly step: string; readonly fields: PostedFields };
  /** Shows what only the author wants to see. */
  readonly marks: boolean;
  /** While the file has errors, walks through its last version without. */
  readonly despiteFaults: boolean;
}

export interface Visits {
  readonly open: (visit: Omit<Visit, 'id'>) => Visit;
  readonly find: (id: string) => Visit | undefined;
  /** Keeps the visit as it has become; does nothing when it was dropped meanwhile. */
  readonly keep: (visit: Visit) => void;
}

export const MOST_VISITS = 200;

export function createVisits(most = MOST_VISITS): Visits {
  const visits = new Map<string, Visit>();
  const touch = (visit: Visit) => {
    visits.delete(visit.id);
    visits.set(visit.id, visit);
  };
  return {
    open: (begun) => {
      const visit = { ...begun, id: randomBytes(12).toString('base64url') };
      touch(visit);
      for (const id of visits.keys()) {
        if (visits.size <= most) break;
        visits.delete(id);
      }
      return visit;
    },
    find: (id) => {
      const visit = visits.get(id);
      if (visit) touch(visit);
      return visit;
    },
    keep: (visit) => {
      if (visits.has(visit.id)) touch(visit);
    },
  };
}
