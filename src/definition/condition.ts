/** When something is shown: what was answered at earlier steps decides. */
export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  | Test;

/** What a condition says of one question, or of one row of a matrix. */
export type Test = { readonly question: string; readonly row?: string } & (
  | {
      /** Choices of that question, groups spelt out; true when the answer holds one of them. */
      readonly includes: readonly string[];
    }
  | { readonly answered: true }
  /** Of a number or a scale: true when the answer lies within all bounds given. */
  | { readonly compare: Comparison }
);

export interface Comparison {
  readonly atLeast?: number;
  readonly atMost?: number;
  readonly moreThan?: number;
  readonly lessThan?: number;
}

/** The questions that a condition looks at. */
export function citedIn(condition: Condition | undefined): readonly string[] {
  if (condition === undefined) return [];
  if ('all' in condition) return condition.all.flatMap(citedIn);
  if ('any' in condition) return condition.any.flatMap(citedIn);
  return 'not' in condition ? citedIn(condition.not) : [condition.question];
}
