/** Every statistic against the values that R gave: the whole folder, as `npm run check:reference` does. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { checkFolder } from '../../../scripts/reference/check-folder.ts';

const FOLDER = fileURLToPath(new URL('../../reference/', import.meta.url));

/** What every subject must compare; more may be. */
const REQUIRED: Readonly<Record<string, string>> = {
  proportions:
    'p wilson_lower wilson_upper n_eff wilson_fpc_lower wilson_fpc_upper wilson_fpc_clamped_lower wilson_fpc_clamped_upper hyper_M_lower hyper_M_upper bound_lower bound_upper se_srswor',
  differences:
    'diff newcombe_lower newcombe_upper newcombe_fpc_lower newcombe_fpc_upper z_fpc_pooled p_fpc_pooled fisher_p',
  overlap: 'diff var1 var2 s12 cov se_independent se z p lower upper mcnemar_exact_p',
  tables:
    'n rows_kept cols_kept df chisq p min_expected share_expected_lt5 cochran_ok cramers_v cramers_v_bias_corrected adj_residuals fisher_p',
  pvalues: 'holm bh',
  numeric: 'n_valid mean sd min max median type7 top2_count bottom2_count top2_share',
  rounding:
    'half_up_d0 half_up_d1 half_up_sum_d0 half_up_sum_d1 largest_remainder_d0 largest_remainder_d1',
  granularity: 'half_up half_even trunc',
  bases: 'single_half_up single_half_even single_trunc multiple_half_up',
  outcome_rates: 'RR1 RR2 RR3 RR4 RR5 RR6 COOP1 REF1 CON1',
  disclosure: 'audit',
  distributions: 'qnorm pnorm pchisq_upper pt phyper phyper_upper dhyper lgamma',
  ...Object.fromEntries(
    ['frame446', 'frame446skew', 'frame20000'].map((name) => [
      name,
      'raking.weights.sum raking.weights_by_cell raking.estimates.q1.p raking.estimates.q1.se raking.estimates.q1.wilson_lower raking.estimates.q2 raking.estimates.q3_mean raking.estimates.q3_mean_se raking.estimates.q4_mean raking.estimates.q5_rare.p raking.estimates.q1_by_dept unweighted.q1.p nonresponse.chi_square.chisq nonresponse.R nonresponse.S nonresponse.mean_rho nonresponse.partial weights.csv/weight_raked',
    ]),
  ),
};

describe('statistics against R', () => {
  const { results, unknown } = checkFolder(FOLDER);

  it.each(results.map((result) => [result.name, result] as const))('%s', (_, result) => {
    expect(result.failures).toEqual([]);
    expect(result.compared).toBeGreaterThan(0);
  });

  it.each(results.map((result) => [result.name, result] as const))(
    '%s leaves no required column out',
    (name, { columns }) => {
      const required = REQUIRED[name]?.split(' ') ?? [];
      expect(required.length).toBeGreaterThan(0);
      const covers = (column: string) =>
        columns.some(
          (one) => column === one || one.startsWith(`${column}.`) || column.startsWith(`${one}.`),
        );
      expect(required.filter((column) => !covers(column))).toEqual([]);
    },
  );

  it('knows every subject of the folder, and finds them all there', () => {
    expect(unknown).toEqual([]);
    expect(results.map(({ name }) => name)).toEqual(Object.keys(REQUIRED).toSorted());
  });
});

describe('a folder where one value is wrong', () => {
  const wrong = (name: string, change: (answer: string) => string) => {
    const folder = mkdtempSync(join(tmpdir(), 'millesime-reference-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    for (const ending of ['csv', 'json']) {
      cpSync(join(FOLDER, `${name}.${ending}`), join(folder, `${name}.${ending}`));
    }
    const file = join(folder, `${name}.json`);
    writeFileSync(file, change(readFileSync(file, 'utf8')));
    return checkFolder(folder);
  };

  it('is told by case, column and both values', () => {
    const { results } = wrong('numeric', (text) => text.replace(/"mean":\s*[\d.]+/, '"mean": 1.5'));
    expect(results[0]?.failures).toMatchObject([
      { place: expect.stringContaining('1'), column: 'mean', expected: 1.5 },
    ]);
  });

  it('fails on a subject that no check knows, and says that a file cannot be read', () => {
    const { results, unknown } = wrong('pvalues', () => '{"holm": ');
    expect(unknown).toEqual([]);
    expect(results[0]?.error).toContain('JSON');
  });
});
