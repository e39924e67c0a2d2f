/** Any sound questionnaire, and people who post to its steps in whatever order. */
import fc from 'fast-check';
import { stringify } from 'yaml';
import { allQuestions, type Questionnaire } from '../../src/definition/questionnaire.ts';
import { readQuestionnaire } from '../../src/definition/read-questionnaire.ts';
import { applyChanges } from '../../src/form/apply-step.ts';
import { fieldsOf } from '../../src/form/fields-of.ts';
import { journey } from '../../src/form/journey.ts';
import { readPosted } from '../../src/form/read-posted.ts';
import type { Answers } from '../../src/form/response.ts';
import { hasErrors } from '../../src/problem.ts';
import { arbitraryQuestionnaire } from '../definition/arbitrary-questionnaire.ts';
import { anyAnswers } from './any-answer.ts';

/** What is posted to one step. */
export interface Post {
  readonly step: string;
  readonly answers: Answers;
}

export const questionnaires = arbitraryQuestionnaire.map((raw) => {
  const { questionnaire, problems } = readQuestionnaire(stringify(raw), 'any.yaml');
  if (!questionnaire || hasErrors(problems)) throw new Error(JSON.stringify(problems));
  return questionnaire;
});

const asking = questionnaires
  // A questionnaire may consist of information alone.
  .filter((questionnaire) => allQuestions(questionnaire).length > 0);

function postsTo(questionnaire: Questionnaire) {
  const steps = questionnaire.steps.filter(({ questions }) => questions.length > 0);
  const post = fc
    .constantFrom(...steps)
    .chain(({ id, questions }) =>
      fc.record({ step: fc.constant(id), answers: anyAnswers(questions) }),
    );
  return fc.array(post, { minLength: 1, maxLength: 8, size: '+1' });
}

/** One person, who posts steps in any order. */
export const answered = asking.chain((questionnaire) =>
  fc.record({ questionnaire: fc.constant(questionnaire), posts: postsTo(questionnaire) }),
);

/** Several, each on their own. */
export const answeredByMany = asking.chain((questionnaire) =>
  fc.record({
    questionnaire: fc.constant(questionnaire),
    people: fc.array(postsTo(questionnaire), { minLength: 2, maxLength: 12 }),
  }),
);

/** What is stored after a post; nothing new where the person is not shown that step. */
export function save(questionnaire: Questionnaire, answers: Answers, post: Post): Answers {
  const shown = journey(questionnaire, answers).find(({ step }) => step.id === post.step);
  if (!shown) return answers;
  const fields = fieldsOf(shown.questions, post.answers);
  const { changes } = readPosted(shown.questions, fields);
  return applyChanges(shown.questions, answers, changes);
}

export function saveAll(questionnaire: Questionnaire, posts: readonly Post[]): Answers {
  return posts.reduce<Answers>((answers, post) => save(questionnaire, answers, post), {});
}
