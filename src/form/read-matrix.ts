import type { AnyMatrixQuestion } from '../definition/questionnaire.ts';
import { type FieldWords, fieldFaults } from './field-faults.ts';
import type { FieldReading, PostedFields } from './posted-fields.ts';
import { together } from './read-choices.ts';

/** A matrix is one answer: with a faulty row, the answer known so far stays as it is. */
export function readMatrix(question: AnyMatrixQuestion, posted: PostedFields): FieldReading {
  const rows: Record<string, string | readonly string[]> = {};
  const faults: (FieldWords & { row: string })[] = [];
  for (const row of question.rows) {
    const codes = (posted[`${question.id}.${row.id}`] ?? []).filter((value) => value !== '');
    if (codes.length === 0) continue;
    const { value, wrong } = readRow(question, codes);
    if (value !== undefined) rows[row.id] = value;
    if (wrong) faults.push({ ...wrong, row: row.id });
  }
  if (faults.length > 0) return { changes: [], faults };
  return { changes: [[question.id, Object.keys(rows).length > 0 ? rows : undefined]], faults };
}

function readRow(
  question: AnyMatrixQuestion,
  codes: readonly string[],
): { value?: string | readonly string[]; wrong?: FieldWords } {
  if (codes.length > question.choices.length) return { wrong: fieldFaults.unknownChoice() };
  const chosen = question.choices.filter(({ id }) => codes.includes(id));
  const [first] = chosen;
  if (question.type === 'matrix') {
    return first && codes.length === 1
      ? { value: first.id }
      : { wrong: fieldFaults.unknownChoice() };
  }
  if (chosen.length < new Set(codes).size) return { wrong: fieldFaults.unknownChoice() };
  const wrong = together(chosen);
  return wrong ? { wrong } : { value: chosen.map(({ id }) => id) };
}
