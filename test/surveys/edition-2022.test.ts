/** The questionnaire of 2022 beside that of 2021: what compares does, what does not says so. */
import { describe, expect, test } from 'vitest';
import { compareQuestionnaires } from '../../src/definition/compare/compare-questionnaires.ts';
import { allQuestions, findQuestion, hasRows } from '../../src/definition/questionnaire.ts';
import { questionnaire as questionnaireOf2021 } from './read-demonstration.ts';
import { problems, questionnaire } from './read-demonstration-2022.ts';

/** Said to be repeated word for word at the head of the file, at a place that changes nothing. */
const comparable = [
  ...['anciennete', 'mission_partagee', 'reconnaissance', 'diffusion', 'diffusion_canaux'],
  ...['actualite', 'echanges', 'ateliers', 'evaluation', 'differenciation', 'accessibilite'],
  ...['pix_avec_eleves', 'formats_formation', 'remarques'],
];
/** Said to be repeated word for word in another step. */
const moved = [
  ...['services_en_ligne', 'services_en_ligne_types', 'ateliers_freins', 'projets_exemples'],
  'suggestions_etablissement',
];
const repeated = [...comparable, ...moved];
/** Said to be reworded, and to be compared with care. */
const reworded = ['tchap', 'projets', 'ressources'];
/** Said to break its series. */
const completed = ['heures_semaine'];
const retouched = [...reworded, ...completed];

describe('the questionnaire', () => {
  test('has no fault, eight steps at most and ten questions a step at most, each with a reason', () => {
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(questionnaire.steps.length).toBeLessThanOrEqual(8);
    for (const { questions } of questionnaire.steps)
      expect(questions.length).toBeLessThanOrEqual(10);
    for (const { id, why } of allQuestions(questionnaire)) expect(why, id).toBeTruthy();
  });

  test.each(repeated)('%s is asked in the words of 2021, with the same choices', (id) => {
    const wording = (question = findQuestion(questionnaire, id)) => ({
      type: question?.type,
      label: question?.label,
      choices:
        question && 'choices' in question
          ? question.choices.map(({ id, label, exclusive, missing }) => ({
              id,
              label,
              exclusive,
              missing,
            }))
          : undefined,
      maximum: question && 'maximum' in question ? question.maximum : undefined,
      shownIf: question?.shownIf,
    });
    expect(wording()).toEqual(wording(findQuestion(questionnaireOf2021, id)));
  });

  test('says of each series what the comparison of the editions says', () => {
    const { questions } = compareQuestionnaires(questionnaireOf2021, questionnaire);
    const judged = (verdict: string) =>
      questions.filter((one) => one.verdict === verdict).map(({ id }) => id);
    expect(judged('comparable').toSorted()).toEqual(comparable.toSorted());
    expect(judged('to_check').toSorted()).toEqual([...moved, ...reworded].toSorted());
    expect(judged('broken')).toEqual(completed);
  });

  test('shares no other id with 2021', () => {
    const ids = (one: typeof questionnaire) => allQuestions(one).map(({ id }) => id);
    const before = new Set(ids(questionnaireOf2021));
    const shared = ids(questionnaire).filter((id) => before.has(id));
    expect(shared.toSorted()).toEqual([...repeated, ...retouched].toSorted());
  });

  test('the rows of resources that it repeats are those of 2021', () => {
    const rows = (one: typeof questionnaire) => {
      const question = findQuestion(one, 'ressources');
      return question && hasRows(question) ? question.rows.map(({ label }) => label) : [];
    };
    const before = rows(questionnaireOf2021);
    expect(rows(questionnaire).filter((label) => !before.includes(label))).toEqual(['Édubase']);
    expect(before.filter((label) => !rows(questionnaire).includes(label))).toEqual(['Éduthèque']);
  });
});
