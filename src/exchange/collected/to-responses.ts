/** Rows that were understood as responses to be stored. */
import { smallCells } from '../../campaign/frame-cells.ts';
import { type EditionKey, responseId } from '../../campaign/identity.ts';
import type { Frame } from '../../campaign/invitee.ts';
import { allQuestions, type Questionnaire } from '../../definition/questionnaire.ts';
import { askedQuestions, journey } from '../../form/journey.ts';
import { relevantAnswer } from '../../form/relevant.ts';
import type { Problem } from '../../problem.ts';
import type { CollectedResponse } from '../responses-json.ts';
import type { Column } from './column.ts';
import { stepsDisplayed } from './displayed.ts';
import type { CollectedRow } from './read-rows.ts';
import type { CollectedTable } from './read-table.ts';
import { rowNames } from './row-names.ts';
import { itemOf } from './target.ts';

export interface Surroundings {
  readonly questionnaire: Questionnaire;
  readonly key: EditionKey;
  /** The day that stands for one that the file does not give. */
  readonly today: string;
  /** Frames of the people asked; none: nobody is known to have been asked. */
  readonly invited: readonly Frame[];
  /** The responses that are there already, by their ids. */
  readonly stored: ReadonlyMap<string, Pick<CollectedResponse, 'frame' | 'updatedOn'>>;
}

export interface AssembledResponses {
  readonly responses: readonly CollectedResponse[];
  /** Id of each row of the file, without any answer or not, to its line. */
  readonly lines: ReadonlyMap<string, number>;
  /** Rows are told apart by a number that the tool gave, and not by their cells. */
  readonly isNumbered: boolean;
  /** Lines without any answer. */
  readonly emptyLines: readonly number[];
  /** Question to how many answers do not count, because it was not asked. */
  readonly notAsked: ReadonlyMap<string, number>;
  /** Responses kept without their frame variables, which too few people share. */
  readonly withoutFrame: number;
  readonly problems: readonly Problem[];
}

/** @param rows those of the table, in its order */
export function toResponses(
  rows: readonly CollectedRow[],
  columns: readonly Column[],
  table: CollectedTable,
  { questionnaire, key, today, invited, stored }: Surroundings,
): AssembledResponses {
  const isEmpty = ({ answers }: CollectedRow) => Object.keys(answers).length === 0;
  const given = rows.filter((row) => !isEmpty(row));
  const isNumbered = columns.some(({ target }) => target.kind === 'id');
  const covered = new Set(
    columns.flatMap(({ target }) => ('question' in target ? [itemOf(target)] : [])),
  );
  const { names, problems } = rowNames(rows, isEmpty, table, isNumbered);
  const ids = new Map(rows.map((row, index) => [row, responseId(key, names[index] ?? '')]));
  const lines = new Map([...ids].map(([{ line }, id]) => [id, line]));
  const others = [...stored].filter(([id]) => !lines.has(id)).map(([, { frame }]) => frame);
  const frames = [...others, ...given.map(({ frame }) => frame)];
  const isSmall = smallFrames(questionnaire, invited.length > 0 ? invited : frames);
  const notAsked = new Map<string, number>();
  let withoutFrame = 0;
  const responses = given.map((row): CollectedResponse => {
    const id = ids.get(row) ?? '';
    for (const question of answersNotAsked(questionnaire, row)) {
      notAsked.set(question, (notAsked.get(question) ?? 0) + 1);
    }
    const small = isSmall(row.frame);
    if (small) withoutFrame++;
    return {
      id,
      state: row.state,
      answers: row.answers,
      stepsDisplayed: stepsDisplayed(questionnaire, row, covered),
      frame: small ? {} : row.frame,
      // The day of its first import: coming again changes nothing.
      updatedOn: row.sentOn ?? stored.get(id)?.updatedOn ?? today,
    };
  });
  const emptyLines = rows.filter(isEmpty).map(({ line }) => line);
  return { responses, lines, isNumbered, emptyLines, notAsked, withoutFrame, problems };
}

function answersNotAsked(questionnaire: Questionnaire, { answers }: CollectedRow): string[] {
  const asked = new Map(
    askedQuestions(journey(questionnaire, answers)).map((question) => [question.id, question]),
  );
  return allQuestions(questionnaire)
    .map(({ id }) => id)
    .filter((id) => {
      const answer = answers[id];
      const question = asked.get(id);
      return answer !== undefined && (!question || relevantAnswer(question, answer) !== answer);
    });
}

/** Whether too few people share these frame variables for a response to be kept with them. */
function smallFrames(
  { frame }: Questionnaire,
  people: readonly Frame[],
): (given: Frame) => boolean {
  const nameOf = (given: Frame) => frame.map(({ id }) => given[id] ?? '').join('|');
  const small = new Set(smallCells(frame, people).map((cell) => nameOf(cell.frame)));
  const known = new Set(people.map(nameOf));
  return (given) =>
    Object.keys(given).length > 0 && (small.has(nameOf(given)) || !known.has(nameOf(given)));
}
