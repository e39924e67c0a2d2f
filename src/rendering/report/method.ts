/** The annex « Méthode »: how the numbers were made, for who wants to check or to compare. */

import { findQuestion } from '../../definition/questionnaire.ts';
import type { Table } from '../../report/chart.ts';
import { figureOf } from '../../report/figure.ts';
import { printedShare } from '../../report/printed.ts';
import type { Report } from '../../report/report.ts';
import { integer, ratio, typographic } from '../../wording.ts';

export interface MethodPart {
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly table?: Table;
}

export function methodParts(report: Report): readonly MethodPart[] {
  const { settings } = report.questionnaire;
  const isListed = report.participation.invited > 0;
  const whole: MethodPart[] = [
    {
      title: 'Qui compte',
      paragraphs: [
        isListed
          ? 'Tous ont été invités : il n’y a pas d’échantillon tiré au sort.'
          : 'La liste des personnes invitées n’est pas connue : aucun taux de réponse ne peut être donné, et rien n’est dit d’autres personnes que des répondants.',
        'Seuls comptent les questionnaires envoyés. Un questionnaire commencé et non envoyé n’entre dans aucun pourcentage.',
        'Un pourcentage porte sur les personnes à qui la question a été posée et qui y ont répondu. Pour un choix multiple, ce sont celles qui ont coché au moins une réponse, « aucun » compris. Un regroupement de réponses compte chaque personne une fois.',
        'Les raisons d’une absence de réponse ne sont jamais confondues : question non posée, étape non vue, sans réponse, ne sait pas, non concerné, préfère ne pas répondre.',
      ],
    },
    {
      title: 'Participation',
      paragraphs: [
        'Taux selon les définitions de l’Association américaine pour la recherche sur l’opinion publique (AAPOR). RR1 et RR5 ne retiennent que les questionnaires envoyés ; RR2 et RR6 y ajoutent ceux qui ont été commencés et remplis au moins à moitié. L’éligibilité de toutes les personnes invitées étant connue, RR1 = RR5 et RR2 = RR6.',
      ],
      table: participationTable(report),
    },
    {
      title: 'Arrondis',
      paragraphs: [
        `Les pourcentages sont calculés sur les effectifs entiers et arrondis au plus proche, la demie vers le haut. Aucun n’est imprimé sur une base de moins de ${integer(settings.minimumBase)} personnes : on écrit alors « 3 sur 8 ». Dans les barres empilées seulement, les parts sont ajustées pour que leur somme fasse 100 (méthode du plus fort reste).`,
      ],
    },
    {
      title: 'Au-delà des répondants',
      paragraphs: [
        'L’intervalle dit ce que vaudrait la proportion parmi toutes les personnes invitées si celles dont on ne connaît pas la réponse ressemblaient aux autres : score de Wilson à 95 %, population finie. L’enquête ne permet pas de vérifier cette hypothèse. Les réponses d’un même établissement peuvent se ressembler ; l’intervalle est alors trop étroit.',
        'Les bornes ne supposent rien : ce sont les proportions que l’on aurait si toutes ces personnes avaient donné l’autre réponse, ou celle-ci.',
      ],
      table: reachTable(report),
    },
  ];
  const parts = isListed ? whole : whole.filter(({ title }) => !ofTheInvited.includes(title));
  return parts.map(({ title, paragraphs, table }) => ({
    title,
    paragraphs: paragraphs.map(typographic),
    ...(table ? { table } : {}),
  }));
}

/** What cannot be said without knowing who was invited. */
const ofTheInvited: readonly string[] = ['Participation', 'Au-delà des répondants'];

function participationTable({ participation, questionnaire }: Report): Table {
  const { invited, complete, partial, brokenOff, noAnswer } = participation;
  const started = complete + partial + brokenOff;
  const share = (count: number) =>
    printedShare(count, invited, 2, questionnaire.settings.minimumBase);
  const row = (label: string, count: number) => [label, integer(count), share(count)];
  return {
    caption: 'Participation',
    head: ['', 'Personnes', 'Part des invités'],
    rows: [
      row('Questionnaires envoyés (RR1, RR5)', complete),
      row('Commencés, au moins à moitié remplis', partial),
      row('Envoyés ou au moins à moitié remplis (RR2, RR6)', complete + partial),
      row('Commencés, moins qu’à moitié remplis', brokenOff),
      row('Sans aucune réponse', noAnswer),
    ],
    foot: [
      ['Personnes invitées', integer(invited), ''],
      [
        `Des ${integer(started)} commencés, envoyés`,
        integer(complete),
        printedShare(complete, started, 2, questionnaire.settings.minimumBase),
      ],
    ],
  };
}

function reachTable({ sections, figures, questionnaire }: Report): Table {
  const rows = [...new Set(sections.flatMap((section) => section.cited))].flatMap((id) => {
    const { label, count, base, printed, interval } = figureOf(figures, id);
    if (!interval) return [];
    const title = findQuestion(questionnaire, id.split('.')[0] ?? '')?.title ?? id;
    const { printedLow, printedHigh, printedLowest, printedHighest } = interval;
    return [
      [
        `${title}\u00a0: ${label}`,
        ratio(count, base.count),
        printed,
        range(printedLow, printedHigh),
        range(printedLowest, printedHighest),
      ],
    ];
  });
  return {
    caption: 'Proportions citées dans le bilan, de questions posées à tous',
    head: ['', 'Effectif', 'Part', 'Intervalle', 'Bornes'],
    rows,
    foot: [],
  };
}

/** « 38 à 46 % » */
function range(low: string, high: string): string {
  return `${low.replace(/\u00a0%$/, '')} à ${high}`;
}
