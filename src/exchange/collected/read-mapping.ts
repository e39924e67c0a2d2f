/** A mapping that somebody has read and finished: it alone decides what the columns are. */

import type { Fault } from '../../definition/fault.ts';
import { allQuestions, type Choice, type Questionnaire } from '../../definition/questionnaire.ts';
import { readShape } from '../../definition/shape-problems.ts';
import { readYaml, type ValuePath } from '../../definition/yaml-source.ts';
import { hasErrors, inFileOrder, type Problem } from '../../problem.ts';
import { asFilled, type Column, columnLetters } from './column.ts';
import { knownColumn } from './known-columns.ts';
import { placeColumns } from './mapping-columns.ts';
import { mappingFaults } from './mapping-faults.ts';
import { mappingSchema, type RawColumn } from './mapping-schema.ts';
import { checkValues } from './mapping-values.ts';
import { plainWords, visibleText } from './plain-words.ts';
import type { CollectedTable } from './read-table.ts';
import { type Target, targetName, targetsOf } from './target.ts';

export interface Mapping {
  /** One for each column of the file, in its order. */
  readonly columns: readonly Column[];
  readonly impossible: 'refuse' | 'ignore';
}

/** @param recognised what the columns are taken for without a mapping */
export function readMapping(
  text: string,
  path: string,
  table: CollectedTable,
  recognised: readonly Column[],
  questionnaire: Questionnaire,
): { mapping?: Mapping; problems: readonly Problem[] } {
  const { source, problems: syntax } = readYaml(text, path);
  if (!source) return { problems: inFileOrder(syntax) };
  const { value, problems: shape } = readShape(mappingSchema, source);
  if (!value) return { problems: inFileOrder(shape) };
  const problems: Problem[] = [];
  const report = (fault: Fault, at: ValuePath) =>
    problems.push({ ...fault, path, ...source.place(at) });
  const placed = placeColumns(value, table.headings, report, (at) => source.place(at).line);
  const targets = targetsOf(questionnaire);
  const byName = new Map(targets.map((target) => [targetName(target), target]));
  const taken = new Map<string, number>();
  const mapped = new Map<number, Column>();
  value.columns.forEach((raw, c) => {
    const at = ['columns', c];
    const target = targetFor(raw, byName, targets, questionnaire, (fault) =>
      report(fault, [...at, 'to']),
    );
    if (!target) return;
    const name = targetName(target);
    const first = taken.get(name);
    if (name !== 'ignore' && first !== undefined) {
      report(mappingFaults.targetTwice(name, first), [...at, 'to']);
    } else taken.set(name, source.place([...at, 'to']).line);
    const others = othersOf(raw, target, (fault) => report(fault, [...at, 'others']));
    const values = checkValues(
      raw,
      target,
      others,
      (fault, where) => report(fault, [...at, 'values', ...where]),
      (index) => source.place([...at, 'values', index]).line,
    );
    const index = placed.get(c);
    if (index === undefined) return;
    mapped.set(index, {
      index,
      heading: visibleText(table.headings[index] ?? ''),
      target: values.size > 0 ? target : asFilled(table, index, target),
      certainty: target.kind === 'ignore' ? 'left_out' : 'recognised',
      note: 'd’après la correspondance',
      values,
      ...(others ? { others } : {}),
    });
  });
  const described = new Set(placed.values());
  const columns = recognised.map((column) => {
    const known = mapped.get(column.index);
    if (known || described.has(column.index)) return known ?? column;
    // What is of no use by itself need not be said.
    if (column.certainty !== 'left_out') {
      report(mappingFaults.columnAbsent(column.heading, columnLetters(column.index)), ['columns']);
    }
    return column;
  });
  return hasErrors(problems)
    ? { problems: inFileOrder(problems) }
    : { mapping: { columns, impossible: value.impossible ?? 'refuse' }, problems: [] };
}

function targetFor(
  { column, to }: RawColumn,
  byName: ReadonlyMap<string, Target>,
  targets: readonly Target[],
  questionnaire: Questionnaire,
  report: (fault: Fault) => void,
): Target | undefined {
  const name = (to ?? '').replaceAll(/\s/g, '').replace(/\[texte\]$/, '[text]');
  if (name === '') {
    report(mappingFaults.noTarget(column));
    return undefined;
  }
  const target = byName.get(name);
  if (!target) report(mappingFaults.unknownTarget(to ?? '', targets));
  else if ('question' in target && isPersonal(column, questionnaire)) {
    report(mappingFaults.personal(column));
  }
  return target;
}

/** Unless that is what the questionnaire asks for in these very words. */
function isPersonal(heading: string, questionnaire: Questionnaire): boolean {
  const words = plainWords(heading);
  const isAsked = allQuestions(questionnaire).some(({ id, title, label }) =>
    [id, title, label].some((name) => plainWords(name) === words),
  );
  return knownColumn(heading) === 'personal' && !isAsked;
}

function othersOf(
  { others }: RawColumn,
  target: Target,
  report: (fault: Fault) => void,
): Choice | undefined {
  if (others === undefined) return undefined;
  const open =
    target.kind === 'whole' && 'choices' in target.question
      ? target.question.choices.filter(({ specify }) => specify !== undefined)
      : [];
  const found = open.find(({ id }) => id === others);
  if (!found)
    report(
      mappingFaults.notOpen(
        others,
        open.map(({ id }) => id),
      ),
    );
  return found;
}
