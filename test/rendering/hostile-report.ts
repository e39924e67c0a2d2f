/** A report whose every word tries to be something else: a formula, markup, the end of a cell. */
import { buildDataset } from '../../src/dataset/dataset.ts';
import { read, sampleText } from '../definition/sample.ts';
import { FRAME } from '../report/sample-data.ts';
import { reportOf } from '../report/sample-report.ts';

export const hostile = [
  '=1+1',
  '+33 5 49 00 00 00',
  '-1+cmd|x!A1',
  '@SUM(A1)',
  "'=1+1",
  '</v></c><script>alert(1)</script>',
  'a | b ; c, "d"',
  '&amp; ]]> <!-- --> %s &C',
  '*gras* _ici_ [lien](javascript:alert(1)) `code` # $x$ ~~non~~',
  '_x0041_ constructor',
] as const;

const quoted = (text: string) => JSON.stringify(text);

export const questionnaire = read(
  sampleText
    .replace('label: Seul }', `label: ${quoted(hostile[0])} }`)
    .replace('label: En équipe }', `label: ${quoted(hostile[1])} }`)
    .replace('label: Initiation }', `label: ${quoted(hostile[2])} }`)
    .replace('label: Le matin }', `label: ${quoted(hostile[3])} }`)
    .replace('title: Exemple', `title: ${quoted(hostile[5])}`)
    .replace('title: Rôle', `title: ${quoted(hostile[6])}`)
    .replace('title: Ateliers', `title: ${quoted(hostile[7])}`)
    .replace('label: Comment travaillez-vous ?', `label: ${quoted(hostile[8])}`)
    .replace('label: Collège,', `label: ${quoted(hostile[5])},`),
);

export const responses = hostile.map((text, index) => ({
  id: `r${index}`,
  state: 'sent' as const,
  answers: {
    role: 'autre',
    'role.autre': text,
    moments: { matin: 'souvent' },
    remarque: text,
  },
  stepsDisplayed: ['mission', 'activite', 'duree', 'suite'],
  frame: FRAME,
}));

export const dataset = buildDataset(
  questionnaire,
  responses.map(({ frame }) => frame),
  responses,
);

const labels = Object.fromEntries(hostile.map((text, index) => [`theme_${index}`, text]));
export const report = reportOf(dataset, {
  coding: {
    labels: { remarque: labels },
    remarks: responses.map(({ id, answers }, index) => ({
      response: id,
      question: 'remarque',
      text: answers.remarque,
      themes: [`theme_${index}`],
      publishable: true,
    })),
  },
});
