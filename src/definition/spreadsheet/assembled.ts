import type { QuestionRows } from './read-question-rows.ts';
import type { Fields } from './row-fields.ts';

/** What the three sheets say, as one questionnaire whose keys are in the order of our files. */
export function assembled(
  top: Fields,
  { steps, groups }: QuestionRows,
  lists: ReadonlyMap<string, readonly Fields[]>,
): unknown {
  const { survey, edition, title, introduction, settings, frame, accepted } = top;
  const all: Fields = {
    survey,
    edition,
    title,
    introduction,
    settings,
    frame: inOrder(frame),
    choices: lists.size === 0 ? top.choices : inOrder(Object.fromEntries(lists)),
    question_groups: groups.size === 0 ? top.question_groups : inOrder(Object.fromEntries(groups)),
    accepted,
    steps: inOrder(steps),
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}

const ORDER = [
  ...['id', 'type', 'group', 'prefix', 'words', 'title', 'label', 'introduction', 'text', 'known'],
  ...['hint', 'why', 'short', 'exclusive', 'specify', 'missing', 'shown_if', 'accepted'],
  ...['column', 'within', 'values', 'categories', 'ordered', 'minimum', 'maximum', 'decimals'],
  ...['unit', 'low', 'high', 'ranks', 'maximum_length', 'format', 'pattern', 'pattern_words'],
  ...['rows', 'choices', 'groups', 'outside', 'questions'],
];

/** The same value without keys that have none; names of lists and words keep the order they have. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  const given = Object.entries(value).filter(([, inner]) => inner !== undefined);
  const rank = (key: string) => ORDER.indexOf(key) + (ORDER.includes(key) ? 0 : ORDER.length + 1);
  return Object.fromEntries(
    given
      .map(([key, inner]) => [key, inOrder(inner)] as const)
      .toSorted(([a], [b]) => rank(a) - rank(b)),
  );
}
