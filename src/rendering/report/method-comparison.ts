/** How figures of two editions were compared. */
import type { Table } from '../../report/chart.ts';
import type { Difference, Figure } from '../../report/figure.ts';
import type { Report } from '../../report/report.ts';
import { probability } from '../../wording.ts';
import { citedLabel } from './cited-label.ts';
import type { MethodPart } from './method-part.ts';

type Change = Figure & { readonly difference: Difference };

export function comparisonParts(report: Report): readonly MethodPart[] {
  const changes = [...report.figures.values()].filter(isChange);
  const [first] = changes;
  if (!first) return [];
  const { edition = '' } = first.difference.terms[1];
  return [
    {
      title: `Écarts avec l’édition ${edition}`,
      paragraphs: [
        `Un écart est celui des proportions avant arrondi, calculé sur les effectifs ; ceux de ${edition} viennent du fichier de chiffres publié alors. Une question se compare si rien de ce qui la définit n’a changé ou, quand son libellé ou sa place ont changé, si les auteurs du bilan répondent de son sens : leur raison est dans la fiche du chiffre.`,
        'On ne sait pas qui a répondu les deux fois : les deux éditions sont comparées comme des groupes sans personne en commun. L’intervalle est celui de Newcombe, sur deux intervalles de Wilson en population finie, et suppose que les personnes dont on ne connaît pas la réponse ressemblent aux autres. Le test est celui des deux proportions (z) ou, quand un effectif attendu est inférieur à 5, celui de Fisher. Chacun est pris seul : sur vingt questions où rien n’aurait changé, le hasard en désignerait une.',
      ],
      table: changeTable(changes, report, edition),
    },
  ];
}

function isChange(figure: Figure): figure is Change {
  return figure.difference?.terms[1].edition !== undefined;
}

function changeTable(changes: readonly Change[], report: Report, edition: string): Table {
  return {
    caption: `Écarts cités dans le bilan, avec l’édition ${edition}`,
    head: ['', edition, report.questionnaire.edition, 'Écart', 'Intervalle', 'p'],
    rows: changes.map(({ printed, difference: { terms, change } }) => [
      citedLabel(report, terms[0].figure),
      terms[1].printed,
      terms[0].printed,
      printed,
      change?.printedRange ?? '–',
      change?.test ? probability(change.test.pValue) : '–',
    ]),
    foot: [],
  };
}
