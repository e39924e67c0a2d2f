import { describe, expect, it } from 'vitest';
import type { StepAhead } from '../../../src/form/steps-ahead.ts';
import { nextInWords } from '../../../src/rendering/form/next-in-words.ts';

const step = (title: string, certain = false): StepAhead => ({
  step: { id: title, title, questions: [] },
  certain,
});
const said = (...ahead: StepAhead[]) => nextInWords(ahead).replaceAll('\u00a0', ' ');

describe('what comes next', () => {
  it('is said where it is sure', () => {
    expect(said(step('Votre temps', true), step('Et ensuite'))).toBe('Ensuite : Votre temps');
    expect(said()).toBe('Ensuite : Relire et envoyer');
  });

  it('is one of two, where an answer of the page decides', () => {
    expect(said(step('Vos ateliers'), step('Votre temps', true), step('Et ensuite', true))).toBe(
      'Ensuite, selon vos réponses : « Vos ateliers » ou « Votre temps »',
    );
    expect(said(step('Vos ateliers'))).toBe(
      'Ensuite, selon vos réponses : « Vos ateliers » ou « Relire et envoyer »',
    );
  });

  it('is not named where it may be any of several', () => {
    expect(said(step('Un'), step('Deux'), step('Trois', true))).toBe(
      'La suite dépend de vos réponses',
    );
  });
});
