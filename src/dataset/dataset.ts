/**
 * The responses of one edition as columns, with the people asked beside them. Only responses
 * that were sent are rows: a draft counts in participation and nowhere else.
 */
import type { Frame } from '../campaign/invitee.ts';
import { allQuestions, type Questionnaire } from '../definition/questionnaire.ts';
import { countDrafts, type DraftCounts } from '../form/completeness.ts';
import { journey } from '../form/journey.ts';
import type { Response } from '../form/response.ts';
import { type Item, type ItemState, itemsOf, stateOf } from './item.ts';

export interface Dataset {
  readonly questionnaire: Questionnaire;
  /** One entry per person asked. */
  readonly invited: readonly Frame[];
  readonly respondents: readonly Respondent[];
  /** Item id to the states of the respondents, in their order. */
  readonly columns: ReadonlyMap<string, Column>;
  readonly drafts: DraftCounts;
}

export interface Respondent {
  readonly id: string;
  readonly frame: Frame;
}

export interface Column {
  readonly item: Item;
  readonly states: readonly ItemState[];
}

export function buildDataset(
  questionnaire: Questionnaire,
  invited: readonly Frame[],
  responses: readonly Response[],
  draftsAtClosing?: DraftCounts,
): Dataset {
  const sent = responses.filter((response) => response.state === 'sent');
  const items = allQuestions(questionnaire).flatMap(itemsOf);
  const columns = new Map(items.map((item) => [item.id, { item, states: [] as ItemState[] }]));
  for (const response of sent) {
    const states = statesOf(questionnaire, response);
    for (const [id, column] of columns) {
      column.states.push(states.get(id) ?? { kind: 'missing', missing: 'not_asked' });
    }
  }
  return {
    questionnaire,
    invited,
    respondents: sent.map(({ id, frame }) => ({ id, frame })),
    columns,
    drafts: draftsAtClosing ?? countDrafts(questionnaire, responses),
  };
}

/** Items that were asked; the others are absent. */
function statesOf(
  questionnaire: Questionnaire,
  { answers, stepsDisplayed }: Response,
): ReadonlyMap<string, ItemState> {
  const states = new Map<string, ItemState>();
  for (const { step, questions } of journey(questionnaire, answers)) {
    const displayed = stepsDisplayed.includes(step.id);
    for (const item of questions.flatMap(itemsOf)) {
      const state = stateOf(item, answers);
      const unseen = state.kind === 'missing' && state.missing === 'blank' && !displayed;
      states.set(item.id, unseen ? { kind: 'missing', missing: 'not_reached' } : state);
    }
  }
  return states;
}
