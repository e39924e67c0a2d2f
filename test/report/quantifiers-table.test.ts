/** The analyst's table of words and limits in reports/README.md, beside the catalogue. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { type Quantifier, quantifiers } from '../../src/report/quantifiers.ts';

const readme = readFileSync(new URL('../../reports/README.md', import.meta.url), 'utf8');
const headings: readonly [Quantifier['kind'], string][] = [
  ['whole', 'tous'],
  ['part', 'la moitié'],
  ['ratio', 'six sur dix'],
  ['adverb', 'dans leur grande majorité'],
  ['few', 'peu'],
  ['only', 'seuls'],
  ['none', 'aucun'],
];

it('holds every word of the catalogue, by its kind, with its limits, and no other', () => {
  const expected = headings.flatMap(([kind, first]) => [
    `| **comme « ${first} »** | |`,
    ...rowsOf(quantifiers.filter((one) => one.kind === kind)),
  ]);
  const [, table = ''] = readme.split(/\n\| mots de `say` \| vrais \|\n\|---\|---\|\n/);
  const lines = table.slice(0, table.indexOf('\n\n')).split('\n');
  expect(lines.map((line) => line.replace(/(\*\*comme « [^»]* »)[^*]*\*\*/, '$1**'))).toEqual(
    expected,
  );
});

/** Words of the same limits, « tous » and « toutes », share a row. */
function rowsOf(ofKind: readonly Quantifier[]): readonly string[] {
  const byLimits = Map.groupBy(ofKind, limitsOf);
  return [...byLimits].map(([limits, words]) => {
    const named = words.map((one) => `« ${one.words} »`).join(', ');
    return `| ${named} | ${limits} |`;
  });
}

function limitsOf({ from, to, above, below }: Quantifier): string {
  if (from === 1 || to === 0) return from === 1 ? '100 %' : '0 %';
  const upper = to === undefined ? `moins de ${percent(below)}` : percent(to);
  if (above === 0) return `${upper}, sauf 0 %`;
  const lower = above === undefined ? percent(from) : `plus de ${percent(above)}`;
  if (to === undefined && below === undefined) {
    return above === undefined ? `à partir de ${lower}` : lower;
  }
  return `de ${lower} à ${upper}`;
}

function percent(share = Number.NaN): string {
  if (share === 1 / 3) return '1/3';
  if (share === 2 / 3) return '2/3';
  return `${String(Number((share * 100).toFixed(1))).replace('.', ',')} %`;
}
