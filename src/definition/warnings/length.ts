/** Pages, questionnaires and answering times that are longer than people bear or were told. */
import { estimateDuration, minutes } from '../estimate-duration.ts';
import type { Questionnaire, Step } from '../questionnaire.ts';
import { warnings } from './catalogue.ts';
import { longestWay } from './longest-way.ts';
import type { Warning } from './warning.ts';

const MOST_QUESTIONS = 10;
const MOST_STEPS = 8;

export function lengthWarnings(questionnaire: Questionnaire): Warning[] {
  return [
    ...questionnaire.steps.flatMap((step, s) => stepWarnings(step, s, questionnaire)),
    ...tooManySteps(questionnaire),
    ...tooLong(questionnaire),
  ];
}

function stepWarnings(step: Step, s: number, questionnaire: Questionnaire): Warning[] {
  const owner = ['steps', s];
  const path = [...owner, 'title'];
  if (step.questions.length === 0) {
    return [{ fault: warnings.stepWithoutQuestion(step.title), path, owner }];
  }
  if (step.questions.length <= MOST_QUESTIONS) return [];
  const here = new Set(step.questions);
  const count = longestWay(questionnaire, (question) => Number(here.has(question)));
  if (count <= MOST_QUESTIONS) return [];
  return [{ fault: warnings.longStep(step.title, count, MOST_QUESTIONS), path, owner }];
}

function tooManySteps({ steps }: Questionnaire): Warning[] {
  if (steps.length <= MOST_STEPS) return [];
  const fault = warnings.tooManySteps(steps.length, MOST_STEPS);
  return [{ fault, path: ['steps', MOST_STEPS], owner: [] }];
}

function tooLong(questionnaire: Questionnaire): Warning[] {
  const { typicalSeconds, longestSeconds } = estimateDuration(questionnaire);
  const announced = questionnaire.settings.durationMinutes;
  const estimated = minutes(typicalSeconds);
  if (estimated <= announced) return [];
  const fault = warnings.tooLong(estimated, minutes(longestSeconds), announced);
  return [{ fault, path: ['settings', 'duration_minutes'], owner: [] }];
}
