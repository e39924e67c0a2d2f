import { describe, expect, it } from 'vitest';
import { allQuestions } from '../../src/definition/questionnaire.ts';
import { personalJourney, withoutQuotations } from '../../src/form/quotations.ts';
import type { Answers } from '../../src/form/response.ts';
import { everyType } from '../definition/every-type.ts';

function texts(answers: Answers, frame: Record<string, string> = {}) {
  const steps = personalJourney(everyType, { answers, frame });
  const second = steps.find(({ step }) => step.id === 'deuxieme');
  const questions = steps.flatMap((step) => step.questions);
  return {
    introduction: second?.step.introduction,
    information: second?.information[0]?.text[0],
    remark: questions.find(({ id }) => id === 'remarque')?.label,
  };
}

describe('a text that quotes', () => {
  it('says the author’s words where there is nothing to quote', () => {
    expect(texts({}).introduction).toBe('Vous parlez de votre mission.');
    expect(texts({}).information).toBe('Vous exercez en établissement.');
    expect(texts({ satisfaction: '5' }).remark).toBe('Sur ces heures, une remarque\u00a0?');
  });

  it('says a choice by its label, what was specified instead of « autre », a number as French does', () => {
    expect(texts({ mission: 'reseau' }).introduction).toBe(
      'Vous parlez de «\u00a0Le réseau\u00a0».',
    );
    expect(texts({ mission: 'autre', 'mission.autre': 'le théâtre' }).introduction).toBe(
      'Vous parlez de «\u00a0le théâtre\u00a0».',
    );
    expect(texts({ satisfaction: '5', heures: 2.5 }).remark).toBe(
      'Sur 2,5\u00a0heures, une remarque\u00a0?',
    );
  });

  it('never quotes a declared kind of missing', () => {
    expect(texts({ mission: 'refus' }).introduction).toBe('Vous parlez de votre mission.');
    expect(texts({ satisfaction: '5', heures: 'sais_pas' }).remark).toContain('Sur ces heures');
  });

  it('says what the invitee list knows, as the category reads inside a sentence', () => {
    expect(texts({}, { type: 'lycee' }).information).toBe('Vous exercez en lycée.');
    expect(texts({}, { type: 'prison' }).information).toBe('Vous exercez en établissement.');
  });

  it('does not unfold what a person wrote as if an author had', () => {
    expect(texts({ mission: 'autre', 'mission.autre': '{heures|pirate}' }).introduction).toBe(
      'Vous parlez de «\u00a0{heures|pirate}\u00a0».',
    );
  });

  it('speaks of nobody in a report', () => {
    const remark = allQuestions(withoutQuotations(everyType)).find(({ id }) => id === 'remarque');
    expect(remark?.label).toBe('Sur ces heures, une remarque\u00a0?');
  });
});
