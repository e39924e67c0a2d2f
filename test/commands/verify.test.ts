/** `verify`: what it prints and how it ends, for the bilan of 2021 and for files with faults. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { figuresJson } from '../../src/report/figures-json.ts';
import { report } from '../report/demonstration.ts';
import { expectRefused, millesime, millesimes, type Run, temporaryFolder } from './run-cli.ts';

const published = fileURLToPath(
  new URL('../../reports/etre-rupn/2021/published-figures.yaml', import.meta.url),
);
const folder = temporaryFolder();
const file = (name: string, text: string) => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

const figures = file('figures.json', figuresJson(report));
const sound = file(
  'sain.yaml',
  'population: { repondants: 40 }\nfigures: [{ id: a, printed: "42,5 %" }]\n',
);
const article = file('article.yaml', 'figures: [{ id: a, printed: "42 %" }]\n');
const broken = file(
  'fautes.yaml',
  'figures:\n  - { id: a, printed: "la moitié", bse: 3 }\n  - { id: b, printed: "4 %", k: 3, base: 2 }\n',
);
const misnamed = file(
  'ailleurs.yaml',
  'figures: [{ id: a, printed: "4 %", ours: pilotage.ouii }]\n',
);
const question = file(
  'question.yaml',
  'figures: [{ id: a, printed: "52 %" }, { id: b, printed: "52 %" }]\nquestions: [{ id: q, choices: [a, b] }]\n',
);

const lines = {
  of2021: ['verify', published, '--figures', figures],
  json: ['verify', published, '--figures', figures, '--json'],
  sound: ['verify', sound],
  unnamed: ['verify', sound, '--figures', figures],
  article: ['verify', article],
  question: ['verify', question],
  broken: ['verify', broken],
  brokenJson: ['verify', broken, '--json'],
  bothBroken: ['verify', broken, '--figures', broken],
  misnamed: ['verify', misnamed, '--figures', figures],
  swapped: ['verify', figures],
  none: ['verify'],
  two: ['verify', sound, article],
  absent: ['verify', join(folder, 'absent.yaml')],
  absentFigures: ['verify', sound, '--figures', join(folder, 'absent.json')],
  emptyFigures: ['verify', sound, '--figures', ''],
  folder: ['verify', folder],
};
type Name = keyof typeof lines;
const runs = new Map<Name, Run>();
beforeAll(async () => {
  const ended = await millesimes(Object.values(lines));
  Object.keys(lines).forEach((name, index) => {
    const run = ended[index];
    if (run) runs.set(name as Name, run);
  });
});
const run = (name: Name): Run => {
  const one = runs.get(name);
  if (!one) throw new Error(`${name} was not run`);
  return one;
};

describe('the bilan of 2021', () => {
  it('ends with 1, and tells both anomalies first, with what they could be', () => {
    const { status, stdout, stderr } = run('of2021');
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    const said = plain(stdout);
    const [, incompatible = ''] = /\nIncompatibles [^\n]*\(2\)\n(.*?)\n\n/s.exec(said) ?? [];
    expect(incompatible).toMatch(/54,46 % {2}participation\.taux .*62,56 % {2}pilotage\.services/s);
    expect(incompatible).toContain('244 sur 446 (« ont_occupe_la_mission ») font 54,71 %');
    expect(incompatible).toContain('Avec 244 personnes, la base serait 448.');
    expect(incompatible).toContain(
      'Aucun effectif sur 244 (« reponses_completes ») ne donne 62,56 %',
    );
    expect(incompatible).toContain(
      '227 (142 personnes), 219 (137), 211 (132), 203 (127), 195 (122)',
    );
    expect(said.indexOf('Incompatibles')).toBeLessThan(said.indexOf('Compatibles (30)'));
    expect(said).toMatch(/ 42 % {2}diffusion\.autres_methodes +102 ou 103 sur 244/);
    expect(said).toContain('\n32 chiffres : 30 compatibles, 2 incompatibles.\n');
  });

  it('is equal to ours but for the response rate', () => {
    const said = plain(run('of2021').stdout);
    expect(said).toContain('Comparés aux nôtres : 31 égaux, 1 différent.');
    expect(said).toMatch(
      /Différents des nôtres \(1\)\n.*54,46 % {2}participation\.taux +« participation\.rate » s’imprime 54,71 % \(244 sur 446\)/,
    );
  });

  it('is never said to be wrong, and is said in the typography of French', () => {
    const { stdout } = run('of2021');
    expect(stdout.match(/faux|fausse|erreur|erroné/gi)).toEqual(['faux']);
    expect(stdout).toContain('Incompatible ne veut pas dire faux');
    expect(stdout).not.toMatch(/ [:;%»]|« |'/);
  });

  it('is one JSON document, with the same verdicts', () => {
    const { status, stdout, stderr } = run('json');
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    const said = JSON.parse(stdout);
    expect(said).toMatchObject({
      schemaVersion: 1,
      edition: '2021',
      respondents: { base: 244, name: 'reponses_completes' },
      counts: { compatible: 30, incompatible: 2, no_base: 0, not_printed: 0 },
      compared: { equal: 31, different: 1 },
    });
    expect(said.figures[0]).toMatchObject({
      id: 'participation.taux',
      line: expect.any(Number),
      printed: '54,46 %',
      ...{ count: 244, base: 446, verdict: 'incompatible', rules: [] },
      tested: [{ base: 446, value: { half_up: '54,71\u00a0%', truncated: '54,70\u00a0%' } }],
      basesOfCount: { half_up: { first: 448, last: 448 } },
      ours: {
        id: 'participation.rate',
        printed: '54,71\u00a0%',
        count: 244,
        base: 446,
        equal: false,
      },
    });
  });
});

describe('other bilans', () => {
  it('end with 0 when nothing is incompatible', () => {
    expect(run('sound')).toMatchObject({ status: 0, stderr: '' });
    expect(plain(run('sound').stdout)).toMatch(/42,5 % {2}a {2}17 sur 40\n/);
    expect(plain(run('unnamed').stdout)).toContain('Aucun chiffre n’a de clé « ours »');
  });

  it('may be an article alone', () => {
    const { status, stdout } = run('article');
    expect(status).toBe(0);
    expect(plain(stdout)).toContain('Il ne donne pas le nombre de répondants.');
    expect(plain(stdout)).toMatch(
      /42 % {2}a {2}sur 12, 19, 24, 26, 31… \(par troncature, sur 7, 14, 19, 21, 26…\)/,
    );
    expect(stdout).toContain('1 sans effectif ni base');
  });

  it('end with 1 for a question whose choices do not sum', () => {
    expect(run('question').status).toBe(1);
    expect(plain(run('question').stdout)).toContain('leur somme fait 104 %');
  });
});

describe('what cannot be read', () => {
  it('is refused with all faults at their lines, ours among them', () => {
    const said = plain(expectRefused(run('broken'), 1));
    expect(said).toMatch(
      /fautes\.yaml:2:23 {2}erreur {2}not-a-percentage.*:2:36 {2}erreur {2}unknown-key.*« base ».*:3:33 {2}erreur {2}count-above-base/s,
    );
    expect(expectRefused(run('bothBroken'), 1)).toMatch(/count-above-base.*not-our-figures/s);
    expect(expectRefused(run('misnamed'), 1)).toMatch(/:1:42 {2}erreur.*pilotage\.oui/s);
    expect(expectRefused(run('swapped'), 1)).toMatch(/our-own-figures.*--figures/s);
  });

  it('is told a program as problems', () => {
    const { status, stdout, stderr } = run('brokenJson');
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    expect(JSON.parse(stdout)).toMatchObject([
      { code: 'not-a-percentage', severity: 'error', line: 2, column: 23 },
      { code: 'unknown-key' },
      { code: 'count-above-base' },
    ]);
  });

  it('for want of a file, or with one too many, is a wrong usage', () => {
    expect(expectRefused(run('none'), 2)).toMatch(/le fichier des chiffres publiés/);
    expect(expectRefused(run('two'), 2)).toMatch(/de trop/);
    expect(expectRefused(run('emptyFigures'), 2)).toMatch(/--figures/);
    for (const name of ['absent', 'absentFigures'] as const) {
      expect(expectRefused(run(name), 2)).toMatch(/n’existe pas/);
    }
    expect(expectRefused(run('folder'), 2)).toMatch(/dossier/);
  });

  it('is explained by --help', async () => {
    const { status, stdout } = await millesime(['verify', '--help']);
    expect(status).toBe(0);
    expect(stdout).toContain('verify FICHIER.yaml [--figures figures.json]');
  });
});
