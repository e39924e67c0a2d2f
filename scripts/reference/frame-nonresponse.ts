import type { FrameVariable } from '../../src/statistics/frame-cells.ts';
import { nonresponseTests } from '../../src/statistics/nonresponse-test.ts';
import { representativeness } from '../../src/statistics/representativeness.ts';
import type { Comparison } from './comparison.ts';
import { compareRecord, list } from './records.ts';
import type { Case } from './reference-folder.ts';

/** Respondents against the others, by each variable of the frame, and the R-indicator. */
export function* compareNonresponse(
  variables: readonly FrameVariable[],
  expected: Case,
): Generator<Comparison> {
  const tests = nonresponseTests(variables);
  for (const one of list(expected.chi_square)) {
    const { variable, table } = tests.find((test) => test.variable === one.variable) ?? {};
    const path = 'nonresponse.chi_square';
    const place = `${path} ${one.variable}`;
    const { association } = table ?? {};
    const closed = {
      variable,
      chisq: association?.chiSquare,
      df: table?.degrees,
      cramers_v: association?.cramersV,
    };
    yield* compareRecord(path, closed, one, 'closed', place);
    yield* compareRecord(path, { p: association?.pValue }, one, 'p_value', place);
  }
  const ours = representativeness(variables);
  const whole = {
    R: ours?.rIndicator,
    S: ours?.spread,
    mean_rho: ours?.meanPropensity,
    max_abs_bias_std: ours?.largestBias,
  };
  yield* compareRecord('nonresponse', whole, expected, 'estimate');
  for (const one of list(expected.partial)) {
    const part = ours?.partials.find(({ variable }) => variable === one.variable);
    const path = 'nonresponse.partial';
    const place = `${path} ${one.variable}`;
    yield* compareRecord(
      path,
      { variable: part?.variable, Pu: part?.partial },
      one,
      'estimate',
      place,
    );
    for (const each of list(one.categories)) {
      const found = part?.categories.find(({ category }) => category === each.category);
      const rate = found && found.respondents / found.persons;
      const columns = { category: found?.category, N: found?.persons, rate, Pu: found?.partial };
      yield* compareRecord(
        `${path}.categories`,
        columns,
        each,
        'estimate',
        `${place} ${each.category}`,
      );
    }
  }
}
