/** A dataset, a plan and an article become a Report, or every fault that stands in the way. */
import type { Dataset } from '../dataset/dataset.ts';
import { countedChoices, itemsOf } from '../dataset/item.ts';
import { allQuestions } from '../definition/questionnaire.ts';
import { hasErrors, inFileOrder, type Problem } from '../problem.ts';
import { counted, typographic } from '../wording.ts';
import { analyse } from './analysis.ts';
import type { ArticleContext } from './article/context.ts';
import { figureHint } from './article/figure-hint.ts';
import { readArticle } from './article/read-article.ts';
import { articleCharts } from './charts/article-charts.ts';
import { type Coding, themeFigures, unreadRemarks } from './coding.ts';
import type { Figures } from './figure.ts';
import { participation, participationFigures } from './participation.ts';
import type { Plan, PlanFile } from './plan.ts';
import { quantifiers } from './quantifiers.ts';
import { questionFigures } from './question-figures.ts';
import type { Report } from './report.ts';

export interface ReportInput {
  readonly dataset: Dataset;
  readonly demonstration: boolean;
  readonly plan: PlanFile;
  readonly article: { readonly text: string; readonly path: string };
  readonly coding: Coding;
  /** Without the full analysis, which an article does not need. */
  readonly onlyArticle: boolean;
  /** Day of publication when it is not the one that the plan declares. */
  readonly date?: string;
}

export function buildReport(input: ReportInput): {
  report?: Report;
  problems: readonly Problem[];
} {
  const { dataset, demonstration, coding, article } = input;
  const { plan, source: planSource } = input.plan;
  const figures = computeFigures(dataset, coding, plan);
  const source = `${plan.source}${demonstration ? ', données de démonstration, fictives' : ''}.`;
  const context: ArticleContext = {
    dataset,
    figures,
    choices: rankedIds(dataset, coding),
    coding,
    charts: plan.charts.map(({ id }) => id),
    quantifiers: [...(plan.quantifiers ?? []).map(withoutUndefined), ...quantifiers],
    source,
  };
  const { sections, problems: ofArticle } = readArticle(article.text, article.path, context);
  const { charts, problems: ofCharts } = articleCharts(input.plan, context);
  const lead = readArticle(`## Chapeau\n\n${plan.lead}`, planSource.path, context);
  const ofLead = lead.problems.map((problem) => ({
    ...problem,
    path: planSource.path,
    ...planSource.place(['lead']),
  }));
  const ofNames = namesOfNothing(input.plan, figures);
  const unread = unreadRemarks(dataset, coding, article.path);
  const problems = inFileOrder([
    ...tooFewInvited(dataset, planSource.path),
    ...unread,
    ...ofArticle,
    ...ofCharts,
    ...ofLead,
    ...ofNames,
  ]);
  if (hasErrors(problems)) return { problems };
  const report = {
    questionnaire: dataset.questionnaire,
    date: input.date ?? plan.date,
    demonstration,
    participation: participation(dataset),
    figures,
    lead: lead.sections[0] ?? { id: '', title: '', content: [], cited: [] },
    sections,
    charts,
    analysis: input.onlyArticle ? [] : analyse(dataset, figures, source),
  };
  return { report, problems };
}

function computeFigures(
  dataset: Dataset,
  coding: Coding,
  { decimals = {}, notes = {} }: Pick<Plan, 'decimals' | 'notes'>,
): Figures {
  const all = [
    ...participationFigures(dataset, decimals),
    ...questionFigures(dataset, decimals),
    ...themeFigures(dataset, coding),
  ];
  const noted = all.map((figure) => {
    const note = notes[figure.id];
    return note === undefined ? figure : { ...figure, note };
  });
  return new Map(noted.map((figure) => [figure.id, figure]));
}

/** A list that is shorter than the answers is not the list of those who were asked. */
function tooFewInvited(dataset: Dataset, path: string): readonly Problem[] {
  const { invited, complete, partial, brokenOff } = participation(dataset);
  const answered = complete + partial + brokenOff;
  if (invited === 0 || answered <= invited) return [];
  const message = `La liste des invités compte ${counted(invited, 'personne', 'personnes')}, et ${counted(answered, 'personne a répondu', 'personnes ont répondu')}.`;
  const hint = 'Importez la liste complète par « invitees import ».';
  return [{ code: 'too-few-invitees', severity: 'error', path, message, hint: typographic(hint) }];
}

/** Decimals and notes that the plan gives to figures that are not there. */
function namesOfNothing({ plan, source }: PlanFile, figures: Figures): readonly Problem[] {
  return (['decimals', 'notes'] as const).flatMap((key) =>
    Object.keys(plan[key] ?? {})
      .filter((id) => !figures.has(id))
      .map((id) => ({
        code: 'unknown-figure',
        severity: 'error' as const,
        path: source.path,
        ...source.keyPlace([key, id]),
        message: typographic(`Aucun chiffre ne s’appelle « ${id} ».`),
        hint: typographic(figureHint(id, [...figures.keys()])),
      })),
  );
}

/** What a ranking compares: choices and themes, not the groups that unite them. */
function rankedIds(dataset: Dataset, coding: Coding): ReadonlySet<string> {
  const questions = allQuestions(dataset.questionnaire);
  return new Set([
    ...questions.flatMap((question) =>
      itemsOf(question).flatMap((item) =>
        countedChoices(question).map((choice) => `${item.id}.${choice.id}`),
      ),
    ),
    ...Object.entries(coding.labels).flatMap(([question, themes]) =>
      Object.keys(themes).map((theme) => `${question}.${theme}`),
    ),
  ]);
}

/** A key left out of the plan is absent, not undefined. */
function withoutUndefined<T extends object>(value: T) {
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
  return Object.fromEntries(entries) as { [K in keyof T]: Exclude<T[K], undefined> };
}
