/** One folder for all that the tests of a run write, gone after it: files of tests share processes. */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    temporaryRoot: string;
  }
}

const root = mkdtempSync(join(tmpdir(), 'millesime-'));

export function setup(project: TestProject): void {
  // Other users may look in: some tests are one of them.
  chmodSync(root, 0o755);
  project.provide('temporaryRoot', root);
}

export function teardown(): void {
  rmSync(root, { recursive: true, force: true });
}
