/**
 * The responses of one edition as columns, with the people asked beside them. Only responses
 * that were sent are rows: a draft counts in participation and nowhere else.
 */
import type { Frame } from '../campaign/invitee.ts';
import { allQuestions, type Questionnaire } from '../definition/questionnaire.ts';
import { countDrafts, type DraftCounts } from '../form/completeness.ts';
import { withoutQuotations } from '../form/quotations.ts';
import type { Response } from '../form/response.ts';
import { type Item, type ItemState, itemsOf } from './item.ts';
import { questionReader } from './read-questions.ts';

export interface Dataset {
  readonly questionnaire: Questionnaire;
  /** One entry per person asked. */
  readonly invited: readonly Frame[];
  readonly respondents: readonly Respondent[];
  /** Item id to the states of the respondents, in their order. */
  readonly columns: ReadonlyMap<string, Column>;
  readonly drafts: DraftCounts;
  /**
   * Responses by the day on which they were sent, for who asks when people answered: apart from
   * the respondents, whom it would tell more of. Empty where no day is kept.
   */
  readonly sentOn: ReadonlyMap<string, number>;
}

export interface Respondent {
  readonly id: string;
  readonly frame: Frame;
}

export interface Column {
  readonly item: Item;
  readonly states: readonly ItemState[];
}

/** @param responses taken one by one, and not kept: there may be many */
export function buildDataset(
  asked: Questionnaire,
  invited: readonly Frame[],
  responses: Iterable<Response & { readonly sentOn?: string | null }>,
  draftsAtClosing?: DraftCounts,
): Dataset {
  const questionnaire = withoutQuotations(asked);
  const questions = allQuestions(questionnaire).map((question) =>
    itemsOf(question).map((item) => ({ item, states: [] as ItemState[] })),
  );
  const statesOf = questionReader(questionnaire, (_question, states) => states);
  const respondents: Respondent[] = [];
  const drafts: Response[] = [];
  const sentOn = new Map<string, number>();
  for (const response of responses) {
    if (response.state === 'draft') {
      drafts.push(response);
      continue;
    }
    const told = statesOf(response);
    questions.forEach((columns, question) => {
      columns.forEach(({ states }, item) => {
        states.push(told[question]?.[item] as ItemState);
      });
    });
    respondents.push({ id: response.id, frame: response.frame });
    if (response.sentOn) sentOn.set(response.sentOn, (sentOn.get(response.sentOn) ?? 0) + 1);
  }
  return {
    questionnaire,
    invited,
    respondents,
    columns: new Map(questions.flat().map((column) => [column.item.id, column])),
    drafts: draftsAtClosing ?? countDrafts(questionnaire, drafts),
    sentOn,
  };
}
