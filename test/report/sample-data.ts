/** Responses to the sample questionnaire, and what an article about them can name. */
import { buildDataset, type Dataset } from '../../src/dataset/dataset.ts';
import type { Questionnaire } from '../../src/definition/questionnaire.ts';
import type { Answers, Response } from '../../src/form/response.ts';
import type { ArticleContext } from '../../src/report/article/context.ts';
import { readArticle } from '../../src/report/article/read-article.ts';
import type { Section } from '../../src/report/article/tree.ts';
import { type Coding, noCoding, themeFigures } from '../../src/report/coding.ts';
import { trends } from '../../src/report/comparison/trends.ts';
import { type Figure, type Figures, figureOf } from '../../src/report/figure.ts';
import { participationFigures } from '../../src/report/participation.ts';
import { quantifiers } from '../../src/report/quantifiers.ts';
import { questionFigures } from '../../src/report/question-figures.ts';
import { deepFreeze, sample } from '../definition/sample.ts';

export const EVERY_STEP = ['mission', 'activite', 'duree', 'suite'];
export const FRAME = { type: 'college', secteur: 'public' };

export interface Group {
  /** How many persons gave these answers. */
  readonly persons: number;
  readonly answers: Answers;
  readonly state?: Response['state'];
}

/** Persons `r1`, `r2`… in the order of the groups; `silent` more were asked and said nothing. */
export function dataOf(
  groups: readonly Group[],
  silent = 0,
  questionnaire: Questionnaire = sample,
): Dataset {
  const responses = groups
    .flatMap(({ persons, ...group }): Omit<Group, 'persons'>[] =>
      Array.from({ length: persons }, () => group),
    )
    .map(
      ({ answers, state = 'sent' }, index): Response => ({
        id: `r${index + 1}`,
        state,
        answers,
        stepsDisplayed: questionnaire.steps.map(({ id }) => id),
        frame: FRAME,
      }),
    );
  const invited = Array.from({ length: responses.length + silent }, () => FRAME);
  return buildDataset(questionnaire, deepFreeze(invited), deepFreeze(responses));
}

export function figuresOf(dataset: Dataset, coding: Coding = noCoding): Figures {
  const all = [
    ...participationFigures(dataset, {}),
    ...questionFigures(dataset, {}),
    ...themeFigures(dataset, coding),
  ];
  return new Map(all.map((figure) => [figure.id, figure]));
}

export function figure(dataset: Dataset, id: string): Figure {
  return figureOf(figuresOf(dataset), id);
}

export function contextOf(dataset: Dataset, changes: Partial<ArticleContext> = {}): ArticleContext {
  const figures = figuresOf(dataset, changes.coding);
  const isChoice = (id: string) => !/^participation|\.(mean|au_moins_un)$/.test(id);
  return {
    dataset,
    figures,
    choices: new Set([...figures.keys()].filter(isChoice)),
    coding: noCoding,
    charts: ['roles', 'moments'],
    quantifiers,
    trends,
    derived: new Map(),
    observed: Object.keys(changes.coding?.labels ?? {}),
    source: 'Essai.',
    ...changes,
  };
}

/** « En équipe » 24 of 40, « Seul » 16; 10 more were asked. */
export const forty = dataOf(
  [
    { persons: 24, answers: { role: 'equipe', ateliers: ['initiation', 'pratique'], heures: 2.5 } },
    { persons: 16, answers: { role: 'seul' } },
  ],
  10,
);

export function read(text: string, context = contextOf(forty)) {
  return readArticle(text, 'bilan.md.hbs', context);
}

/** The only section of a sound article, heading added. */
export function section(text: string, context = contextOf(forty)): Section {
  const { sections, problems } = read(`## Partie\n\n${text}`, context);
  const [only] = sections;
  if (!only || problems.length > 0) throw new Error(JSON.stringify(problems));
  return only;
}

/** Faults of a text below a heading, as `code line:column`; the text begins on line 3. */
export function faultsIn(text: string, context = contextOf(forty)): string[] {
  return read(`## Partie\n\n${text}`, context).problems.map(
    ({ code, line, column }) => `${code} ${line}${column === undefined ? '' : `:${column}`}`,
  );
}
