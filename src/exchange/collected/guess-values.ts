/** What the cells that are no known answer may mean: proposed to whoever fills in the mapping. */
import { type Choice, hasRows } from '../../definition/questionnaire.ts';
import { nearest } from '../../definition/spelling.ts';
import { specifyKey } from '../../form/response.ts';
import { answerFinder, everyChoice } from './choice-words.ts';
import type { Column } from './column.ts';
import { plainWords } from './plain-words.ts';
import type { QuestionTarget } from './target.ts';

export interface ValueGuesses {
  /** Cell to the word that a mapping would give it. */
  readonly values: ReadonlyMap<string, string>;
  /** The choice of which the other cells may be the text. */
  readonly others?: Choice;
}

/**
 * @param cells of the column that are not understood
 * @param specified `question.choice` of each « précisez » that has a column of its own
 */
export function guessValues(
  { target }: Column,
  cells: readonly string[],
  specified: ReadonlySet<string>,
): ValueGuesses {
  if (!('question' in target)) return { values: new Map() };
  if (target.kind === 'tick') return { values: ticks(cells) };
  if (target.kind !== 'whole' && target.kind !== 'row' && target.kind !== 'rank') {
    return { values: new Map() };
  }
  const values = byNumber(target, cells) ?? bySpelling(target, cells);
  const [open, second] = everyChoice(target.question).filter(
    ({ id, specify }) =>
      specify !== undefined && !specified.has(specifyKey(target.question.id, id)),
  );
  const left = cells.some((cell) => !values.has(cell));
  const isList = target.kind === 'whole' && !hasRows(target.question);
  return left && isList && open && !second ? { values, others: open } : { values };
}

/** Yes is 1 and no is 2, as statistics packages have it. */
function ticks(cells: readonly string[]): ReadonlyMap<string, string> {
  return new Map(cells.filter((cell) => cell === '2').map((cell) => [cell, 'non']));
}

/** `A1`, `AO03`, 2: the choices by their order, where all cells are like that. */
function byNumber(
  { question }: QuestionTarget,
  cells: readonly string[],
): ReadonlyMap<string, string> | undefined {
  const choices = everyChoice(question);
  const find = answerFinder(question);
  const numbered = cells.map((cell) => {
    const [, digits = ''] = /^(?:SQ|AO?)?0*(\d{1,3})$/i.exec(cell) ?? [];
    return [cell, choices[Number(digits) - 1]?.id ?? ''] as const;
  });
  const fits = numbered.length > 0 && numbered.every(([, id]) => id !== '' && find(id));
  return fits ? new Map(numbered) : undefined;
}

function bySpelling(
  { question }: QuestionTarget,
  cells: readonly string[],
): ReadonlyMap<string, string> {
  const names = new Map(
    everyChoice(question).flatMap(({ id, label, short }) =>
      [id, label, short].map((name) => [plainWords(name), id] as const),
    ),
  );
  const guesses = cells.slice(0, 200).flatMap((cell) => {
    const words = plainWords(cell).slice(0, 200);
    const meant = words.length < 4 ? undefined : nearest(words, [...names.keys()]);
    const id = meant === undefined ? undefined : names.get(meant);
    return id === undefined ? [] : [[cell, id] as const];
  });
  return new Map(guesses);
}
