/**
 * Runs many command lines, each as `src/cli.ts` would, in this one process: starting Node for each
 * of a hundred refusals takes minutes. Argument: JSON list of lists of words; prints JSON of runs.
 */
import { runCli } from '../../src/commands/run.ts';

const streams = ['stdout', 'stderr'] as const;
const runs: object[] = [];
for (const words of JSON.parse(process.argv[2] ?? '[]') as string[][]) {
  const said = { stdout: '', stderr: '' };
  const writes = streams.map((name) => {
    const { write } = process[name];
    process[name].write = (text: string | Uint8Array) => {
      said[name] += String(text);
      return true;
    };
    return () => {
      process[name].write = write;
    };
  });
  try {
    runs.push({ status: await runCli(words), ...said });
  } catch (error) {
    runs.push({ status: 1, ...said, stderr: `${said.stderr}${(error as Error).stack}` });
  } finally {
    for (const restore of writes) restore();
  }
}
process.stdout.write(JSON.stringify(runs));
