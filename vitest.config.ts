import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { ReportNotRun } from './test/browser/report-not-run.ts';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    reporters: ['default', new ReportNotRun()],
    // A folder without a theme: what a clone has of its own must not colour the tests.
    env: { MILLESIME_THEME: fileURLToPath(new URL('./test/themes', import.meta.url)) },
    globalSetup: './test/temporary-root.ts',
    setupFiles: ['./test/bounded-properties.ts'],
    // Loading modules anew for each file takes more than half of the time.
    isolate: false,
    // Vitest leaves a core free; of two, that is half of the time.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    // What hangs must end; what is slow beside other work is no failure.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 15_000 } },
  },
});
