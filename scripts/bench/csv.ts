/**
 * Seconds of writing the responses file of many responses: those of the first edition of the
 * demonstration, again and again, read one by one from the JSON text that a database keeps. Beside
 * them, what reading that JSON takes alone, and writing the very same bytes when they are made.
 *   node scripts/bench/csv.ts [RESPONSES]
 */
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { withoutQuotations } from '../../src/form/quotations.ts';
import type { Response } from '../../src/form/response.ts';
import { forSpreadsheets, forTools } from '../../src/rendering/responses/dialects.ts';
import { responseLines } from '../../src/rendering/responses/response-lines.ts';
import { demonstrationInput } from './demonstration-input.ts';

const responses = Number(process.argv[2] ?? 100_000);
const folder = mkdtempSync(join(tmpdir(), 'millesime-csv-'));
const file = join(folder, 'responses.csv');

const input = demonstrationInput('etre-rupn/2021');
const questionnaire = withoutQuotations(input.questionnaire);
const rows = input.responses
  .filter(({ state }) => state === 'sent')
  .map(({ answers, stepsDisplayed, frame }) => JSON.stringify({ answers, stepsDisplayed, frame }));

function* read(): Generator<Response> {
  for (let n = 0; n < responses; n++) {
    yield { id: `r${n}`, state: 'sent', ...JSON.parse(rows[n % rows.length] ?? '') };
  }
}

function seconds(work: () => void): number {
  const begun = performance.now();
  work();
  return (performance.now() - begun) / 1000;
}

/** Some thousand lines at a time, as whoever has them all need not keep them. */
function write(lines: Iterable<string>): void {
  const opened = openSync(file, 'w');
  let batch = '';
  for (const line of lines) {
    batch += line;
    if (batch.length < 1_000_000) continue;
    writeFileSync(opened, batch);
    batch = '';
  }
  writeFileSync(opened, batch);
  closeSync(opened);
}

try {
  const parsing = seconds(() => {
    for (const response of read()) if (response.id === '') throw new Error('no id');
  });
  for (const [name, dialect] of Object.entries({ forTools, forSpreadsheets })) {
    const taken = seconds(() => write(responseLines(questionnaire, read(), dialect)));
    const made = readFileSync(file);
    const copying = seconds(() => {
      const opened = openSync(file, 'w');
      writeFileSync(opened, made);
      closeSync(opened);
    });
    const label = `responses ${name}, ${responses} (< 3 s)`.padEnd(46);
    const megabytes = (made.length / 1e6).toFixed(0);
    process.stdout.write(
      `${label}${taken.toFixed(2)} s   ${megabytes} MB; their JSON.parse ${parsing.toFixed(2)} s, the bytes written as they are ${copying.toFixed(2)} s, ratio ${(taken / (parsing + copying)).toFixed(1)}\n`,
    );
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
