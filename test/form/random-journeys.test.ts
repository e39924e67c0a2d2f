/** Properties that hold of any sound questionnaire, whatever anybody posts in whatever order. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { buildDataset } from '../../src/dataset/dataset.ts';
import { allQuestions, type Questionnaire } from '../../src/definition/questionnaire.ts';
import { readQuestionnaire } from '../../src/definition/read-questionnaire.ts';
import { answerKeys, applyChanges } from '../../src/form/apply-step.ts';
import { fieldsOf } from '../../src/form/fields-of.ts';
import { askedQuestions, journey, relevantAnswers } from '../../src/form/journey.ts';
import { readPosted } from '../../src/form/read-posted.ts';
import type { Answers } from '../../src/form/response.ts';
import { hasErrors } from '../../src/problem.ts';
import { arbitraryQuestionnaire } from '../definition/arbitrary-questionnaire.ts';
import { anyAnswers } from './any-answer.ts';

/** What is posted to one step. */
interface Post {
  readonly step: string;
  readonly answers: Answers;
}

const questionnaires = arbitraryQuestionnaire.map((raw) => {
  const { questionnaire, problems } = readQuestionnaire(stringify(raw), 'any.yaml');
  if (!questionnaire || hasErrors(problems)) throw new Error(JSON.stringify(problems));
  return questionnaire;
});

/** With something asked: a questionnaire may consist of information alone. */
const answered = questionnaires
  .filter((questionnaire) => allQuestions(questionnaire).length > 0)
  .chain((questionnaire) => {
    const steps = questionnaire.steps.filter(({ questions }) => questions.length > 0);
    const post = fc
      .constantFrom(...steps)
      .chain(({ id, questions }) =>
        fc.record({ step: fc.constant(id), answers: anyAnswers(questions) }),
      );
    const posts = fc.array(post, { minLength: 1, maxLength: 8, size: '+1' });
    return fc.record({ questionnaire: fc.constant(questionnaire), posts });
  });

/** What is stored after a post; nothing new where the person is not shown that step. */
function save(questionnaire: Questionnaire, answers: Answers, post: Post): Answers {
  const shown = journey(questionnaire, answers).find(({ step }) => step.id === post.step);
  if (!shown) return answers;
  const fields = fieldsOf(shown.questions, post.answers);
  const { changes } = readPosted(shown.questions, fields);
  return applyChanges(shown.questions, answers, changes);
}

function saveAll(questionnaire: Questionnaire, posts: readonly Post[]): Answers {
  return posts.reduce<Answers>((answers, post) => save(questionnaire, answers, post), {});
}

describe('of any questionnaire', () => {
  it('a question counted as answered was asked, with the choices that it counts', () => {
    let counted = 0;
    fc.assert(
      fc.property(answered, ({ questionnaire, posts }) => {
        const answers = saveAll(questionnaire, posts);
        const steps = journey(questionnaire, answers);
        const stepsDisplayed = steps.map(({ step }) => step.id);
        const response = { id: 'r', state: 'sent', answers, stepsDisplayed, frame: {} } as const;
        const { columns } = buildDataset(questionnaire, [{}], [response]);
        const asked = new Map(askedQuestions(steps).map((question) => [question.id, question]));
        for (const [id, { item, states }] of columns) {
          const [state] = states;
          if (!state || state.kind === 'missing') continue;
          counted += 1;
          const question = asked.get(item.question.id);
          expect(question, `${id} was asked`).toBeDefined();
          if (item.row && question && 'rows' in question) {
            expect(question.rows.map((row) => row.id)).toContain(item.row.id);
          }
          if (state.kind !== 'codes' || !question || !('choices' in question)) continue;
          const offered = question.choices.map((choice) => choice.id);
          expect(offered).toEqual(expect.arrayContaining([...state.codes]));
        }
      }),
      { numRuns: 150, endOnFailure: true },
    );
    expect(counted).toBeGreaterThan(60);
  });

  it('changing the answers of one step never touches what is stored of another', () => {
    let changed = 0;
    fc.assert(
      fc.property(answered, ({ questionnaire, posts }) => {
        let answers: Answers = {};
        for (const post of posts) {
          const shown = journey(questionnaire, answers).find(({ step }) => step.id === post.step);
          const before = answers;
          answers = save(questionnaire, answers, post);
          const own = new Set((shown?.questions ?? []).flatMap(answerKeys));
          for (const [key, value] of Object.entries(before)) {
            if (own.has(key)) changed += 1;
            else expect(answers[key], key).toEqual(value);
          }
        }
      }),
      { numRuns: 150, endOnFailure: true },
    );
    expect(changed).toBeGreaterThan(30);
  });

  it('a step answered otherwise and then as before brings back all that counted', () => {
    let brought = 0;
    fc.assert(
      fc.property(answered, ({ questionnaire, posts }) => {
        const answers = saveAll(questionnaire, posts);
        const [first] = journey(questionnaire, answers);
        if (!first) return;
        const counted = relevantAnswers(journey(questionnaire, answers), answers);
        const keys = first.questions.flatMap(answerKeys);
        const given = new Map(keys.map((key) => [key, answers[key]]));
        const blanks = new Map(keys.map((key) => [key, undefined]));
        const blank = applyChanges(first.questions, answers, blanks);
        const again = applyChanges(first.questions, blank, given);
        expect(relevantAnswers(journey(questionnaire, again), again)).toEqual(counted);
        brought += Object.keys(counted).length;
      }),
      { numRuns: 150, endOnFailure: true },
    );
    expect(brought).toBeGreaterThan(60);
  });
});
