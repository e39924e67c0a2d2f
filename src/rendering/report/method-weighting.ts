/** How responses were weighted, what that costs, and what it changes. */
import type { Table } from '../../report/chart.ts';
import { figureOf } from '../../report/figure.ts';
import type { Report } from '../../report/report.ts';
import { fewestTold } from '../../report/small-group.ts';
import type { Weighting } from '../../report/weighting/weights.ts';
import { counted, decimal, integer, midSentence, paddedDecimal } from '../../wording.ts';
import { citedLabel } from './cited-label.ts';
import type { MethodPart } from './method-part.ts';
import { printedRange } from './printed-range.ts';

export function weightingParts(report: Report): readonly MethodPart[] {
  const { weighting } = report;
  if (!weighting) return [];
  const moved = movedTable(report);
  return [
    {
      title: 'Pondération',
      paragraphs: [
        howWeighted(weighting),
        `${weighting.variables.map(({ label, categories }) => `${label} : ${categories.join(' ; ')}`).join('. ')}.`,
        'Une pondération ne corrige que ce que ces variables expliquent : elle ne sait rien de ce qui distingue, dans une même catégorie, ceux qui ont répondu des autres. Le bilan, ses graphiques et ses fiches restent non pondérés.',
        'Des poids inégaux coûtent de la précision : la base effective est le nombre de réponses de poids égal qui en diraient autant.',
        ...warnings(weighting),
      ],
      table: weightsTable(weighting),
    },
    {
      title: 'Ce que la pondération déplace',
      paragraphs: [...differences(report), withheld(report), ...(moved ? [interval] : [])],
      ...(moved ? { table: moved } : {}),
    },
  ];
}

const interval =
  'L’intervalle est un score de Wilson à 95 %, sur la plus petite de deux bases : celle que donne la variance linéarisée de la part pondérée, et la base effective. Il reste dans les bornes et suppose que ceux qui n’ont pas répondu ressemblent aux autres de leur catégorie.';

/** Where a share has none beside it, and why it is told no finer. */
function withheld({ questionnaire }: Report): string {
  const { minimumBase } = questionnaire.settings;
  const fewest = integer(fewestTold(questionnaire.settings));
  return `Les parts pondérées sont données au point près. Il n’y en a pas sur une base de moins de ${integer(minimumBase)} personnes, ni quand moins de ${fewest} personnes d’une catégorie ont répondu à la question : à côté de l’autre part, elle dirait ce qu’elles ont répondu.`;
}

function howWeighted({ by, variables, bounds, population }: Weighting): string {
  const names = variables.map(({ label }) => midSentence(label)).join(', ');
  const how =
    by === 'cells'
      ? `dans chaque croisement de ces variables : ${names} (post-stratification)`
      : `variable par variable : ${names} (calage sur marges)`;
  const within = bounds
    ? ` Aucun poids ne vaut moins de ${decimal(bounds.low, 2)} fois la moyenne, ni plus de ${decimal(bounds.high, 2)} fois.`
    : '';
  return `Pour la part pondérée, chaque réponse compte pour plusieurs personnes, de façon que les répondants se répartissent comme les ${integer(population)} personnes invitées, ${how}.${within}`;
}

function differences({ precision, figures, questionnaire }: Report): readonly string[] {
  const { weighted } = precision;
  if (!weighted) return [];
  const { shares, far, largest } = weighted;
  const all = counted(shares, 'part pondérée', 'parts pondérées');
  if (far === 0) return [`Aucune des ${all} ne change de plus d’un point.`];
  const { printed, weighted: furthest } = figureOf(figures, largest);
  const label = citedLabel({ figures, questionnaire }, largest);
  const cited = precision.cited.some(({ figure }) => figureOf(figures, figure).weighted?.statement);
  return [
    `Sur ${all}, ${integer(far)} ${far === 1 ? 'change' : 'changent'} de plus d’un point ; la plus éloignée, « ${label} », passe de ${printed} à ${furthest?.printed ?? printed}.${cited ? '' : ' Aucune des proportions citées ci-dessus n’en est.'}`,
  ];
}

function warnings({ diagnostics, respondents }: Weighting): readonly string[] {
  const { isCostly, isExtreme, effectiveRespondents } = diagnostics;
  return [
    ...(isCostly
      ? [
          `Les poids sont très inégaux : pondérées, les ${integer(respondents)} réponses n’en valent que ${decimal(effectiveRespondents, 1)}. Les parts pondérées sont moins sûres que les autres.`,
        ]
      : []),
    ...(isExtreme
      ? [
          'Un poids dépasse trois fois la moyenne : quelques personnes décident des parts pondérées.',
        ]
      : []),
  ];
}

function weightsTable({ diagnostics, respondents, population }: Weighting): Table {
  const { min, max, maxOfMean, deff, effectiveRespondents } = diagnostics;
  return {
    caption: 'Les poids',
    head: ['', 'Valeur'],
    rows: [
      ['Réponses pondérées', integer(respondents)],
      ['Personnes invitées', integer(population)],
      ['Poids le plus faible', paddedDecimal(min, 2)],
      ['Poids le plus fort', paddedDecimal(max, 2)],
      ['Le plus fort, en poids moyens', paddedDecimal(maxOfMean, 2)],
      ['Effet de plan (deff)', paddedDecimal(deff, 2)],
      ['Base effective', paddedDecimal(effectiveRespondents, 1)],
    ],
    foot: [],
  };
}

function movedTable(report: Report): Table | undefined {
  const rows = report.precision.cited.flatMap(({ figure: id }) => {
    const { printed, weighted } = figureOf(report.figures, id);
    if (!weighted?.statement) return [];
    const { interval: range } = weighted;
    return [
      [
        citedLabel(report, id),
        printed,
        weighted.printed,
        range ? printedRange(range.printedLow, range.printedHigh) : '–',
      ],
    ];
  });
  if (rows.length === 0) return undefined;
  return {
    caption: 'Proportions citées que la pondération change de plus d’un point',
    head: ['', 'Part', 'Part pondérée', 'Intervalle'],
    rows,
    foot: [],
  };
}
