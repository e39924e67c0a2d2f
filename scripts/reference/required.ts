import { record } from './records.ts';

/** What must be compared of each subject; more may be. Of `tables`, `fisher_p` of 2 × 2 tables at least. */
const required: readonly (readonly [RegExp, string])[] = [
  [
    /^proportions$/,
    'p wilson_lower wilson_upper n_eff wilson_fpc_lower wilson_fpc_upper wilson_fpc_clamped_lower wilson_fpc_clamped_upper hyper_M_lower hyper_M_upper bound_lower bound_upper se_srswor',
  ],
  [
    /^differences$/,
    'diff newcombe_lower newcombe_upper newcombe_fpc_lower newcombe_fpc_upper z_fpc_pooled p_fpc_pooled fisher_p',
  ],
  [/^overlap$/, 'diff var1 var2 s12 cov se_independent se z p lower upper mcnemar_exact_p'],
  [
    /^tables$/,
    'n rows_kept cols_kept df chisq p min_expected share_expected_lt5 cochran_ok cramers_v cramers_v_bias_corrected adj_residuals',
  ],
  [/^pvalues$/, 'holm bh'],
  [/^numeric$/, 'n_valid mean sd min max median type7 top2_count bottom2_count top2_share'],
  [
    /^rounding$/,
    'half_up_d0 half_up_d1 half_up_sum_d0 half_up_sum_d1 largest_remainder_d0 largest_remainder_d1',
  ],
  [/^granularity$/, 'half_up half_even trunc'],
  [/^bases$/, 'single_half_up single_half_even single_trunc multiple_half_up'],
  [/^outcome_rates$/, 'RR1 RR2 RR3 RR4 RR5 RR6 COOP1 REF1 CON1'],
  [/^disclosure$/, 'audit'],
  [/^distributions$/, 'qnorm pnorm pchisq_upper pt phyper phyper_upper dhyper lgamma'],
  [
    /^frame/,
    'raking.weights.sum raking.weights_by_cell raking.estimates.q1.p raking.estimates.q1.se raking.estimates.q1.wilson_lower raking.estimates.q2 raking.estimates.q3_mean raking.estimates.q3_mean_se raking.estimates.q4_mean raking.estimates.q5_rare.p raking.estimates.q1_by_dept unweighted.q1.p nonresponse.chi_square.chisq nonresponse.R nonresponse.S nonresponse.mean_rho nonresponse.partial weights.csv/weight_raked',
  ],
];

export function requiredOf(name: string): readonly string[] {
  return required.find(([subject]) => subject.test(name))?.[1].split(' ') ?? [];
}

/**
 * Required columns that no comparison was about. Where R gave an error there are none, which is
 * compared too.
 */
export function missingOf(
  name: string,
  compared: readonly string[],
  answer: unknown,
): readonly string[] {
  const isCovered = (column: string) =>
    compared.some(
      (one) => column === one || one.startsWith(`${column}.`) || column.startsWith(`${one}.`),
    );
  const isRefused = (column: string) => {
    const [part = ''] = column.split('.');
    // The raked weights stand in a file of their own.
    return 'error' in record(record(answer)[part === 'weights' ? 'raking' : part]);
  };
  return requiredOf(name).filter((column) => !isCovered(column) && !isRefused(column));
}
