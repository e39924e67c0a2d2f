/** The page of a free text: which texts are on it, under which themes, in which order. */
import { describe, expect, it } from 'vitest';
import type { CodedRemark } from '../../src/report/coding.ts';
import { dataOf } from './sample-data.ts';
import { reportOf } from './sample-report.ts';

const texts = [
  'Bravo à tous.',
  'à revoir',
  'Le temps manque.',
  'Secret.',
  'Pas lu.',
  'Sans thème.',
];
const dataset = dataOf(
  texts.map((remarque) => ({ persons: 1, answers: { role: 'equipe', remarque } })),
);
const sorted = (index: number, themes: string[], publishable = true): CodedRemark => ({
  response: `r${index + 1}`,
  question: 'remarque',
  text: texts[index] ?? '',
  themes,
  publishable,
});
const coding = {
  remarks: [
    sorted(2, ['temps']),
    sorted(0, ['merci', 'temps']),
    sorted(1, ['temps']),
    sorted(3, ['temps'], false),
    sorted(5, []),
  ],
  labels: { remarque: { merci: 'Des remerciements', temps: 'Du temps', rien: 'Rien' } },
};
const quoted = '## A\n\n{{quotation "remarque" "r3" by="en collège"}}\n';
const report = reportOf(dataset, { coding, charts: [], article: quoted });
const [observations] = report.observations;

describe('the observations of a question', () => {
  it('are there for texts that were sorted, and for no other question', () => {
    expect(report.observations.map(({ question }) => question.id)).toEqual(['remarque']);
    expect(reportOf(dataset, { charts: [], article: '' }).observations).toEqual([]);
  });

  it('count all who were read, and publish what may be', () => {
    expect(observations).toMatchObject({ base: 5, published: 3 });
    expect(JSON.stringify(observations?.themes)).not.toMatch(/Secret|Pas lu|Sans thème/);
  });

  it('stand under each of their themes, by their words alone', () => {
    expect(
      observations?.themes.map(({ label, remarks }) => [label, remarks.map(({ text }) => text)]),
    ).toEqual([
      ['Du temps', ['à revoir', 'Bravo à tous.', 'Le temps manque.']],
      ['Des remerciements', ['Bravo à tous.']],
    ]);
  });

  it('are in the same order whatever that of the file', () => {
    const turned = { ...coding, remarks: coding.remarks.toReversed() };
    const [other] = reportOf(dataset, { coding: turned, charts: [], article: quoted }).observations;
    expect(other?.themes).toEqual(observations?.themes);
  });

  it('say of who speaks what the article says, and of nobody else', () => {
    const about = new Map(
      observations?.themes.flatMap(({ remarks }) => remarks.map((one) => [one.text, one.about])),
    );
    expect(about.get('Le temps manque.')).toBe('en collège');
    expect(about.get('à revoir')).toBe('');
  });
});
