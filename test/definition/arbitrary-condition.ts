/** Conditions as seeds, which become real once it is known what was asked before. */
import fc from 'fast-check';

/** What a condition may say of a question asked earlier. */
export interface Asked {
  readonly id: string;
  /** Choices, points of a scale (numbers) and groups. */
  readonly codes: readonly (string | number)[];
  /** Of a matrix. */
  readonly rows: readonly string[];
  readonly isNumber: boolean;
}

export type ConditionSeed =
  | { readonly kind: 'test'; readonly picks: readonly number[] }
  | { readonly kind: 'all' | 'any'; readonly parts: readonly ConditionSeed[] }
  | { readonly kind: 'not'; readonly part: ConditionSeed };

export const conditionSeed: fc.Arbitrary<ConditionSeed> = fc.letrec<{ seed: ConditionSeed }>(
  (tie) => ({
    seed: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.record({
        kind: fc.constant('test' as const),
        picks: fc.array(fc.nat(1000), { minLength: 8, maxLength: 8 }),
      }),
      fc.record({
        kind: fc.constantFrom('all' as const, 'any' as const),
        parts: fc.array(tie('seed'), { minLength: 1, maxLength: 3 }),
      }),
      fc.record({ kind: fc.constant('not' as const), part: tie('seed') }),
    ),
  }),
).seed;

/** @returns the condition as a questionnaire file has it; undefined when nothing was asked before */
export function conditionFrom(seed: ConditionSeed, asked: readonly Asked[]): unknown {
  if (asked.length === 0) return undefined;
  if (seed.kind === 'not') return { not: conditionFrom(seed.part, asked) };
  if (seed.kind !== 'test') {
    return { [seed.kind]: seed.parts.map((part) => conditionFrom(part, asked)) };
  }
  const [question = 0, row = 0, form = 0, ...codes] = seed.picks;
  const about = asked[question % asked.length] as Asked;
  const named = about.rows.length > 0 ? { row: about.rows[row % about.rows.length] } : {};
  const pick = (n: number) => {
    const code = about.codes[n % about.codes.length];
    // A point of a scale may be written either way.
    return n % 3 === 0 ? String(code) : code;
  };
  const [first = 0, second = 0, third = 0, fourth = 0, fifth = 0] = codes;
  const forms = [
    // A whole matrix may be asked about as well.
    () => ({ ...(row % 2 === 0 ? named : {}), answered: true }),
    ...(about.codes.length > 0
      ? [
          () => ({ ...named, is: pick(first) }),
          () => ({ ...named, is_not: pick(first) }),
          () => ({ ...named, includes: pick(first) }),
          () => ({ ...named, includes: [pick(first)] }),
          () => ({ ...named, includes: [pick(first), pick(second), pick(third)] }),
        ]
      : []),
    ...(about.isNumber
      ? [
          () => ({ at_least: first / 8 - 3 }),
          () => ({ at_most: -first }),
          () => ({ more_than: first * 1e18 }),
          () => ({ less_than: second * 1e-9 }),
          () => ({ at_least: -0, less_than: first + 0.5 }),
          () => ({ more_than: fourth / 3, at_most: fourth + fifth + 1 }),
        ]
      : []),
  ];
  const test = forms[form % forms.length] as () => object;
  return { question: about.id, ...test() };
}
