/** Sentences of the full analysis, by the grammar of French, for any number of persons. */
import { describe, expect, it } from 'vitest';
import { aboutQuestion, analysisLead } from '../../../src/rendering/report/analysis-words.ts';
import { analyse } from '../../../src/report/analysis.ts';
import { everyType } from '../../definition/every-type.ts';
import { dataOf, figuresOf } from '../../report/sample-data.ts';

const lead = (persons: number, silent: number) => {
  const dataset = dataOf([{ persons, answers: { outils: ['pix', 'blog'] } }], silent, everyType);
  return analysisLead({
    analysis: analyse(dataset, figuresOf(dataset), 'Essai.').slice(0, 1),
    participation: { complete: persons, invited: persons + silent } as never,
  }).replaceAll('\u00a0', ' ');
};

describe('the first sentence', () => {
  it('agrees with how many answered', () => {
    expect(lead(40, 10)).toMatch(/questions, et ce qu’y ont répondu 40 personnes sur 50\.$/);
    expect(lead(1, 10)).toMatch(/questions, et ce qu’y a répondu 1 personne sur 11\.$/);
    expect(lead(0, 10)).toMatch(/questions, et aucune réponse\.$/);
  });
});

describe('the base of a question in rows', () => {
  const about = (persons: number, row: boolean) => {
    const answers = { usages: { mail: 'souvent', ...(row ? { pix: 'jamais' } : {}) } };
    const tasks = { pannes: ['moi'], achats: ['personne'] };
    const dataset = dataOf([{ persons, answers: { ...answers, taches: tasks } }], 1, everyType);
    const question = analyse(dataset, figuresOf(dataset), 'Essai.')
      .flatMap(({ questions }) => questions)
      .find((one) => one.question.id === 'taches');
    if (!question) throw new Error('taches');
    const { chart: _, ...undrawn } = question;
    return aboutQuestion(undrawn).join(' ').replaceAll('\u00a0', ' ');
  };

  it('is told once where all rows agree, and of nobody in so many words', () => {
    expect(about(40, true)).toContain(
      'Base : 40 personnes à chaque ligne, celles qui y ont coché au moins une réponse.',
    );
    expect(about(1, true)).toContain('Base : 1 personne à chaque ligne, celle qui y a coché');
    expect(about(0, true)).toContain('Base : aucune personne.');
  });
});
