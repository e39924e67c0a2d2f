/** The formulas behind the numbers of this edition, and who wrote them first: for the statistician. */
import type { TestFamilies } from '../../report/breakdowns/breakdown.ts';
import type { Figure } from '../../report/figure.ts';
import type { Report } from '../../report/report.ts';
import type { Weighting } from '../../report/weighting/weights.ts';
import type { MethodPart } from './method-part.ts';
import { hasNumbers } from './method-summaries.ts';

export function sourceParts(report: Report): readonly MethodPart[] {
  const { breakdowns, figures, participation, precision, weighting } = report;
  const hasInterval = (of: Figure['kind']) =>
    [...figures.values()].some(({ kind, interval }) => kind === of && interval);
  const hasDrafts = participation.partial + participation.brokenOff > 0;
  const paragraphs = [
    ...(participation.invited > 0 ? [`${rates}${hasDrafts ? ratesOfStarted : ''} ${aapor}`] : []),
    ...(hasInterval('share') ? [intervals] : []),
    ...(hasInterval('mean') ? [meanIntervals] : []),
    ...(precision.cited.length > 0 ? [exactLimits] : []),
    ...(precision.nonresponse ? [nonresponse] : []),
    ...(weighting ? weights(weighting) : []),
    ...(hasNumbers(report) ? [quantiles] : []),
    ...(breakdowns?.tests ? [tested(breakdowns.tests)] : []),
  ];
  return paragraphs.length > 0 ? [{ title: 'Formules et sources', paragraphs }] : [];
}

const rates =
  'Participation : I envoyés, P remplis au moins à moitié, R abandonnés avant, NC sans réponse ; D = I + P + R + NC. RR1 = RR5 = I / D ; RR2 = RR6 = (I + P) / D.';

const ratesOfStarted = ' CON1 = (I + P + R) / D ; COOP1 = I / (I + P + R) ; REF1 = R / D.';

const aapor = 'AAPOR, Standard Definitions.';

const intervals =
  'Intervalle : k réponses parmi n, N personnes invitées ; score de Wilson (1927) sur n* = n (N − 1) / (N − n) (O’Neill, Mathematical properties and finite-population correction for the Wilson score interval), puis ramené dans les bornes. Bornes : k / N et (k + N − n) / N (Horowitz et Manski, 1998).';

const meanIntervals =
  'Intervalle d’une moyenne m de n réponses : m ± t s √(1 − n / N) / √n, s étant leur écart-type (n − 1) et t le quantile à 97,5 % de la loi de Student à n − 1 degrés de liberté (Cochran, Sampling Techniques, 1977), puis ramené entre les moyennes que l’on aurait si toutes les autres réponses étaient le plus petit nombre admis, ou le plus grand.';

const exactLimits =
  'Limites exactes : les nombres de personnes, parmi N, sous lesquels k ou plus, et k ou moins, ont chacun une probabilité hypergéométrique de plus de 2,5 % (Buonaccorsi, 1987).';

const nonresponse =
  'Représentativité : khi-deux de Pearson (1900) sans correction, V de Cramér (1946) ; p n’est donné que si les effectifs attendus valent tous au moins 1, et au moins 5 dans quatre cases sur cinq (Cochran, 1954). R = 1 − 2 S, S étant l’écart-type (N − 1) des probabilités de répondre, par une régression logistique sur ces variables sans interaction ; R partiel d’une catégorie k : racine de N_k / N, fois (n_k / N_k − n / N) ; d’une variable : racine de la somme de leurs carrés ; plus grand biais : S divisé par la probabilité moyenne, en écarts-types de la réponse (Schouten, Cobben et Bethlehem, 2009).';

const tests =
  'Comparaison des catégories : khi-deux de Pearson (1900) si les effectifs attendus valent tous au moins 1, et au moins 5 dans quatre cases sur cinq (Cochran, 1954). Sinon Fisher (1934) : somme des probabilités des tableaux de mêmes totaux au plus aussi probables que l’observé ; par tirage (Patefield, 1981), p = (b + 1) / (B + 1), b étant le nombre de ces tableaux parmi B (Davison et Hinkley, 1997). Force de la liaison : V de Cramér (1946).';

function tested({ announced, explored }: TestFamilies): string {
  const corrections = [
    ...(announced > 0 ? ['Holm (1979) pour les questions annoncées'] : []),
    ...(explored > 0 ? ['Benjamini et Hochberg (1995) pour les questions non annoncées'] : []),
  ];
  return corrections.length > 0 ? `${tests} Corrections : ${corrections.join(' ; ')}.` : tests;
}

const quantiles = 'Quartiles : type 7 de Hyndman et Fan (1996).';

function weights({ by, bounds }: Weighting): readonly string[] {
  const method =
    by === 'cells'
      ? 'Poids : personnes invitées d’un croisement, divisées par ses répondants (Holt et Smith, 1979).'
      : bounds
        ? 'Poids : N / n fois un facteur par catégorie, ramenés entre les bornes et ajustés jusqu’à redonner chaque marge au billionième près (Deville et Särndal, 1992).'
        : 'Poids : N / n fois un facteur par catégorie, ajustés tour à tour jusqu’à redonner chaque marge au billionième près (Deming et Stephan, 1940).';
  return [
    `${method} Effet de plan : deff = 1 + CV², CV étant le coefficient de variation des poids ; base effective : n / deff (Kish, 1965).`,
    'Part pondérée p : moyenne pondérée parmi ceux qui ont répondu à la question ; V, sa variance linéarisée, vient des résidus de la régression sur les variables de pondération (Deville et Särndal, 1992). Intervalle : Wilson sur le plus petit de p (1 − p) / V et de la base effective de la question divisée par 1 − n / N, puis ramené dans les bornes.',
  ];
}
