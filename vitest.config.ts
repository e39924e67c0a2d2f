import { defineConfig } from 'vitest/config';
import { ReportNotRun } from './test/browser/report-not-run.ts';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    reporters: ['default', new ReportNotRun()],
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
