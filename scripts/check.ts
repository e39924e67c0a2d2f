import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

// What continuous integration runs, and nothing else runs there: see .ci/run.
const root = join(import.meta.dirname, '..');
const colors = process.stdout.isTTY ? 'force' : 'off';
const steps = [
  { title: 'Types', command: ['node_modules/typescript/bin/tsc', '--noEmit', '-p', '.'] },
  {
    title: 'Lint et format',
    command: ['node_modules/@biomejs/biome/bin/biome', 'ci', `--colors=${colors}`],
  },
  { title: 'Tests', command: ['node_modules/vitest/vitest.mjs', 'run'] },
  { title: 'Questionnaires', command: ['src/cli.ts', 'surveys', 'check'] },
];

// All run even when one fails: one round trip shows everything there is to repair.
const results = steps.map(({ title, command }) => {
  console.log(`\n— ${title}`);
  const begun = performance.now();
  const { status } = spawnSync(process.execPath, command, { cwd: root, stdio: 'inherit' });
  return { title, passed: status === 0, seconds: (performance.now() - begun) / 1000 };
});

console.log('');
for (const { title, passed, seconds } of results) {
  const duration = seconds.toFixed(1).replace('.', ',').padStart(6);
  console.log(`${title.padEnd(15)} ${passed ? 'bon  ' : 'FAUTE'} ${duration}\u00a0s`);
}
process.exitCode = results.every(({ passed }) => passed) ? 0 : 1;
