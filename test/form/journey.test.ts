import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { askedQuestions, journey } from '../../src/form/journey.ts';
import type { Answers } from '../../src/form/response.ts';
import { deepFreeze, read, sample, sampleText } from '../definition/sample.ts';

const asked = (answers: Answers, questionnaire = sample) =>
  askedQuestions(journey(questionnaire, deepFreeze(answers))).map(({ id }) => id);
const steps = (answers: Answers) => journey(sample, answers).map(({ step }) => step.id);

describe('the journey through a questionnaire', () => {
  it('begins with what is asked of everybody', () => {
    expect(asked({})).toEqual(['role', 'moments']);
    expect(steps({})).toEqual(['mission', 'duree']);
  });

  it('grows with the answers', () => {
    expect(asked({ role: 'equipe' })).toEqual(['role', 'ateliers', 'moments', 'remarque']);
    expect(asked({ role: 'equipe', ateliers: ['aucun'] })).toEqual(
      asked({ role: 'equipe', ateliers: ['refus'] }),
    );
    expect(asked({ role: 'equipe', ateliers: ['autre'] })).toContain('heures');
    expect(asked({ role: 'equipe', ateliers: ['autre'], heures: 0 })).toEqual(
      'role ateliers heures moments mot remarque'.split(' '),
    );
  });

  it('leaves out steps of which no question is asked', () => {
    expect(steps({ role: 'seul' })).toEqual(['mission', 'duree']);
    expect(steps({ role: 'refus' })).toEqual(['mission', 'duree', 'suite']);
    expect(steps({ role: 'equipe' })).toEqual(['mission', 'activite', 'duree', 'suite']);
  });

  it('does not show what depends on an answer that is not there, denied or not', () => {
    expect(asked({ moments: { matin: 'jamais' } })).not.toContain('remarque');
  });

  it('ignores answers of questions no longer asked, three steps on', () => {
    const everything = {
      role: 'equipe',
      ateliers: ['autre'],
      heures: 3,
      mot: 'oui',
      remarque: 'r',
    };
    expect(asked(everything)).toContain('mot');
    // Another role: ateliers is not asked, so heures is not, so mot is not, whatever is kept.
    expect(asked({ ...everything, role: 'autre' })).toEqual(['role', 'moments', 'remarque']);
    const { role, ...withoutRole } = everything;
    expect(role).toBe('equipe');
    expect(asked(withoutRole)).toEqual(['role', 'moments']);
  });

  it('ignores answers of questions that it does not have', () => {
    expect(asked({ constructor: 'x', nothing: 'y' } as Answers)).toEqual(['role', 'moments']);
  });

  it('takes an answer of the same step for not yet known', () => {
    // The reader refuses such a file; the journey does not depend on that.
    const [mission, ...others] = sample.steps;
    if (!mission) throw new Error('the sample has steps');
    const late = { ...sample.steps[3]?.questions[1], id: 'late' } as (typeof mission.questions)[0];
    const odd = {
      ...sample,
      steps: [{ ...mission, questions: [...mission.questions, late] }, ...others],
    };
    expect(asked({ role: 'equipe' }, odd)).not.toContain('late');
  });
});

describe('whatever the answers', () => {
  const choice = fc.constantFrom('seul', 'equipe', 'autre', 'refus', 'aucun', 'initiation', 'rien');
  const anyAnswers = fc.record(
    {
      role: choice,
      ateliers: fc.array(choice, { minLength: 1, maxLength: 3 }),
      heures: fc.integer(),
      moments: fc.constant({ matin: 'souvent' }),
      mot: fc.string({ minLength: 1 }),
    },
    { requiredKeys: [] },
  ) as fc.Arbitrary<Answers>;

  it('no question is shown whose condition is not true', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        // The conditions of the sample, written out by hand.
        const ateliers = answers.role === 'equipe';
        const held = (ateliers && (answers.ateliers as string[] | undefined)) || [];
        const heures = held.some((code) => ['initiation', 'pratique', 'autre'].includes(code));
        const mot = heures && answers.heures !== undefined;
        // A code that the question does not offer is no answer to it.
        const remarque = ['equipe', 'autre', 'refus'].includes(String(answers.role));
        const expected = [
          'role',
          ...(ateliers ? ['ateliers'] : []),
          ...(heures ? ['heures'] : []),
          'moments',
          ...(mot ? ['mot'] : []),
          ...(remarque ? ['remarque'] : []),
        ];
        expect(asked(answers)).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  });

  it('the way to a question depends on earlier steps only', () => {
    fc.assert(
      fc.property(anyAnswers, anyAnswers, (answers, others) => {
        const { role, ateliers } = answers;
        const early = Object.fromEntries(
          Object.entries({ role, ateliers }).filter(([, answer]) => answer !== undefined),
        ) as Answers;
        const { role: _, ateliers: __, ...late } = others;
        const upTo = (all: Answers) =>
          journey(sample, all).filter(({ step }) =>
            ['mission', 'activite', 'duree'].includes(step.id),
          );
        expect(upTo({ ...late, ...early })).toEqual(upTo(early));
      }),
    );
  });

  it('a questionnaire without conditions is asked whole', () => {
    const plain = read(sampleText.replaceAll(/^ +shown_if: .*\n/gm, ''));
    expect(asked({}, plain)).toHaveLength(6);
  });
});
