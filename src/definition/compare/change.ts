/** What can differ between two editions of a questionnaire, one kind of difference per variant. */
import type { Condition } from '../condition.ts';
import type { Question } from '../questionnaire.ts';

export type Change =
  | TextChange
  | MovedChange
  | TypeChange
  | PropertyChange
  | ItemChange
  | OrderChange
  | ItemPropertyChange
  | RoutingChange
  | BaseChange;

/** Lists of things with ids, inside a question or a frame variable. */
export type ItemList = 'choice' | 'row' | 'group' | 'category';

/** A choice, row, group or category, by the words of the newer edition where it is there. */
export interface Item {
  readonly list: ItemList;
  readonly id: string;
  readonly label: string;
}

export type TextPart =
  | 'title'
  | 'label'
  | 'hint'
  | 'why'
  | 'introduction'
  | 'text'
  | 'low'
  | 'high'
  | 'unit'
  | 'short'
  | 'specify'
  | 'within';

export interface TextChange {
  readonly kind: 'text';
  readonly part: TextPart;
  /** Of a choice, row, group or category; absent: of the question or step itself. */
  readonly item?: Item;
  /** Absent: there was no such text. */
  readonly before?: string;
  readonly after?: string;
  readonly degree: TextDegree;
}

/**
 * `typo`: nothing but typing mistakes; `year`: nothing but the year of the edition; `wording`:
 * said otherwise; `unrelated`: no word in common.
 */
export type TextDegree = 'typo' | 'year' | 'wording' | 'unrelated';

export interface MovedChange {
  readonly kind: 'moved';
  /** Stands elsewhere among what both editions have; as few as possible are said to. */
  readonly reordered: boolean;
  /** Ids of the steps that hold it. */
  readonly before: string;
  readonly after: string;
}

export interface TypeChange {
  readonly kind: 'type';
  readonly before: Question['type'];
  readonly after: Question['type'];
}

/** Bounds, decimals, numbers of choices, lengths, formats: by their name in `questionnaire.ts`. */
export interface PropertyChange {
  readonly kind: 'property';
  readonly property: string;
  readonly before?: unknown;
  readonly after?: unknown;
}

export interface ItemChange {
  readonly kind: 'item_added' | 'item_dropped';
  readonly item: Item;
}

export interface OrderChange {
  readonly kind: 'order';
  readonly list: ItemList;
  /** Those that moved, as few as possible, in their new order. */
  readonly moved: readonly Item[];
}

export interface ItemPropertyChange {
  readonly kind: 'item_property';
  readonly item: Item;
  /** `exclusive`, `missing`, `choices` of a group, `values` of a category. */
  readonly property: string;
  readonly before?: unknown;
  readonly after?: unknown;
}

/** Who is asked, or is offered a choice or row; conditions of the step included. */
export interface RoutingChange {
  readonly kind: 'routing';
  readonly item?: Item;
  readonly before?: Condition;
  readonly after?: Condition;
}

/** Whom percentages are of, as a consequence of other changes. */
export type BaseChange =
  | { readonly kind: 'base'; readonly because: 'missing_choice'; readonly item: Item }
  | {
      readonly kind: 'base';
      readonly because: 'upstream';
      /** A question that decides who is asked, and how it compares. */
      readonly question: string;
      readonly title: string;
      readonly weight: 'to_check' | 'broken';
    };
