import { describe, expect, it } from 'vitest';
import type { Condition } from '../../src/definition/condition.ts';
import { hasRows, type Questionnaire } from '../../src/definition/questionnaire.ts';
import { askedQuestions, journey } from '../../src/form/journey.ts';
import type { Answers } from '../../src/form/response.ts';
import { everyType } from '../definition/every-type.ts';
import { deepFreeze } from '../definition/sample.ts';

const ways = (answers: Answers) => journey(everyType, deepFreeze(answers));
const asked = (answers: Answers) => askedQuestions(ways(answers)).map(({ id }) => id);
const steps = (answers: Answers) => ways(answers).map(({ step }) => step.id);
const shown = (answers: Answers, id: string) =>
  askedQuestions(ways(answers)).find((question) => question.id === id);
const choices = (answers: Answers, id: string) => {
  const question = shown(answers, id);
  return question && 'choices' in question ? question.choices.map((choice) => choice.id) : [];
};
const rows = (answers: Answers, id: string) => {
  const question = shown(answers, id);
  return question && hasRows(question) ? question.rows.map((row) => row.id) : [];
};

describe('a condition on a step', () => {
  it('withholds all of it, while it is not true', () => {
    expect(steps({})).toEqual(['premiere', 'deuxieme']);
    expect(steps({ satisfaction: '3' })).toEqual(['premiere', 'deuxieme']);
    expect(steps({ satisfaction: '4' })).toEqual(['premiere', 'deuxieme', 'troisieme']);
  });

  it('is unknown of a declared kind of missing', () => {
    expect(steps({ satisfaction: 'sans_avis' })).not.toContain('troisieme');
  });
});

describe('a condition on a choice or a row', () => {
  it('offers what it lets through, in the order of the questionnaire', () => {
    expect(choices({}, 'priorites')).toEqual(['temps', 'argent']);
    expect(choices({ heures: 1.9 }, 'priorites')).toEqual(['temps', 'argent']);
    expect(choices({ heures: 2 }, 'priorites')).toEqual(['temps', 'argent', 'formation']);
    expect(choices({ heures: 'sais_pas' }, 'priorites')).toEqual(['temps', 'argent']);
    expect(rows({ outils: ['pix', 'blog'] }, 'usages')).toEqual(['pix', 'mail']);
    expect(rows({ outils: ['pix', 'ent'] }, 'usages')).toEqual(['ent', 'pix', 'mail']);
  });

  it('makes the answers to what is withheld count for nothing', () => {
    const answers = { satisfaction: '5', usages: { mail: 'souvent', pix: 'jamais' } };
    expect(asked(answers)).toContain('blog_usage');
    const only = { ...everyType, steps: everyType.steps.map(withoutMail) };
    const ids = askedQuestions(journey(only, answers)).map(({ id }) => id);
    expect(ids).toContain('usages');
    expect(ids).not.toContain('blog_usage');
  });

  it('leaves out a question of which nothing is left', () => {
    const none: Questionnaire = {
      ...everyType,
      steps: everyType.steps.map((step) => ({
        ...step,
        questions: step.questions.map((question) =>
          hasRows(question)
            ? { ...question, rows: question.rows.map((row) => ({ ...row, shownIf: never })) }
            : question,
        ),
      })),
    };
    const ids = askedQuestions(journey(none, {})).map(({ id }) => id);
    expect(ids).not.toContain('usages');
    expect(ids).toContain('priorites');
  });
});

describe('a group of questions', () => {
  it('is asked under its own names and under the condition of its use', () => {
    expect(asked({})).toContain('tchap_usage');
    expect(shown({}, 'tchap_usage')?.label).toBe('Utilisez-vous Tchap\u00a0?');
    expect(asked({ satisfaction: '4' })).not.toContain('blog_usage');
    expect(asked({ satisfaction: '4', usages: { mail: 'souvent' } })).toContain('blog_usage');
    expect(asked({ satisfaction: '4', usages: { mail: 'jamais' } })).not.toContain('blog_usage');
  });
});

const never: Condition = { question: 'mission', includes: [] };

function withoutMail(step: Questionnaire['steps'][number]): Questionnaire['steps'][number] {
  return {
    ...step,
    questions: step.questions.map((question) =>
      question.id === 'usages' && hasRows(question)
        ? {
            ...question,
            rows: question.rows.map((row) =>
              row.id === 'mail' ? { ...row, shownIf: never } : { id: row.id, label: '', short: '' },
            ),
          }
        : question,
    ),
  };
}
