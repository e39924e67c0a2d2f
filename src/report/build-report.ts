/** A dataset, a plan and an article become a Report, or every fault that stands in the way. */
import type { Dataset } from '../dataset/dataset.ts';
import { countedChoices, itemsOf } from '../dataset/item.ts';
import { allQuestions } from '../definition/questionnaire.ts';
import { hasErrors, inFileOrder, type Problem } from '../problem.ts';
import { counted, integer, typographic } from '../wording.ts';
import { questionsOf } from './actions/actions-plan.ts';
import { checkActions } from './actions/check-actions.ts';
import { demandsOf } from './actions/demands.ts';
import { themedItem } from './actions/themed-item.ts';
import { analyse } from './analysis.ts';
import type { ArticleContext } from './article/context.ts';
import { missingFigure, NOT_BROKEN_DOWN } from './article/missing-figure.ts';
import { readArticle } from './article/read-article.ts';
import { allFigures } from './breakdowns/all-figures.ts';
import { type BrokenDown, breakDown } from './breakdowns/break-down.ts';
import { checkBreakdowns } from './breakdowns/check-breakdowns.ts';
import { smallBasePublished } from './breakdowns/small-base-published.ts';
import type { Audience } from './breakdowns/tell-unit.ts';
import { articleCharts } from './charts/article-charts.ts';
import { markedDaysFigures } from './charts/marked-days.ts';
import { type Coding, themeFigures, unreadRemarks } from './coding.ts';
import { comparisonOf } from './comparison/comparison.ts';
import type { EarlierEdition } from './comparison/earlier-edition.ts';
import { trends } from './comparison/trends.ts';
import type { FormerEditions } from './dropped-name.ts';
import type { Figures } from './figure.ts';
import { gatherProblems } from './gather-problems.ts';
import { inOneSentence } from './no-answers.ts';
import { observationsOf, observedQuestions } from './observations.ts';
import { overfullCategories, participation, participationFigures } from './participation.ts';
import type { Plan, PlanFile } from './plan.ts';
import { precisionOf } from './precision/precision.ts';
import { quantifierOf, quantifiers, replacedBy } from './quantifiers.ts';
import { questionFigures } from './question-figures.ts';
import type { Report } from './report.ts';
import { tooFewToPublish } from './too-few-to-publish.ts';
import { weigh } from './weighting/weigh.ts';
import { withWeighted } from './weighting/weighted-figures.ts';
import type { Weights } from './weighting/weights.ts';

export interface ReportInput {
  readonly dataset: Dataset;
  readonly demonstration: boolean;
  readonly plan: PlanFile;
  readonly article: { readonly text: string; readonly path: string };
  readonly coding: Coding;
  /** Without the full analysis, which an article does not need. */
  readonly onlyArticle: boolean;
  /** Who reads it: the public, when absent, from whom small groups are hidden. */
  readonly audience?: Audience;
  /** What the plan compares this edition with. */
  readonly earlier?: EarlierEdition;
  /** Whose names the article and the plan may still hold. */
  readonly former?: FormerEditions;
  /** Day of publication when it is not the one that the plan declares. */
  readonly date?: string;
}

export function buildReport(input: ReportInput): {
  report?: Report;
  problems: readonly Problem[];
} {
  const { dataset, demonstration, coding, article, onlyArticle, audience = 'public' } = input;
  const former = input.former ?? formerOf(input.earlier);
  const { plan, source: planSource } = input.plan;
  const { weights, problems: ofWeights } = weigh(dataset, input.plan);
  const computed = computeFigures(dataset, coding, plan, weights);
  const { decimals = {} } = plan;
  const ofBreakdowns = checkBreakdowns(dataset, input.plan, former);
  const brokenDown = hasErrors(ofBreakdowns)
    ? undefined
    : breakDown(
        plan.analysis,
        { dataset, overall: computed, decimals, audience },
        themedItems(plan, dataset, coding),
        !onlyArticle,
      );
  const { overall, figures } = allFigures(computed, brokenDown, plan, audience);
  const compared = input.earlier && comparisonOf(dataset.questionnaire, input.earlier, input.plan);
  const source = `${plan.source}${demonstration ? ', données de démonstration, fictives' : ''}.`;
  const context: ArticleContext = {
    dataset,
    figures,
    ...(brokenDown ? { untold: brokenDown.untold, breakdowns: brokenDown.byQuestion } : {}),
    choices: rankedIds(dataset, coding),
    coding,
    charts: plan.charts.map(({ id }) => id),
    quantifiers: replacedBy(
      (plan.quantifiers ?? []).map(withoutUndefined).map(quantifierOf),
      quantifiers,
    ),
    trends: replacedBy((plan.trends ?? []).map(withoutUndefined), trends),
    ...(compared ? { comparison: compared.comparison } : {}),
    ...(former ? { former } : {}),
    derived: new Map(),
    observed: observedQuestions(dataset, coding).map(({ id }) => id),
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
  const ofNames = namesOfNothing(input.plan, context);
  const unread = unreadRemarks(dataset, coding, article.path);
  const all = inFileOrder([
    ...tooFewInvited(dataset, planSource.path),
    ...tooFewToPublish(dataset, planSource.path),
    ...smallBasePublished(brokenDown?.smallBases ?? [], planSource),
    ...unread,
    ...[...ofArticle, ...ofCharts, ...ofLead, ...ofNames].filter(
      ({ code }) => code !== NOT_BROKEN_DOWN || ofBreakdowns.length === 0,
    ),
    ...ofBreakdowns,
    ...checkActions(dataset, coding, input.plan, former),
    ...(compared?.problems ?? []),
    ...ofWeights,
  ]);
  const isEmpty = dataset.respondents.length === 0;
  const problems = gatherProblems(isEmpty ? inOneSentence(all) : all);
  if (hasErrors(problems)) return { problems };
  const cited = [...lead.sections, ...sections].flatMap((section) => section.cited);
  const told = new Map([...figures, ...context.derived]);
  const report = {
    questionnaire: dataset.questionnaire,
    audience,
    date: input.date ?? plan.date,
    demonstration,
    participation: participation(dataset),
    figures: told,
    hidden: brokenDown?.hidden ?? [],
    ...(brokenDown ? { breakdowns: brokenDown.method } : {}),
    lead: lead.sections[0] ?? { id: '', title: '', content: [], cited: [] },
    sections,
    charts,
    ...(weights ? { weighting: weights.weighting } : {}),
    precision: precisionOf(dataset, told, cited),
    observations: observationsOf(dataset, coding, overall, sections),
    actions: onlyArticle || !brokenDown ? [] : actionsOf(plan, dataset, brokenDown, figures),
    analysis: onlyArticle ? [] : analyse(dataset, overall, source, brokenDown?.byQuestion),
  };
  return { report, problems };
}

function formerOf(earlier: EarlierEdition | undefined): FormerEditions | undefined {
  return earlier && (() => [earlier.questionnaire]);
}

/** The sorted texts among the wishes that the plan names. */
function themedItems({ actions = [] }: Plan, dataset: Dataset, coding: Coding) {
  const wished = new Set(actions.flatMap(questionsOf));
  return allQuestions(dataset.questionnaire)
    .filter(({ id }) => wished.has(id) && Object.hasOwn(coding.labels, id))
    .map((question) => themedItem(dataset, coding, question));
}

function actionsOf(
  { actions = [] }: Plan,
  { questionnaire }: Dataset,
  { byQuestion, themes }: BrokenDown,
  figures: Figures,
) {
  return demandsOf(actions, questionnaire, new Map([...byQuestion, ...themes]), figures);
}

function computeFigures(
  dataset: Dataset,
  coding: Coding,
  { decimals = {}, notes = {}, charts }: Pick<Plan, 'decimals' | 'notes' | 'charts'>,
  weights: Weights | undefined,
): Figures {
  const all = [
    ...participationFigures(dataset, decimals),
    ...markedDaysFigures(dataset, charts, decimals),
    ...questionFigures(dataset, decimals),
    ...themeFigures(dataset, coding),
  ];
  const weighted = weights ? withWeighted(all, dataset, weights) : all;
  const noted = weighted.map((figure) => {
    const note = notes[figure.id];
    return note === undefined ? figure : { ...figure, note };
  });
  return new Map(noted.map((figure) => [figure.id, figure]));
}

/** A list that is shorter than the answers is not the list of those who were asked. */
function tooFewInvited(dataset: Dataset, path: string): readonly Problem[] {
  const { invited, complete, partial, brokenOff } = participation(dataset);
  const answered = complete + partial + brokenOff;
  if (invited === 0) return [];
  if (answered <= invited) return overfull(dataset, path);
  const message = `La liste des invités compte ${counted(invited, 'personne', 'personnes')}, et ${counted(answered, 'personne a répondu', 'personnes ont répondu')}.`;
  const hint = 'Importez la liste complète par « invitees import ».';
  return [{ code: 'too-few-invitees', severity: 'error', path, message, hint: typographic(hint) }];
}

/** Whoever changed category after answering is asked in one and has answered in another. */
function overfull(dataset: Dataset, path: string): readonly Problem[] {
  return overfullCategories(dataset).map(({ label, asked, answered }) => ({
    code: 'overfull-category',
    severity: 'warning',
    path,
    message: typographic(
      `« ${label} » : ${counted(answered, 'personne a répondu', 'personnes ont répondu')}, et la liste n’en invite que ${integer(asked)}. Le taux de réponse de cette catégorie ne peut pas être dit.`,
    ),
    hint: typographic('Vérifiez la catégorie de ces personnes dans la liste des invités.'),
  }));
}

/** Decimals and notes that the plan gives to figures that are not there. */
function namesOfNothing({ plan, source }: PlanFile, context: ArticleContext): readonly Problem[] {
  return (['decimals', 'notes'] as const).flatMap((key) =>
    Object.keys(plan[key] ?? {})
      .filter((id) => !context.figures.has(id))
      .map((id) => ({
        severity: 'error' as const,
        path: source.path,
        ...source.keyPlace([key, id]),
        ...missingFigure(id, context),
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
