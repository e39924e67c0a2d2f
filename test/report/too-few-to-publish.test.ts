import { expect, it } from 'vitest';
import { build, datasetOf, some, THRESHOLD } from './breakdowns/small-edition.ts';

const told = (persons: number) =>
  build(datasetOf(some(persons, 'college', { avis: 'oui' })), {
    analysis: '  breakdowns: [{ by: type }]',
  }).problems.filter(({ code }) => code === 'too-few-to-publish');

it('tells that what is said of all is said of each, until as many have answered as the threshold', () => {
  expect(THRESHOLD).toBe(3);
  expect(told(0)).toEqual([]);
  expect(told(1)).toMatchObject([
    {
      severity: 'warning',
      message:
        '1\u00a0personne seulement a répondu\u00a0: ce que le bilan dit de l’ensemble, il le dit presque d’elle.',
      hint: 'Ne publiez rien avant 3\u00a0réponses, le seuil du questionnaire (disclosure_threshold).',
    },
  ]);
  expect(told(2)[0]?.message).toContain('2\u00a0personnes seulement ont répondu');
  expect(told(3)).toEqual([]);
});
