/** Every column of the responses file as a variable: what was asked, of whom, its values, how many. */
import { countedChoices, type Item } from '../../dataset/item.ts';
import { type ResponseColumn, responseColumns } from '../../dataset/response-columns.ts';
import { offeredTo } from '../../definition/condition-words.ts';
import type { Choice, Question, Row } from '../../definition/questionnaire.ts';
import type { Base } from '../../report/figure.ts';
import { missingOrder } from '../../report/missing-order.ts';
import type { AnalysisQuestion, Report } from '../../report/report.ts';
import { missingLabels } from '../responses/missing-labels.ts';

export interface Variable {
  readonly name: string;
  readonly label: string;
  readonly kind: 'code' | 'number' | 'date' | 'text';
  /** Absent for what was never asked. */
  readonly question?: Question;
  /** « question posée aux personnes qui … » and the like. */
  readonly universe?: string;
  readonly categories: readonly Category[];
  /** What a number or a date may be, both bounds possible. */
  readonly range?: { readonly low: string; readonly high: string };
  readonly unit?: string;
  readonly decimals?: number;
  /** Responses that hold a value, and those that do not. */
  readonly valid?: number;
  readonly invalid?: number;
}

export interface Category {
  readonly value: string;
  readonly label: string;
  /** Absent where the report does not count it. */
  readonly count?: number;
  readonly isMissing?: true;
}

export function variablesOf(report: Report): readonly Variable[] {
  const analysed = new Map(
    report.analysis.flatMap(({ questions }) => questions.map((one) => [one.question.id, one])),
  );
  return responseColumns(report.questionnaire).map((column) =>
    variableOf(column, report, analysed),
  );
}

type Analysed = ReadonlyMap<string, AnalysisQuestion>;

function variableOf(column: ResponseColumn, report: Report, analysed: Analysed): Variable {
  const { name } = column;
  switch (column.kind) {
    case 'id':
      return { name, label: 'Identifiant de la réponse', kind: 'text', categories: [] };
    case 'frame': {
      const { id, label, categories } = column.variable;
      const counted = (category: string) => countOf(report, `participation.rate@${id}=${category}`);
      return {
        ...{ name, label, kind: 'code' },
        categories: categories.map((one) => ({
          value: one.id,
          label: one.label,
          ...counted(one.id),
        })),
      };
    }
    case 'specify': {
      const { question, choice } = column;
      const label = `${question.title}\u00a0: ${choice.label}, ${choice.specify}`;
      return {
        name,
        label,
        kind: 'text',
        question,
        ...universeOf(report, question, analysed, [choice]),
        categories: [],
      };
    }
    case 'missing': {
      const { item } = column;
      return {
        ...{ name, kind: 'code', question: item.question },
        label: `${labelOf(item)}\u00a0: pourquoi il n’y a pas de réponse`,
        categories: missingCategories(baseOf(item, analysed)),
      };
    }
    default:
      return answerVariable(column, report, analysed);
  }
}

function answerVariable(
  column: Extract<ResponseColumn, { item: Item }>,
  report: Report,
  analysed: Analysed,
): Variable {
  const { name, item } = column;
  const { question, row } = item;
  const base = baseOf(item, analysed);
  const common = {
    ...{ name, question, label: labelOf(item), categories: [] },
    ...(base ? { valid: base.count, invalid: outsideOf(base) } : {}),
    ...universeOf(report, question, analysed, row ? [row] : []),
  };
  switch (column.kind) {
    case 'tick': {
      const { choice } = column;
      const figure = report.figures.get(`${item.id}.${choice.id}`);
      const ticked = figure ? { count: figure.count } : {};
      const unticked = figure ? { count: figure.base.count - figure.count } : {};
      return {
        ...common,
        ...universeOf(report, question, analysed, [...(row ? [row] : []), choice]),
        ...{ kind: 'code', label: `${labelOf(item)}\u00a0: ${choice.label}` },
        categories: [
          { value: '1', label: 'Coché', ...ticked },
          { value: '0', label: 'Non coché', ...unticked },
        ],
      };
    }
    case 'rank': {
      const isFirst = column.rank === 1;
      const categories = countedChoices(question).map(({ id, label }) => ({
        ...{ value: id, label },
        ...(isFirst ? countOf(report, `${item.id}.${id}.first`) : {}),
      }));
      const { valid: _, invalid: __, ...others } = common;
      const label = `${labelOf(item)}\u00a0: rang ${column.rank}`;
      return { ...(isFirst ? common : others), kind: 'code', label, categories };
    }
    case 'number':
      return question.type === 'number'
        ? {
            ...common,
            ...{ kind: 'number', unit: question.unit, decimals: question.decimals },
            range: { low: String(question.minimum), high: String(question.maximum) },
          }
        : { ...common, kind: 'number' };
    case 'date':
      return question.type === 'date'
        ? { ...common, kind: 'date', range: { low: question.minimum, high: question.maximum } }
        : { ...common, kind: 'date' };
    case 'code':
      return {
        ...{ ...common, kind: 'code' },
        categories: countedChoices(question).map(({ id, label }) => ({
          ...{ value: id, label },
          ...countOf(report, `${item.id}.${id}`),
        })),
      };
    default:
      return { ...common, kind: 'text' };
  }
}

function labelOf({ question, row }: Item): string {
  return row === undefined ? question.title : `${question.title}\u00a0: ${row.label}`;
}

function countOf({ figures }: Report, id: string): { readonly count?: number } {
  const figure = figures.get(id);
  return figure ? { count: figure.count } : {};
}

/** Of the question, of its row, of its choice: all must hold. */
function universeOf(
  { questionnaire }: Report,
  question: Question,
  analysed: Analysed,
  parts: readonly (Choice | Row)[],
): { readonly universe?: string } {
  const routing = analysed.get(question.id)?.routing;
  const said = [
    ...(routing ? [`question posée ${routing}`] : []),
    ...parts.flatMap((part) => offeredTo(part, questionnaire) ?? []),
  ];
  return said.length > 0 ? { universe: said.join('\u00a0; ') } : {};
}

/** Bases of the full analysis stand in the order of the rows. */
function baseOf({ question, row }: Item, analysed: Analysed): Base | undefined {
  const place = row && 'rows' in question ? question.rows.findIndex(({ id }) => id === row.id) : 0;
  return analysed.get(question.id)?.bases[place];
}

function outsideOf({ outside }: Base): number {
  return Object.values(outside).reduce((sum, persons) => sum + persons, 0);
}

/** The kinds that there are, and that of a blank in any case. */
function missingCategories(base: Base | undefined): readonly Category[] {
  return missingOrder.flatMap(([kind]) => {
    const count = base?.outside[kind] ?? 0;
    if (count === 0 && kind !== 'blank') return [];
    return [{ value: kind, label: missingLabels[kind], count, isMissing: true as const }];
  });
}
