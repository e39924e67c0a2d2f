/**
 * What each column of a file is taken for, and how surely: by its heading, then by what its cells
 * hold. What names nothing, or several things, is left to guesses.
 */
import type { Questionnaire } from '../../definition/questionnaire.ts';
import { asFilled, type Column, distinctCells } from './column.ts';
import { guessColumns } from './guess.ts';
import { type HeadingNames, headingNames } from './heading-names.ts';
import { type KnownColumn, knownColumn } from './known-columns.ts';
import { visibleText } from './plain-words.ts';
import type { CollectedTable } from './read-table.ts';
import { dayOf, stateOf } from './response-cells.ts';
import { type Target, targetName } from './target.ts';

export function recogniseColumns(
  table: CollectedTable,
  questionnaire: Questionnaire,
): readonly Column[] {
  const names = headingNames(questionnaire);
  const columns = table.headings.map((heading, index) =>
    recogniseColumn(table, names, visibleText(heading), index),
  );
  return guessColumns(table, names, questionnaire, onlyOnce(columns));
}

function recogniseColumn(
  table: CollectedTable,
  names: HeadingNames,
  heading: string,
  index: number,
): Column {
  const column = { index, heading, values: new Map<string, string>() };
  const taken = (target: Target, note: string): Column => ({
    ...column,
    target: asFilled(table, index, target),
    certainty: 'recognised',
    note,
  });
  const leftOut = (note: string): Column => ({
    ...column,
    target: { kind: 'ignore' },
    certainty: 'left_out',
    note,
  });
  const coded = names.byCode(heading);
  const [target, second] = coded.length > 0 ? coded : names.byLabel(heading);
  const known = knownColumn(heading);
  const isQuestion = target !== undefined && !second && !known;
  if (isQuestion || (coded.length === 1 && target)) return taken(target, notes.named(coded.length));
  if (known && !target) {
    const own = ownColumn(table, index, known);
    return own ? taken(own, notes.known) : leftOut(notes[known]);
  }
  if (distinctCells(table, index).length === 0) return leftOut(notes.empty);
  return {
    ...column,
    target: { kind: 'ignore' },
    certainty: 'unknown',
    note: known === 'personal' ? notes.personal : target ? notes.several : notes.unknown,
  };
}

const notes = {
  named: (codes: number) => (codes > 0 ? 'par son code' : 'par son intitulé'),
  known: 'colonne de l’outil d’enquête',
  personal: 'donnée personnelle, jamais gardée',
  technical: 'donnée technique, sans usage ici',
  id: 'numéro de réponse, répété d’une ligne à l’autre',
  sent_on: 'donnée technique, sans usage ici',
  state: 'état qui n’est pas compris',
  empty: 'colonne vide',
  several: 'l’intitulé convient à plusieurs questions',
  unknown: 'l’intitulé n’est celui d’aucune question',
  twice: (name: string) => `déjà pris dans une autre colonne : ${name}`,
};

/** What a column that the tool added says of the response; nothing when its cells do not fit. */
function ownColumn(table: CollectedTable, index: number, known: KnownColumn): Target | undefined {
  const cells = distinctCells(table, index);
  if (known === 'id') {
    return cells.length === table.rows.length && cells.length > 0 ? { kind: 'id' } : undefined;
  }
  if (known !== 'sent_on' && known !== 'state') return undefined;
  if (cells.some((cell) => dayOf(cell) !== undefined)) return { kind: 'sent_on' };
  const states = cells.length > 0 && cells.every((cell) => stateOf(cell) !== undefined);
  return states ? { kind: 'state' } : undefined;
}

/** Two columns cannot be the same thing: the second is not taken, and somebody has to say. */
function onlyOnce(columns: readonly Column[]): readonly Column[] {
  const met = new Set<string>();
  return columns.map((column) => {
    const name = targetName(column.target);
    if (column.target.kind === 'ignore') return column;
    if (!met.has(name)) {
      met.add(name);
      return column;
    }
    const certainty = questionless(column) ? 'left_out' : 'unknown';
    return { ...column, target: { kind: 'ignore' }, certainty, note: notes.twice(name) };
  });
}

/** Of two dates or two numbers of a response, the first is enough. */
function questionless({ target }: Column): boolean {
  return !('question' in target) && target.kind !== 'frame';
}
