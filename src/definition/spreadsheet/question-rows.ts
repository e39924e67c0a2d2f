import type { RawEntry, RawGroupUse, RawInformation, RawQuestion } from '../question-schema.ts';
import type { RawQuestionnaire, RawStep } from '../schema.ts';
import { emptyList, keysOfRow, questionColumns, type RowWord, typeWords } from './layout.ts';
import { cellsOf, type SheetRow } from './sheet-table.ts';

/** The sheet *questions*: groups of questions, then each step with what stands under it. */
export function questionRows(raw: RawQuestionnaire): readonly SheetRow[] {
  const groups = Object.entries(raw.question_groups ?? {}).flatMap(([name, questions]) => [
    row('groupe de questions', { name }),
    ...questions.flatMap(rowsOfQuestion),
  ]);
  return [...groups, ...raw.steps.flatMap(rowsOfStep)];
}

function rowsOfStep(step: RawStep): SheetRow[] {
  return [row('étape', step), ...rowsAccepted(step), ...step.questions.flatMap(rowsOfEntry)];
}

function rowsOfEntry(entry: RawEntry): SheetRow[] {
  if (entry.type === 'information') return rowsOfInformation(entry);
  return entry.type === 'group' ? rowsOfUse(entry) : rowsOfQuestion(entry);
}

function rowsOfInformation(block: RawInformation): SheetRow[] {
  const [text, ...following] = block.text;
  return [
    row('information', { ...block, text }),
    ...following.map((paragraph) => row('suite', { text: paragraph })),
  ];
}

function rowsOfUse(use: RawGroupUse): SheetRow[] {
  const words = Object.entries(use.words ?? {}).map(([word, text]) => ({ word, words: text }));
  const none = use.words !== undefined && words.length === 0 ? [{ word: emptyList }] : [];
  return [row('reprise d’un groupe', use), ...[...words, ...none].map((word) => row('mot', word))];
}

function rowsOfQuestion(question: RawQuestion): SheetRow[] {
  const named = 'choices' in question && typeof question.choices === 'string';
  const { type, ...value } = question;
  return [
    row(typeWords[type], { ...value, choices: named ? question.choices : undefined }),
    ...rowsAccepted(question),
  ];
}

function rowsAccepted({ accepted = [] }: Pick<RawStep, 'accepted'>): SheetRow[] {
  return accepted.map((warning) => row('avertissement accepté', warning));
}

function row(
  type: RowWord | (typeof typeWords)[keyof typeof typeWords],
  value: Readonly<Record<string, unknown>>,
): SheetRow {
  const { type: _, ...rest } = value;
  return { type, ...cellsOf(rest, questionColumns, keysOfRow(type)) };
}
