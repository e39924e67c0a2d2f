import { readFileSync } from 'node:fs';
import type { Reporter, TestModule } from 'vitest/node';
import { browserPath } from './chromium.ts';

/** Says at the end what the run could not show for want of a browser; a failure where CI is true. */
export class ReportNotRun implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    if (browserPath) return;
    const notRun = modules
      .filter(usesBrowser)
      .flatMap((module) => [...module.children.allTests('skipped')]).length;
    if (notRun === 0) return;
    process.stderr.write(`\n${notRunMessage(notRun, process.env.CHROMIUM_PATH)}\n\n`);
    if (process.env.CI === 'true') process.exitCode = 1;
  }
}

export function notRunMessage(count: number, askedPath: string | undefined): string {
  const what =
    count === 1
      ? '1 test dans le navigateur n’a pas été exécuté'
      : `${count} tests dans le navigateur n’ont pas été exécutés`;
  const why = askedPath
    ? `CHROMIUM_PATH désigne ${askedPath}, qui n’est pas un programme`
    : 'aucun navigateur n’a été trouvé';
  return (
    `${what}\u00a0: ${why}.\n` +
    'Installez Chromium (Debian, Ubuntu\u00a0: apt install chromium), Chrome ou Edge, ' +
    'ou donnez le chemin de l’un d’eux dans CHROMIUM_PATH, puis relancez npm test.'
  );
}

function usesBrowser(module: TestModule): boolean {
  return readFileSync(module.moduleId, 'utf8').includes('/chromium.ts');
}
