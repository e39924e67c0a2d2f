import type { NumberQuestion } from '../../definition/questionnaire.ts';
import { counted, decimal, integer } from '../../wording.ts';
import type { ArticleContext } from '../article/context.ts';
import { summariseQuestion } from '../item-summary.ts';
import type { ChartPlan } from '../plan.ts';
import { classCount, classWidth } from './class-width.ts';
import { type NamedFault, namedFault } from './named-fault.ts';

type HistogramPlan = Extract<ChartPlan, { kind: 'histogram' }>;

/** More rows than that are no longer seen at once. */
const mostClasses = 40;

/** Widths that give a false shape, or a chart that nobody could take in. */
export function histogramFaults(
  { width }: HistogramPlan,
  question: NumberQuestion,
  { dataset }: ArticleContext,
): readonly NamedFault[] {
  const { id, decimals } = question;
  const numbers = summariseQuestion(dataset, question)[0]?.numbers ?? [];
  const isTooMany = (one: number) => classCount(numbers, one) > mostClasses;
  // In classes of 1.5, every other one holds two whole numbers, and the others one.
  const unit = 10 ** -decimals;
  const inUnits = Number((width / unit).toFixed(9));
  if (inUnits < 1 || !Number.isInteger(inUnits)) {
    const rounded = Math.max(1, Math.ceil(inUnits)) * unit;
    const example = decimal(isTooMany(rounded) ? classWidth(numbers) : rounded, decimals);
    const [asked, remedy] =
      decimals === 0
        ? ['en nombres entiers', 'une largeur entière']
        : [
            `avec ${counted(decimals, 'décimale', 'décimales')}`,
            `un multiple de ${decimal(unit, decimals)}`,
          ];
    const message = `« ${id} » est demandé ${asked} : des classes de ${printed(width)} ne contiendraient pas toutes autant de valeurs possibles, et leurs barres ne se compareraient pas.`;
    return [
      namedFault(['width'], 'uneven-classes', message, `Donnez ${remedy}, par exemple ${example}.`),
    ];
  }
  if (!isTooMany(width)) return [];
  const better = classWidth(numbers);
  const classes = (one: number) => counted(classCount(numbers, one), 'classe', 'classes');
  const message = `Par classes de ${printed(width)}, ce graphique aurait ${classes(width)} : trop pour être vues ensemble.`;
  const hint = `Donnez une largeur plus grande (${mostClasses} classes au plus) : ${integer(better)} en fait ${classCount(numbers, better)}.`;
  return [namedFault(['width'], 'too-many-classes', message, hint)];
}

function printed(width: number): string {
  return decimal(width, 6);
}
