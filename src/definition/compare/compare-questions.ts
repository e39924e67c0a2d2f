/** The questions of two editions, one against the other, each with its verdict. */

import { citedIn } from '../condition.ts';
import type { Question, Questionnaire } from '../questionnaire.ts';
import { movedAmong } from './align.ts';
import type { BaseChange, Change } from './change.ts';
import { compareQuestion, type Placed } from './compare-question.ts';
import type { TextContext } from './text-change.ts';
import { typoFault } from './typo.ts';
import { type Verdict, verdictOf } from './verdict.ts';
import { resemblance, stemsOf } from './words.ts';

export type QuestionComparison = KeptQuestion | AddedQuestion | DroppedQuestion;

interface Comparison {
  readonly id: string;
  readonly verdict: Verdict;
  /** Why, in one French sentence. */
  readonly reason: string;
}

export interface KeptQuestion extends Comparison {
  readonly verdict: 'comparable' | 'to_check' | 'broken';
  readonly before: Question;
  readonly after: Question;
  /** Nothing in common with the older label but the id. */
  readonly reused: boolean;
  readonly changes: readonly Change[];
}

export interface AddedQuestion extends Comparison {
  readonly verdict: 'new';
  readonly after: Question;
  /** Id of a dropped question that asks the same. */
  readonly sameLabelAs?: string;
}

export interface DroppedQuestion extends Comparison {
  readonly verdict: 'dropped';
  readonly before: Question;
  readonly sameLabelAs?: string;
}

export function compareQuestions(
  older: Questionnaire,
  newer: Questionnaire,
  context: TextContext,
): QuestionComparison[] {
  const [before, after] = [placed(older), placed(newer)];
  const gone = before.filter((old) => !after.some((one) => idOf(one) === idOf(old)));
  const come = after.filter((one) => !before.some((old) => idOf(one) === idOf(old)));
  const twins = twinsOf(gone, come);
  const places = placeChanges(before, after);
  const compared = new Map<string, QuestionComparison>();
  for (const one of after) {
    const id = idOf(one);
    const old = before.find((other) => idOf(other) === id);
    compared.set(
      id,
      old
        ? kept(old, one, [...upstream(one, compared), ...(places.get(id) ?? [])], context)
        : added(one.question, twins.get(id)),
    );
  }
  const twinOf = (id: string) => [...twins].find(([, old]) => old === id)?.[0];
  return [
    ...compared.values(),
    ...gone.map(({ question }) => dropped(question, twinOf(question.id))),
  ];
}

function placed({ steps }: Questionnaire): Placed[] {
  return steps.flatMap((step) => step.questions.map((question) => ({ question, step })));
}

/** Questions that stand elsewhere; a step that comes or goes does not move its questions. */
function placeChanges(
  before: readonly Placed[],
  after: readonly Placed[],
): ReadonlyMap<string, readonly Change[]> {
  const reordered = movedAmong(before.map(idOf), after.map(idOf));
  const holds = (some: readonly Placed[], step: string) => some.some((one) => one.step.id === step);
  const changes = new Map<string, readonly Change[]>();
  for (const one of after) {
    const old = before.find((other) => idOf(other) === idOf(one));
    if (!old) continue;
    const [from, to] = [old.step.id, one.step.id];
    const isMoved = reordered.includes(idOf(one));
    const changedStep = from !== to && holds(after, from) && holds(before, to);
    if (isMoved || changedStep) {
      changes.set(idOf(one), [{ kind: 'moved', reordered: isMoved, before: from, after: to }]);
    }
  }
  return changes;
}

function kept(
  before: Placed,
  after: Placed,
  others: readonly Change[],
  context: TextContext,
): KeptQuestion {
  const changes = [...compareQuestion(before, after, context), ...others];
  const reused = isReused(before.question, after.question, changes);
  const { id } = after.question;
  const { verdict, reason } = verdictOf(changes, reused);
  return { id, verdict, reason, before: before.question, after: after.question, reused, changes };
}

/** Questions that decide who is asked or offered what, where they are not what they were. */
function upstream(
  { question, step }: Placed,
  earlier: ReadonlyMap<string, QuestionComparison>,
): BaseChange[] {
  const items = [
    ...('choices' in question ? question.choices : []),
    ...('rows' in question ? question.rows : []),
  ];
  const conditions = [step, question, ...items].map(({ shownIf }) => shownIf);
  const cited = new Set(conditions.flatMap(citedIn));
  return [...cited].flatMap((id): BaseChange[] => {
    const other = earlier.get(id);
    if (other?.verdict !== 'broken' && other?.verdict !== 'to_check') return [];
    const { title } = other.after;
    return [{ kind: 'base', because: 'upstream', question: id, title, weight: other.verdict }];
  });
}

function isReused(before: Question, after: Question, changes: readonly Change[]): boolean {
  const unrelated = changes.some(
    (change) =>
      change.kind === 'text' &&
      change.part === 'label' &&
      change.degree === 'unrelated' &&
      !change.item,
  );
  const stems = ({ title, label }: Question) => stemsOf(`${title} ${label}`);
  return unrelated && resemblance(stems(before), stems(after)) === 0;
}

/** New questions that ask what dropped ones asked, each once. */
function twinsOf(gone: readonly Placed[], come: readonly Placed[]): Map<string, string> {
  const twins = new Map<string, string>();
  for (const { question } of come) {
    const twin = gone.find(
      (old) =>
        ![...twins.values()].includes(idOf(old)) &&
        typoFault(old.question.label, question.label) === undefined,
    );
    if (twin) twins.set(question.id, idOf(twin));
  }
  return twins;
}

function added(after: Question, twin: string | undefined): AddedQuestion {
  const base = { id: after.id, verdict: 'new' as const, after };
  if (twin === undefined) return { ...base, reason: 'Elle n’était pas posée.' };
  const reason = `Même libellé que « ${twin} », sous un autre identifiant : si c’est la même question, rendez-lui le sien.`;
  return { ...base, reason, sameLabelAs: twin };
}

function dropped(before: Question, twin: string | undefined): DroppedQuestion {
  const base = { id: before.id, verdict: 'dropped' as const, before };
  if (twin === undefined) return { ...base, reason: 'Elle n’est plus posée.' };
  const reason = `Même libellé sous un autre identifiant, « ${twin} ».`;
  return { ...base, reason, sameLabelAs: twin };
}

function idOf({ question }: Placed): string {
  return question.id;
}
