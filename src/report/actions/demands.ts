/** « Après le bilan, l’action »: who wishes what, group by group, and how many one could invite. */
import { findQuestion, type Question, type Questionnaire } from '../../definition/questionnaire.ts';
import type { Breakdown, BreakdownCell, BrokenDownItem } from '../breakdowns/breakdown.ts';
import { type Figures, figureOf } from '../figure.ts';
import { type ActionPlan, questionsOf } from './actions-plan.ts';

/** Wishes that one table brings together, the most frequent first. */
export interface Demand {
  readonly title: string;
  /** The questions as worded. */
  readonly asked: readonly string[];
  /** A person may have several. */
  readonly kind: 'choices' | 'themes';
  /** One per variable. */
  readonly tables: readonly DemandTable[];
}

export interface DemandTable {
  /** Id of the variable. */
  readonly by: string;
  /** « Département » */
  readonly label: string;
  readonly groups: readonly DemandGroup[];
  /** Persons asked, of all groups. */
  readonly invited: number;
  readonly rows: readonly DemandRow[];
  /** Persons who answered, of each group, null where that is hidden; of a single question only. */
  readonly bases?: readonly (number | null)[];
  readonly base?: number;
  /** Questions of which nothing is told here, with their titles: see `why-dropped.ts`. */
  readonly dropped?: readonly { readonly label: string; readonly item: BrokenDownItem }[];
}

export interface DemandGroup {
  readonly id: string;
  readonly label: string;
  /** Persons asked. */
  readonly invited: number;
}

export interface DemandRow {
  readonly label: string;
  /** Id of the figure of all respondents: its count is what is shown. */
  readonly overall: string;
  /** One per group; of a cell that is shown, the count of its figure. */
  readonly cells: readonly BreakdownCell[];
}

/** @param breakdowns of choices and of themes, by question, as the audience may see them */
export function demandsOf(
  actions: readonly ActionPlan[],
  questionnaire: Questionnaire,
  breakdowns: ReadonlyMap<string, readonly Breakdown[]>,
  figures: Figures,
): readonly Demand[] {
  return actions.map((action) => {
    const questions = questionsOf(action).flatMap((id) => findQuestion(questionnaire, id) ?? []);
    const [first, ...others] = questions;
    return {
      title: others.length === 0 ? (first?.title ?? '') : 'Souhaits exprimés question par question',
      asked: questions.map(({ label }) => label),
      kind: first && 'choices' in first ? 'choices' : 'themes',
      tables: action.by.flatMap((by) => tableOf(action, by, questions, breakdowns, figures) ?? []),
    };
  });
}

function tableOf(
  action: ActionPlan,
  by: string,
  questions: readonly Question[],
  breakdowns: ReadonlyMap<string, readonly Breakdown[]>,
  figures: Figures,
): DemandTable | undefined {
  const found = questions.flatMap((question) => {
    const breakdown = breakdowns.get(question.id)?.find((one) => one.by === by);
    const item = breakdown?.items[0];
    return breakdown && item ? [{ question, breakdown, item }] : [];
  });
  const [first, ...others] = found;
  if (!first) return undefined;
  const { label, groups } = first.breakdown;
  const rows = found.flatMap(({ question, item }) =>
    wishesIn(action, question, item).map((row, _, { length }) => ({
      ...row,
      label: rowLabel(question, row.label, others.length > 0, length),
    })),
  );
  const dropped = found.flatMap(({ question, item }) =>
    item.isDropped ? [{ label: question.title, item }] : [],
  );
  const single =
    others.length === 0 ? { bases: first.item.bases, base: first.item.overallBase } : {};
  return {
    by,
    label,
    groups,
    invited: groups.reduce((sum, { invited }) => sum + invited, 0),
    rows: rows.toSorted(
      (a, b) => figureOf(figures, b.overall).count - figureOf(figures, a.overall).count,
    ),
    ...single,
    ...(dropped.length > 0 ? { dropped } : {}),
  };
}

function wishesIn(
  { choices }: ActionPlan,
  question: Question,
  { id, rows }: BrokenDownItem,
): readonly DemandRow[] {
  const wished =
    choices ??
    ('choices' in question
      ? question.choices
          .filter((choice) => !choice.exclusive && !choice.missing)
          .map((one) => one.id)
      : undefined);
  return rows.filter(({ overall }) => !wished || wished.includes(overall.slice(id.length + 1)));
}

/** Where each question has one wish only, the question says it. */
function rowLabel(
  { title }: Question,
  label: string,
  isOneOfSeveral: boolean,
  wishes: number,
): string {
  if (!isOneOfSeveral) return label;
  return wishes === 1 ? title : `${title}\u00a0: ${label}`;
}
