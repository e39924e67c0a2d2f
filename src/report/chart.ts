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

export type ChartValues = BarValues | StackedValues | PeopleValues | HistogramValues;

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

/** One dot per person asked, filled for those who answered, in a grid of two frame variables. */
export interface PeopleValues {
  readonly kind: 'people';
  readonly columns: readonly { readonly label: string; readonly printed: string }[];
  readonly rows: readonly {
    readonly label: string;
    readonly printed: string;
    readonly tone: Tone;
    readonly cells: readonly {
      readonly answered: number;
      readonly asked: number;
      /** « 30 sur 52 » */
      readonly printed: string;
    }[];
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
  readonly axis: string;
}

/** Cells are strings already printed; the first column names the row. */
export interface Table {
  readonly caption: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Row by row, whether it says more of the row above. */
  readonly below?: readonly boolean[];
  /** Totals and kinds of missing, told apart from the rows. */
  readonly foot: readonly (readonly string[])[];
}
