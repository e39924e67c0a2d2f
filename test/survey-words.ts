/** What only `surveys/` may know: the words and the years of one survey. */
import { readdirSync } from 'node:fs';
import { codeOf, isScript, type SourceFile } from './architecture.ts';

const SURVEYS = new URL('../surveys/', import.meta.url);

/** The surveys there are, by their folders, and the names that the first of them is full of. */
export function surveyWords(): string[] {
  const folders = readdirSync(SURVEYS, { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  );
  return [...folders.map(({ name }) => name), 'RUPN', 'DANE', 'Poitiers'];
}

/** A word of a survey anywhere in a file: code, comments, templates, styles. */
export function nameFaults(files: readonly SourceFile[], words: readonly string[]): string[] {
  const pattern = new RegExp(`(?<![\\p{L}\\d])(?:${words.join('|')})(?![\\p{L}\\d])`, 'giu');
  return linesOf(files, ({ text }) => text).flatMap(({ place, line }) =>
    [...line.matchAll(pattern)].map(([word]) => `${place} names « ${word} »`),
  );
}

/**
 * A year of our time in code or in a template. Comments may show dates, and a sentence for people
 * may show one whole date as an example; a namespace on the web has the year it was given.
 */
export function yearFaults(files: readonly SourceFile[]): string[] {
  const code = (file: SourceFile) => (isScript(file) ? codeOf(file.text) : file.text);
  return linesOf(files, code).flatMap(({ place, line }) =>
    [
      ...line
        .replace(/https?:\/\/[^\s'"]+/g, '')
        .replace(/(?<=\p{L} )20\d\d-\d\d-\d\d(?:T\d\d:\d\d)?/gu, '')
        .matchAll(/(?<!\d|\\u?)20[12]\d(?!\d)/g),
    ].map(([year]) => `${place} knows the year ${year}`),
  );
}

function linesOf(files: readonly SourceFile[], read: (file: SourceFile) => string) {
  return files.flatMap((file) =>
    read(file)
      .split('\n')
      .map((line, index) => ({ place: `${file.path}:${index + 1}`, line })),
  );
}
