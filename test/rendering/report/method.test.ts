/** The annex « Méthode »: what it says of an edition, and that it says nothing else. */
import { describe, expect, it } from 'vitest';
import { analysisPage } from '../../../src/rendering/report/analysis-page.ts';
import { methodParts } from '../../../src/rendering/report/method.ts';
import type { Report } from '../../../src/report/report.ts';
import { everyType } from '../../definition/every-type.ts';
import { read, sampleText } from '../../definition/sample.ts';
import { report as demonstration } from '../../report/demonstration.ts';
import {
  college,
  fewTold,
  framed,
  lycee,
  times,
  twoTypes,
  twoWeighted,
  weightsPlan,
} from '../../report/framed-data.ts';
import { dataOf } from '../../report/sample-data.ts';
import { reportOf } from '../../report/sample-report.ts';
import { checkPage } from './check-page.ts';
import { byId, textOf } from './parse-html.ts';

const article = '## Une partie\n\n{{figure "role.equipe"}}\n';
const weights = weightsPlan('{ by: margins, variables: [type] }');
const plain = { article, charts: [] };
const part = (report: Report, title: string) =>
  methodParts(report).find((one) => one.title === title);
const titles = (report: Report) => methodParts(report).map(({ title }) => title);
const said = (report: Report) =>
  methodParts(report)
    .flatMap(({ title, paragraphs, table }) => [
      title,
      ...paragraphs,
      ...(table ? [table.caption, ...table.head, ...[...table.rows, ...table.foot].flat()] : []),
    ])
    .join('\n')
    .replaceAll('\u00a0', ' ');

const seul = { role: 'seul' };
const everybody = framed([
  { frame: college, answers: times(40, seul), silent: 0 },
  { frame: lycee, answers: [...times(20, { role: 'equipe' }), {}], silent: 0 },
]);
const oneOfSix = dataOf([{ persons: 1, answers: seul }], 5);
const fiveOfTen = dataOf([{ persons: 5, answers: seul }], 5, fewTold);

describe.each([
  ['an empty edition', reportOf(dataOf([], 12), plain)],
  ['nobody invited', reportOf(dataOf([]), plain)],
  ['one response', reportOf(oneOfSix, plain)],
  ['five responses, weighted', reportOf(fiveOfTen, { ...plain, more: weights })],
  ['everybody', reportOf(everybody, plain)],
  ['everybody, weighted', reportOf(everybody, { ...plain, more: weights })],
  ['two types, weighted', reportOf(twoWeighted, { ...plain, more: weights })],
  ['the demonstration', demonstration],
])('%s', (_, report) => {
  it('says nothing that a computer says and a person does not', () => {
    expect(said(report)).not.toMatch(/NaN|undefined|Infinity|null|\[object|\d\.\d|\be[-−]\d/);
  });

  it('has no part without words, and rows as long as their heads', async () => {
    const page = checkPage(await analysisPage(report));
    expect(byId(page, 'methode')).toBeDefined();
    for (const { paragraphs, table } of methodParts(report)) {
      expect(paragraphs.length + (table ? 1 : 0)).toBeGreaterThan(0);
      for (const row of [...(table?.rows ?? []), ...(table?.foot ?? [])]) {
        expect(row).toHaveLength(table?.head.length ?? 0);
      }
    }
  });
});

describe('what was not used is not said', () => {
  it('without knowing who was asked', () => {
    const report = reportOf(dataOf([{ persons: 40, answers: { role: 'equipe' } }]), plain);
    const unlisted = { ...report, participation: { ...report.participation, invited: 0 } };
    expect(titles(unlisted)).not.toContain('Participation');
    const nobody = reportOf(dataOf([]), plain);
    expect(titles(nobody)).toEqual(['Qui compte', 'Arrondis']);
    expect(said(nobody)).not.toMatch(/RR1|Wilson|khi-deux|Horowitz/i);
  });

  it('of weights, without weights', () => {
    expect(said(reportOf(twoTypes, plain))).not.toMatch(/pond[ée]r|calage|deff|Kish|Deville/i);
  });

  it('of drafts, when nothing is known of any', () => {
    expect(said(reportOf(twoTypes, plain))).not.toMatch(/CON1|COOP1|REF1|coopération/);
  });

  it('of scales, when there is none, and of stacked bars, when none is drawn', () => {
    expect(titles(demonstration)).not.toContain('Échelles');
    const text =
      sampleText.slice(0, sampleText.indexOf('      - id: moments')) +
      sampleText.slice(sampleText.indexOf('  - id: suite'));
    const report = reportOf(dataOf([{ persons: 40, answers: seul }], 5, read(text)), plain);
    expect(said(report)).not.toContain('arrondie seule');
    expect(said(demonstration)).toContain('arrondie seule');
  });

  it('of kinds of missing that nobody has', () => {
    expect(part(demonstration, 'Qui compte')?.paragraphs.at(-1)).toBe(
      'Les raisons d’une absence de réponse ne sont jamais confondues\u00a0: question non posée, sans réponse, préfère ne pas répondre.',
    );
  });
});

describe('participation', () => {
  const drafts = dataOf(
    [
      { persons: 60, answers: seul },
      { persons: 9, answers: seul, state: 'draft' },
      { persons: 6, answers: { role: 'equipe' }, state: 'draft' },
    ],
    25,
  );

  it('has rates of contact, cooperation and refusal where questionnaires were begun', () => {
    const { table } = part(reportOf(drafts, plain), 'Participation') ?? {};
    expect(table?.rows).toEqual([
      ['Questionnaires envoyés (RR1, RR5)', '60', '60,00\u00a0%'],
      ['Commencés, au moins à moitié remplis', '9', '9,00\u00a0%'],
      ['Envoyés ou au moins à moitié remplis (RR2, RR6)', '69', '69,00\u00a0%'],
      ['Commencés, moins qu’à moitié remplis (REF1)', '6', '6,00\u00a0%'],
      ['Commencés, envoyés ou non (CON1)', '75', '75,00\u00a0%'],
      ['Sans aucune réponse', '25', '25,00\u00a0%'],
    ]);
    expect(table?.foot).toEqual([
      ['Personnes invitées', '100', ''],
      ['Des 75 commencés, envoyés (COOP1)', '60', '80,00\u00a0%'],
      ['Des 75 commencés, abandonnés avant la moitié', '6', '8,00\u00a0%'],
    ]);
  });
});

describe('beyond the respondents', () => {
  it('exact limits stand between the interval and the bounds', () => {
    const parts = part(demonstration, 'Au-delà des répondants');
    const row = parts?.table?.rows.find(
      ([label]) => label === 'Participation au pilotage\u00a0: Oui',
    );
    const [, effectif, printed, interval, exact, bounds] = row ?? [];
    // 197 of 243; limits found by trying every number of persons, in whole numbers.
    expect([effectif, printed]).toEqual(['197 sur 243', '81\u00a0%']);
    expect(interval).toMatch(/^\d\d à \d\d\u00a0%$/);
    expect(exact).toBe('345 à 376');
    expect(bounds).toMatch(/^44 à 90\u00a0%$/);
  });

  it('means stand beside shares, with how far theirs can be trusted', () => {
    const both = said(demonstration);
    expect(both).toContain('ce que vaudrait une proportion ou une moyenne parmi');
    expect(both).toContain('il n’est qu’approché, surtout quand quelques réponses');
    expect(both).toContain('Cochran, Sampling Techniques');
    const shares = said(reportOf(twoTypes, plain));
    expect(shares).toContain('ce que vaudrait une proportion parmi');
    expect(shares).not.toMatch(/Student|Sampling Techniques/);
  });

  it('of numbers alone, nothing is said of shares', () => {
    const dataset = dataOf(
      [
        { persons: 20, answers: { heures: 2 } },
        { persons: 20, answers: { heures: 4 } },
      ],
      60,
      everyType,
    );
    const text = said(reportOf(dataset, { article: '## A\n', charts: [] }));
    expect(text).toContain('ce que vaudrait une moyenne parmi');
    expect(text).not.toMatch(/Wilson|Horowitz|Les bornes/);
  });
});

describe('who answered', () => {
  const report = reportOf(twoTypes, plain);

  it('is counted by category beside who did not', () => {
    expect(part(report, 'Qui a répondu, et qui n’a pas répondu')?.table?.rows).toEqual([
      ['Type\u00a0: Collège', '40', '20', '67\u00a0%', '+0,118'],
      ['Type\u00a0: Lycée', '20', '40', '33\u00a0%', '−0,118'],
      ['Secteur\u00a0: Public', '60', '60', '50\u00a0%', '0,000'],
    ]);
  });

  it('is tested, and R read out in points of a share', () => {
    const { paragraphs = [], table } = part(report, 'Représentativité') ?? {};
    expect(table?.rows).toEqual([
      ['Type', '13,33', '1', '<\u00a00,001', '0,33', '0,167'],
      ['Secteur', '–', '–', '–', '–', '0,000'],
    ]);
    expect(paragraphs[0]).toContain('R vaut 0,67.');
    // A sixth over one half, of half a deviation: 16.7 points, and 0.4 % more for N − 1.
    expect(paragraphs[0]).toContain('plus de 16,7 points');
  });

  it('is read out in the singular below two points', () => {
    const near = framed([
      { frame: college, answers: times(31, seul), silent: 29 },
      { frame: lycee, answers: times(29, seul), silent: 31 },
    ]);
    const [paragraph] = part(reportOf(near, plain), 'Représentativité')?.paragraphs ?? [];
    // A sixtieth over one half, of half a deviation: 1.67 points, and 0.4 % more for N − 1.
    expect(paragraph).toContain('plus de 1,7 point de ce');
  });
});

describe('weights', () => {
  const report = reportOf(twoWeighted, { ...plain, more: weights });

  it('are described with what they cost', () => {
    const { paragraphs = [], table } = part(report, 'Pondération') ?? {};
    expect(paragraphs[0]).toContain('calage sur marges');
    expect(paragraphs[1]).toBe('Type\u00a0: Collège\u00a0; Lycée.');
    expect(table?.rows).toEqual([
      ['Réponses pondérées', '60'],
      ['Personnes invitées', '120'],
      ['Poids le plus faible', '1,50'],
      ['Poids le plus fort', '3,00'],
      ['Le plus fort, en poids moyens', '1,50'],
      ['Effet de plan (deff)', '1,13'],
      ['Base effective', '53,3'],
    ]);
  });

  it('of cells and within bounds are told by what they are', () => {
    const of = (plan: string) => said(reportOf(twoWeighted, { ...plain, more: weightsPlan(plan) }));
    expect(of('{ by: cells, variables: [type] }')).toMatch(
      /post-stratification[\s\S]*Holt et Smith/,
    );
    const bounded = of('{ by: margins, variables: [type], bounds: { low: 0.5, high: 1.75 } }');
    expect(bounded).toContain('moins de 0,5 fois la moyenne, ni plus de 1,75 fois');
    expect(bounded).not.toContain('Deming');
  });

  it('say which quoted shares they move by more than a point', () => {
    const { paragraphs = [], table } = part(report, 'Ce que la pondération déplace') ?? {};
    expect(paragraphs[0]).toMatch(
      /2 changent de plus d’un point.*Rôle.*, passe de \d\d\s% à 50\s%/,
    );
    expect(table?.rows).toEqual([
      [
        'Rôle\u00a0: En équipe',
        '58\u00a0%',
        '50\u00a0%',
        expect.stringMatching(/^\d\d à \d\d\u00a0%$/),
      ],
    ]);
    const still = framed([
      { frame: college, answers: times(40, seul), silent: 20 },
      { frame: lycee, answers: times(20, seul), silent: 20 },
    ]);
    const nothing = part(
      reportOf(still, { ...plain, more: weights }),
      'Ce que la pondération déplace',
    );
    expect(nothing?.table).toBeUndefined();
    expect(nothing?.paragraphs.join(' ')).toMatch(/Aucune des \d+\sparts pondérées ne change/);
  });

  it('warn of a weight that decides', () => {
    const uneven = framed(
      [
        { frame: college, answers: times(45, seul), silent: 0 },
        { frame: lycee, answers: times(5, seul), silent: 45 },
      ],
      fewTold,
    );
    const text = said(reportOf(uneven, { ...plain, more: weights }));
    expect(text).toMatch(/très inégaux[\s\S]*quelques personnes décident/);
  });
});

describe('scales', () => {
  it('have their ends, with an interval where all were asked', () => {
    const dataset = dataOf(
      [
        { persons: 10, answers: { satisfaction: '5' } },
        { persons: 30, answers: { satisfaction: '2' } },
      ],
      10,
      everyType,
    );
    const report = reportOf(dataset, { article: '## A\n', charts: [] });
    const rows = part(report, 'Échelles')?.table?.rows;
    const range = expect.stringMatching(/^\d\d à \d\d\u00a0%$/);
    expect(rows).toEqual([
      ['Satisfaction\u00a0: 4 ou 5 (Tout à fait)', '2', '10 sur 40', '25\u00a0%', range],
      ['Satisfaction\u00a0: 1 ou 2 (Pas du tout)', '', '30 sur 40', '75\u00a0%', range],
    ]);
  });
});

it('the page prints what the parts say', async () => {
  const text = textOf(byId(checkPage(await analysisPage(demonstration)), 'methode') ?? fail());
  for (const title of titles(demonstration)) expect(text).toContain(title);
});

function fail(): never {
  throw new Error('no annex');
}
