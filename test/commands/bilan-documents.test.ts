/** `bilan`: the analysis as documents, and what is told where the font of the PDF lacks a sign. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { readDocx } from '../rendering/docx/read-docx.ts';
import { readPdf } from '../rendering/read-pdf.ts';
import { wordsOf } from '../rendering/read-xml.ts';
import { openCollected } from './collected.ts';
import { ownReports } from './own-report.ts';
import { EDITION, millesime, temporaryFolder } from './run-cli.ts';

let data: string;
beforeAll(async () => {
  data = await openCollected();
});

const build = async (source: string, ...more: string[]) => {
  const reports = ownReports(({ plan }) => ({ plan: plan.replace('source: Essai', source) }));
  const out = join(temporaryFolder(), 'bilan');
  const words = ['bilan', EDITION, '--data', data, '--reports', reports, '--out', out];
  const run = await millesime([...words, '--json', ...more]);
  expect(run.status).toBe(0);
  return { out, problems: JSON.parse(run.stdout).problems };
};

it('makes both documents for the public and for the house, and says which is which', async () => {
  const { out, problems } = await build('source: "Un essai 😀"');
  for (const folder of ['public', 'internal']) {
    const pdf = readPdf(readFileSync(join(out, folder, 'analyse-complete.pdf')));
    const docx = readDocx(readFileSync(join(out, folder, 'analyse-complete.docx')));
    const isInternal = folder === 'internal';
    for (const text of pdf.texts) expect(text.includes('Document interne')).toBe(isInternal);
    expect(docx.parts.has('word/header1.xml')).toBe(isInternal);
    // Word has other fonts for what ours lacks.
    expect(wordsOf(docx.body)).toContain('Un essai 😀');
    expect(pdf.texts.join(' ')).toContain('Un essai □');
  }
  expect(problems).toContainEqual({
    code: 'unprintable-character',
    severity: 'warning',
    path: 'public/analyse-complete.pdf',
    message:
      'Dans «\u00a0Un essai 😀.\u00a0», «\u00a0😀\u00a0» n’existe pas dans la police du PDF et des images de graphiques\u00a0: «\u00a0□\u00a0» en tient lieu.',
    hint: 'Écrivez-le en toutes lettres, ou laissez-le\u00a0: les pages et le texte du document Word le montrent.',
  });
  const told = problems.map(({ message }: { message: string }) => message);
  expect(new Set(told).size).toBe(told.length);
});

it('makes none for an article alone', async () => {
  const { out } = await build('source: "Un essai 😀"', '--only', 'article');
  expect(readdirSync(join(out, 'public')).filter((file) => /\.(pdf|docx)$/.test(file))).toEqual([]);
  expect(existsSync(join(out, 'internal'))).toBe(false);
});
