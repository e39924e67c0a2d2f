/** A folder of surveys of our own, with one edition to which people may answer for years to come. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { sampleText } from '../definition/sample.ts';
import { type RunOptions, temporaryFolder } from './run-cli.ts';

export const NAME = 'exemple/2025';

export const surveyText = sampleText.replace('2025-06-30T23:59', '2099-06-30T23:59');

export class OwnSurvey {
  readonly folder = temporaryFolder();
  readonly file = join(this.folder, `${NAME}.yaml`);
  readonly lock = join(this.folder, 'exemple/published.lock');
  /** For every command that is to find the survey. */
  readonly at: RunOptions = { env: { MILLESIME_SURVEYS: this.folder } };

  constructor(text = surveyText) {
    mkdirSync(join(this.folder, 'exemple'));
    this.write(text);
  }

  write(text: string): void {
    writeFileSync(this.file, text);
  }

  /** Replaces words that stand in the file once. */
  edit(from: string, to: string): void {
    const text = readFileSync(this.file, 'utf8');
    expect(text.split(from), from).toHaveLength(2);
    this.write(text.replace(from, to));
  }

  /** The lines of the lock that say something. */
  locked(): string[] {
    const lines = readFileSync(this.lock, 'utf8').split('\n');
    return lines.filter((line) => line !== '' && !line.startsWith('#'));
  }
}
