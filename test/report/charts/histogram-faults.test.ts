import { describe, expect, it } from 'vitest';
import { sample } from '../../definition/sample.ts';
import { dataOf } from '../sample-data.ts';
import { build, places } from '../sample-report.ts';

const words = 'title: Un titre, measure: Une mesure, reading: Une lecture';

/** Of hours from zero to `most`, asked with so many decimals. */
function faults(width: number, decimals: number, most: number, least = 0) {
  const steps = sample.steps.map((step) => ({
    ...step,
    questions: step.questions.map((one) => (one.type === 'number' ? { ...one, decimals } : one)),
  }));
  const groups = [least, most].map((heures) => ({
    persons: 20,
    answers: { role: 'equipe', ateliers: ['pratique'], heures },
  }));
  const data = dataOf(groups, 0, { ...sample, steps });
  const chart = `{ id: h, kind: histogram, question: heures, width: ${width}, ${words} }`;
  return build(data, { article: '## Une partie\n\n{{chart "h"}}\n', charts: [chart] }).problems;
}

describe('a width', () => {
  it.each([
    // Two whole numbers in « 0 à moins de 1,5 », one in the next class.
    [1.5, 0, 'une largeur entière, par exemple 2.'],
    [0.5, 0, 'une largeur entière, par exemple 1.'],
    [0.25, 1, 'un multiple de 0,1, par exemple 0,3.'],
  ])('of %s cuts numbers of %s decimals unevenly', (width, decimals, remedy) => {
    const problems = faults(width, decimals, 8);
    expect(places(problems)).toEqual(['uneven-classes plan.yaml:5']);
    expect(problems[0]?.hint).toContain(remedy);
  });

  it('that makes a chart of hundreds of rows is told, with one that does not', () => {
    const [problem, ...others] = faults(1, 0, 391);
    expect(others).toEqual([]);
    expect(places(problem ? [problem] : [])).toEqual(['too-many-classes plan.yaml:5']);
    expect(problem?.message).toContain('392\u00a0classes');
    // 391 / 20 is 19.55: the classes from 0 to 380.
    expect(problem?.hint).toContain('\u00a0: 20 en fait 20.');
  });

  it('is proposed once where it is wrong in both ways', () => {
    expect(faults(0.5, 0, 391)[0]?.hint).toContain('par exemple 20.');
  });

  it('makes forty classes and no more, those below zero counted', () => {
    expect(faults(1, 0, 39)).toEqual([]);
    expect(places(faults(1, 0, 40))).toEqual(['too-many-classes plan.yaml:5']);
    expect(faults(1, 0, 30, -9)).toEqual([]);
    expect(places(faults(1, 0, 30, -10))).toEqual(['too-many-classes plan.yaml:5']);
  });

  it('may be a part of one for numbers with decimals', () => {
    expect(faults(0.1, 1, 3)).toEqual([]);
    expect(faults(0.5, 1, 8)).toEqual([]);
    expect(faults(0.25, 2, 8)).toEqual([]);
  });
});
