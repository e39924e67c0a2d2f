import { describe, expect, it } from 'vitest';
import { allQuestions, editionName, findQuestion } from '../../src/definition/questionnaire.ts';
import { readQuestionnaire } from '../../src/definition/read-questionnaire.ts';
import { read, sample, sampleQuestion, sampleText } from './sample.ts';

describe('a questionnaire that has no fault', () => {
  it('is read without a word', () => {
    expect(readQuestionnaire(sampleText, 'sample.yaml', 'exemple/2025').problems).toEqual([]);
    expect(editionName(sample)).toBe('exemple/2025');
  });

  it('keeps the order of the file', () => {
    expect(sample.steps.map(({ id }) => id)).toEqual(['mission', 'activite', 'duree', 'suite']);
    expect(allQuestions(sample).map(({ id }) => id)).toEqual(
      'role ateliers heures moments mot remarque'.split(' '),
    );
    expect(findQuestion(sample, 'moments')).toBe(sample.steps[2]?.questions[1]);
    expect(findQuestion(sample, 'autre')).toBeUndefined();
  });

  it('fills in what the file leaves out', () => {
    const { timeZone, confidentiality, disclosureThreshold, minimumBase } = sample.settings;
    expect({ timeZone, confidentiality, disclosureThreshold, minimumBase }).toEqual({
      timeZone: 'Europe/Paris',
      confidentiality: 'confidential',
      disclosureThreshold: 5,
      minimumBase: 30,
    });
    expect(sampleQuestion('role', 'single').ordered).toBe(false);
    expect(sampleQuestion('mot', 'short_text').maximumLength).toBe(10);
    expect(sampleQuestion('remarque', 'long_text').maximumLength).toBe(2000);
    expect(read(sampleText.replace('        maximum_length: 10\n', ''))).toMatchObject({
      steps: [{}, {}, {}, { questions: [{ id: 'mot', maximumLength: 300 }, {}] }],
    });
    expect(read(sampleText.replace('        decimals: 1\n', ''))).toMatchObject({
      steps: [{}, {}, { questions: [{ id: 'heures', decimals: 0 }, {}] }, {}],
    });
  });

  it('takes what the file says instead', () => {
    const text = sampleText.replace(
      '  duration_minutes: 5\n',
      '  duration_minutes: 7\n  time_zone: Indian/Reunion\n  confidentiality: anonymous\n' +
        '  disclosure_threshold: 11\n  minimum_base: 50\n',
    );
    expect(read(text).settings).toMatchObject({
      durationMinutes: 7,
      timeZone: 'Indian/Reunion',
      confidentiality: 'anonymous',
      disclosureThreshold: 11,
      minimumBase: 50,
    });
  });

  it('replaces the name of a list by its choices, shared by whoever names it', () => {
    expect(sampleQuestion('moments', 'matrix').choices.map(({ id }) => id)).toEqual([
      'jamais',
      'parfois',
      'souvent',
      'sans_avis',
    ]);
  });

  it('gives every choice, row and group a short name', () => {
    const { choices, groups } = sampleQuestion('ateliers', 'multiple');
    expect(choices.map(({ short }) => short)).toEqual([
      'Initiation',
      'Prat.',
      'Autre',
      'Aucun',
      'Ne souhaite pas répondre',
    ]);
    expect(groups[0]?.short).toBe('Au moins un');
    expect(sampleQuestion('moments', 'matrix').rows.map(({ short }) => short)).toEqual([
      'Le matin',
      'Soir',
    ]);
  });

  it('lets a declared kind of missing exclude every other choice', () => {
    const { choices } = sampleQuestion('ateliers', 'multiple');
    expect(choices.filter(({ exclusive }) => exclusive).map(({ id }) => id)).toEqual([
      'aucun',
      'refus',
    ]);
  });

  it('leaves out the keys that the file leaves out', () => {
    expect(Object.keys(sampleQuestion('mot', 'short_text')).sort()).toEqual(
      ['id', 'label', 'maximumLength', 'shownIf', 'title', 'type', 'why'].sort(),
    );
    expect(sampleQuestion('ateliers', 'multiple')).toMatchObject({
      maximum: 2,
      hint: 'Deux au plus.',
    });
    expect(sampleQuestion('role', 'single')).not.toHaveProperty('shownIf');
  });
});

describe('a condition', () => {
  const of = (written: string) => {
    const text = sampleText.replace('{ not: { question: role, is: seul } }', written);
    return findQuestion(read(text), 'remarque')?.shownIf;
  };

  it('spells groups out', () => {
    expect(of('{ question: ateliers, includes: [aucun, au_moins_un] }')).toEqual({
      question: 'ateliers',
      includes: ['aucun', 'initiation', 'pratique', 'autre'],
    });
  });

  it('is the same thing said with is, is_not and includes', () => {
    expect(of('{ question: role, is: seul }')).toEqual({ question: 'role', includes: ['seul'] });
    expect(of('{ question: role, includes: seul }')).toEqual(of('{ question: role, is: seul }'));
    expect(of('{ question: role, is_not: seul }')).toEqual(
      of('{ not: { question: role, is: seul } }'),
    );
  });

  it('keeps all, any, not and answered', () => {
    expect(
      of('{ all: [{ any: [{ question: mot_x, answered: true }] }] }'.replace('mot_x', 'moments')),
    ).toEqual({ all: [{ any: [{ question: 'moments', answered: true }] }] });
  });
});

describe('the name that a file gives itself', () => {
  const codes = (text: string, expected: string) =>
    readQuestionnaire(text, 'sample.yaml', expected).problems.map(({ code }) => code);

  it('is compared with its place, also when other things are wrong', () => {
    expect(codes(sampleText, 'exemple/2024')).toEqual(['wrong-place']);
    expect(codes(sampleText.replace('title: Exemple\n', ''), 'autre/2025')).toEqual([
      'missing-key',
      'wrong-place',
    ]);
  });

  it('is told to be missing or malformed, and not misplaced too', () => {
    expect(codes(sampleText.replace('edition: "2025"\n', ''), 'exemple/2025')).toEqual([
      'missing-key',
    ]);
    expect(codes(sampleText.replace('"2025"', '2025'), 'exemple/2025')).toEqual(['wrong-type']);
  });
});
