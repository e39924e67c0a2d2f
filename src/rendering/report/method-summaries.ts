/** How numbers and scales are summed up. */
import type { Table } from '../../report/chart.ts';
import type { ScaleSummary } from '../../report/precision/scales.ts';
import type { Report } from '../../report/report.ts';
import { ratio } from '../../wording.ts';
import type { MethodPart } from './method-part.ts';
import { printedRange } from './printed-range.ts';

export function summaryParts(report: Report): readonly MethodPart[] {
  const { scales } = report.precision;
  return [
    ...(hasNumbers(report) ? [numbers] : []),
    ...(scales.length > 0 ? [scalesPart(scales)] : []),
  ];
}

/** Somebody answered by a number. */
export function hasNumbers({ analysis }: Report): boolean {
  return analysis.some(({ questions }) =>
    questions.some(
      ({ question, bases }) => question.type === 'number' && bases.some(({ count }) => count > 0),
    ),
  );
}

const numbers: MethodPart = {
  title: 'Nombres',
  paragraphs: [
    'Un quart des réponses se trouvent sous le premier quartile, la moitié sous la médiane, trois quarts sous le troisième quartile. Quand la limite tombe entre deux réponses, elle est placée entre elles en proportion (type 7).',
  ],
};

function scalesPart(scales: readonly ScaleSummary[]): MethodPart {
  const hasInterval = scales.some(({ boxes }) => boxes.some(({ interval }) => interval));
  const interval = hasInterval
    ? ' L’intervalle est celui des autres proportions de questions posées à tous.'
    : '';
  return {
    title: 'Échelles',
    paragraphs: [
      `Les degrés d’une échelle ont un ordre, mais rien ne dit qu’ils soient à égale distance : pas de moyenne, mais une médiane, et la part des deux degrés de chaque bout.${interval}`,
    ],
    table: scaleTable(scales, hasInterval),
  };
}

function scaleTable(scales: readonly ScaleSummary[], hasInterval: boolean): Table {
  const row = (label: string, median: string, cells: readonly string[], interval: string) => [
    label,
    median,
    ...cells,
    ...(hasInterval ? [interval] : []),
  ];
  return {
    caption: 'Les deux bouts de chaque échelle',
    head: row('', 'Médiane', ['Effectif', 'Part'], 'Intervalle'),
    rows: scales.flatMap(({ title, base, median, boxes }) =>
      boxes.length === 0
        ? [row(title, median, ['', ''], '')]
        : boxes.map(({ steps, end, count, printed, interval }, index) =>
            row(
              `${title}\u00a0: ${steps} (${end})`,
              index === 0 ? median : '',
              [ratio(count, base), printed],
              interval ? printedRange(interval.printedLow, interval.printedHigh) : '–',
            ),
          ),
    ),
    foot: [],
  };
}
