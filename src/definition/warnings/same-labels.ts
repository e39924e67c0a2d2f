/** Choices, or rows, of one question that read the same: who answers cannot tell them apart. */
import { placedQuestions } from '../placed.ts';
import type { RawQuestion } from '../question-schema.ts';
import { choicesOf, type RawQuestionnaire } from '../schema.ts';
import { readAs } from '../unseen.ts';
import type { ValuePath } from '../yaml-source.ts';
import { warnings } from './catalogue.ts';
import type { Warning } from './warning.ts';

interface Labelled {
  readonly id: string;
  readonly label: string;
  readonly path: ValuePath;
}

export function sameLabelWarnings(raw: RawQuestionnaire): Warning[] {
  return placedQuestions(raw).flatMap(({ value, path }) => {
    const rows = 'rows' in value ? labelled(value.rows, [...path, 'rows']) : [];
    return [...repeated(offered(value, path, raw)), ...repeated(rows)].map(
      ({ first, second }): Warning => ({
        fault: warnings.sameLabel(second.label, first.id, second.id),
        path: second.path,
        // A list at the top of the file is of no question.
        owner: second.path[0] === 'choices' ? [] : path,
      }),
    );
  });
}

/** Everything that one answers with. */
function offered(question: RawQuestion, path: ValuePath, raw: RawQuestionnaire): Labelled[] {
  const list = 'choices' in question ? question.choices : [];
  const listPath = typeof list === 'string' ? ['choices', list] : [...path, 'choices'];
  const outside = 'outside' in question ? (question.outside ?? []) : [];
  return [
    ...labelled(choicesOf(question, raw), listPath),
    ...labelled(outside, [...path, 'outside']),
  ];
}

function labelled(all: readonly { id: string; label: string }[], path: ValuePath): Labelled[] {
  return all.map(({ id, label }, i) => ({ id, label, path: [...path, i, 'label'] }));
}

/** Each label that an earlier one reads like, with the first of these. */
function repeated(all: readonly Labelled[]): { first: Labelled; second: Labelled }[] {
  const seen = new Map<string, Labelled>();
  return all.flatMap((second) => {
    const read = readAs(second.label);
    const first = seen.get(read);
    if (first) return [{ first, second }];
    seen.set(read, second);
    return [];
  });
}
