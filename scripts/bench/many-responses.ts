/**
 * Seconds and memory of counting every question of many responses: those of the first edition of
 * the demonstration, again and again, read one by one from the JSON text that a database keeps.
 *   node scripts/bench/many-responses.ts [RESPONSES]
 */
import { frameOf } from '../../src/campaign/invitee.ts';
import { buildDataset } from '../../src/dataset/dataset.ts';
import type { Response } from '../../src/form/response.ts';
import { questionFigures } from '../../src/report/question-figures.ts';
import { demonstrationInput } from './demonstration-input.ts';

const responses = Number(process.argv[2] ?? 100_000);

const { questionnaire, invitees, responses: collected } = demonstrationInput('etre-rupn/2021');
const rows = collected
  .filter(({ state }) => state === 'sent')
  .map(({ answers, stepsDisplayed, frame }) => JSON.stringify({ answers, stepsDisplayed, frame }));

/** Nothing of a response is kept by the one who gives it. */
function* read(): Generator<Response> {
  for (let n = 0; n < responses; n++) {
    yield { id: `r${n}`, state: 'sent', ...JSON.parse(rows[n % rows.length] ?? '') };
  }
}

function time<T>(work: () => T): { seconds: number; value: T } {
  const begun = performance.now();
  const value = work();
  return { seconds: (performance.now() - begun) / 1000, value };
}

const megabytes = () => process.resourceUsage().maxRSS / 1024;
const line = (label: string, value: string) =>
  process.stdout.write(`${label.padEnd(44)}${value.padStart(20)}\n`);
const seconds = (value: number) => `${value.toFixed(2)} s`;

const before = megabytes();
const parsed = time(() => {
  let steps = 0;
  for (const { stepsDisplayed } of read()) steps += stepsDisplayed.length;
  return steps;
});
const invited = Array.from({ length: responses }, (_, n) => n).flatMap((n) => {
  const invitee = invitees[n % invitees.length];
  return invitee ? [frameOf(invitee), frameOf(invitee)] : [];
});
const dataset = time(() => buildDataset(questionnaire, invited, read()));
const figures = time(() => questionFigures(dataset.value, {}));
const after = megabytes();

line('responses', String(dataset.value.respondents.length));
line('JSON.parse of their rows alone', seconds(parsed.seconds));
line('read as columns, JSON.parse included', seconds(dataset.seconds));
line('every figure of every question', seconds(figures.seconds));
line('peak memory, before and at the end', `${before.toFixed(0)}, ${after.toFixed(0)} MB`);
