/** A ranking by category: the order of its rows, and what its tests are said to compare. */
import { expect, it } from 'vitest';
import { breakdownView } from '../../../src/rendering/report/breakdown-view.ts';
import { breakdownBlock } from '../../../src/rendering/spreadsheet/breakdown-block.ts';
import { read, sampleText } from '../../definition/sample.ts';
import { college, framed, lycee, times } from '../framed-data.ts';
import { reportOf } from '../sample-report.ts';

const questionnaire = read(`${sampleText}      - id: priorites
        type: ranking
        ranks: 2
        title: Priorités
        label: Lesquelles ?
        why: Pour l’exemple.
        choices: [{ id: argent, label: L’argent }, { id: temps, label: Le temps }]
`);
/** Time is ranked by all, money by half; first come a half and a half in one type, all in the other. */
const parts = [
  {
    frame: college,
    answers: [
      ...times(40, { priorites: ['argent', 'temps'] }),
      ...times(40, { priorites: ['temps'] }),
    ],
    silent: 10,
  },
  {
    frame: lycee,
    answers: [
      ...times(40, { priorites: ['temps', 'argent'] }),
      ...times(40, { priorites: ['temps'] }),
    ],
    silent: 10,
  },
];
type Parts = Parameters<typeof framed>[0];

function brokenDown(of: Parts) {
  const report = reportOf(framed(of, questionnaire), {
    article: '## A\n',
    charts: [],
    more: 'analysis:\n  breakdowns: [{ by: type }]\n',
  });
  const breakdown = report.analysis
    .flatMap(({ questions }) => questions)
    .find(({ question }) => question.id === 'priorites')?.breakdowns?.[0];
  if (!breakdown) throw new Error('priorites');
  return { report, breakdown, view: breakdownView(breakdown, 'Priorités', report) };
}

const { report, breakdown, view } = brokenDown(parts);
const plain = (words: string) => words.replaceAll('\u00a0', ' ');

it('has the most ranked first, then those put first in the same order, below a rule', () => {
  const rows = view.items[0]?.rows.map(({ label, isApart, cells }) => [
    plain(label),
    isApart ?? false,
    ...cells.map((cell) => (cell.isHidden ? 's' : plain(cell.text))),
  ]);
  expect(rows).toEqual([
    ['Le temps', false, '100 %', '100 %', '100 %'],
    ['L’argent', false, '50 %', '50 %', '50 %'],
    ['Le temps : en premier', true, '50 %', '100 %', '75 %'],
    ['L’argent : en premier', false, '50 %', '0 %', '25 %'],
  ]);
});

it('has the same rule in the workbook', () => {
  const { rows } = breakdownBlock(breakdown, report.figures, '', []);
  const ruled = rows.map(([cell]) => cell?.topBorderStyle !== undefined);
  expect(ruled).toEqual([false, false, true, false, false]);
});

// Who is put first differs wholly between the types, and no test looks at it.
it('says that tests are of choices at whatever rank', () => {
  const [sentence = ''] = view.notes;
  expect(plain(sentence)).toMatch(
    /^Rien ne montre que les choix classés, à quelque rang que ce soit, diffèrent d’une catégorie à l’autre \(.*\)\. Les lignes « en premier » ne sont pas comparées\.$/,
  );
});

it('says the same where they differ', () => {
  const [colleges, lycees] = parts;
  if (!colleges || !lycees) throw new Error('two parts');
  const apart = [
    { ...colleges, answers: times(40, { priorites: ['argent', 'temps'] }) },
    { ...lycees, answers: times(40, { priorites: ['temps'] }) },
  ];
  const sentence = brokenDown(apart).view.notes.find((note) => note.includes('diffèrent')) ?? '';
  expect(plain(sentence)).toMatch(
    /^Les choix classés, à quelque rang que ce soit, diffèrent d’une catégorie à l’autre pour « L’argent » \(.*\)\..* Les lignes « en premier » ne sont pas comparées\.$/,
  );
});
