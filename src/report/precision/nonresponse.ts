/** Who answered and who did not, as far as the list of who was asked tells. */
import type { Dataset } from '../../dataset/dataset.ts';
import { nonresponseTests } from '../../statistics/nonresponse-test.ts';
import {
  type Representativeness,
  representativeness,
} from '../../statistics/representativeness.ts';
import { type FrameColumn, frameColumn, overfullCells, unknownIn } from '../frame-columns.ts';

export interface Nonresponse {
  readonly variables: readonly NonresponseVariable[];
  /** Labels of the variables that are not known of everybody. */
  readonly unknown: readonly string[];
  readonly rIndicator: number;
  /** In standard deviations of an answer. */
  readonly largestBias: number;
}

export interface NonresponseVariable {
  readonly label: string;
  /** Unconditional partial R-indicator. */
  readonly partial: number;
  readonly categories: readonly NonresponseCategory[];
  /** Null where all persons are of one category. */
  readonly test: {
    readonly chiSquare: number;
    readonly degrees: number;
    /** Null where too few persons are expected in a cell. */
    readonly pValue: number | null;
    readonly cramersV: number;
  } | null;
}

export interface NonresponseCategory {
  readonly label: string;
  readonly invited: number;
  readonly respondents: number;
  readonly partial: number;
}

/** @returns undefined where there is nothing to compare: nobody, or everybody, answered */
export function nonresponse(dataset: Dataset): Nonresponse | undefined {
  const { invited, respondents, questionnaire } = dataset;
  if (respondents.length === 0 || respondents.length >= invited.length) return undefined;
  const columns = questionnaire.frame.map((variable) => frameColumn(dataset, variable));
  const isKnown = (column: FrameColumn) => {
    const unknown = unknownIn(column);
    return unknown.invited + unknown.respondents === 0;
  };
  const known = columns.filter(isKnown);
  if (known.length === 0 || overfullCells(known).length > 0) return undefined;
  const variables = known.map((column) => ({
    name: column.variable.id,
    frame: column.invited,
    respondents: column.respondents,
  }));
  const indicators = representativeness(variables);
  if (!indicators || indicators.largestBias === null) return undefined;
  const tests = nonresponseTests(variables);
  return {
    variables: known.map((column, index) =>
      variableOf(column, tests[index]?.table.association, tests[index]?.table.degrees, indicators),
    ),
    unknown: columns.filter((column) => !isKnown(column)).map(({ variable }) => variable.label),
    rIndicator: indicators.rIndicator,
    largestBias: indicators.largestBias,
  };
}

type Association = ReturnType<typeof nonresponseTests>[number]['table']['association'];

function variableOf(
  { variable }: FrameColumn,
  association: Association | undefined,
  degrees: number | undefined,
  { partials }: Representativeness,
): NonresponseVariable {
  const ofVariable = partials.find((one) => one.variable === variable.id);
  return {
    label: variable.label,
    partial: ofVariable?.partial ?? 0,
    // In the order of the questionnaire; one to which nobody belongs is not there.
    categories: variable.categories.flatMap(({ id, label }) => {
      const found = ofVariable?.categories.find(({ category }) => category === id);
      if (!found) return [];
      const { persons, respondents, partial } = found;
      return [{ label, invited: persons, respondents, partial }];
    }),
    test: association
      ? {
          chiSquare: association.chiSquare,
          degrees: degrees ?? 0,
          pValue: association.isChiSquareValid ? association.pValue : null,
          cramersV: association.cramersV,
        }
      : null,
  };
}
