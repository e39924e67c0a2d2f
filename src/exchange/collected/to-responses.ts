/** Rows that were understood as responses to be stored. */
import { smallCells } from '../../campaign/frame-cells.ts';
import { type EditionKey, responseId } from '../../campaign/identity.ts';
import type { Frame } from '../../campaign/invitee.ts';
import { canonicalJson } from '../../definition/freeze.ts';
import { allQuestions, type Questionnaire } from '../../definition/questionnaire.ts';
import { askedQuestions, journey } from '../../form/journey.ts';
import { relevantAnswer } from '../../form/relevant.ts';
import type { Problem } from '../../problem.ts';
import { integer, typographic } from '../../wording.ts';
import type { CollectedResponse } from '../responses-json.ts';
import type { Column } from './column.ts';
import { stepsDisplayed } from './displayed.ts';
import type { CollectedRow } from './read-rows.ts';
import { itemOf } from './target.ts';

export interface Surroundings {
  readonly questionnaire: Questionnaire;
  readonly key: EditionKey;
  /** The day that stands for one that the file does not give. */
  readonly today: string;
  /** Frames of the people asked; none: nobody is known to have been asked. */
  readonly invited: readonly Frame[];
  /** Frames of the responses that are there already, by their ids. */
  readonly stored: ReadonlyMap<string, Frame>;
}

export interface AssembledResponses {
  readonly responses: readonly CollectedResponse[];
  /** Lines without any answer. */
  readonly emptyLines: readonly number[];
  /** Question to how many answers do not count, because it was not asked. */
  readonly notAsked: ReadonlyMap<string, number>;
  /** Responses kept without their frame variables, which too few people share. */
  readonly withoutFrame: number;
  readonly problems: readonly Problem[];
}

export function toResponses(
  rows: readonly CollectedRow[],
  columns: readonly Column[],
  path: string,
  { questionnaire, key, today, invited, stored }: Surroundings,
): AssembledResponses {
  const isEmpty = ({ answers }: CollectedRow) => Object.keys(answers).length === 0;
  const given = rows.filter((row) => !isEmpty(row));
  const covered = new Set(
    columns.flatMap(({ target }) => ('question' in target ? [itemOf(target)] : [])),
  );
  const { names, problems } = rowNames(given, columns, path);
  const ids = names.map((name) => responseId(key, name));
  const inFile = new Set(ids);
  const others = [...stored].filter(([id]) => !inFile.has(id)).map(([, frame]) => frame);
  const frames = [...others, ...given.map(({ frame }) => frame)];
  const isSmall = smallFrames(questionnaire, invited.length > 0 ? invited : frames);
  const notAsked = new Map<string, number>();
  let withoutFrame = 0;
  const responses = given.map((row, index): CollectedResponse => {
    for (const question of answersNotAsked(questionnaire, row)) {
      notAsked.set(question, (notAsked.get(question) ?? 0) + 1);
    }
    const small = isSmall(row.frame);
    if (small) withoutFrame++;
    return {
      id: ids[index] ?? '',
      state: row.state,
      answers: row.answers,
      stepsDisplayed: stepsDisplayed(questionnaire, row, covered),
      frame: small ? {} : row.frame,
      updatedOn: row.sentOn ?? today,
    };
  });
  const emptyLines = rows.filter(isEmpty).map(({ line }) => line);
  return { responses, emptyLines, notAsked, withoutFrame, problems };
}

/**
 * What tells one row from another, the same whenever the file is imported again: the number that
 * the tool gave, or else what the row says and which of several equal ones it is.
 */
function rowNames(
  rows: readonly CollectedRow[],
  columns: readonly Column[],
  path: string,
): { names: readonly string[]; problems: readonly Problem[] } {
  const numbered = columns.some(({ target }) => target.kind === 'id');
  const problems: Problem[] = [];
  const met = new Map<string, number>();
  const names = rows.map((row) => {
    const { id, line, answers, frame, state, sentOn } = row;
    const report = (code: string, message: string) =>
      problems.push({ code, severity: 'error', path, line, message, hint: withoutNumbers });
    if (!numbered) {
      const said = canonicalJson({ answers, frame, state, sentOn: sentOn ?? null });
      const copy = (met.get(said) ?? 0) + 1;
      met.set(said, copy);
      return `collected content\n${copy}\n${said}`;
    }
    const first = id === undefined ? undefined : met.get(id);
    if (id === undefined) report('missing-id', 'Cette ligne n’a pas de numéro de réponse.');
    else if (first !== undefined) {
      const message = `Le numéro de réponse « ${id} » est déjà celui de la ligne ${integer(first)}.`;
      report('duplicate-id', typographic(message));
    } else met.set(id, line);
    return `collected number\n${id}`;
  });
  return { names, problems };
}

const withoutNumbers = typographic(
  'Corrigez-le, ou écrivez « to: ignore » pour cette colonne dans la correspondance : les lignes seront alors reconnues à leur contenu.',
);

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
