import type { RawQuestion } from '../question-schema.ts';
import type { RawQuestionnaire } from '../schema.ts';
import { choiceColumns, emptyList, type Sort, sortKeys, sortWords } from './layout.ts';
import { cellsOf, type SheetRow } from './sheet-table.ts';

/** The sheet *choix*: named lists, then what stands under each question in the order asked. */
export function choiceRows(raw: RawQuestionnaire): readonly SheetRow[] {
  const lists = Object.entries(raw.choices ?? {}).flatMap(([name, choices]) =>
    choices.map((choice) => row({ liste: name }, 'choices', choice)),
  );
  const groups = Object.entries(raw.question_groups ?? {}).flatMap(([name, questions]) =>
    questions.flatMap((question) => rowsOf(question, `${name}.${question.id}`)),
  );
  const asked = raw.steps.flatMap((step) =>
    step.questions.flatMap((entry) =>
      entry.type === 'information' || entry.type === 'group' ? [] : rowsOf(entry, entry.id),
    ),
  );
  return [...lists, ...groups, ...asked];
}

function rowsOf(question: RawQuestion, owner: string): SheetRow[] {
  return (['rows', 'choices', 'groups', 'outside'] as const).flatMap((sort) => {
    const values = (question as { readonly [key in Sort]?: unknown })[sort];
    if (!Array.isArray(values)) return [];
    const listed = values.length > 0 ? values : [{ id: emptyList }];
    return listed.map((value) => row({ question: owner }, sort, value));
  });
}

function row(owner: SheetRow, sort: Sort, value: Readonly<Record<string, unknown>>): SheetRow {
  const keys = new Map(
    choiceColumns.flatMap(({ heading, key }) =>
      sortKeys[sort].includes(key) ? [[heading, key]] : [],
    ),
  );
  return { ...owner, sorte: sortWords[sort], ...cellsOf(value, choiceColumns, keys) };
}
