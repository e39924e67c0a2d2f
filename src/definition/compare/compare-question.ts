/** One question in two editions: every difference, whatever it weighs. */
import type { Choice, Question, Step } from '../questionnaire.ts';
import type { BaseChange, Change, TextPart } from './change.ts';
import { compareItems, entriesOf, propertyChanges, textOf } from './compare-items.ts';
import { routingChange } from './routing-change.ts';
import { moveYears, type TextContext, textChange } from './text-change.ts';

/** A question with the step that holds it, whose condition is its own too. */
export interface Placed {
  readonly question: Question;
  readonly step: Step;
}

const texts: readonly TextPart[] = ['title', 'label', 'hint', 'why'];
const typeTexts: readonly TextPart[] = ['low', 'high', 'unit'];
const comparedOtherwise = [
  ...['id', 'type', 'shownIf', 'choices', 'rows', 'groups', 'outside'],
  ...texts,
  ...typeTexts,
];

export function compareQuestion(before: Placed, after: Placed, context: TextContext): Change[] {
  const [old, current] = [before.question, after.question];
  const own = [
    ...textChanges(old, current, texts, context),
    ...typeChanges(old, current),
    // Between two types, what only one of them has says nothing more.
    ...(old.type === current.type
      ? propertyChanges(old, current, comparedOtherwise).map((change) =>
          old.type === 'date' ? movedBound(change, context) : change,
        )
      : []),
    ...(old.type === current.type ? textChanges(old, current, typeTexts, context) : []),
    ...compareItems('row', rowsOf(old), rowsOf(current), context),
    ...compareItems('choice', choicesOf(old), choicesOf(current), context),
    ...compareItems('group', groupsOf(old), groupsOf(current), context),
    ...routingChange([before.step.shownIf, old.shownIf], [after.step.shownIf, current.shownIf]),
  ];
  return [...own, ...missingChoices(own, old, current)];
}

/** A bound of a date that follows the edition is the same bound a year later. */
function movedBound(change: Change, { years }: TextContext): Change {
  if (change.kind !== 'property' || !years) return change;
  const { property, before, after } = change;
  const bound = property === 'minimum' || property === 'maximum';
  if (!bound || typeof before !== 'string') return change;
  const moved = moveYears(before, years.before, years.after - years.before);
  return moved === after ? { ...change, property: 'dates' } : change;
}

function textChanges(
  before: Question,
  after: Question,
  parts: readonly TextPart[],
  context: TextContext,
): Change[] {
  const [old, current] = [entriesOf(before), entriesOf(after)];
  return parts.flatMap((part) =>
    textChange(part, textOf(old[part]), textOf(current[part]), context),
  );
}

function typeChanges(before: Question, after: Question): Change[] {
  return before.type === after.type
    ? []
    : [{ kind: 'type', before: before.type, after: after.type }];
}

/** Declared kinds of missing that come or go move the base of every percentage. */
function missingChoices(changes: readonly Change[], before: Question, after: Question): Change[] {
  const all = [...choicesOf(before), ...choicesOf(after)];
  const declares = (id: string) => all.some((one) => one.id === id && one.missing !== undefined);
  return changes.flatMap((change): BaseChange[] => {
    if (!('item' in change) || change.item?.list !== 'choice') return [];
    const { kind, item } = change;
    const comesOrGoes = (kind === 'item_added' || kind === 'item_dropped') && declares(item.id);
    const turns = kind === 'item_property' && change.property === 'missing';
    return comesOrGoes || turns ? [{ kind: 'base', because: 'missing_choice', item }] : [];
  });
}

/** What can be answered; the points of a scale are its bounds, and compared as such. */
function choicesOf(question: Question): readonly Choice[] {
  const outside = 'outside' in question ? (question.outside ?? []) : [];
  if (!('choices' in question)) return outside;
  const { choices } = question;
  return question.type === 'scale'
    ? choices.filter(({ missing }) => missing !== undefined)
    : [...choices, ...outside];
}

function rowsOf(question: Question) {
  return 'rows' in question ? question.rows : [];
}

function groupsOf(question: Question) {
  return 'groups' in question ? question.groups : [];
}
