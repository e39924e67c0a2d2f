/** What stands around the questions: steps, information, frame variables. */
import {
  allQuestions,
  type FrameVariable,
  type Information,
  type Questionnaire,
  type Step,
} from '../questionnaire.ts';
import { movedAmong } from './align.ts';
import type { Change } from './change.ts';
import { compareItems, propertyChanges } from './compare-items.ts';
import { routingChange } from './routing-change.ts';
import { type TextContext, textChange } from './text-change.ts';

export interface PartComparison {
  readonly part: 'step' | 'information' | 'frame';
  readonly id: string;
  /** As the newer edition calls it, where it is there. */
  readonly title: string;
  readonly status: 'kept' | 'added' | 'dropped';
  readonly changes: readonly Change[];
}

/** One sort of part: how to find its members, and how one becomes another. */
interface Sort<T> {
  readonly part: PartComparison['part'];
  readonly titleOf: (value: T) => string;
  readonly compare: (before: T, after: T, context: TextContext) => readonly Change[];
}

interface Placed<T> {
  readonly value: T;
  /** The step that holds it, or its own id. */
  readonly within: string;
  /** What it stands behind, where that is not told by the order of its like. */
  readonly behind?: string;
}

export function compareParts(
  before: Questionnaire,
  after: Questionnaire,
  context: TextContext,
): PartComparison[] {
  const kept = new Set(allQuestions(before).map(({ id }) => id));
  for (const id of kept) if (!allQuestions(after).some((one) => one.id === id)) kept.delete(id);
  return [
    ...compareSort(steps, stepsOf(before), stepsOf(after), context),
    ...compareSort(information, informationOf(before, kept), informationOf(after, kept), context),
    ...compareSort(frame, frameOf(before), frameOf(after), context),
  ];
}

function compareSort<T extends { readonly id: string }>(
  { part, titleOf, compare }: Sort<T>,
  before: readonly Placed<T>[],
  after: readonly Placed<T>[],
  context: TextContext,
): PartComparison[] {
  const moved = movedAmong(
    before.map(({ value }) => value.id),
    after.map(({ value }) => value.id),
  );
  const named = (value: T) => ({ part, id: value.id, title: titleOf(value) });
  const present = after.map(({ value, within, behind }): PartComparison => {
    const old = before.find((one) => one.value.id === value.id);
    if (!old) return { ...named(value), status: 'added', changes: [] };
    const reordered = moved.includes(value.id) || old.behind !== behind;
    const place: Change[] =
      reordered || old.within !== within
        ? [{ kind: 'moved', reordered, before: old.within, after: within }]
        : [];
    const changes = [...place, ...compare(old.value, value, context)];
    return { ...named(value), status: 'kept', changes };
  });
  const dropped = before.filter((old) => !after.some(({ value }) => value.id === old.value.id));
  return [
    ...present,
    ...dropped.map(({ value }) => ({ ...named(value), status: 'dropped' as const, changes: [] })),
  ];
}

const steps: Sort<Step> = {
  part: 'step',
  titleOf: ({ title }) => title,
  compare: (before, after, context) => [
    ...textChange('title', before.title, after.title, context),
    ...textChange('introduction', before.introduction, after.introduction, context),
    ...routingChange([before.shownIf], [after.shownIf]),
  ],
};

function stepsOf(questionnaire: Questionnaire): Placed<Step>[] {
  return questionnaire.steps.map((value) => ({ value, within: value.id }));
}

const information: Sort<Information> = {
  part: 'information',
  titleOf: ({ title, text }) => title ?? text[0] ?? '',
  compare: (before, after, context) => [
    ...textChange('title', before.title, after.title, context),
    ...paragraphChanges(before.text, after.text, context),
    ...propertyChanges(before, after, ['id', 'title', 'text', 'shownIf', 'position']),
    ...routingChange([before.shownIf], [after.shownIf]),
  ],
};

/** Paragraph against paragraph as long as there are as many, else the whole. */
function paragraphChanges(
  before: readonly string[],
  after: readonly string[],
  context: TextContext,
): readonly Change[] {
  if (before.length !== after.length) {
    return textChange('text', before.join('\n\n'), after.join('\n\n'), context);
  }
  return after.flatMap((text, index) => textChange('text', before[index], text, context));
}

/** @param kept questions that both editions have: those that come or go move nothing */
function informationOf(
  questionnaire: Questionnaire,
  kept: ReadonlySet<string>,
): Placed<Information>[] {
  return questionnaire.steps.flatMap((step) =>
    (step.information ?? []).map((value) => {
      const above = step.questions.slice(0, value.position).map(({ id }) => id);
      const behind = above.findLast((id) => kept.has(id)) ?? '';
      return { value, within: step.id, behind };
    }),
  );
}

const frame: Sort<FrameVariable> = {
  part: 'frame',
  titleOf: ({ label }) => label,
  compare: (before, after, context) => [
    ...textChange('label', before.label, after.label, context),
    ...propertyChanges(before, after, ['id', 'label', 'categories']),
    ...compareItems('category', before.categories, after.categories, context),
  ],
};

function frameOf(questionnaire: Questionnaire): Placed<FrameVariable>[] {
  return questionnaire.frame.map((value) => ({ value, within: value.id }));
}
