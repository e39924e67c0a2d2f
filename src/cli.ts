/** `millesime <command>`: reads the command line, runs one command, tells what went wrong. */
import { enableCompileCache } from 'node:module';

enableCompileCache();

// Imported only now, so that they come from the cache.
const { runCli } = await import('./commands/run.ts');
process.exitCode = await runCli(process.argv.slice(2));
