/** `codebook.xml` against the schema of DDI-Codebook 2.5 (`ddi-codebook.ts`); counts by the published ones. */
import { describe, expect, it } from 'vitest';
import { responseColumns } from '../../../src/dataset/response-columns.ts';
import { codebookXml } from '../../../src/rendering/codebook/codebook-xml.ts';
import { figureOf } from '../../../src/report/figure.ts';
import type { Report } from '../../../src/report/report.ts';
import { everyTypeText } from '../../definition/every-type.ts';
import { read } from '../../definition/sample.ts';
import { datasetOf, reportOf as smallReport, some } from '../../report/breakdowns/small-edition.ts';
import { report } from '../../report/demonstration.ts';
import { everyAnswer } from '../../report/every-answer.ts';
import { twoWeighted, weightsPlan } from '../../report/framed-data.ts';
import { dataOf } from '../../report/sample-data.ts';
import { reportOf } from '../../report/sample-report.ts';
import { hostile, report as hostileReport } from '../hostile-report.ts';
import { named, readXml, wordsOf, type XmlElement } from '../read-xml.ts';
import { ddiFaults } from './ddi-faults.ts';

const plain = { article: '## Une partie\n\n{{figure "heures.mean"}}\n', charts: [] };
const weights = weightsPlan('{ by: margins, variables: [type] }');
const ofEveryType = reportOf(everyAnswer, plain);

const reports: readonly (readonly [string, Report])[] = [
  ['the demonstration', report],
  ['a question of every type', ofEveryType],
  ['a weighted edition', reportOf(twoWeighted, { ...plain, more: weights })],
  ['hostile words', hostileReport],
  ['nobody invited', reportOf(dataOf([]))],
  ['nobody answered', reportOf(dataOf([], 12))],
  ['one response', reportOf(dataOf([{ persons: 1, answers: { role: 'seul' } }]))],
];

describe.each(reports)('%s', (_, of) => {
  const root = readXml(codebookXml(of));

  it('is what the schema of DDI-Codebook 2.5 asks for', () => {
    expect(root.attributes.get('version')).toBe('2.5');
    expect(ddiFaults(root)).toEqual([]);
  });

  it('describes each column of the file, in its order', () => {
    const names = named(root, 'var').map(({ attributes }) => attributes.get('name'));
    expect(names).toEqual(responseColumns(of.questionnaire).map(({ name }) => name));
    expect(wordsOf(one(root, 'varQnty'))).toBe(String(names.length));
  });
});

function one(element: XmlElement, name: string): XmlElement {
  const [first, second] = named(element, name);
  if (!first || second) throw new Error(`not one ${name}`);
  return first;
}

function variableOf(root: XmlElement, name: string): XmlElement {
  const found = named(root, 'var').find(({ attributes }) => attributes.get('name') === name);
  if (!found) throw new Error(`no variable ${name}`);
  return found;
}

describe('the demonstration of 2021', () => {
  const root = readXml(codebookXml(report));
  const variable = (name: string) => variableOf(root, name);
  const frequencies = (name: string) =>
    named(variable(name), 'catgry').map((category) => [
      wordsOf(one(category, 'catValu')),
      Number(named(category, 'catStat').map(wordsOf)[0]),
      category.attributes.get('missing'),
    ]);
  const count = (id: string) => figureOf(report.figures, id).count;

  it('says who was asked, by whom, when, and how many answered', () => {
    expect(wordsOf(one(root, 'respRate'))).toContain('54,71\u00a0%');
    expect(wordsOf(one(root, 'respRate'))).toContain('446');
    expect(wordsOf(one(root, 'caseQnty'))).toBe('244');
    const days = named(root, 'collDate').map(({ attributes }) => attributes.get('date'));
    expect(days).toEqual(['2021-06-01', '2021-06-30']);
    expect(wordsOf(one(root, 'restrctn'))).toMatch(/^Réponses confidentielles/);
    expect(wordsOf(one(root, 'subTitl'))).toMatch(/fictives/);
  });

  it('has the question as it was asked, and of whom', () => {
    const asked = variable('ateliers_moments[debut_d_annee]');
    expect(wordsOf(one(asked, 'qstnLit'))).toMatch(/\?$/);
    expect(wordsOf(one(asked, 'universe'))).toMatch(/^question posée aux personnes qui/);
    expect(named(variable('diffusion'), 'universe')).toEqual([]);
  });

  it('has the counts that are published, and those who are missing apart', () => {
    expect(frequencies('services_en_ligne')).toEqual(
      ['oui', 'non'].map((id) => [id, count(`services_en_ligne.${id}`), undefined]),
    );
    const missing = frequencies('missing.services_en_ligne');
    expect(missing.map(([, , flag]) => flag)).toEqual(missing.map(() => 'Y'));
    const all = [...frequencies('services_en_ligne'), ...missing];
    expect(all.reduce((sum, [, persons]) => sum + Number(persons), 0)).toBe(244);
    const [ticked, unticked] = frequencies('diffusion_canaux[mel]');
    expect([ticked?.[1], unticked?.[1]]).toEqual([219, 243 - 219]);
  });

  it('counts everybody once in each item, with an answer or without', () => {
    for (const element of named(root, 'var')) {
      const numbers = named(element, 'sumStat').map((statistic) => Number(wordsOf(statistic)));
      if (numbers.length > 0) expect(numbers.reduce((sum, persons) => sum + persons, 0)).toBe(244);
    }
  });
});

describe('a number and a day', () => {
  const root = readXml(codebookXml(ofEveryType));
  const whole = everyTypeText.replace('        decimals: 1\n', '');
  const inWhole = readXml(codebookXml(reportOf(dataOf([], 12, read(whole)), plain)));

  it('say what may be answered, and in what unit', () => {
    const hours = variableOf(root, 'heures');
    expect(Object.fromEntries(hours.attributes)).toMatchObject({ dcml: '1', measUnit: 'heures' });
    const range = { UNITS: 'REAL', min: '0', max: '40' };
    expect(Object.fromEntries(one(hours, 'range').attributes)).toEqual(range);
    const day = variableOf(root, 'arrivee');
    expect(wordsOf(one(day, 'txt'))).toBe('Du 1er\u00a0janvier 1990 au 30\u00a0juin 2025');
    expect(one(day, 'varFormat').attributes.get('category')).toBe('date');
  });

  it('are whole where no decimals may be given', () => {
    const hours = variableOf(inWhole, 'heures');
    expect(hours.attributes.get('dcml')).toBe('0');
    expect(one(hours, 'range').attributes.get('UNITS')).toBe('INT');
  });
});

it('holds nothing by category of persons: what is hidden there is not here', () => {
  const persons = [...some(20, 'college', { avis: 'oui' }), ...some(2, 'lp', { avis: 'autre' })];
  const of = smallReport(datasetOf(persons), { analysis: '  breakdowns: [{ by: type }]' });
  expect(of.hidden.length).toBeGreaterThan(0);
  const plain = smallReport(datasetOf(persons), { analysis: '  announced: []' });
  expect(codebookXml(of)).toBe(codebookXml(plain));
});

it('keeps hostile words to the letter', () => {
  const words = wordsOf(readXml(codebookXml(hostileReport)));
  for (const index of [0, 1, 2, 3, 5, 8]) expect(words).toContain(hostile[index]);
});
