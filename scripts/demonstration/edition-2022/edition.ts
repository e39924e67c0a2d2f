import type { DemonstrationEdition } from '../edition.ts';
import { sharedMission } from '../respondent.ts';
import { answerAfterwards } from './answers-afterwards.ts';
import { answerMission } from './answers-mission.ts';
import { answerMissions } from './answers-missions.ts';
import { answerPractices } from './answers-practices.ts';
import { answerRecognition } from './answers-recognition.ts';
import { answerTeams } from './answers-teams.ts';
import { answerServices, answerTechnique } from './answers-technique.ts';
import { cells } from './cells.ts';
import { corpus } from './corpus.ts';
import { leaveBehind } from './left-behind.ts';
import { isNewcomer, people } from './people.ts';
import { readme } from './readme.ts';

/** Who saw half of the questionnaire, or more, and who stopped before. */
const longStops = [6, 6, 6, 6, 7, 7, 7, 7, 7, 9, 9, 9];
const shortStops = [1, 1, 2, 2, 2, 2, 2, 3, 3, 3, 3, 3, 4, 4];

export const edition2022: DemonstrationEdition = {
  edition: '2022',
  month: '06',
  seed: '2022 ',
  corpus,
  people,
  participation: {
    purpose: '2022 participation',
    cells,
    // The opening, a reminder on the 9th and on the 21st; a week per line, from Wednesday the 1st.
    // biome-ignore format: a calendar
    sentPerDay: [
      34, 24, 13, 3, 2,
      3, 12, 8, 27, 16, 2, 1,
      7, 6, 4, 4, 3, 1, 1,
      5, 26, 14, 8, 5, 1, 1,
      3, 2, 2, 4,
    ],
    draftDays: [1, 2, 2, 7, 9, 9, 10, 16, 21, 21, 22, 29],
    drafts: longStops.length + shortStops.length,
    yearsOf: (person, random) =>
      (isNewcomer(person) ? 0 : 0.3) + (isNewcomer(person) ? 0.1 : 0.7) * random(),
  },
  answer: (sent, fill) => {
    answerMission(sent, fill);
    answerTechnique(sent, fill);
    answerServices(sent, fill);
    answerMissions(sent, fill);
    answerRecognition(sent, fill);
    answerTeams(sent, fill);
    answerPractices(sent, fill);
    answerAfterwards(sent, fill);
  },
  leaveBehind,
  drafts: {
    purpose: '2022 drafts',
    longStops,
    shortStops,
    texts: corpus.drafts.drafts,
    // What is asked of a colleague of another RUPN is not asked of somebody alone.
    isAlike: (draft, candidate) =>
      candidate.type === draft.type && candidate.answers.mission_partagee === sharedMission(draft),
  },
  readme,
};
