/** `surveys diff`: what changed between two editions, said in French, as a document, in colours. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { comparisonLines } from '../../src/commands/comparison-lines.ts';
import { compareQuestionnaires } from '../../src/definition/compare/compare-questionnaires.ts';
import { read } from '../definition/sample.ts';
import { OwnSurvey, surveyText } from './own-survey.ts';
import { expectRefused, millesime, millesimes, type Run } from './run-cli.ts';

/** The older edition with these lines changed, each of which it has once. */
const changes = [
  ['edition: "2025"', 'edition: "2026"'],
  ['title: Exemple', 'title: Exemple de 2026'],
  ['closes: 2099-06-30T23:59', 'closes: 2099-07-30T23:59'],
  ['introduction: Les ateliers de l’année.', 'introduction: Les ateliers, cette année.'],
  ['label: Comment travaillez-vous ?', 'label: Comment travaillez-vous à présent ?'],
  ['{ id: souvent,', '{ id: toujours, label: Toujours }\n    - { id: souvent,'],
  ['id: mot', 'id: un_mot'],
  ['shown_if: { not: { question: role, is: seul } }', 'shown_if: { question: role, is: equipe }'],
] as const;

function newer(): string {
  return changes.reduce((text, [from, to]) => {
    expect(text.split(from), from).toHaveLength(2);
    return text.replace(from, to);
  }, surveyText);
}

let survey: OwnSurvey;
beforeEach(() => {
  survey = new OwnSurvey();
  writeFileSync(join(survey.folder, 'exemple/2026.yaml'), newer());
});

const diff = (...words: string[]) => millesime(['surveys', 'diff', ...words], survey.at);

describe('two editions', () => {
  it('are compared in French, grouped by what it does to each question, counted at the end', async () => {
    const { status, stdout, stderr } = await diff('exemple/2025', 'exemple/2026');
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).not.toContain('\u001b');
    const headings = stdout.split('\n').filter((line) => /^\p{L}/u.test(line));
    expect(headings).toEqual([
      'exemple/2025 → exemple/2026',
      'Réglages et page d’accueil',
      'Étapes',
      'Rupture, ne se compare plus (2)',
      'À vérifier, se compare si le sens est le même (3)',
      'Nouvelles (1)',
      'Abandonnées (1)',
    ]);
    expect(stdout.trimEnd().split('\n').at(-1)).toBe(
      '7\u00a0questions\u00a0: 0\u00a0comparable, 3 à vérifier, 2\u00a0ruptures, 1\u00a0nouvelle, 1\u00a0abandonnée.',
    );
  });

  it.each([
    ['by their names', 'exemple/2025', 'exemple/2026'],
    ['by their years, when one survey has both', '2025', '2026'],
    ['by one name and a year of the same survey', 'exemple/2025', '2026'],
  ])('are named %s', async (_, before, after) => {
    const { stdout } = await diff(before, after, '--json');
    expect(JSON.parse(stdout)).toMatchObject({
      before: { survey: 'exemple', edition: '2025' },
      after: { survey: 'exemple', edition: '2026' },
    });
  });

  it('or are files, wherever they are', async () => {
    const file = join(survey.folder, 'essai.yaml');
    writeFileSync(file, newer());
    const { status, stdout } = await diff(survey.file, file);
    expect([status, stdout.split('\n')[0]]).toEqual([0, 'exemple/2025 → exemple/2026']);
  });

  it('that are one and the same have no difference, and that is no fault', async () => {
    const { status, stdout } = await diff('2025', '2025');
    expect(status).toBe(0);
    expect(stdout).toMatch(/Aucune différence\./);
    expect(stdout).toMatch(/6\u00a0questions\u00a0: 6\u00a0comparables \(dont 6\u00a0identiques\)/);
  });
});

it('--json makes one document, whose shape is promised', async () => {
  const { status, stdout, stderr } = await diff('2025', '2026', '--json');
  expect([status, stderr]).toEqual([0, '']);
  const document = JSON.parse(stdout);
  expect(Object.keys(document)).toEqual([
    ...['schemaVersion', 'before', 'after', 'counts', 'questions', 'parts', 'settings'],
  ]);
  expect(document.schemaVersion).toBe(1);
  expect(document.counts).toEqual({ comparable: 0, to_check: 3, broken: 2, new: 1, dropped: 1 });
  expect(
    document.questions.map(({ id, verdict }: Record<string, string>) => `${id} ${verdict}`),
  ).toEqual([
    // Two are asked according to « role », whose wording is to be checked.
    ...['role to_check', 'ateliers to_check', 'heures to_check', 'moments broken'],
    ...['un_mot new', 'remarque broken', 'mot dropped'],
  ]);
});

describe('names that are none', () => {
  it('are told, with those that there are; nothing is printed', async () => {
    const other = surveyText.replace('survey: exemple', 'survey: autre');
    mkdirSync(join(survey.folder, 'autre'));
    for (const edition of ['2025', '2026']) {
      const text = other.replace('edition: "2025"', `edition: "${edition}"`);
      writeFileSync(join(survey.folder, `autre/${edition}.yaml`), text);
    }
    const lines: readonly [string, RegExp][] = [
      ['2025 2026', /« autre\/2025 » ou « exemple\/2025 »/],
      ['exemple/2025 2031', /pas d’édition « 2031 ».*exemple\/2026/],
      ['exemple/2025 exemple/2031', /pas d’édition « exemple\/2031 »/],
      ['exemple/2025', /la plus récente/],
      ['nulle-part.yaml exemple/2025', /nulle-part\.yaml.*n’existe pas/],
    ];
    const runs = await millesimes(
      lines.map(([line]) => ['surveys', 'diff', ...line.split(' ')]),
      survey.at,
    );
    lines.forEach(([, told], index) => {
      expect(expectRefused(runs[index] as Run, 2)).toMatch(told);
    });
  });

  it('files with faults: those of both are told', async () => {
    survey.edit('type: single', 'type: singel');
    const broken = join(survey.folder, 'essai.yaml');
    writeFileSync(broken, 'survey: [');
    const { status, stdout, stderr } = await diff(survey.file, broken);
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/2025\.yaml:\d+:\d+ {2}erreur {2}unknown-value/);
    expect(stderr).toMatch(/essai\.yaml:\d+:\d+ {2}erreur {2}yaml-syntax/);
  });
});

it('in a terminal the words that went and came stand out, and no others', () => {
  const [before, after] = [surveyText, newer()].map(read) as [
    ReturnType<typeof read>,
    ReturnType<typeof read>,
  ];
  const comparison = compareQuestionnaires(before, after);
  const lines = comparisonLines(comparison, { before, after }, true).join('\n');
  expect(lines).toContain('Comment travaillez-vous\u001b[32;1m à présent\u001b[0m\u00a0?');
  const plain = comparisonLines(comparison, { before, after }, false).join('\n');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the marks of a terminal
  expect(lines.replace(/\u001b\[[\d;]*m/g, '')).toBe(plain);
});
