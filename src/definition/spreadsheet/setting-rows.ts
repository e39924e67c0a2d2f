import type { RawQuestionnaire } from '../schema.ts';
import { writeCell } from './cell-codecs.ts';
import { emptyList } from './layout.ts';
import { repeatedRows, settingRows } from './setting-layout.ts';
import type { SheetRow } from './sheet-table.ts';

/** The sheet *réglages*: everything that is neither a question nor a choice, a value a row. */
export function rowsOfSettings(raw: RawQuestionnaire): readonly SheetRow[] {
  const single = settingRows.flatMap(({ word, path, kind }) => {
    const value = valueAt(raw, path);
    return value === undefined ? [] : [row(word, { valeur: writeCell(kind, value) })];
  });
  const { privacy } = raw.settings;
  const title = single.findIndex(({ réglage }) => réglage === 'titre') + 1;
  return [
    ...single.slice(0, title),
    ...raw.introduction.map((text) => row(repeatedRows.introduction, { valeur: text })),
    ...single.slice(title),
    ...(privacy?.recipients ?? []).map((text) => row(repeatedRows.recipient, { valeur: text })),
    ...(privacy?.never_read_by ?? []).map((text) =>
      row(repeatedRows.neverReader, { valeur: text }),
    ),
    ...emptyRow(repeatedRows.privacy, privacy),
    ...(raw.frame ?? []).flatMap(rowsOfVariable),
    ...emptyRow(repeatedRows.variable, raw.frame),
    ...(raw.accepted ?? []).map(({ code, reason }) =>
      row(repeatedRows.accepted, { identifiant: code, valeur: reason }),
    ),
    ...emptyRow(repeatedRows.choiceLists, raw.choices),
    ...emptyRow(repeatedRows.questionGroups, raw.question_groups),
  ];
}

function rowsOfVariable(variable: NonNullable<RawQuestionnaire['frame']>[number]): SheetRow[] {
  return [
    row(repeatedRows.variable, { identifiant: variable.id, valeur: variable.label }),
    row(repeatedRows.column, { valeur: variable.column }),
    ...variable.categories.flatMap((category) => [
      row(repeatedRows.category, { identifiant: category.id, valeur: category.label }),
      row(repeatedRows.within, { valeur: category.within }),
      ...category.values.map((value) => row(repeatedRows.value, { valeur: value })),
    ]),
  ];
}

/** A list that is there and has nothing in it. */
function emptyRow(word: string, list: object | undefined): SheetRow[] {
  return list !== undefined && Object.keys(list).length === 0
    ? [row(word, { identifiant: emptyList })]
    : [];
}

function row(word: string, cells: SheetRow): SheetRow {
  return { réglage: word, ...cells };
}

function valueAt(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (inner, key) => (inner as Readonly<Record<string, unknown>> | undefined)?.[key],
    value,
  );
}
