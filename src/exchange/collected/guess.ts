/**
 * What the columns may be that name nothing for certain. A guess is only ever proposed: somebody
 * reads it before anything is stored.
 */
import { allQuestions, hasRows, type Questionnaire } from '../../definition/questionnaire.ts';
import { nearest } from '../../definition/spelling.ts';
import { answerFinder } from './choice-words.ts';
import { type Column, distinctCells } from './column.ts';
import type { HeadingNames } from './heading-names.ts';
import { knownColumn } from './known-columns.ts';
import { compactCode, plainWords } from './plain-words.ts';
import type { CollectedTable } from './read-table.ts';
import { questionOf, questionTargets, type Target, targetName } from './target.ts';

/** With more columns that say nothing, the file is that of another questionnaire. */
const MOST_UNKNOWN = 100;

interface Guess {
  readonly target: Target;
  readonly note: string;
}

type Guesser = (column: Column, isFree: (target: Target) => boolean) => Guess | undefined;

export function guessColumns(
  table: CollectedTable,
  names: HeadingNames,
  questionnaire: Questionnaire,
  columns: readonly Column[],
): readonly Column[] {
  const isOpen = ({ certainty, heading }: Column) =>
    certainty === 'unknown' && knownColumn(heading) !== 'personal';
  if (columns.filter(isOpen).length > MOST_UNKNOWN) return columns;
  const taken = new Set(columns.map(({ target }) => targetName(target)));
  const isFree = (target: Target) => !taken.has(targetName(target));
  const guessers: readonly Guesser[] = [
    byLabel(names, columns),
    byNumber(questionnaire),
    byBeginning(names),
    bySpelling(names),
    byCells(table, questionnaire, columns),
  ];
  return columns.map((column) => {
    if (!isOpen(column)) return column;
    for (const guesser of guessers) {
      const guess = guesser(column, isFree);
      if (!guess) continue;
      taken.add(targetName(guess.target));
      return { ...column, ...guess, certainty: 'guessed' };
    }
    return column;
  });
}

/** A heading that several things bear: in the order of the questionnaire, if there are as many. */
function byLabel(names: HeadingNames, columns: readonly Column[]): Guesser {
  const counts = new Map<string, number>();
  for (const { heading } of columns) {
    const words = plainWords(heading);
    counts.set(words, (counts.get(words) ?? 0) + 1);
  }
  return ({ heading }, isFree) => {
    const named = names.byLabel(heading);
    const [first] = named.filter(isFree);
    if (!first || counts.get(plainWords(heading)) !== named.length) return undefined;
    const note = named.length === 1 ? 'même intitulé' : 'même intitulé, dans l’ordre des questions';
    return { target: first, note };
  };
}

/** `ateliers[SQ002]`: the second choice or row, as LimeSurvey numbers them by default. */
function byNumber(questionnaire: Questionnaire): Guesser {
  const questions = new Map(allQuestions(questionnaire).map((one) => [compactCode(one.id), one]));
  return ({ heading }, isFree) => {
    const [, base = '', digits = ''] =
      /^([\w-]+?)[[_.](?:SQ|AO?)0*(\d{1,3})\]?$/i.exec(heading) ?? [];
    const question = questions.get(compactCode(base));
    if (!question) return undefined;
    const kind = hasRows(question) ? 'row' : 'tick';
    const target = questionTargets(question).filter((part) => part.kind === kind)[
      Number(digits) - 1
    ];
    return target && isFree(target) ? { target, note: 'd’après le numéro' } : undefined;
  };
}

/** A heading that was cut short, or that goes on where the title ends. */
function byBeginning({ labels }: HeadingNames): Guesser {
  return ({ heading }, isFree) => {
    const words = plainWords(heading);
    if (words.length < 10) return undefined;
    const found = new Map<string, Target>();
    for (const [name, targets] of labels) {
      if (name.length < 10 || !(name.startsWith(words) || words.startsWith(`${name} `))) continue;
      for (const target of targets) if (isFree(target)) found.set(targetName(target), target);
    }
    const candidates = [...found.values()];
    const questions = new Set(candidates.map((target) => questionOf(target)?.id));
    // The whole answer rather than one of its parts.
    const target = candidates.find(({ kind }) => kind === 'whole') ?? candidates[0];
    const isOne = candidates.length === 1 || (questions.size === 1 && target?.kind === 'whole');
    return target && isOne ? { target, note: 'l’intitulé commence de même' } : undefined;
  };
}

function bySpelling({ labels }: HeadingNames): Guesser {
  return ({ heading }, isFree) => {
    const words = plainWords(heading);
    if (words.length < 4 || words.length > 60) return undefined;
    const close = [...labels.keys()].filter(
      (name) => Math.abs(name.length - words.length) <= 2 && name[0] === words[0],
    );
    const [target, second] = labels.get(nearest(words, close) ?? '') ?? [];
    return target && !second && isFree(target) ? { target, note: 'orthographe proche' } : undefined;
  };
}

/** The only question without a column whose choices explain every cell. */
function byCells(
  table: CollectedTable,
  questionnaire: Questionnaire,
  columns: readonly Column[],
): Guesser {
  const answered = new Set(
    columns.flatMap(({ target }) => ('question' in target ? [target.question.id] : [])),
  );
  const candidates = allQuestions(questionnaire)
    .filter(({ id, type }) => (type === 'single' || type === 'scale') && !answered.has(id))
    .map((question) => ({ question, find: answerFinder(question) }));
  return ({ index }, isFree) => {
    const cells = distinctCells(table, index).slice(0, 200);
    if (cells.length < 2) return undefined;
    const fitting = candidates.filter(
      ({ question, find }) =>
        questionTargets(question).slice(0, 1).every(isFree) && cells.every((cell) => find(cell)),
    );
    const [only, second] = fitting;
    const [target] = only && !second ? questionTargets(only.question) : [];
    return target && { target, note: 'd’après ce que les cellules contiennent' };
  };
}
