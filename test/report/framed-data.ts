/** Responses of persons who are of different categories, to the sample questionnaire or another. */
import { buildDataset, type Dataset } from '../../src/dataset/dataset.ts';
import type { Questionnaire } from '../../src/definition/questionnaire.ts';
import type { Answers } from '../../src/form/response.ts';
import { deepFreeze, read, sample, sampleText } from '../definition/sample.ts';

export interface Part {
  readonly frame: { readonly [variable: string]: string };
  /** What each who answered said. */
  readonly answers: readonly Answers[];
  /** Persons of the same category who said nothing. */
  readonly silent: number;
}

export function framed(parts: readonly Part[], questionnaire: Questionnaire = sample): Dataset {
  const responses = parts.flatMap(({ frame, answers }) => answers.map((one) => ({ frame, one })));
  return buildDataset(
    questionnaire,
    deepFreeze(
      parts.flatMap(({ frame, answers, silent }) => new Array(answers.length + silent).fill(frame)),
    ),
    deepFreeze(
      responses.map(({ frame, one }, index) => ({
        id: `r${index}`,
        state: 'sent' as const,
        answers: one,
        stepsDisplayed: questionnaire.steps.map(({ id }) => id),
        frame,
      })),
    ),
  );
}

/** The same answers from so many persons. */
export function times(persons: number, answers: Answers): readonly Answers[] {
  return new Array(persons).fill(answers);
}

export const college = { type: 'college', secteur: 'public' };
export const lycee = { type: 'lycee', secteur: 'public' };

/** The sample, of which so few as four answers of a category may be told: for weights worked out by hand. */
export const fewTold = read(
  sampleText.replace('settings:\n', 'settings:\n  disclosure_threshold: 2\n'),
);

/**
 * Sixty of each type were asked; forty of « Collège » answered, thirty of them « En équipe », and
 * twenty of « Lycée », five of them so.
 */
export const twoTypes = twoTypesOf(sample);
export const twoWeighted = twoTypesOf(fewTold);

function twoTypesOf(questionnaire: Questionnaire): Dataset {
  return framed(
    [
      {
        frame: college,
        answers: [
          ...times(30, { role: 'equipe', ateliers: ['initiation'], heures: 2 }),
          ...times(10, { role: 'seul' }),
        ],
        silent: 20,
      },
      {
        frame: lycee,
        answers: [
          ...times(5, { role: 'equipe', ateliers: ['initiation'], heures: 8 }),
          ...times(15, { role: 'seul' }),
        ],
        silent: 40,
      },
    ],
    questionnaire,
  );
}

/** Lines of a plan, below its charts. */
export function weightsPlan(weights: string): string {
  return `analysis:\n  weights: ${weights}\n`;
}
