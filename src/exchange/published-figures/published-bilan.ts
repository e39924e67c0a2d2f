/** A bilan of which only what it printed is known: its percentages and, maybe, counts and bases. */
import type { Place } from '../../definition/yaml-source.ts';
import type { PrintedPercentage } from '../../statistics/granularity.ts';

/** The largest count that is taken for one of persons asked. */
export const LARGEST_BASE = 10_000_000;

export interface PublishedBilan {
  readonly edition: string | null;
  readonly source: string | null;
  /** The counts of persons that the bilan gives, in file order. */
  readonly populations: readonly NamedBase[];
  readonly figures: readonly PublishedFigure[];
  readonly questions: readonly PublishedQuestion[];
}

export interface NamedBase {
  /** Persons, at least 1. */
  readonly count: number;
  /** As the file names it; null when it does not. */
  readonly name: string | null;
}

export interface PublishedFigure {
  readonly id: string;
  readonly place: Place;
  readonly section: string | null;
  /** As published; null when the text only implies the number. */
  readonly printed: string | null;
  /** Of what is printed or, failing that, implied; null when there is neither. */
  readonly percentage: PrintedPercentage | null;
  /** Persons that the percentage stands for, and those it is a percentage of. */
  readonly count: number | null;
  readonly base: number | null;
  readonly baseSaid: string | null;
  /** The figure of ours that answers to it. */
  readonly ours: string | null;
}

/** A single-choice question of which the percentages of all the choices are printed. */
export interface PublishedQuestion {
  readonly id: string;
  readonly place: Place;
  readonly choices: readonly PublishedFigure[];
}
