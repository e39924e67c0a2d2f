import { describe, expect, it } from 'vitest';
import { codeOf, cycleFaults, filesIn, importsOf, isScript, layerFaults } from './architecture.ts';
import { nameFaults, surveyWords, yearFaults } from './survey-words.ts';

const source = filesIn('src/');
const migrations = filesIn('migrations/');
const scripts = source.filter(isScript);

describe('the house', () => {
  it('is read whole', () => {
    const paths = source.map(({ path }) => path);
    expect(paths).toEqual(expect.arrayContaining(['src/problem.ts', 'src/form/journey.ts']));
    expect(migrations.map(({ path }) => path)).toContain('migrations/0001-initial.ts');
    const arrows = scripts.flatMap(importsOf);
    expect(arrows.length).toBeGreaterThan(scripts.length);
    expect(arrows).toContainEqual({
      file: 'src/form/journey.ts',
      line: expect.any(Number),
      specifier: '../definition/questionnaire.ts',
    });
  });

  it('has no arrow between layers but those of its plan', () => {
    expect(layerFaults([...source, ...migrations])).toEqual([]);
  });

  it('has no file that imports itself by way of others', () => {
    expect(cycleFaults(source)).toEqual([]);
  });

  it('reads no clock, no chance and no disk where values come in as arguments', () => {
    const impure =
      /\bnew Date\(\)|\bDate\.now\b|\bMath\.random\b|\bprocess\.|\bperformance\.|'node:(?!crypto')/;
    const pure =
      /^src\/(?:definition|form|campaign|dataset|statistics|report|exchange)\/|^src\/[pw]/;
    const files = scripts.filter(({ path }) => pure.test(path));
    expect(files.length).toBeGreaterThan(30);
    expect(files.filter(({ text }) => impure.test(codeOf(text))).map(({ path }) => path)).toEqual(
      [],
    );
    for (const bad of ['new Date()', 'Date.now()', 'Math.random()', 'process.env', "'node:fs'"]) {
      expect(bad).toMatch(impure);
    }
    expect("new Date(time) 'node:crypto'").not.toMatch(impure);
  });

  it('has no file past 250 lines', () => {
    const long = [...scripts, ...migrations].filter(({ text }) => text.split('\n').length > 251);
    expect(long.map(({ path }) => path)).toEqual([]);
  });
});

describe('the program knows no survey', () => {
  it('by name, nor by the name of its people and places', () => {
    expect(nameFaults([...source, ...migrations], surveyWords())).toEqual([]);
  });

  it('by year', () => {
    expect(yearFaults([...source, ...migrations])).toEqual([]);
  });

  it('though its surveys are full of these words', () => {
    const surveys = filesIn('surveys/').filter(({ path }) => path.endsWith('.yaml'));
    for (const word of surveyWords()) expect(nameFaults(surveys, [word]), word).not.toEqual([]);
    expect(yearFaults(surveys)).not.toEqual([]);
  });
});

describe('the rules themselves', () => {
  const file = (path: string, text: string) => ({ path, text });

  it('find arrows that are not in the plan, static, dynamic, of types and of workers', () => {
    const bad = [
      file('src/definition/a.ts', "import { b } from '../form/b.ts';\nimport '../wording.ts';\n"),
      file('src/form/b.ts', "export type { C } from '../campaign/c.ts';\n"),
      file('src/report/c.ts', "import type {\n  D,\n} from '../store/d.ts';\n"),
      file('src/rendering/charts/d.ts', "const e = await import('../../statistics/e.ts');\n"),
      file('src/dataset/e.ts', "new Worker(new URL('../service/f.ts', import.meta.url));\n"),
      file('src/exchange/f.ts', 'await import(name);\nawait import(`./x.ts`);\n'),
      file('src/service/g.ts', "import '../commands/h.ts';\nimport { sql } from 'kysely';\n"),
      file('src/wording.ts', "import type { Problem } from './definition/faults.ts';\n"),
      file('src/utils/i.ts', ''),
      file('migrations/0002-x.ts', "import '../src/wording.ts';\nimport 'kysely';\n"),
    ];
    expect(layerFaults(bad)).toEqual([
      'src/definition/a.ts:1 definition must not import form',
      'src/form/b.ts:1 form must not import campaign',
      'src/report/c.ts:3 report must not import store',
      'src/rendering/charts/d.ts:1 rendering must not import statistics',
      'src/dataset/e.ts:1 dataset must not import service',
      'src/exchange/f.ts:1 imports what cannot be read off',
      'src/exchange/f.ts:2 imports what cannot be read off',
      'src/service/g.ts:1 service must not import commands',
      'src/service/g.ts:2 imports kysely, which belongs to store',
      'src/wording.ts:1 wording.ts must not import definition',
      'src/utils/i.ts stands in no layer',
      'migrations/0002-x.ts:1 migrations must not import wording.ts',
    ]);
  });

  it('let the arrows of the plan pass, and what only looks like one', () => {
    const good = [
      file('src/store/a.ts', "import '../../migrations/0001-x.ts';\nimport 'better-sqlite3';\n"),
      file('src/exchange/b.ts', "import '../report/c.ts';\nimport '../statistics/d.ts';\n"),
      file('src/cli.ts', "await import('./commands/run.ts');\nimport './service/e.ts';\n"),
      file('src/form/c.ts', "import '../problem.ts';\n// import '../store/f.ts';\n"),
      file('src/form/d.ts', "/**\n * import '../store/f.ts'\n */\nimport './c.ts';\n"),
    ];
    expect(layerFaults(good)).toEqual([]);
    expect(good.flatMap(importsOf)).toHaveLength(8);
  });

  it('find circles, once each', () => {
    const circle = [
      file('src/form/a.ts', "import './b.ts';\n"),
      file('src/form/b.ts', "import type { C } from './c.ts';\nimport './d.ts';\n"),
      file('src/form/c.ts', "await import('./a.ts');\n"),
      file('src/form/d.ts', "import './e.ts';\nimport './f.ts';\n"),
      file('src/form/e.ts', ''),
      file('src/form/f.ts', "import './e.ts';\nimport './f.ts';\n"),
    ];
    expect(cycleFaults(circle)).toEqual([
      'src/form/a.ts → src/form/b.ts → src/form/c.ts → src/form/a.ts',
      'src/form/f.ts → src/form/f.ts',
    ]);
    expect(cycleFaults(circle.slice(3, 5))).toEqual([]);
  });

  it('find the words of a survey wherever they stand, and not inside others', () => {
    const bad = [
      file('src/a.ts', '/** The rupn. */\nconst survey = "etre-rupn/2021";\n'),
      file('src/b.hbs', '<p>L’académie de Poitiers, DANE</p>\n'),
      file('src/c.css', '.danemark { color: soudane; }\n'),
    ];
    expect(nameFaults(bad, surveyWords())).toEqual([
      'src/a.ts:1 names « rupn »',
      'src/a.ts:2 names « etre-rupn »',
      'src/b.hbs:1 names « Poitiers »',
      'src/b.hbs:1 names « DANE »',
    ]);
  });

  it('find years in code, and leave examples and namespaces alone', () => {
    const years = [
      file('src/a.ts', "if (edition === '2021') closes = '2021-06-30';\nconst next = 2022;\n"),
      file('src/b.hbs', '<h1>Bilan 2021</h1>\n'),
    ];
    expect(yearFaults(years)).toEqual([
      'src/a.ts:1 knows the year 2021',
      'src/a.ts:1 knows the year 2021',
      'src/a.ts:2 knows the year 2022',
      'src/b.hbs:1 knows the year 2021',
    ]);
    const fine = [
      file('src/a.ts', "/** `2021-06-30` */\nreturn 'une date, comme 2021-11-10';\n"),
      file('src/b.ts', "const svg = 'http://www.w3.org/2000/svg';\nconst most = 2000;\n"),
      file('src/c.css', '.dash::before { content: "\\2013"; }\n'),
      file('src/d.ts', "const hyphen = '\\u2011';\n"),
    ];
    expect(yearFaults(fine)).toEqual([]);
  });
});
