/** `spip number`: an article of four lines, numbers told in both ways, faults all at once. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { millesimes, type Run, temporaryFolder } from './run-cli.ts';

const folder = temporaryFolder();
const file = (name: string, text: string) => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};
const article = file(
  'article.txt',
  'Un.\n\n<doc:canaux|center>\n\n<doc:analyse-complete|center>\n',
);
const csv = (...rows: string[]) => ['document;fichier;numero', ...rows].join('\r\n');
const filled = file('remplis.csv', csv('canaux;canaux.png;9', 'analyse-complete;../a.pdf;12'));
const half = file('moitie.csv', csv('canaux;canaux.png;9', 'analyse-complete;../a.pdf;'));
const wrong = file('faux.csv', csv('canaux;canaux.png;neuf', 'cano;x;4'));
const headless = file('sans.csv', 'nom;valeur\r\ncanaux;9\r\n');
/** An article with a list beside it: of a document that has left, and of one that has no number. */
const listed = join(temporaryFolder(), 'article.txt');
writeFileSync(listed, readFileSync(article));
const beside = ['canaux;canaux.png;9', 'parti;parti.png;3', 'analyse-complete;../a.pdf;'];
writeFileSync(join(dirname(listed), 'numeros.csv'), csv(...beside));
const out = join(folder, 'numerote.txt');
const taken = file('pris.txt', 'autre chose\n');

const lines = {
  words: ['spip', 'number', article, 'canaux=9', 'analyse-complete=12'],
  file: ['spip', 'number', article, '--numbers', filled, '--out', out],
  both: ['spip', 'number', article, '--numbers', half, 'analyse-complete=12', '--json'],
  faults: ['spip', 'number', article, '--numbers', wrong, 'analyse-complete', '--json'],
  headless: ['spip', 'number', article, '--numbers', headless],
  taken: ['spip', 'number', article, '--numbers', filled, '--out', taken],
  beside: ['spip', 'number', listed, 'analyse-complete=12'],
  corrected: ['spip', 'number', listed, 'analyse-complete=12', 'canaux=7'],
  unfilled: ['spip', 'number', listed],
  lacking: ['spip', 'number', article, 'canaux=9'],
  none: ['spip', 'number'],
};
type Name = keyof typeof lines;
const runs = new Map<Name, Run>();
const run = (name: Name) => runs.get(name) as Run;

beforeAll(async () => {
  const names = Object.keys(lines) as Name[];
  const results = await millesimes(names.map((name) => lines[name]));
  results.forEach((result, i) => {
    runs.set(names[i] as Name, result);
  });
});

const numbered = 'Un.\n\n<img9|center>\n\n<doc12|center>\n';

describe('spip number', () => {
  it('prints the article with its numbers, or writes it', () => {
    expect(run('words')).toMatchObject({ status: 0, stdout: numbered, stderr: '' });
    expect(run('file').status).toBe(0);
    expect(readFileSync(out, 'utf8')).toBe(numbered);
  });

  it('takes some from a file and the others from the command line', () => {
    expect(JSON.parse(run('both').stdout)).toEqual({ text: numbered });
  });

  it('takes them from the list beside the article, but for those that are told', () => {
    expect(run('beside')).toMatchObject({ status: 0, stdout: numbered, stderr: '' });
    expect(run('corrected').stdout).toBe(numbered.replace('img9', 'img7'));
    expect(run('unfilled').stderr).toContain('article.txt:5  erreur  missing-number');
  });

  it('tells all faults at once, each where it is', () => {
    const { status, stdout } = run('faults');
    expect(status).toBe(1);
    const problems = JSON.parse(stdout);
    expect(
      problems.map(({ code, line }: { code: string; line?: number }) => `${code} ${line ?? '-'}`),
    ).toEqual(['bad-number 2', 'no-number -', 'unknown-document 3']);
  });

  it('asks for the numbers that nobody gave', () => {
    expect(run('lacking').status).toBe(1);
    expect(run('lacking').stderr).toContain('article.txt:5  erreur  missing-number');
  });

  it('asks for the columns that it needs', () => {
    expect(run('headless').status).toBe(1);
    expect(run('headless').stderr).toContain('La colonne «\u00a0numero\u00a0» manque.');
  });

  it('replaces nothing unless told', () => {
    expect(run('taken').status).toBe(2);
    expect(readFileSync(taken, 'utf8')).toBe('autre chose\n');
    expect(run('none').status).toBe(2);
    expect(existsSync(join(folder, 'undefined'))).toBe(false);
  });
});
