import { expect, it } from 'vitest';
import { forty } from '../sample-data.ts';
import { build, places } from '../sample-report.ts';

const words = 'title: Un titre, measure: Une mesure, reading: Une lecture';

function faults(keys: string) {
  const chart = `{ id: avis, kind: diverging, highlight: left, ${keys}, ${words} }`;
  return build(forty, { article: '## Une partie\n\n{{chart "avis"}}\n', charts: [chart] }).problems;
}

it('sides of choices that are not there, with what could be meant', () => {
  const problems = faults('question: moments, left: [jamai], right: [souvent, toujours]');
  expect(places(problems)).toEqual(['unknown-choice plan.yaml:5', 'unknown-choice plan.yaml:5']);
  expect(problems[0]?.hint).toContain('«\u00a0jamais\u00a0»');
});

it('a choice on both sides, sides that are mixed up, a question without an order', () => {
  const one = 'question: moments, left: [jamais], right: [jamais]';
  expect(places(faults(one))).toEqual(['choice-twice plan.yaml:5']);
  const mixed = 'question: moments, left: [jamais, souvent], right: [parfois]';
  expect(places(faults(mixed))).toEqual(['sides-mixed plan.yaml:5']);
  const several = 'question: ateliers, left: [initiation], right: [pratique]';
  expect(places(faults(several))).toEqual(['unknown-question plan.yaml:5']);
  expect(faults('question: moments, left: [souvent], right: [jamais, parfois]')).toEqual([]);
});
