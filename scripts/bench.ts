/**
 * Times and weights of what people wait for, from whole processes. Each is printed beside a
 * ceiling measured in the same run, so that a figure says something on any machine.
 * `--fresh` adds a clone from nothing, which downloads.
 */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { get } from 'node:http';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';

const root = fileURLToPath(new URL('../', import.meta.url));
const cli = join(root, 'src/cli.ts');
const folder = mkdtempSync(join(tmpdir(), 'millesime-bench-'));
const data = join(folder, 'demonstration');
const RUNS = 7;

interface Run {
  readonly seconds: number;
  readonly megabytes: number;
}

/** The peak memory is the one that the process itself reports at its end. */
const reporter =
  'data:text/javascript,process.on("exit",()=>process.stderr.write("\\nRSS "+process.resourceUsage().maxRSS))';

function time(words: readonly string[], cache: string): Run {
  const begun = performance.now();
  const { status, stderr } = spawnSync(process.execPath, ['--import', reporter, ...words], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, NODE_COMPILE_CACHE: cache },
  });
  const seconds = (performance.now() - begun) / 1000;
  if (status !== 0) throw new Error(`${words.join(' ')} ended with ${status}\n${stderr}`);
  return { seconds, megabytes: Number(/RSS (\d+)/.exec(stderr)?.[1] ?? 0) / 1024 };
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

function line(name: string, value: string, ceiling: string, ratio: number): void {
  process.stdout.write(
    `${name.padEnd(44)}${value.padStart(18)}   ${ceiling}, ratio ${ratio.toFixed(1)}\n`,
  );
}

const seconds = (value: number) => `${value.toFixed(2)} s`;
const milliseconds = (value: number) => `${value.toFixed(value < 10 ? 2 : 0)} ms`;

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address ? address.port : 0;
}

/** Seconds from the start of a command until a page is answered, and what the page weighs. */
async function timeToPage(command: string, words: readonly string[], cwd: string, env: object) {
  const port = await freePort();
  const begun = performance.now();
  const child = spawn(command, words, {
    cwd,
    stdio: 'ignore',
    env: { ...process.env, ...env, PORT: String(port) },
  });
  try {
    const deadline = begun + 180_000;
    while (performance.now() < deadline) {
      const page = await fetchPage(`http://127.0.0.1:${port}/`).catch(() => undefined);
      if (page) {
        const taken = (performance.now() - begun) / 1000;
        return { seconds: taken, form: await weighForm(port) };
      }
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    throw new Error(`${command} ${words.join(' ')} answered no page`);
  } finally {
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGINT');
    await ended;
  }
}

interface Page {
  readonly status: number;
  readonly location: string;
  readonly body: string;
  /** Bytes on the wire, headers included. */
  readonly bytes: number;
}

function fetchPage(url: string): Promise<Page> {
  return new Promise((resolve, reject) => {
    const headers = { 'accept-encoding': 'gzip' };
    const request = get(url, { agent: false, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.on('end', () => {
        const sent = Buffer.concat(chunks);
        const isPacked = response.headers['content-encoding'] === 'gzip';
        const body = (isPacked ? gunzipSync(sent) : sent).toString();
        const { statusCode: status = 0, headers, socket } = response;
        resolve({ status, location: headers.location ?? '', body, bytes: socket.bytesRead });
      });
    });
    request.on('error', reject);
  });
}

/** The first page of the form and everything it asks for. */
async function weighForm(port: number): Promise<{ bytes: number; requests: number }> {
  const base = `http://127.0.0.1:${port}`;
  const { location } = await fetchPage(`${base}/demonstration/etre-rupn/2021/repondre`);
  const page = await fetchPage(base + location);
  const assets = [...page.body.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].map(
    ([, path]) => path,
  );
  const weights = await Promise.all(assets.map((path) => fetchPage(`${base}${path}`)));
  const bytes = weights.reduce((sum, asset) => sum + asset.bytes, page.bytes);
  return { bytes, requests: 1 + assets.length };
}

try {
  const warm = join(folder, 'cache');
  spawnSync(process.execPath, [cli, 'demo', '--data', data, '--build-only'], { cwd: root });
  const article = ['bilan', 'etre-rupn/2021', '--data', data, '--out', join(folder, 'out')];
  time([cli, ...article, '--only', 'article'], warm);

  const drawing = '--input-type=module';
  const imports = 'await import("vega"); await import("vega-lite")';
  const bare: number[] = [];
  const cold: number[] = [];
  const hot: Run[] = [];
  const all: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    bare.push(time([drawing, '-e', imports], warm).seconds);
    hot.push(time([cli, ...article, '--only', 'article'], warm));
    cold.push(time([cli, ...article, '--only', 'article'], join(folder, `cold-${run}`)).seconds);
    all.push(time([cli, ...article], warm).seconds);
  }
  const ceiling = median(bare);
  const said = `a process that only loads Vega: ${seconds(ceiling)}`;
  const hotSeconds = median(hot.map((run) => run.seconds));
  line(
    'bilan --only article, cache warm (< 1.5 s)',
    seconds(hotSeconds),
    said,
    hotSeconds / ceiling,
  );
  line('bilan --only article, cache cold', seconds(median(cold)), said, median(cold) / ceiling);
  line('bilan, everything, cache warm', seconds(median(all)), said, median(all) / ceiling);
  const memory = median(hot.map((run) => run.megabytes));
  line(
    'bilan --only article, peak memory (< 350 MB)',
    `${memory.toFixed(0)} MB`,
    'limit 350 MB',
    memory / 350,
  );

  const starts: number[] = [];
  let form = { bytes: 0, requests: 0 };
  const empties: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    empties.push(time(['-e', '0'], warm).seconds);
    const start = await timeToPage(
      process.execPath,
      ['scripts/run.mjs', 'src/cli.ts', 'demo', '--data', data],
      root,
      {},
    );
    starts.push(start.seconds);
    form = start.form;
  }
  const empty = median(empties);
  const second = median(starts);
  line(
    'second start to the first page (< 1.5 s)',
    seconds(second),
    `an empty process: ${seconds(empty)}`,
    second / empty,
  );
  line(
    'first page of the form, with its assets (< 30 kB)',
    `${(form.bytes / 1000).toFixed(1)} kB`,
    'limit 30 kB',
    form.bytes / 30_000,
  );
  line('  requests (at most 3)', `${form.requests}`, 'limit 3', form.requests / 3);

  const inside = (what: string) => {
    const words = ['scripts/bench/time-large.ts', what];
    const env = { ...process.env, NODE_COMPILE_CACHE: warm };
    const runs = Array.from({ length: RUNS }, () =>
      Number(spawnSync(process.execPath, words, { cwd: root, encoding: 'utf8', env }).stdout),
    );
    return median(runs);
  };
  for (const [name, what, ceiling, said] of [
    ['check of 300 questions, 500 conditions', 'check', 'yaml', 'the YAML alone'],
    ['journey through 300 questions', 'journey', 'json', 'JSON.parse of the answers'],
  ] as const) {
    const [own, least] = [inside(what), inside(ceiling)];
    line(name, milliseconds(own), `${said}: ${milliseconds(least)}`, own / least);
  }

  for (const words of [
    ['rake.ts'],
    ['analysis.ts', 'etre-rupn/2021'],
    ['analysis.ts', 'etre-rupn/2022'],
    ['many-responses.ts'],
    ['csv.ts'],
    ['journeys.ts'],
  ]) {
    const [script, ...rest] = words;
    const run = [`scripts/bench/${script}`, ...rest];
    const { status } = spawnSync(process.execPath, run, { cwd: root, stdio: 'inherit' });
    if (status !== 0) throw new Error(`${run.join(' ')} ended with ${status}`);
  }

  if (process.argv.includes('--fresh')) {
    const clone = join(folder, 'clone');
    const begun = performance.now();
    spawnSync('git', ['clone', '-q', root, clone]);
    const cloned = (performance.now() - begun) / 1000;
    const fresh = await timeToPage('npm', ['start'], clone, {
      npm_config_cache: join(folder, 'npm'),
    });
    const total = cloned + fresh.seconds;
    line('fresh clone to the first page (< 60 s)', seconds(total), 'limit 60 s', total / 60);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
