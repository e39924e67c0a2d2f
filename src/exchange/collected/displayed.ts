/**
 * Which steps an imported response is taken to have seen. Routing is worked out again from the
 * answers; where the file leaves open whether an item that ought to have been asked was displayed
 * at all, a mark says so, beside the ids of the steps.
 */
import { itemsOf } from '../../dataset/item.ts';
import type { Question, Questionnaire } from '../../definition/questionnaire.ts';
import { type JourneyStep, journey } from '../../form/journey.ts';
import { routingUnknown, rowAnswers } from '../../form/response.ts';
import type { CollectedRow } from './read-rows.ts';

/** @param covered items of which the file has a column */
export function stepsDisplayed(
  questionnaire: Questionnaire,
  row: Pick<CollectedRow, 'answers' | 'shown' | 'state'>,
  covered: ReadonlySet<string>,
): readonly string[] {
  const steps = journey(questionnaire, row.answers);
  if (row.state === 'draft') return reached(steps, row);
  return steps.flatMap(({ step, questions }) => {
    const items = questions.flatMap((question) =>
      itemsOf(question).map(({ id, row: part }) => ({
        id,
        answered: isAnswered(question, part?.id, row),
        open: isOpen(
          question,
          id,
          step.shownIf !== undefined ||
            question.shownIf !== undefined ||
            part?.shownIf !== undefined,
          row,
          covered,
        ),
      })),
    );
    const marks = items.filter(({ answered, open }) => !answered && open);
    const seen = marks.length < items.length ? [step.id] : [];
    return [...seen, ...marks.map(({ id }) => routingUnknown(id))];
  });
}

/** Who broke off has seen the steps up to the last answer. */
function reached(
  steps: readonly JourneyStep[],
  row: Pick<CollectedRow, 'answers'>,
): readonly string[] {
  const last = steps.findLastIndex(({ questions }) =>
    questions.some((question) => isAnswered(question, undefined, row)),
  );
  return steps.slice(0, last + 1).map(({ step }) => step.id);
}

function isAnswered(
  question: Question,
  part: string | undefined,
  { answers }: Pick<CollectedRow, 'answers'>,
): boolean {
  const answer = answers[question.id];
  return part === undefined ? answer !== undefined : rowAnswers(answer)[part] !== undefined;
}

/** Boxes that are all empty look the same whether they were displayed or not. */
function isOpen(
  question: Question,
  item: string,
  isConditional: boolean,
  { shown }: Pick<CollectedRow, 'shown'>,
  covered: ReadonlySet<string>,
): boolean {
  if (!covered.has(item)) return true;
  const said = shown.get(item);
  if (said !== undefined) return said === 'no';
  const boxes = question.type === 'multiple' || question.type === 'multiple_matrix';
  return boxes && isConditional;
}
