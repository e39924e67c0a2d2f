/** The bilan of 2021 as published: each of its figures comes out of our pipeline as printed. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { parse } from 'yaml';
import { bilanFolder } from '../../src/commands/bilan-folder.ts';
import { makeDemonstration } from '../../src/commands/make-demonstration.ts';
import { ficheOf } from '../../src/report/fiche.ts';
import { figureOf } from '../../src/report/figure.ts';
import { questionnaire, textOf } from '../surveys/read-demonstration.ts';
import { articleText, planText, problems, report } from './demonstration.ts';
import { publishedCounts } from './published-counts.ts';

interface Published {
  readonly id: string;
  readonly printed: string | null;
  readonly implied?: string;
  readonly ours: string;
}

const published: readonly Published[] = parse(
  textOf('reports/etre-rupn/2021/published-figures.yaml'),
).figures;
const EXCEPTION = 'participation.taux';
const asPrinted = published.filter(({ id }) => id !== EXCEPTION);

/** Value and decimals; typography is ours. */
const plain = (printed: string) => printed.replace(/\s/g, '').replace('.', ',');

const folder = mkdtempSync(join(tmpdir(), 'millesime-'));
const built = new Map<string, { printed: string; count: number; base: { count: number } }>();

beforeAll(async () => {
  const data = join(folder, 'demonstration');
  await makeDemonstration(data, () => undefined, ['etre-rupn/2021']);
  const file = join(bilanFolder(data, 'etre-rupn/2021'), 'public/figures.json');
  for (const figure of JSON.parse(readFileSync(file, 'utf8')).figures) built.set(figure.id, figure);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('the list holds the 32 figures, each with one of ours that has counts typed here', () => {
  expect(published).toHaveLength(32);
  expect(new Set(published.map(({ id }) => id)).size).toBe(32);
  const typed = publishedCounts.map(([ours]) => ours);
  for (const { ours } of asPrinted) expect(typed).toContain(ours);
});

test.each(asPrinted)('$id: $ours', ({ printed, implied, ours }) => {
  expect(plain(built.get(ours)?.printed ?? '')).toBe(plain(printed ?? implied ?? ''));
});

test.each(publishedCounts)('%s is %i of %i, from %s to %s of all', (...row) => {
  const [ours, count, base, low, high] = row;
  expect(built.get(ours)).toMatchObject({ count, base: { count: base } });
  const { interval } = figureOf(report.figures, ours);
  expect(interval?.printedLow.replace('\u00a0', ' ')).toBe(low);
  expect(interval?.printedHigh.replace('\u00a0', ' ')).toBe(high);
});

test('the one exception is the response rate: 244 of 446 is 54,71 %, and the article says so', () => {
  expect(published.find(({ id }) => id === EXCEPTION)).toMatchObject({
    printed: '54,46 %',
    ours: 'participation.rate',
  });
  const rate = built.get('participation.rate');
  expect(rate).toMatchObject({ count: 244, base: { count: 446 }, printed: '54,71\u00a0%' });
  expect(rate).not.toHaveProperty('interval');
  expect(articleText).toMatch(/\{\{cited "54,46\s%"/);
});

describe('the article', () => {
  const cited = new Set(report.sections.flatMap((section) => section.cited));

  it('holds: no fault, no claim that the data deny', () => {
    expect(problems).toEqual([]);
  });

  it.each(published)('quotes $id', ({ ours }) => {
    expect(cited).toContain(ours);
    expect(articleText).toContain(`"${ours}"`);
  });

  it('has no percentage that is neither a figure of ours nor quoted with its source', () => {
    const signs = /%|pour cent|p\. 100|pourcent(?!age)/i;
    expect(articleText.replace(/\{\{[^}]*\}\}/g, '')).not.toMatch(signs);
    const elsewhere = [...articleText.matchAll(/\{\{[^}]*%[^}]*\}\}/g)].map(([command]) => command);
    for (const command of elsewhere) expect(command).toMatch(/^\{\{cited "[^"]+" source="[^"]+"/);
    const sentences = parse(planText);
    const titles = sentences.charts.flatMap(({ title, reading }: Record<string, string>) => [
      title,
      reading,
    ]);
    for (const text of [sentences.lead, ...titles]) {
      expect(text.replace(/\{\{[^}]*\}\}/g, '')).not.toMatch(signs);
    }
  });
});

describe('where the published text left the base open', () => {
  const fiche = (id: string) => ficheOf(figureOf(report.figures, id), questionnaire);
  const said = (id: string) => fiche(id).sentences.join(' ').replaceAll('\u00a0', ' ');

  it.each(['ateliers.initiation_pix', 'ateliers.pratique_pedagogique', 'projets.frequemment'])(
    'the fiche of %s says that it is of all respondents, and which reading was set aside',
    (id) => {
      expect(said(id)).toContain('les 244 personnes qui ont');
      expect(said(id)).toMatch(/bilan publié en 2021 ne dit pas/);
      expect(said(id)).toMatch(/ensemble des répondants, et non sur les seules personnes/);
    },
  );

  it('the fiche of the services says why its base is 227, and who is not in it', () => {
    expect(said('services_en_ligne.oui')).toContain('les 227 personnes qui ont répondu');
    expect(said('services_en_ligne.oui')).toContain('17 personnes n’ont pas répondu');
    expect(said('services_en_ligne.oui')).toMatch(/aucun nombre de personnes sur 244/);
  });

  it('the fiche of the response rate tells of 54,46 %', () => {
    expect(said('participation.rate')).toContain('les 446 personnes invitées');
    expect(said('participation.rate')).toMatch(/54,46 %.*448 personnes.*n’est pas connue/);
  });

  it('the plain line is the one that was agreed', () => {
    expect(fiche('diffusion_souhait.oui').reach?.replaceAll('\u00a0', ' ')).toBe(
      'Si les 204 autres RUPN ressemblaient aux 242 répondants à cette question, la proportion parmi les 446 serait comprise entre 38 % et 46 %. L’enquête ne permet pas de le vérifier.',
    );
  });
});

test('participation is 244 sent, 14 and 17 begun, 171 silent: 446', () => {
  expect(report.participation).toMatchObject({
    invited: 446,
    complete: 244,
    partial: 14,
    brokenOff: 17,
    noAnswer: 171,
  });
});
