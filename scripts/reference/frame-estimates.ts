import type { Calibration } from '../../src/statistics/calibration.ts';
import { wilsonInterval } from '../../src/statistics/proportion.ts';
import {
  type Values,
  type WeightedEstimate,
  weightedEstimate,
  weightedTotal,
} from '../../src/statistics/weighted-estimate.ts';
import { linearisedBase } from '../../src/statistics/weighted-interval.ts';
import type { Comparison } from './comparison.ts';
import type { Case, Row } from './reference-folder.ts';

/**
 * Estimates under one set of weights. What is expected says what to estimate: `q1` and `q5_rare`,
 * a share of the column before « _ »; `q2`, one share per category; `q3_mean`, `_mean_se`, `_n`,
 * `_total`, `_total_se`; `q1_by_dept`, a share in each category of another column.
 */
export function* compareEstimates(
  path: string,
  calibration: Calibration,
  expected: Case,
  respondents: readonly Row[],
): Generator<Comparison> {
  const headers = Object.keys(respondents[0] ?? {});
  const estimate = (values: Values) => weightedEstimate(calibration, values);
  for (const [key, value] of Object.entries(expected)) {
    const question = headers.find((header) => key === header || key.startsWith(`${header}_`));
    if (question === undefined) continue;
    const column = `${path}.${key}`;
    const what = key.slice(question.length + 1);
    const domain = headers.find((header) => what === `by_${header}`);
    const plain = plainColumns[what];
    if (domain !== undefined) {
      for (const one of value as readonly Case[]) {
        const inside = numbers(respondents, question, (row) => row[domain] === one[domain]);
        const place = `${column} ${one[domain]}`;
        const found = respondents.find((row) => row[domain] === one[domain])?.[domain];
        const named = { column: `${column}.${domain}`, ours: found, expected: one[domain] };
        yield { place, ...named, closeness: 'exact' };
        yield* compareShare(place, column, estimate(inside), one);
      }
    } else if (plain) {
      const ours = plain(calibration, numbers(respondents, question));
      yield { place: column, column, ours, expected: value, closeness: 'estimate' };
    } else if (isRecord(value) && 'p' in value) {
      yield* compareShare(column, column, estimate(numbers(respondents, question)), value);
    } else if (isRecord(value)) {
      for (const [category, one] of Object.entries(value)) {
        const held = holds(respondents, question, category);
        yield* compareShare(
          `${column}.${category}`,
          `${column}.${category}`,
          estimate(held),
          one as Case,
        );
      }
    }
  }
}

const plainColumns: Readonly<Record<string, (weights: Calibration, values: Values) => unknown>> = {
  mean: (weights, values) => weightedEstimate(weights, values)?.mean,
  mean_se: (weights, values) => weightedEstimate(weights, values)?.standardError,
  n: (weights, values) => weightedEstimate(weights, values)?.base,
  total: (weights, values) => weightedTotal(weights, values).total,
  total_se: (weights, values) => weightedTotal(weights, values).standardError,
};

/** Every column that is expected of a share; those of other methods are not computed. */
function* compareShare(
  place: string,
  path: string,
  ours: WeightedEstimate | null,
  expected: Case,
): Generator<Comparison> {
  const base = ours && linearisedBase(ours);
  const interval = ours && base ? wilsonInterval(ours.mean, base) : null;
  const columns: Case = {
    p: ours?.mean,
    se: ours?.standardError,
    n_star: base,
    wilson_lower: interval?.low,
    wilson_upper: interval?.high,
  };
  for (const [key, value] of Object.entries(columns)) {
    if (!(key in expected) || isUndefinedInR(key, expected)) continue;
    const column = `${path}.${key}`;
    yield { place, column, ours: value, expected: expected[key], closeness: 'estimate' };
  }
}

/** Where nobody, or everybody, says so, the variance is 0 and R has no base to divide by. */
function isUndefinedInR(key: string, expected: Case): boolean {
  return expected[key] === null && key !== 'p' && (expected.p === 0 || expected.p === 1);
}

function numbers(
  respondents: readonly Row[],
  question: string,
  isInside: (row: Row) => boolean = () => true,
): Values {
  return respondents.map((row) => {
    return isInside(row) && row[question] ? Number(row[question]) : null;
  });
}

function holds(respondents: readonly Row[], question: string, category: string): Values {
  return respondents.map((row) => (row[question] ? Number(row[question] === category) : null));
}

function isRecord(value: unknown): value is Case {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
