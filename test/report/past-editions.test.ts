/**
 * An edition that was published says today what it said then. Where its figures must change, the
 * changelog tells, and ends by their new fingerprints; nothing else makes this test pass.
 */
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bilanFolder } from '../../src/commands/bilan-folder.ts';
import { demonstrationEditions, makeDemonstration } from '../../src/commands/make-demonstration.ts';
import { textOf } from '../surveys/read-demonstration.ts';

interface PublishedFigure {
  readonly id: string;
  readonly printed: string | null;
  readonly count: number | null;
  readonly base: { readonly count: number } | null;
}

const parent = mkdtempSync(join(tmpdir(), 'millesime-'));
const data = join(parent, 'demonstration');

beforeAll(() => makeDemonstration(data, () => {}));
afterAll(() => rmSync(parent, { recursive: true, force: true }));

test.each(demonstrationEditions())('%s', (edition) => {
  const said = new RegExp(`^.*\`${edition}\` \`([0-9a-f]{16})\``, 'm').exec(figuresChanged())?.[1];
  const file = join(bilanFolder(data, edition), 'public/figures.json');
  const now = fingerprint(JSON.parse(readFileSync(file, 'utf8')).figures);
  expect(
    now,
    `The figures of ${edition} are other ones. In CHANGELOG, « Figures changed »: say which and why, above the others, with \`${edition}\` \`${now}\`.`,
  ).toBe(said);
});

/** Newest first, whatever the release. */
function figuresChanged(): string {
  const sections = textOf('CHANGELOG.md').matchAll(/^### Figures changed\n([\s\S]*?)(?=^##)/gm);
  return [...sections].map(([, text]) => text).join('\n');
}

/** Of what is printed, and of which count and base; not of the form of the file. */
function fingerprint(figures: readonly PublishedFigure[]): string {
  const lines = figures
    .map(({ id, printed, count, base }) => JSON.stringify([id, printed, count, base?.count]))
    .toSorted();
  return createHash('sha256').update(lines.join('\n')).digest('hex').slice(0, 16);
}
