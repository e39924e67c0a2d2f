import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { Browser } from 'playwright-core';

const names = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
];

const macApplications = [
  'Google Chrome.app/Contents/MacOS/Google Chrome',
  'Chromium.app/Contents/MacOS/Chromium',
  'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];

const windowsPrograms = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
];

/** The Chromium, Chrome or Edge of this machine, undefined where there is none. */
export const browserPath: string | undefined = candidates(process.platform, process.env).find(
  isProgram,
);

/** Where a browser may be, best first. */
export function candidates(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): string[] {
  // A browser that was asked for and is not there must not be replaced by another one silently.
  if (env.CHROMIUM_PATH) return [env.CHROMIUM_PATH];
  if (platform === 'win32') {
    const roots = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA];
    return roots.flatMap((root) =>
      root ? windowsPrograms.map((program) => `${root}\\${program}`) : [],
    );
  }
  const folders = (env.PATH ?? '').split(delimiter).filter(Boolean);
  const inPath = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  const elsewhere =
    platform === 'darwin'
      ? ['/Applications', join(env.HOME ?? '', 'Applications')].flatMap((folder) =>
          macApplications.map((application) => join(folder, application)),
        )
      : [
          ...names.map((name) => `/usr/bin/${name}`),
          '/snap/bin/chromium',
          '/opt/google/chrome/chrome',
        ];
  return [...inPath, ...elsewhere];
}

export async function launchBrowser(): Promise<Browser> {
  if (!browserPath)
    throw new Error('no browser: guard the tests with describe.skipIf(!browserPath)');
  // Only now: the reporter reads this file in every run of the tests.
  const { chromium } = await import('playwright-core');
  const isRoot = process.getuid?.() === 0;
  return chromium.launch({
    executablePath: browserPath,
    args: [
      // The sandbox of Chromium refuses to start as root, as in most containers.
      ...(isRoot ? ['--no-sandbox'] : []),
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
