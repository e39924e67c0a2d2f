/** Who counts in a percentage, and how it is rounded. */
import type { MissingKind } from '../../dataset/item.ts';
import { allQuestions, hasChoices } from '../../definition/questionnaire.ts';
import type { Report } from '../../report/report.ts';
import { integer } from '../../wording.ts';
import type { MethodPart } from './method-part.ts';

export function countingParts(report: Report): readonly MethodPart[] {
  const questions = allQuestions(report.questionnaire);
  const hasMultiple = questions.some(({ type }) => type.startsWith('multiple'));
  const hasGroups = questions.some((one) => hasChoices(one) && one.groups.length > 0);
  const base = [
    'Un pourcentage porte sur les personnes à qui la question a été posée et qui y ont répondu.',
    ...(hasMultiple
      ? [
          'Pour un choix multiple, ce sont celles qui ont coché au moins une réponse, « aucun » compris.',
        ]
      : []),
    ...(hasGroups ? ['Un regroupement de réponses compte chaque personne une fois.'] : []),
  ];
  const kinds = missingKinds(report);
  return [
    {
      title: 'Qui compte',
      paragraphs: [
        report.participation.invited > 0
          ? 'Tous ont été invités : il n’y a pas d’échantillon tiré au sort.'
          : 'La liste des personnes invitées n’est pas connue : aucun taux de réponse ne peut être donné, et rien n’est dit d’autres personnes que des répondants.',
        'Seuls comptent les questionnaires envoyés. Un questionnaire commencé et non envoyé n’entre dans aucun pourcentage.',
        base.join(' '),
        ...(kinds.length > 1
          ? [
              `Les raisons d’une absence de réponse ne sont jamais confondues : ${kinds.join(', ')}.`,
            ]
          : []),
      ],
    },
  ];
}

export function roundingParts(report: Report): readonly MethodPart[] {
  const minimum = integer(report.questionnaire.settings.minimumBase);
  const charts = [
    ...report.charts.values(),
    ...report.analysis.flatMap((step) => step.questions.flatMap(({ chart }) => chart ?? [])),
  ];
  const stacked = charts.some(({ kind }) => kind === 'stacked')
    ? ' Chaque part est arrondie seule, dans les barres empilées aussi : leur somme peut faire 99 ou 101.'
    : '';
  return [
    {
      title: 'Arrondis',
      paragraphs: [
        `Les pourcentages sont calculés sur les effectifs entiers et arrondis au plus proche, la demie vers le haut. Aucun n’est imprimé sur une base de moins de ${minimum} personnes : on écrit alors « 3 sur 8 ».${stacked}`,
      ],
    },
  ];
}

/** Those that this edition has known. */
function missingKinds({ analysis }: Report): readonly string[] {
  const bases = analysis.flatMap((step) => step.questions.flatMap((question) => question.bases));
  return missingWords.flatMap(([kind, words]) =>
    bases.some(({ outside }) => (outside[kind] ?? 0) > 0) ? [words] : [],
  );
}

const missingWords: readonly (readonly [MissingKind, string])[] = [
  ['not_asked', 'question non posée'],
  ['not_reached', 'étape non vue'],
  ['routing_unknown', 'parcours inconnu'],
  ['blank', 'sans réponse'],
  ['does_not_know', 'ne sait pas'],
  ['not_concerned', 'non concerné'],
  ['refused', 'préfère ne pas répondre'],
];
