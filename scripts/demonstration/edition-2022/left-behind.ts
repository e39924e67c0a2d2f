import { holds, type Respondent } from '../respondent.ts';
import { corpus } from './corpus.ts';

/** Follow-ups answered before the person went back and changed an answer: kept, never counted. */
export function leaveBehind(sent: readonly Respondent[]): void {
  const having = (question: string, code: string) =>
    sent.filter((respondent) => holds(respondent, question, code));
  const texts = corpus.drafts.no_longer_asked;
  const withoutProject = having('projets', 'jamais');
  const staying = having('intention', 'oui');
  const unpaid = having('reconnaissance', 'aucune');
  const withWorkshop = having('ateliers', 'initiation_pix');
  const withoutServices = having('services_en_ligne', 'non');
  for (const [respondent, question, answer] of [
    [withoutProject[4], 'projets_exemples', texts.projets_exemples?.[0]],
    [withoutProject[19], 'projets_exemples', texts.projets_exemples?.[1]],
    [staying[8], 'relais_aide', texts.relais_aide?.[0]],
    [staying[8], 'relais_raisons', ['temps', 'moyens']],
    [staying[30], 'relais_suite', 'non'],
    [unpaid[2], 'imp_niveau', 'quart'],
    [withWorkshop[9], 'ateliers_freins', ['manque_de_temps']],
    [withoutServices[5], 'services_en_ligne_types', ['pix_orga']],
  ] as const) {
    if (respondent && answer !== undefined) respondent.answers[question] = answer;
  }
}
