/**
 * The responses of one edition as columns, with the people asked beside them. Only responses
 * that were sent are rows: a draft counts in participation and nowhere else.
 */
import type { Frame } from '../campaign/invitee.ts';
import { allQuestions, type Question, type Questionnaire } from '../definition/questionnaire.ts';
import { countDrafts, type DraftCounts } from '../form/completeness.ts';
import { journey } from '../form/journey.ts';
import { withoutQuotations } from '../form/quotations.ts';
import { type Response, routingUnknown } from '../form/response.ts';
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
  asked: Questionnaire,
  invited: readonly Frame[],
  responses: readonly Response[],
  draftsAtClosing?: DraftCounts,
): Dataset {
  const questionnaire = withoutQuotations(asked);
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
      const state = withWithheld(stateOf(item, answers), item.question, step.questions);
      const isBlank = state.kind === 'missing' && state.missing === 'blank';
      if (isBlank && stepsDisplayed.includes(routingUnknown(item.id))) {
        states.set(item.id, { kind: 'missing', missing: 'routing_unknown' });
      } else if (isBlank && !displayed) {
        states.set(item.id, { kind: 'missing', missing: 'not_reached' });
      } else states.set(item.id, state);
    }
  }
  return states;
}

/** With the choices of the question that this person was not offered. */
function withWithheld(
  state: ItemState,
  asked: Question,
  questions: readonly Question[],
): ItemState {
  if (state.kind !== 'codes' || questions.includes(asked) || !('choices' in asked)) return state;
  const whole = questions.find(({ id }) => id === asked.id);
  const all = whole && 'choices' in whole ? whole.choices : [];
  const offered = new Set(asked.choices.map(({ id }) => id));
  const withheld = all.map(({ id }) => id).filter((id) => !offered.has(id));
  return withheld.length > 0 ? { ...state, withheld } : state;
}
