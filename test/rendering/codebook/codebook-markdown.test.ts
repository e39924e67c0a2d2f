/** `codebook.md` read by a reader of Markdown: its tables, and words that must stay words. */
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import { describe, expect, it } from 'vitest';
import { responseColumns } from '../../../src/dataset/response-columns.ts';
import { codebookMarkdown } from '../../../src/rendering/codebook/codebook-markdown.ts';
import type { Report } from '../../../src/report/report.ts';
import { everyTypeText } from '../../definition/every-type.ts';
import { read } from '../../definition/sample.ts';
import { report } from '../../report/demonstration.ts';
import { dataOf } from '../../report/sample-data.ts';
import { reportOf } from '../../report/sample-report.ts';
import { hostile, report as hostileReport } from '../hostile-report.ts';

interface Node {
  readonly type: string;
  readonly value?: string;
  readonly children?: readonly Node[];
}

const treeOf = (of: Report): Node =>
  fromMarkdown(codebookMarkdown(of), {
    extensions: [gfmTable()],
    mdastExtensions: [gfmTableFromMarkdown()],
  }) as Node;
const all = (node: Node, type: string): readonly Node[] => [
  ...(node.type === type ? [node] : []),
  ...(node.children ?? []).flatMap((child) => all(child, type)),
];
const wordsOf = ({ value, children = [] }: Node): string => value ?? children.map(wordsOf).join('');
const rowsOf = (tree: Node) =>
  all(tree, 'tableRow').map(({ children = [] }) => children.map(wordsOf));

describe.each([
  ['the demonstration', report],
  ['hostile words', hostileReport],
  ['nobody answered', reportOf(dataOf([], 12))],
  ['one response', reportOf(dataOf([{ persons: 1, answers: { role: 'seul' } }]))],
] as const)('%s', (_, of) => {
  const tree = treeOf(of);

  it('has a row for each column of the file', () => {
    const named = rowsOf(tree).map(([first]) => first);
    for (const { name } of responseColumns(of.questionnaire)) expect(named).toContain(name);
  });

  it('is headings, sentences and tables, whatever the words', () => {
    for (const type of ['html', 'link', 'image', 'emphasis', 'definition', 'blockquote']) {
      expect(all(tree, type), type).toEqual([]);
    }
    const widths = all(tree, 'table').map(({ children = [] }) =>
      children.map((row) => row.children?.length),
    );
    for (const ofTable of widths) expect(new Set(ofTable).size).toBe(1);
    expect(wordsOf(tree)).not.toMatch(/NaN|undefined|null|Infinity/);
  });
});

it('says the counts that are published', () => {
  const rows = rowsOf(treeOf(report));
  expect(rows).toContainEqual([
    'diffusion_canaux[mel]',
    'Canaux employés : Le courriel'.replace(' :', '\u00a0:'),
    '1',
    'Coché',
    '219',
  ]);
  const text = wordsOf(treeOf(report));
  expect(text).toContain('54,71\u00a0%');
  expect(text).toContain('Données de démonstration, fictives');
});

it('says between which numbers and which days one may answer', () => {
  const half = read(everyTypeText.replace('minimum: 0', 'minimum: -0.5'));
  const rows = rowsOf(treeOf(reportOf(dataOf([], 12, half), { article: '', charts: [] })));
  const formatOf = (name: string) => rows.find(([first]) => first === name)?.[3];
  expect(formatOf('heures')).toContain('nombre, en heures, de −0,5 à 40, 1 décimale au plus');
  expect(formatOf('arrivee')).toContain('jour, du 1er\u00a0janvier 1990 au 30\u00a0juin 2025');
});

it('keeps hostile words to the letter', () => {
  const cells = rowsOf(treeOf(hostileReport)).flat();
  for (const index of [0, 1, 5]) expect(cells).toContain(hostile[index]);
});
