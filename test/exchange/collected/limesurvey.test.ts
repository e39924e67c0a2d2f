/**
 * Exports written by hand after the conventions of LimeSurvey’s CSV: a byte order mark, every cell
 * quoted, CRLF between rows and LF inside cells, a blank line at the end; the same answers with
 * codes or in full.
 */
import { describe, expect, it } from 'vitest';
import { answersOf, collect, ready, targetsOf } from './collect.ts';

function exported(separator: ';' | ',', rows: readonly (readonly string[])[]): string {
  const lines = rows.map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`));
  return `\uFEFF${lines.map((cells) => cells.join(separator)).join('\r\n')}\r\n\r\n`;
}

const system = {
  code: ['id', 'submitdate', 'lastpage', 'startlanguage', 'seed', 'startdate', 'ipaddr', 'refurl'],
  full: [
    ...['ID de la réponse', 'Date de soumission', 'Dernière page', 'Langue de départ'],
    ...['Tête de série', 'Date de lancement', 'Adresse IP', 'URL référente'],
  ],
};
const own = (id: string, date: string) => [
  ...[id, date, date && '3', 'fr', '184467', '2025-06-12 08:00:00', '10.0.0.1', ''],
];

/** Question codes of LimeSurvey hold neither capitals nor underscores of ours. */
const codes = [
  ...['role', 'role[other]'],
  ...['initiation', 'pratique', 'aucun', 'other'].map((code) => `ateliers[${code}]`),
  ...['heuressemaine', 'moments[matin]', 'moments[soir]'],
  ...['ent_cours', 'ent_reunions'].map((code) => `outils[${code}]`),
  ...['accord', 'priorites[1]', 'priorites[2]', 'remarque'],
];
const texts = [
  ...['Comment travaillez-vous ?', 'Comment travaillez-vous ? [Autre]'],
  ...['Initiation', 'Pratique, jeux', 'Aucun', 'Autre'].map((part) => `Quels ateliers ? [${part}]`),
  ...['Combien d’heures par semaine ?'],
  ...['<p>À quels <b>moments</b>&nbsp;?</p> [Le matin]', 'À quels moments ? [Le soir]'],
  ...['L’ENT] [Les cours', 'L’ENT] [Les réunions'].map(
    (parts) => `Pour quoi vous servez-vous de ces outils ? [${parts}]`,
  ),
  ...['Êtes-vous d’accord ?', 'Que faut-il faire d’abord ? [Rang 1]'],
  ...['Que faut-il faire d’abord ? [Rang 2]', 'Une remarque ?'],
];
const short = [
  [
    '-oth-',
    'À deux',
    'Y',
    '',
    '',
    'Tableur',
    '2.5000000000',
    'jamais',
    '',
    'Y',
    '',
    '4',
    'former',
    'reunir',
    'Deux\nlignes',
  ],
  ['seul', '', '', '', '', '', '', 'souvent', 'parfois', '', 'Y', '', '', '', ''],
];
const long = [
  [
    'Autre',
    'À deux',
    'Oui',
    'Non',
    'Non',
    'Tableur',
    '2.5000000000',
    'Jamais',
    '',
    'Oui',
    'Non',
    '4',
    'Former',
    'Réunir',
    'Deux\nlignes',
  ],
  ['Seul', '', 'N/A', 'N/A', 'N/A', '', '', 'Souvent', 'Parfois', 'Non', 'Oui', '', '', '', ''],
];
const expected = [
  {
    role: 'autre',
    'role.autre': 'À deux',
    ateliers: ['initiation', 'autre'],
    'ateliers.autre': 'Tableur',
    heures_semaine: 2.5,
    moments: { matin: 'jamais' },
    outils: { ent: ['cours'] },
    accord: '4',
    priorites: ['former', 'reunir'],
    remarque: 'Deux\nlignes',
  },
  { role: 'seul', moments: { matin: 'souvent', soir: 'parfois' }, outils: { ent: ['reunions'] } },
];
const dates = ['2025-06-14 09:33:12', '1980-01-01 00:00:00'];

function file(
  headings: readonly string[],
  labels: readonly string[],
  rows: readonly (readonly string[])[],
  separator: ';' | ',' = ';',
) {
  const body = rows.map((cells, index) => [
    ...own(String(index + 1), dates[index] ?? ''),
    ...cells,
  ]);
  return exported(separator, [[...headings, ...labels], ...body]);
}

describe('an export of LimeSurvey', () => {
  const codetext = codes.map((code, index) => `${code}. ${texts[index]}`);

  it.each([
    ['codes, short answers', file(system.code, codes, short)],
    [
      'codes with underscores',
      file(
        system.code,
        codes.map((c) => c.replace(/\[(.*)\]/, '_$1')),
        short,
      ),
    ],
    ['codes, full answers', file(system.code, codes, long, ',')],
    ['code and text, full answers', file(system.code, codetext, long)],
    ['full text, full answers', file(system.full, texts, long)],
    ['full text, short answers', file(system.full, texts, short, ',')],
  ])('with %s', (_, text) => {
    expect(answersOf(collect(text))).toEqual(expected);
  });

  it('keeps the day, and nothing else of what the tool notes', () => {
    const reading = ready(collect(file(system.full, texts, long)));
    expect(reading.responses).toMatchObject([
      { state: 'sent', updatedOn: '2025-06-14' },
      { state: 'sent', updatedOn: '2025-07-01' },
    ]);
    expect(targetsOf({ reading, problems: [] }).slice(0, 8)).toEqual([
      'response.id recognised',
      'response.sent_on recognised',
      ...Array.from({ length: 6 }, () => 'ignore left_out'),
    ]);
  });

  it('says who broke off by an empty date', () => {
    const rows = [
      [...own('1', dates[0] ?? ''), 'seul', '4'],
      [...own('2', ''), 'seul', ''],
    ];
    const text = exported(';', [[...system.code, 'role', 'accord'], ...rows]);
    expect(ready(collect(text)).responses.map(({ state }) => state)).toEqual(['sent', 'draft']);
  });

  it('tells what was not displayed from what was not ticked in full answers alone', () => {
    const role = (cells: readonly string[]) => ['equipe', '', ...cells.slice(2)];
    const boxes = (...cells: string[]) => [
      'x',
      '',
      ...cells,
      '',
      '',
      '',
      '',
      '',
      '',
      '',
      '',
      '',
      '',
    ];
    const displayed = (cells: string[]) =>
      ready(collect(file(system.code, codes, [role(boxes(...cells))]))).responses[0]
        ?.stepsDisplayed;
    expect(displayed(['Non', 'Non', 'Non'])).not.toContain('?ateliers');
    expect(displayed(['N/A', 'N/A', 'N/A'])).toContain('?ateliers');
    expect(displayed(['', '', ''])).toContain('?ateliers');
  });

  it('whose Y and N became 1 and 2 has to be explained', () => {
    const text = file(system.code, codes, [short[0]?.map((c) => (c === 'Y' ? '1' : c)) ?? []]);
    expect(answersOf(collect(text))).toEqual([expected[0]]);
    const { reading } = collect('ateliers[pratique];ateliers[aucun];mot\n1;2;a\n');
    expect(reading?.refused).toMatchObject([{ cell: '2', replaceable: true }]);
  });

  it('with codes of its own is not guessed at', () => {
    const { reading } = collect('G01Q01;G01Q02[SQ001];G02Q03\nA1;Y;4\n');
    expect(reading?.isReady).toBe(false);
    expect(targetsOf({ ...(reading ? { reading } : {}), problems: [] })).toEqual([
      'ignore unknown',
      'ignore unknown',
      'ignore unknown',
    ]);
  });
});
