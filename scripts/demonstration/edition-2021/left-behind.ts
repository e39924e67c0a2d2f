import { holds, type Respondent } from '../respondent.ts';
import { corpus } from './corpus.ts';

/** Follow-ups answered before the person went back and said no: kept, never counted. */
export function leaveBehind(sent: readonly Respondent[]): void {
  const left = corpus.drafts.no_longer_asked;
  const leave = (question: string, parent: string, code: string) => {
    const changed = sent.filter((respondent) => holds(respondent, parent, code));
    left[question]?.forEach((text, index) => {
      const respondent = changed[7 * index + 3];
      if (respondent) respondent.answers[question] = text;
    });
  };
  leave('echanges_methodes', 'echanges', 'non');
  leave('projets_exemples', 'projets', 'jamais');
  leave('evaluation_outils', 'evaluation', 'non');
  leave('differenciation_exemples', 'differenciation', 'non');

  const withoutWorkshop = sent.filter((respondent) => holds(respondent, 'ateliers', 'aucun'));
  const withWorkshop = sent.filter((respondent) => holds(respondent, 'ateliers', 'initiation_pix'));
  const notSteering = sent.filter((respondent) => holds(respondent, 'pilotage', 'non'));
  for (const [respondent, question, codes] of [
    [withoutWorkshop[5], 'ateliers_moments', ['debut_d_annee']],
    [withoutWorkshop[40], 'ateliers_moments', ['pause_meridienne', 'a_la_demande']],
    [withWorkshop[9], 'ateliers_freins', ['manque_de_temps']],
    [notSteering[2], 'pilotage_formes', ['conseil_au_chef']],
  ] as const) {
    if (respondent) respondent.answers[question] = codes;
  }
}
