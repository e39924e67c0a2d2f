import { expect, test } from 'vitest';
import { browserPath, candidates, launchBrowser } from './chromium.ts';
import { notRunMessage } from './report-not-run.ts';

test.skipIf(!browserPath)('the browser that was found starts and shows a page', async () => {
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    await page.setContent('<h1>Enquête</h1>');
    expect(await page.getByRole('heading').textContent()).toBe('Enquête');
  } finally {
    await browser.close();
  }
});

test('a browser is looked for where each system has it', () => {
  expect(candidates('linux', { PATH: '/opt/x:/usr/bin' })).toEqual(
    expect.arrayContaining(['/opt/x/chromium', '/usr/bin/google-chrome', '/snap/bin/chromium']),
  );
  expect(candidates('darwin', { HOME: '/Users/a' })).toContain(
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  );
  expect(candidates('win32', { 'PROGRAMFILES(X86)': 'C:\\Programs' })).toContain(
    'C:\\Programs\\Microsoft\\Edge\\Application\\msedge.exe',
  );
});

test('the browser that was asked for is the only one', () => {
  expect(candidates('linux', { CHROMIUM_PATH: '/x/chrome', PATH: '/usr/bin' })).toEqual([
    '/x/chrome',
  ]);
});

test('the end of a run without browser says how many tests, why, and what to do', () => {
  expect(notRunMessage(12, undefined)).toBe(
    '12 tests dans le navigateur n’ont pas été exécutés\u00a0: aucun navigateur n’a été trouvé.\n' +
      'Installez Chromium (Debian, Ubuntu\u00a0: apt install chromium), Chrome ou Edge, ' +
      'ou donnez le chemin de l’un d’eux dans CHROMIUM_PATH, puis relancez npm test.',
  );
  expect(notRunMessage(1, '/x/chrome')).toContain('CHROMIUM_PATH désigne /x/chrome');
});
