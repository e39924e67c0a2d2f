/** `bilan` with breakdowns: what leaves for the public, what stays in the house. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { openCollected } from './collected.ts';
import { ownReports } from './own-report.ts';
import { done, EDITION, temporaryFolder } from './run-cli.ts';

let data: string;
beforeAll(async () => {
  data = await openCollected();
});

const build = async (analysis: string, ...more: string[]) => {
  const reports = ownReports(({ plan }) => ({ plan: `${plan}${analysis}` }));
  const out = join(temporaryFolder(), 'bilan');
  const words = ['bilan', EDITION, '--data', data, '--reports', reports, '--out', out];
  const told = JSON.parse(await done([...words, '--json', ...more]));
  return { out, files: told.files as string[] };
};
const breakdowns = 'analysis:\n  breakdowns: [{ by: type }]\n';

it('writes the same analysis beside public/, and says so on it', async () => {
  const { out, files } = await build(breakdowns);
  expect(files).toEqual(
    expect.arrayContaining([
      'public/bilan.html',
      'public/analyse-complete.html',
      'public/figures.json',
      'internal/analyse-complete.html',
      'internal/figures.json',
      'manifest.json',
    ]),
  );
  const page = (folder: string) => readFileSync(join(out, folder, 'analyse-complete.html'), 'utf8');
  expect(page('internal')).toContain('Document interne, ne pas diffuser');
  expect(page('public')).not.toContain('Document interne');
  // The same charts in both, drawn once.
  const charts = (html: string) => html.match(/<svg[\s\S]*?<\/svg>/g);
  expect(charts(page('internal'))).toEqual(charts(page('public')));
  expect(readdirSync(out).toSorted()).toEqual(['internal', 'manifest.json', 'public']);
  const { outputs } = JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8'));
  const hash = createHash('sha256').update(page('internal')).digest('hex');
  expect(outputs['internal/analyse-complete.html']).toBe(hash);
});

it('writes it where nothing is hidden too: it holds the commands for the article', async () => {
  const { out } = await build('');
  const page = (folder: string) => readFileSync(join(out, folder, 'analyse-complete.html'), 'utf8');
  expect(page('internal')).toContain('{{figure &quot;diffusion.oui&quot;}}');
  expect(page('public')).not.toContain('{{figure');
});

it('writes nothing internal for an article alone', async () => {
  const { out, files } = await build(breakdowns, '--only', 'article');
  expect(files.filter((file) => file.startsWith('internal'))).toEqual([]);
  expect(existsSync(join(out, 'internal'))).toBe(false);
});

it('an article alone names figures of breakdowns, and figures.json holds them', async () => {
  const { out } = await build(breakdowns, '--only', 'article');
  const { figures } = JSON.parse(readFileSync(join(out, 'public/figures.json'), 'utf8'));
  const ids = (figures as { id: string }[]).map(({ id }) => id);
  expect(ids).toContain('tchap.profit@type=lp');
});
