import type { DemonstrationEdition } from '../edition.ts';
import { answerExchanges } from './answers-exchanges.ts';
import { answerInforming } from './answers-informing.ts';
import { answerMission } from './answers-mission.ts';
import { answerPractices } from './answers-practices.ts';
import { answerResources } from './answers-resources.ts';
import { cells } from './cells.ts';
import { corpus } from './corpus.ts';
import { leaveBehind } from './left-behind.ts';
import { people } from './people.ts';
import { readme } from './readme.ts';

/** Who saw half of the questionnaire, or more, and who stopped before. */
const longStops = [6, 6, 6, 6, 6, 6, 7, 7, 7, 7, 7, 8, 8, 8];
const shortStops = [1, 1, 2, 2, 2, 2, 2, 2, 2, 2, 2, 3, 3, 3, 3, 3, 3];

export const edition2021: DemonstrationEdition = {
  edition: '2021',
  month: '06',
  seed: '',
  corpus,
  people,
  participation: {
    purpose: 'participation',
    cells,
    // The opening, a reminder on the 10th and on the 22nd; a week per line, from Tuesday the 1st.
    // biome-ignore format: a calendar
    sentPerDay: [
      32, 22, 15, 9, 2, 3,
      6, 5, 3, 29, 17, 2, 2,
      7, 5, 4, 3, 3, 1, 1,
      4, 25, 13, 7, 5, 1, 1,
      5, 4, 8,
    ],
    draftDays: [1, 1, 2, 3, 4, 10, 10, 11, 15, 22, 22, 23, 30],
    drafts: longStops.length + shortStops.length,
    yearsOf: (_, random) => random(),
  },
  answer: (sent, fill) => {
    answerMission(sent, fill);
    answerInforming(sent, fill);
    answerExchanges(sent, fill);
    answerPractices(sent, fill);
    answerResources(sent, fill);
  },
  leaveBehind,
  drafts: {
    purpose: 'drafts',
    longStops,
    shortStops,
    texts: corpus.drafts.drafts,
    isAlike: (draft, candidate) => candidate.type === draft.type,
  },
  readme,
};
