/** What the shares and means of the respondents say of everybody who was asked. */
import type { Table } from '../../report/chart.ts';
import { figureOf } from '../../report/figure.ts';
import type { Report } from '../../report/report.ts';
import { integer, ratio } from '../../wording.ts';
import { citedLabel } from './cited-label.ts';
import type { MethodPart } from './method-part.ts';
import { printedRange } from './printed-range.ts';

export function reachParts(report: Report): readonly MethodPart[] {
  const { figures, precision } = report;
  const kinds = new Set([...figures.values()].flatMap((one) => (one.interval ? one.kind : [])));
  const [hasShares, hasMeans] = [kinds.has('share'), kinds.has('mean')];
  if (!hasShares && !hasMeans) return [];
  const isCited = precision.cited.length > 0;
  const what = [...(hasShares ? ['une proportion'] : []), ...(hasMeans ? ['une moyenne'] : [])];
  const share =
    'L’intervalle d’une proportion est le score de Wilson à 95 %, pour une population finie.';
  const mean =
    'L’intervalle d’une moyenne vient de la loi de Student, à 95 % et pour une population finie ; il n’est qu’approché, surtout quand quelques réponses s’écartent beaucoup des autres.';
  const exact =
    'Les limites exactes disent la même chose sans l’approximation de Wilson, en nombre de personnes parmi toutes celles qui sont invitées ; elles sont un peu plus larges.';
  const bounds =
    'Les bornes ne supposent rien : ce sont les proportions que l’on aurait si toutes ces personnes avaient donné l’autre réponse, ou celle-ci.';
  return [
    {
      title: 'Au-delà des répondants',
      paragraphs: [
        `L’intervalle dit ce que vaudrait ${what.join(' ou ')} parmi toutes les personnes invitées si celles dont on ne connaît pas la réponse ressemblaient aux autres. L’enquête ne permet pas de vérifier cette hypothèse. Les réponses d’un même établissement peuvent se ressembler ; l’intervalle est alors trop étroit.`,
        [...(hasShares ? [share] : []), ...(hasMeans ? [mean] : [])].join(' '),
        ...(isCited ? [exact] : []),
        ...(hasShares ? [bounds] : []),
      ],
      ...(isCited ? { table: reachTable(report) } : {}),
    },
  ];
}

function reachTable(report: Report): Table {
  const rows = report.precision.cited.flatMap(({ figure: id, exact }) => {
    const { count, base, printed, interval } = figureOf(report.figures, id);
    if (!interval?.bounds) return [];
    const { printedLow, printedHigh, bounds } = interval;
    return [
      [
        citedLabel(report, id),
        ratio(count, base.count),
        printed,
        printedRange(printedLow, printedHigh),
        printedRange(integer(exact.low), integer(exact.high)),
        printedRange(bounds.printedLow, bounds.printedHigh),
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
