/** Every command that reports/README.md shows, tried on the editions that its ids come from. */
import { expect, it } from 'vitest';
import { commandNames } from '../../src/report/article/check-commands.ts';
import { buildReport } from '../../src/report/build-report.ts';
import { inputOf, textOf, type Year } from './committed-edition.ts';

const readme = textOf('reports/README.md');
const [, table = ''] = readme.split(/\n\| commande \| effet \|\n\|---\|---\|\n/);
const rows = table.slice(0, table.indexOf('\n\n')).split('\n');
/** In the table, in the text below it and further down; some have words behind them. */
const shown = [...readme.matchAll(/`(\{\{#?\w[^`]*)`/g)].map(([, text = '']) => text);

/** What stands in the README for words of the author's own. */
const filledIn = new Map([
  [
    '{{quotation "echanges_methodes" "r1ce4…" by="RUPN de lycée"}}',
    '{{quotation "echanges_methodes" "r1ce48eeb0f2f2524ab619f9acc3bc53c" by="RUPN de lycée"}}',
  ],
  ['{{observations "…"}}', '{{observations "echanges_methodes"}}'],
]);

const inputs = new Map<Year, ReturnType<typeof inputOf>>();

/** The faults of an article that says this alone; those of its plan are no matter here. */
function faultsOf(command: string, year: Year): readonly string[] {
  const input = inputs.get(year) ?? inputOf(year);
  inputs.set(year, input);
  const { problems } = buildReport({
    ...input,
    onlyArticle: true,
    article: { text: `## A\n\n${command}\n`, path: 'bilan.md.hbs' },
  });
  return problems
    .filter(({ path, severity }) => path === 'bilan.md.hbs' && severity === 'error')
    .map(({ message }) => `${year} : ${message}`);
}

it('has a row for each command of an article', () => {
  const named = rows.map((row) => /^\| `\{\{#?(\w+)/.exec(row)?.[1]);
  expect([...new Set(named)].toSorted()).toEqual([...commandNames].toSorted());
  expect(rows.length).toBeLessThan(shown.length);
});

it('fills in nothing that the README does not show', () => {
  expect([...filledIn.keys()].filter((command) => !shown.includes(command))).toEqual([]);
});

it.each(shown)('%s is accepted by an edition', (command) => {
  const refused: string[] = [];
  for (const year of ['2021', '2022'] as const) {
    const faults = faultsOf(filledIn.get(command) ?? command, year);
    if (faults.length === 0) return;
    refused.push(...faults);
  }
  expect(refused).toEqual([]);
});
