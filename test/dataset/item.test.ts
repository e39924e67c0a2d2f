import { describe, expect, it } from 'vitest';
import { countedChoices, groupsOf, itemsOf, stateOfAnswer } from '../../src/dataset/item.ts';
import type { Question } from '../../src/definition/questionnaire.ts';
import type { AnswerValue } from '../../src/form/response.ts';
import { deepFreeze, sampleQuestion } from '../definition/sample.ts';

const ateliers = sampleQuestion('ateliers', 'multiple');
const moments = sampleQuestion('moments', 'matrix');
const heures = sampleQuestion('heures', 'number');

describe('the items of a question', () => {
  it('are itself, or its rows', () => {
    expect(itemsOf(ateliers).map(({ id }) => id)).toEqual(['ateliers']);
    expect(itemsOf(moments).map(({ id, row }) => [id, row?.id])).toEqual([
      ['moments.matin', 'matin'],
      ['moments.soir', 'soir'],
    ]);
  });
});

describe('the choices that are counted', () => {
  it('are the opinions: « aucun » is one, a refusal is not', () => {
    expect(countedChoices(ateliers).map(({ id }) => id)).toEqual([
      ...['initiation', 'pratique', 'autre', 'aucun'],
    ]);
    expect(countedChoices(moments).map(({ id }) => id)).toEqual(['jamais', 'parfois', 'souvent']);
    expect(countedChoices(heures)).toEqual([]);
  });

  it('may be grouped', () => {
    expect(groupsOf(ateliers).map(({ id }) => id)).toEqual(['au_moins_un']);
    expect(groupsOf(heures)).toEqual([]);
  });
});

describe('the state of an item', () => {
  const state = (question: Question, answer: AnswerValue) => {
    const [item] = itemsOf(question);
    if (!item) throw new Error('a question has an item');
    return stateOfAnswer(item, deepFreeze(answer));
  };

  it('is its codes, a number or a text', () => {
    expect(state(ateliers, ['aucun'])).toEqual({ kind: 'codes', codes: ['aucun'] });
    expect(state(heures, 0)).toEqual({ kind: 'number', value: 0 });
    const mot = sampleQuestion('mot', 'short_text');
    expect(state(mot, 'équipe')).toEqual({ kind: 'text', text: 'équipe' });
  });

  it('is the kind of missing that was declared, also when an import holds more beside it', () => {
    expect(state(ateliers, ['refus'])).toEqual({ kind: 'missing', missing: 'refused' });
    expect(state(ateliers, ['initiation', 'refus'])).toEqual({
      kind: 'missing',
      missing: 'refused',
    });
  });
});
