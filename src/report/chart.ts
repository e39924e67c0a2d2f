/**
 * What a chart says, before anyone draws it: values, their printed strings, the words around.
 * The same values make the drawing, the table below it and its text alternative.
 */

/** How a bar is told apart: the answer that matters, the others, and « aucun », least and last. */
export type Tone = 'accent' | 'other' | 'pale';

export interface ChartWords {
  readonly id: string;
  /** What is seen, of the respondents. */
  readonly title: string;
  /** What is measured, and in which unit. */
  readonly measure: string;
  /** One value read out as a sentence. */
  readonly reading: string;
  /** Of whom: « 243 répondants, une personne sans réponse ; plusieurs choix possibles. » */
  readonly universe: string;
  readonly source: string;
  /** What the drawing shows, for who does not see it; the numbers are in the table. */
  readonly alternative: string;
  readonly table: Table;
}

export type Chart = ChartWords & ChartValues;

export type ChartValues =
  | BarValues
  | StackedValues
  | DivergingValues
  | MultiplesValues
  | PeopleValues
  | DaysValues
  | HistogramValues;

/** One bar per choice, in the order given; `dots` draws a point at the end of a line instead. */
export interface BarValues {
  readonly kind: 'bars' | 'dots';
  readonly bars: readonly Bar[];
}

export interface Bar {
  readonly label: string;
  /** 0 to 1. */
  readonly share: number;
  readonly printed: string;
  readonly tone: Tone;
  /** A part of the bar above it. */
  readonly indented: boolean;
  /** Stands apart from the bar before it. */
  readonly apart: boolean;
}

/** One bar per row, cut into the choices of a question that excludes all but one. */
export interface StackedValues {
  readonly kind: 'stacked';
  readonly segments: readonly { readonly label: string; readonly tone: Tone }[];
  readonly rows: readonly {
    /** Absent when the chart has one row: the segments are then labelled themselves. */
    readonly label?: string;
    readonly parts: readonly { readonly share: number; readonly printed: string }[];
  }[];
}

/** An ordered scale whose two ends are laid out on both sides of an axis, what is neither aside. */
export interface DivergingValues {
  readonly kind: 'diverging';
  readonly left: DivergingSide;
  readonly right: DivergingSide;
  /** Neither side’s; without parts where every choice is on one side. */
  readonly aside: DivergingSide;
  readonly rows: readonly {
    /** Absent when the chart has one row. */
    readonly label?: string;
    readonly left: DivergingParts;
    readonly right: DivergingParts;
    readonly aside: DivergingParts;
  }[];
}

export interface DivergingSide {
  /** « Peu ou pas reconnue (1 ou 2) » */
  readonly label: string;
  readonly tone: Tone;
  /** Its choices, from left to right. */
  readonly choices: readonly string[];
}

export interface DivergingParts {
  /** Of the whole side. */
  readonly share: number;
  readonly printed: string;
  /** One per choice of the side. */
  readonly parts: readonly { readonly share: number; readonly printed: string }[];
}

/** The same bars for all respondents and for each category of them, side by side. */
export interface MultiplesValues {
  readonly kind: 'multiples';
  readonly panels: readonly {
    readonly label: string;
    /** « 149 répondants » */
    readonly base: string;
  }[];
  readonly rows: readonly {
    readonly label: string;
    readonly tone: Tone;
    /** One per panel. */
    readonly cells: readonly MultiplesCell[];
  }[];
}

export type MultiplesCell =
  | { readonly share: number; readonly printed: string }
  /** Not told: it carries no number. */
  | { readonly hidden: true; readonly printed: string };

/** One dot per person asked, filled for those who answered, in a grid of two frame variables. */
export interface PeopleValues {
  readonly kind: 'people';
  readonly columns: readonly { readonly label: string; readonly printed: string }[];
  readonly rows: readonly {
    readonly label: string;
    readonly printed: string;
    readonly tone: Tone;
    readonly cells: readonly PeopleCell[];
  }[];
}

export type PeopleCell =
  | {
      readonly answered: number;
      readonly asked: number;
      /** « 30 sur 52 » */
      readonly printed: string;
    }
  /** Not told: it carries no number. */
  | { readonly hidden: true; readonly printed: string };

/** Responses sent, day by day. */
export interface DaysValues {
  readonly kind: 'days';
  readonly days: readonly {
    /** Written below its column where there is room: « 6 juin ». */
    readonly label: string;
    readonly count: number;
    readonly printed: string;
    /** Monday, or the first day: its label comes first. */
    readonly begins: boolean;
    /** What happened that day: « Relance ». */
    readonly mark?: string;
  }[];
}

/** Counts of a number in classes of equal width. */
export interface HistogramValues {
  readonly kind: 'histogram';
  readonly classes: readonly {
    readonly label: string;
    readonly count: number;
    readonly printed: string;
  }[];
  /** Where one class ends and the next begins, one more than there are classes; none of whole numbers. */
  readonly limits?: readonly string[];
  readonly axis: string;
}

/** Cells are strings already printed; the first column names the row. */
export interface Table {
  readonly caption: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Row by row, whether it says more of the row above. */
  readonly below?: readonly boolean[];
  /** Row by row, ids of the figures that its cells print, one behind the other. */
  readonly figures?: readonly (readonly string[])[];
  /** Row by row, whether what follows stands apart: choices counted together. */
  readonly apart?: readonly boolean[];
  /** Totals and kinds of missing, told apart from the rows. */
  readonly foot: readonly (readonly string[])[];
}
