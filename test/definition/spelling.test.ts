import { describe, expect, it } from 'vitest';
import { suggestion } from '../../src/definition/fault.ts';
import { nearest } from '../../src/definition/spelling.ts';

describe('the word that was probably meant', () => {
  it.each([
    ['one letter missing', 'duration', 'durations'],
    ['one letter too many', 'stepss', 'steps'],
    ['one letter for another', 'labal', 'label'],
    ['two letters swapped', 'questoin', 'question'],
    ['another case', 'LABEL', 'label'],
  ])('%s', (_, word, candidate) => {
    expect(nearest(word, ['zzzzzzzz', candidate])).toBe(candidate);
  });

  it('is the closest one, the first of equals', () => {
    expect(nearest('al', ['is', 'any', 'all'])).toBe('all');
    expect(nearest('maximum_lenght', ['minimum', 'maximum_length', 'maximum'])).toBe(
      'maximum_length',
    );
    expect(nearest('ab', ['abc', 'abd'])).toBe('abc');
  });

  it('is none three mistakes away, nor a word that would be written anew', () => {
    expect(nearest('questionnaire', ['question'])).toBeUndefined();
    expect(nearest('xy', ['is'])).toBeUndefined();
    expect(nearest('', ['is', 'a'])).toBeUndefined();
    expect(nearest('why', [])).toBeUndefined();
  });
});

describe('a suggestion', () => {
  it('is a word, or else all that is allowed, each once', () => {
    expect(suggestion('ouii', ['oui', 'non'])).toBe('Vouliez-vous dire « oui » ?');
    expect(suggestion('peut_etre', ['oui', 'non', 'oui'])).toBe(
      'Écrivez l’un de ces mots : « oui », « non ».',
    );
    const many = Array.from({ length: 40 }, (_, i) => `question_${i + 10}`);
    expect(suggestion('question', ['ateliers', ...many.slice(0, 7)])).toMatch(
      /: « ateliers », « question_10 », .*« question_16 »\.$/,
    );
    expect(suggestion('quest_4', many)).toMatch(
      /: « question_14 », « question_24 », « question_34 », « question_40 », (?:« question_4\d »(?:, )?){4} … et 32\u00a0autres\.$/,
    );
    expect(suggestion('peut_etre', [])).toBe('Il n’y a rien de tel à cet endroit : retirez-le.');
  });
});
