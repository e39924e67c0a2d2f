/** The demonstration as a process of its own, under the theme of an académie that does not exist. */
import type { ChildProcess } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bilanFolder } from '../../src/commands/bilan-folder.ts';
import { makeDemonstration } from '../../src/commands/make-demonstration.ts';
import { done, EDITION, ended, start, temporaryFolder } from '../commands/run-cli.ts';
import { png } from '../rendering/theme/theme-folder.ts';
import { goOn, leaveBy, openAsSomebody, SEND } from './answer.ts';
import { browserPath, launchBrowser } from './chromium.ts';
import { inPage } from './in-page.ts';
import { expectAccessible } from './judge.ts';

const sample = fileURLToPath(new URL('../themes/academie', import.meta.url));

let data: string;
let browser: Browser;
let address: string;
const servers: ChildProcess[] = [];

/** @returns its address, once it listens */
async function serve(theme: string): Promise<string> {
  const child = start(['demo', '--data', data, '--port', '0'], { env: { MILLESIME_THEME: theme } });
  servers.push(child);
  return new Promise((resolve, reject) => {
    child.stdout?.on('data', (text: Buffer) => {
      const [found] = /http:\/\/localhost:\d+/.exec(String(text)) ?? [];
      if (found) resolve(found.replace('localhost', '127.0.0.1'));
    });
    child.on('close', () => reject(new Error('it ended before it listened')));
  });
}

beforeAll(async () => {
  if (!browserPath) return;
  browser = await launchBrowser();
  data = join(temporaryFolder(), 'demonstration');
  await makeDemonstration(data, () => {}, [EDITION]);
  const bilan = ['bilan', EDITION, '--data', data, '--out', bilanFolder(data, EDITION)];
  await done(bilan, { env: { MILLESIME_THEME: sample } });
  address = await serve(sample);
});
afterAll(async () => {
  await browser?.close();
  const ends = servers.map(ended);
  for (const server of servers) server.kill();
  await Promise.all(ends);
});

const looks = [1280, 375].flatMap((width) =>
  (['light', 'dark'] as const).map((colorScheme) => ({ width, colorScheme })),
);

interface Logo {
  /** Its address, of the one that is shown. */
  readonly file: string;
  readonly height: number;
  readonly drawn: boolean;
}

const logo = (page: Page) =>
  page.evaluate<Logo>(`(() => {
    const image = document.querySelector('img.logo');
    const { height } = image.getBoundingClientRect();
    const file = new URL(image.currentSrc).pathname;
    return { file, height: Math.round(height), drawn: image.complete && image.naturalWidth > 0 };
  })()`);

/** The address of a file of the sample, named after its bytes. */
function addressOfFile(name: string): string {
  const hash = createHash('sha256').update(readFileSync(join(sample, name)));
  return `/assets/logo.${hash.digest('hex').slice(0, 12)}.svg`;
}

interface Loaded {
  readonly name: string;
  /** On the wire, headers included; 0 of what was kept: https://www.w3.org/TR/resource-timing/ */
  readonly transferSize: number;
}

const loaded = (page: Page) =>
  page.evaluate<Loaded[]>(
    `['navigation', 'resource'].flatMap((type) => performance.getEntriesByType(type))
      .map(({ name, transferSize }) => ({ name, transferSize }))`,
  );

describe.skipIf(!browserPath).each(looks)('a theme at $width pixels, $colorScheme', (look) => {
  const { width, colorScheme } = look;
  const visit = (work: (page: Page) => Promise<void>) =>
    inPage(browser, { viewport: { width, height: 800 }, colorScheme }, work);

  it('leaves the pages of the form accessible, and shows the logo on each', () =>
    visit(async (page) => {
      const expectThemed = async (name: string) => {
        await expectAccessible(page, name);
        expect(await logo(page), name).toMatchObject({ height: 44, drawn: true });
        expect(await page.evaluate('document.documentElement.scrollWidth'), name).toBe(width);
      };
      await openAsSomebody(page, address);
      const link = page.url();
      await expectThemed('introduction');
      await page.goto(`${link}/etape/mission`);
      await page.locator('#heures_semaine').fill('beaucoup');
      await goOn(page);
      expect(await page.locator('.sum').count()).toBe(1);
      await expectThemed('errors');
      await page.goto(`${link}/relecture`);
      await leaveBy(page.getByRole('button', { name: SEND }));
      await expectThemed('receipt');
      await page.goto(`${address}/nulle-part`);
      await expectThemed('a page of no survey');
    }));

  it('takes the colours and the logo that are made for such pages', () =>
    visit(async (page) => {
      await openAsSomebody(page, address);
      const dark = colorScheme === 'dark';
      const colour = `getComputedStyle(document.querySelector('.button')).backgroundColor`;
      expect(await page.evaluate(colour)).toBe(dark ? 'rgb(251, 148, 172)' : 'rgb(122, 31, 61)');
      const file = addressOfFile(dark ? 'logo-dark.svg' : 'logo.svg');
      expect((await logo(page)).file).toBe(file);
      // Only the one that is shown.
      const files = (await loaded(page)).filter(({ name }) => name.includes('/assets/logo.'));
      expect(files.map(({ name }) => new URL(name).pathname)).toEqual([file]);
      await page.emulateMedia({ media: 'print' });
      await expect.poll(async () => (await logo(page)).file).toBe(addressOfFile('logo.svg'));
    }));
});

describe.skipIf(!browserPath)('the reports of a theme', () => {
  it.each([
    ['bilan.html', 375],
    ['analyse-complete.html', 1280],
  ])('%s is accessible at %i pixels, and where a link has led', (file, width) =>
    inPage(browser, { viewport: { width, height: 800 } }, async (page) => {
      await page.goto(`${address}/demonstration/${EDITION}/bilan/${file}`);
      await page.evaluate('document.querySelectorAll("details").forEach((d) => (d.open = true))');
      await page.evaluate(`location.hash = document.querySelector('.fiche')?.id ?? ''`);
      await expectAccessible(page, file);
    }),
  );
});

describe.skipIf(!browserPath)('the banner', () => {
  it('keeps to a page 320 pixels wide, with the widest logo and the longest name', () => {
    const wide = temporaryFolder();
    writeFileSync(join(wide, 'theme.yaml'), `name: ${'Académie de l’Outre-Vallée '.repeat(2)}\n`);
    writeFileSync(join(wide, 'logo.png'), png(1200, 100));
    return inPage(browser, { viewport: { width: 320, height: 800 } }, async (page) => {
      await openAsSomebody(page, await serve(wide));
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320);
      const { height, drawn } = await logo(page);
      expect(drawn).toBe(true);
      // As wide as the column allows, in its own proportions.
      expect(height).toBe(288 / 12);
    });
  });
});

describe.skipIf(!browserPath)('the first page with the heaviest logo there may be', () => {
  it('is at most three requests and 30 kB, and the next page fetches no logo', () => {
    const heavy = temporaryFolder();
    writeFileSync(join(heavy, 'theme.yaml'), 'name: Académie\n');
    const rest = 20_000 - png(300, 100).length - 12;
    writeFileSync(join(heavy, 'logo.png'), png(300, 100, randomBytes(rest)));
    return inPage(browser, {}, async (page) => {
      const home = await serve(heavy);
      const link = await fetch(`${home}/demonstration/${EDITION}/repondre`);
      await page.goto(link.url, { waitUntil: 'networkidle' });
      const first = await loaded(page);
      expect(first.map(({ name }) => name.replace(/.*\//, ''))).toContainEqual(
        expect.stringMatching(/^logo\..*png$/),
      );
      expect(first.length).toBeLessThanOrEqual(3);
      const bytes = first.reduce((sum, { transferSize }) => sum + transferSize, 0);
      expect(bytes).toBeGreaterThan(20_000);
      expect(bytes).toBeLessThanOrEqual(30_000);
      await page.goto(`${link.url}/etape/mission`, { waitUntil: 'networkidle' });
      const next = (await loaded(page)).filter(({ name }) => name.endsWith('.png'));
      expect(next.map(({ transferSize }) => transferSize)).toEqual([0]);
    });
  });
});
