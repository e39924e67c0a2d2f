import { type Calibration, equalWeights } from '../../src/statistics/calibration.ts';
import type { FrameVariable } from '../../src/statistics/frame-cells.ts';
import { postStratify } from '../../src/statistics/post-stratify.ts';
import { rake } from '../../src/statistics/rake.ts';
import { weightDiagnostics } from '../../src/statistics/weight-diagnostics.ts';
import type { NoCalibration } from '../../src/statistics/weighting-problem.ts';
import type { Comparison } from './comparison.ts';
import { compareEstimates } from './frame-estimates.ts';
import { compareNonresponse } from './frame-nonresponse.ts';
import { compareRecord, record } from './records.ts';
import { type Case, cell, type ReferenceFolder, type Row } from './reference-folder.ts';
import type { SubjectCheck } from './subject-check.ts';

/** A frame with its respondents: the variables are the keys of `margins`, whatever they are. */
export const frame: SubjectCheck = {
  subject: /^frame/,
  given: [],
  *compare(folder, name) {
    const answer = folder.answer<Case>(name);
    const respondents = folder.rows(`${name}_respondents`);
    const variables = variablesOf(folder, name, Object.keys(record(answer.margins)), respondents);
    const persons = variables[0]?.frame.length ?? 0;
    const sizes = { N: persons, n: respondents.length, f: respondents.length / persons };
    yield* compareRecord('', sizes, answer, 'closed');
    for (const variable of variables) {
      const { name: margin } = variable;
      const [margins, found] = [record(answer.margins), record(answer.respondents)];
      yield* compareCounts(`margins.${margin}`, variable.frame, margins[margin]);
      yield* compareCounts(`respondents.${margin}`, variable.respondents, found[margin]);
    }
    const raked = rake(
      variables.map((one) => ({
        name: one.name,
        categories: one.respondents,
        targets: countsOf(one.frame),
      })),
    );
    yield* compareWeighting('raking', raked, record(answer.raking), respondents);
    if (raked.kind === 'calibration') {
      yield* compareRespondents(raked, folder, name, respondents);
      yield* compareCells(raked, variables, record(record(answer.raking).weights_by_cell));
    }
    for (const key of Object.keys(answer)) {
      if (!key.startsWith('poststratified_')) continue;
      const crossed = variables.filter((one) => `${key}_`.includes(`_${one.name}_`));
      yield* compareWeighting(key, postStratify(crossed, 1), record(answer[key]), respondents);
    }
    const equal = equalWeights(respondents.length, persons);
    yield* compareEstimates('unweighted', equal, record(answer.unweighted), respondents);
    yield* compareNonresponse(variables, record(answer.nonresponse));
  },
};

function variablesOf(
  folder: ReferenceFolder,
  name: string,
  margins: readonly string[],
  respondents: readonly Row[],
): FrameVariable[] {
  const everybody = folder.rows(`${name}_frame`);
  return margins.map((margin) => ({
    name: margin,
    frame: everybody.map((row) => word(row, margin)),
    respondents: respondents.map((row) => word(row, margin)),
  }));
}

/** Where R had no weights, ours must be none either, and say why. */
function* compareWeighting(
  path: string,
  ours: Calibration | NoCalibration,
  expected: Case,
  respondents: readonly Row[],
): Generator<Comparison> {
  const isRefused = !('weights' in expected);
  if (ours.kind === 'no_calibration' || isRefused) {
    const isTold = ours.kind === 'no_calibration' && ours.problems.length > 0;
    yield {
      place: path,
      column: `${path}.error`,
      ours: isTold ? 'told' : 'weights',
      expected: isRefused ? 'told' : 'weights',
      closeness: 'exact',
    };
    return;
  }
  const diagnostics = weightDiagnostics(ours.weights);
  const weights = {
    sum: diagnostics?.sum,
    min: diagnostics?.min,
    max: diagnostics?.max,
    cv2_population: diagnostics?.cv2,
    deff_kish: diagnostics?.deff,
    n_eff: diagnostics?.effectiveRespondents,
  };
  yield* compareRecord(`${path}.weights`, weights, record(expected.weights), 'estimate');
  yield* compareEstimates(`${path}.estimates`, ours, record(expected.estimates), respondents);
}

function* compareRespondents(
  { weights }: Calibration,
  folder: ReferenceFolder,
  name: string,
  respondents: readonly Row[],
): Generator<Comparison> {
  const expected = new Map(folder.rows(`${name}_weights`).map((row) => [row.id, row]));
  for (const [place, { id }] of respondents.entries()) {
    yield {
      place: `respondent ${id}`,
      column: 'weights.csv/weight_raked',
      ours: weights[place],
      expected: cell(expected.get(id), 'weight_raked'),
      closeness: 'estimate',
    };
  }
}

function* compareCells(
  { weights }: Calibration,
  variables: readonly FrameVariable[],
  expected: Case,
): Generator<Comparison> {
  const ours = Object.fromEntries(
    weights.map((weight, i) => [variables.map((one) => one.respondents[i]).join('|'), weight]),
  );
  for (const key of new Set([...Object.keys(ours), ...Object.keys(expected)])) {
    const place = { place: `cell ${key}`, column: `raking.weights_by_cell.${key}` };
    yield { ...place, ours: ours[key], expected: expected[key], closeness: 'estimate' };
  }
}

function* compareCounts(
  path: string,
  column: readonly string[],
  expected: unknown,
): Generator<Comparison> {
  yield* compareRecord(path, Object.fromEntries(countsOf(column)), record(expected), 'exact');
}

function countsOf(column: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const category of column) counts.set(category, (counts.get(category) ?? 0) + 1);
  return counts;
}

function word(row: Row, column: string): string {
  const value = row[column];
  if (value === undefined) throw new Error(`there is no column ${column}`);
  return value;
}
