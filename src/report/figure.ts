/** A number that can be printed, with everything a reader needs to know of it. */
import type { MissingKind } from '../dataset/item.ts';
import type { HiddenMark } from './breakdowns/breakdown.ts';

export interface Figure {
  /**
   * `<question>.<choice or group>`, `<question>.<row>.<choice>`, `<question>.<theme>`,
   * `participation.<name>`; a breakdown as suffix, `@type=lp`; `difference.<one>,<other>`, where the
   * other is a figure, or an earlier edition in which the same figure is meant.
   */
  readonly id: string;
  readonly kind: 'share' | 'rate' | 'count' | 'mean' | 'difference';
  /** The question as it was worded; absent for participation. */
  readonly question?: string;
  /** The choice, group, theme or name: « Les réunions pédagogiques ». */
  readonly label: string;
  readonly base: Base;
  /** Persons; for a mean, those with a value. */
  readonly count: number;
  /** 0 to 1; null on an empty base, and where a share would have no sense. */
  readonly share: number | null;
  /** The string that text, charts, tables and files all print. */
  readonly printed: string;
  /** The number in `printed`; absent where it is a count, or no number: « 3 sur 8 ». */
  readonly numeric?: Numeric;
  /** The count read out: « 101 personnes sur 242 ont répondu « Oui ». » */
  readonly statement: string;
  /** What the plan adds to it, such as the base that was chosen where an earlier report gave none. */
  readonly note?: string;
  /** Of the share or the mean among all persons asked, if the others resemble those who answered. */
  readonly interval?: FigureInterval;
  /** In an internal report: a breakdown hidden from the public one, and why. */
  readonly suppressed?: HiddenMark;
  /** When the respondents carry their weights, where the plan turns them on. */
  readonly weighted?: WeightedFigure;
  /** Of a difference: what is compared. */
  readonly difference?: Difference;
}

/** Two shares or rates, and how far apart they are. */
export interface Difference {
  /** Whole points: the first less the second. */
  readonly points: number;
  readonly terms: readonly [DifferenceTerm, DifferenceTerm];
  /** Who stands behind both, and how the difference comes about: a sentence each. */
  readonly sentences: readonly string[];
  /** Between two editions: of the change among all persons asked, and whether chance explains it. */
  readonly change?: {
    readonly low: number;
    readonly high: number;
    /** « entre + 3 et + 19 points » */
    readonly printedRange: string;
    /** Null when there is nothing to test. */
    readonly test: { readonly method: string; readonly pValue: number } | null;
  };
  /** What a reader may conclude. */
  readonly reach?: string;
}

export interface DifferenceTerm {
  readonly figure: string;
  /** Absent: of this edition. */
  readonly edition?: string;
  readonly count: number;
  readonly base: number;
  readonly printed: string;
}

export interface Numeric {
  /** A share, 0 to 1, that is printed as a percentage; or a mean, in its unit, as printed. */
  readonly value: number;
  /** As printed: of the percentage, or of the mean. */
  readonly decimals: number;
}

export interface WeightedFigure {
  /** Null for a mean. Published in whole points: see `wholePoints`. */
  readonly share: number | null;
  /** Of a number, in its unit; published as `numeric`, and no finer. */
  readonly mean?: number;
  readonly numeric?: Numeric;
  readonly printed: string;
  readonly interval?: Pick<
    FigureInterval,
    'low' | 'high' | 'method' | 'printedLow' | 'printedHigh'
  >;
  /** What it would be, read out; only of a share more than a point away from the unweighted one. */
  readonly statement?: string;
}

export interface FigureInterval {
  /** 0 to 1; of a mean in its unit, as printed. */
  readonly low: number;
  readonly high: number;
  readonly method: string;
  /** « 38 % », « 46 % »; « 4,1 », « 4,7 heures par semaine » */
  readonly printedLow: string;
  readonly printedHigh: string;
  /** Where the share of all must lie, whatever the others would have said: no assumption made. */
  readonly bounds?: { readonly printedLow: string; readonly printedHigh: string };
  readonly population: number;
}

export interface Base {
  /** Persons. */
  readonly count: number;
  readonly kind: BaseKind;
  /** Who they are, for a reader: « les 242 personnes qui ont répondu à la question ». */
  readonly described: string;
  /** Sent responses outside the base, by the reason why they are. */
  readonly outside: { readonly [kind in MissingKind]?: number };
  /** Of one row of a matrix, and not of the whole question. */
  readonly ofRow?: boolean;
  /** Who was asked, when not everybody. */
  readonly routing?: string;
  /** « en collège »: of a breakdown, the part of all respondents that it is in. */
  readonly within?: string;
}

/**
 * `answered`: to whom the question was asked and who answered it; `ticked`: the same for a
 * multiple choice, « aucun » included; `wrote`: whose text was sorted; `invited`: all asked.
 */
export type BaseKind = 'answered' | 'ticked' | 'wrote' | 'invited';

export type Figures = ReadonlyMap<string, Figure>;

export function figureOf(figures: Figures, id: string): Figure {
  const figure = figures.get(id);
  if (!figure) throw new Error(`No figure is called ${id}`);
  return figure;
}
