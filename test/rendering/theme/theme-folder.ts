/** Folders of a theme, written for one test. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import { onTestFinished } from 'vitest';
import { formatProblem, type Problem } from '../../../src/problem.ts';
import { readTheme, type ThemeReading } from '../../../src/rendering/theme/read-theme.ts';

export type ThemeFiles = Readonly<Record<string, string | Buffer>>;

export function themeFolder(files: ThemeFiles): string {
  const folder = mkdtempSync(join(tmpdir(), 'millesime-theme-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return folder;
}

/** What is read of some files, and what is told: `theme.yaml:3:11 low-contrast`. */
export function read(files: ThemeFiles): ThemeReading & { told: readonly string[]; text: string } {
  const folder = themeFolder(files);
  const reading = readTheme(folder);
  const problems = reading.problems.map(
    (problem): Problem => ({ ...problem, path: relative(folder, problem.path) }),
  );
  const told = problems.map(({ path, line, column, code }) =>
    [[path, line, column].filter((part) => part !== undefined).join(':'), code].join(' '),
  );
  return { ...reading, told, text: problems.map(formatProblem).join('\n') };
}

export const svg = (inside: string, attributes = 'viewBox="0 0 30 10"') =>
  `<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${inside}</svg>\n`;

/**
 * A grey PNG, after ISO/IEC 15948.
 * @param more bytes of a chunk that viewers pass over, to make it heavier
 */
export function png(width: number, height: number, more = Buffer.alloc(0)): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = 8;
  const rows = Buffer.alloc((width + 1) * height, 0x40);
  for (let y = 0; y < height; y++) rows[y * (width + 1)] = 0;
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    ...(more.length > 0 ? [chunk('tEXt', more)] : []),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}
