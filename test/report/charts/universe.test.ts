/** Who is left out of the rows of a chart: sentences written by hand, for each combination. */
import { expect, it } from 'vitest';
import { stackedUniverse } from '../../../src/report/charts/universe.ts';
import { read, sampleText } from '../../definition/sample.ts';
import { dataOf, figuresOf } from '../sample-data.ts';

const questionnaire = read(`${sampleText}      - id: aides
        type: matrix
        title: Aides
        label: Avez-vous été aidé ?
        why: Pour l’exemple.
        rows: [{ id: ent, label: Pour l’ENT }, { id: pix, label: Pour Pix }]
        choices:
          - { id: oui, label: Oui }
          - { id: non, label: Non }
          - { id: sais_pas, label: Je ne sais pas, missing: does_not_know }
          - { id: sans_objet, label: Sans objet, missing: not_concerned }
          - { id: tu, label: Je préfère ne pas répondre, missing: refused }
`);
const question = questionnaire.steps
  .flatMap(({ questions }) => questions)
  .find(({ id }) => id === 'aides');

/** @param more answers to the first row beside twenty that are told; « – » for none */
function champ(...more: readonly string[]): string {
  const told = { persons: 20, answers: { aides: { ent: 'oui', pix: 'non' } } };
  const others = more.map((ent) => ({
    persons: 1,
    answers: { aides: { ...(ent === '–' ? {} : { ent }), pix: 'oui' } },
  }));
  if (!question) throw new Error('aides');
  const figures = figuresOf(dataOf([told, ...others], 0, questionnaire));
  return stackedUniverse(question, figures).replaceAll('\u00a0', ' ');
}

it.each([
  [[], '20 répondants à chaque ligne.'],
  [
    ['–'],
    'de 20 à 21 répondants selon la ligne, sans compter les personnes qui n’y ont pas répondu.',
  ],
  [
    ['sais_pas', '–'],
    'de 20 à 22 répondants selon la ligne, sans compter les personnes qui n’y ont pas répondu ou ont répondu ne pas savoir.',
  ],
  [
    ['sans_objet', 'tu', 'sais_pas'],
    'de 20 à 23 répondants selon la ligne, sans compter les personnes qui ont préféré ne pas répondre, ont répondu ne pas savoir ou ne se disent pas concernées.',
  ],
])('%j', (more, words) => {
  expect(champ(...more)).toBe(words);
});
