/** What the shares of the respondents say of everybody who was asked. */
import type { Table } from '../../report/chart.ts';
import { figureOf } from '../../report/figure.ts';
import type { Report } from '../../report/report.ts';
import { integer, ratio } from '../../wording.ts';
import { citedLabel } from './cited-label.ts';
import type { MethodPart } from './method-part.ts';
import { printedRange } from './printed-range.ts';

export function reachParts(report: Report): readonly MethodPart[] {
  const { figures, precision } = report;
  if (![...figures.values()].some(({ interval }) => interval)) return [];
  const isCited = precision.cited.length > 0;
  const exact =
    'Les limites exactes disent la même chose sans l’approximation de Wilson, en nombre de personnes parmi toutes celles qui sont invitées ; elles sont un peu plus larges.';
  return [
    {
      title: 'Au-delà des répondants',
      paragraphs: [
        'L’intervalle dit ce que vaudrait la proportion parmi toutes les personnes invitées si celles dont on ne connaît pas la réponse ressemblaient aux autres : score de Wilson à 95 %, population finie. L’enquête ne permet pas de vérifier cette hypothèse. Les réponses d’un même établissement peuvent se ressembler ; l’intervalle est alors trop étroit.',
        ...(isCited ? [exact] : []),
        'Les bornes ne supposent rien : ce sont les proportions que l’on aurait si toutes ces personnes avaient donné l’autre réponse, ou celle-ci.',
      ],
      ...(isCited ? { table: reachTable(report) } : {}),
    },
  ];
}

function reachTable(report: Report): Table {
  const rows = report.precision.cited.flatMap(({ figure: id, exact }) => {
    const { count, base, printed, interval } = figureOf(report.figures, id);
    if (!interval) return [];
    const { printedLow, printedHigh, printedLowest, printedHighest } = interval;
    return [
      [
        citedLabel(report, id),
        ratio(count, base.count),
        printed,
        printedRange(printedLow, printedHigh),
        printedRange(integer(exact.low), integer(exact.high)),
        printedRange(printedLowest, printedHighest),
      ],
    ];
  });
  return {
    caption: 'Proportions citées dans le bilan, de questions posées à tous',
    head: ['', 'Effectif', 'Part', 'Intervalle', 'Limites exactes', 'Bornes'],
    rows,
    foot: [],
  };
}
