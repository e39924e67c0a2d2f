/** Questionnaires begun and never sent, and answers that a change of mind left behind. */
import type { Questionnaire } from '../../src/definition/questionnaire.ts';
import { journey } from '../../src/form/journey.ts';
import { shared } from './answers-mission.ts';
import { corpus } from './corpus.ts';
import { holds } from './fill.ts';
import { draftCounts, type Respondent } from './participation.ts';
import { oneOf, randomFor } from './random.ts';

/** Steps shown before the person stopped; the last one of them was not filled in. */
const longStops = [6, 6, 6, 6, 6, 6, 7, 7, 7, 7, 7, 8, 8, 8];
const shortStops = [1, 1, 2, 2, 2, 2, 2, 2, 2, 2, 2, 3, 3, 3, 3, 3, 3];

/** Each follows, without the texts, the answers of somebody of the same type of establishment. */
export function fillDrafts(
  questionnaire: Questionnaire,
  drafts: readonly Respondent[],
  sent: readonly Respondent[],
): Map<Respondent, string[]> {
  const random = randomFor('drafts');
  const texts = new Map(
    Object.entries(corpus.drafts.drafts).map(([question, lines]) => [question, [...lines]]),
  );
  const displayed = new Map<Respondent, string[]>();
  drafts.forEach((draft, index) => {
    const isLong = index < draftCounts.long;
    const stop = isLong ? longStops[index] : shortStops[index - draftCounts.long];
    const twin = oneOf(
      sent.filter(({ type, patience }) => type === draft.type && (patience > 0.4 || !isLong)),
      random,
    );
    const steps = journey(questionnaire, twin.answers).slice(0, stop ?? 1);
    displayed.set(
      draft,
      steps.map(({ step }) => step.id),
    );
    const filled = stop === 1 ? 1 : stop === 8 ? steps.length : steps.length - 1;
    for (const { questions } of steps.slice(0, filled)) {
      for (const { id, type } of stop === 1 ? questions.slice(0, 2) : questions) {
        const answer = type.endsWith('_text') ? texts.get(id)?.pop() : twin.answers[id];
        if (answer !== undefined) draft.answers[id] = answer;
      }
    }
    draft.answers.mission_partagee = shared(draft);
  });
  return displayed;
}

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
