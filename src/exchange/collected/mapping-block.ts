/** One column of a proposed mapping, with what is to be filled in. */
import { counted, typographic } from '../../wording.ts';
import { everyChoice } from './choice-words.ts';
import { type Column, columnLetters } from './column.ts';
import { guessValues } from './guess-values.ts';
import { wordsOf } from './mapping-values.ts';
import { cut } from './refused-cell.ts';
import { targetName } from './target.ts';

/** Cells of one column that are spelt out; with more, the column is another one. */
const MOST_VALUES = 60;

const certain = { recognised: 'reconnu', guessed: 'deviné', left_out: 'ignoré', unknown: 'ignoré' };

export interface BlockContext {
  /** Cells that are not understood, and why. */
  readonly unknown: ReadonlyMap<string, string>;
  /** Another column has the same heading. */
  readonly isRepeated: boolean;
  /** `question.choice` of each « précisez » that has a column of its own. */
  readonly specified: ReadonlySet<string>;
}

export function columnBlock(
  column: Column,
  { unknown, isRepeated, specified }: BlockContext,
): string[] {
  const { heading, index, target, certainty, note } = column;
  const cells = [...unknown.keys()];
  const guesses = guessValues(column, cells, specified);
  const rest = cells.filter((cell) => !(guesses.others && !guesses.values.has(cell)));
  return [
    `  - column: ${JSON.stringify(heading)}${margin(`colonne ${columnLetters(index)}`)}`,
    ...(isRepeated ? [`    position: ${index + 1}`] : []),
    `    to: ${targetName(target)}${margin(`${certain[certainty]} : ${note}`)}`,
    ...(guesses.others
      ? [
          `    others: ${guesses.others.id}${margin(`deviné : ${sample(cells.filter((cell) => !rest.includes(cell)))}`)}`,
        ]
      : []),
    ...(rest.length > 0 ? ['    values:', ...choicesLine(column)] : []),
    ...rest.slice(0, MOST_VALUES).flatMap((cell) => valueLines(cell, guesses.values, unknown)),
    ...(rest.length > MOST_VALUES
      ? [
          `      ${comment(`et ${counted(rest.length - MOST_VALUES, 'autre valeur', 'autres valeurs')} : est-ce bien cette question ?`)}`,
        ]
      : []),
  ];
}

function choicesLine({ target }: Column): readonly string[] {
  const words = wordsOf(target);
  if (words.length === 0) return [];
  const choices = 'question' in target ? everyChoice(target.question) : [];
  const told = words.slice(0, 20).map((word) => {
    const label = choices.find(({ id }) => id === word)?.label;
    return label === undefined || label === word ? word : `${word} (${cut(label, 40)})`;
  });
  const more = words.length > told.length ? ['…'] : [];
  return [`      ${comment(`possibles : ${[...told, ...more].join(', ')}, ignore`)}`];
}

function valueLines(
  cell: string,
  guessed: ReadonlyMap<string, string>,
  reasons: ReadonlyMap<string, string>,
): readonly string[] {
  const meant = guessed.get(cell);
  const why = meant === undefined ? `à compléter : ${reasons.get(cell)}` : 'deviné';
  return [
    `      - cell: ${JSON.stringify(cell)}`,
    `        means:${meant === undefined ? '' : ` ${meant}`}${margin(why)}`,
  ];
}

function sample(cells: readonly string[]): string {
  const some = cells.slice(0, 3).map((cell) => `« ${cut(cell, 40)} »`);
  return `${some.join(', ')}${cells.length > 3 ? '…' : ''}`;
}

function margin(text: string): string {
  return `   ${comment(text)}`;
}

export function comment(text: string): string {
  return `# ${typographic(text.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' '))}`.trimEnd();
}
