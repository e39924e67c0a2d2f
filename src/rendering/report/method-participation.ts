/** How many answered, by the rates that surveys are compared with. */
import type { Table } from '../../report/chart.ts';
import { printedShare } from '../../report/printed.ts';
import type { Report } from '../../report/report.ts';
import { integer } from '../../wording.ts';
import type { MethodPart } from './method-part.ts';

export function participationParts(report: Report): readonly MethodPart[] {
  const { invited, partial, brokenOff } = report.participation;
  if (invited === 0) return [];
  const rates =
    'Taux selon les définitions de l’Association américaine pour la recherche sur l’opinion publique (AAPOR). RR1 et RR5 ne retiennent que les questionnaires envoyés ; RR2 et RR6 y ajoutent ceux qui ont été commencés et remplis au moins à moitié. L’éligibilité de toutes les personnes invitées étant connue, RR1 = RR5 et RR2 = RR6.';
  // Without a draft nobody knows of anything between sending and silence.
  const drafts =
    'Avoir commencé est le seul signe qu’une personne a été jointe : le taux de contact (CON1) est donc un minimum. Le taux de refus (REF1) ne compte que les abandons avant la moitié ; qui se tait a pu refuser, ou ne rien recevoir. Parmi les questionnaires commencés, la part des envoyés est à la fois le taux d’achèvement et le taux de coopération (COOP1).';
  return [
    {
      title: 'Participation',
      paragraphs: partial + brokenOff > 0 ? [rates, drafts] : [rates],
      table: participationTable(report),
    },
  ];
}

function participationTable({ participation, questionnaire }: Report): Table {
  const { invited, complete, partial, brokenOff, noAnswer } = participation;
  const started = complete + partial + brokenOff;
  const share = (count: number, base: number) =>
    printedShare(count, base, 2, questionnaire.settings.minimumBase);
  const row = (label: string, count: number) => [label, integer(count), share(count, invited)];
  const ofStarted = (label: string, count: number) => [
    `Des ${integer(started)} commencés, ${label}`,
    integer(count),
    share(count, started),
  ];
  const hasDrafts = started > complete;
  return {
    caption: 'Participation',
    head: ['', 'Personnes', 'Part des invités'],
    rows: [
      row('Questionnaires envoyés (RR1, RR5)', complete),
      row('Commencés, au moins à moitié remplis', partial),
      row('Envoyés ou au moins à moitié remplis (RR2, RR6)', complete + partial),
      row(`Commencés, moins qu’à moitié remplis${hasDrafts ? ' (REF1)' : ''}`, brokenOff),
      ...(hasDrafts ? [row('Commencés, envoyés ou non (CON1)', started)] : []),
      row('Sans aucune réponse', noAnswer),
    ],
    foot: [
      ['Personnes invitées', integer(invited), ''],
      ...(hasDrafts
        ? [
            ofStarted('envoyés (COOP1)', complete),
            ofStarted('abandonnés avant la moitié', brokenOff),
          ]
        : []),
    ],
  };
}
