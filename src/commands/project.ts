/** Where a clone keeps its questionnaires and its reports. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Questionnaire } from '../definition/questionnaire.ts';
import { readQuestionnaire } from '../definition/read-questionnaire.ts';
import { hasErrors, type Problem } from '../problem.ts';
import { FaultsError, UsageError } from './command.ts';

export const projectFolder = fileURLToPath(new URL('../../', import.meta.url));
/** In this clone, unless the environment names another folder. */
export const surveysFolder = resolve(
  process.env.MILLESIME_SURVEYS || join(projectFolder, 'surveys'),
);
export const reportsFolder = join(projectFolder, 'reports');

/** Every questionnaire file of the project, in the order of their names. */
export function questionnaireFiles(): readonly string[] {
  return globSync('*/*.yaml', { cwd: surveysFolder })
    .map((file) => join(surveysFolder, file))
    .toSorted();
}

/** @throws FaultsError with every fault of the file; UsageError when there is no such edition */
export function loadQuestionnaire(edition: string): Questionnaire {
  return loadFile(editionFile(edition)).questionnaire;
}

export interface LoadedFile {
  readonly questionnaire: Questionnaire;
  /** The very text that it was read from. */
  readonly source: string;
  /** As a person would type it. */
  readonly path: string;
  readonly problems: readonly Problem[];
}

/**
 * A questionnaire file with what it is read as.
 * @throws FaultsError with every fault of the file
 */
export function loadFile(file: string): LoadedFile {
  const source = readFileSync(file, 'utf8');
  const path = shownPath(file);
  const { questionnaire, problems } = readQuestionnaire(source, path, editionOfFile(file));
  if (!questionnaire || hasErrors(problems)) throw new FaultsError(problems);
  return { questionnaire, source, path, problems };
}

/** The `survey/edition` that a file's place promises; undefined anywhere but among the surveys. */
export function editionOfFile(file: string): string | undefined {
  const place = relative(surveysFolder, file).split(sep).join('/');
  return /^[a-z0-9-]+\/[a-z0-9-]+\.yaml$/.test(place) ? place.slice(0, -'.yaml'.length) : undefined;
}

/**
 * The questionnaire file of an edition.
 * @throws UsageError when there is no such edition
 */
export function editionFile(edition: string): string {
  const path = join(surveysFolder, `${editionPath(edition)}.yaml`);
  if (existsSync(path)) return path;
  const known = questionnaireFiles().map((file) => relative(surveysFolder, file).slice(0, -5));
  throw new UsageError(
    `Il n’y a pas d’édition « ${edition} ». Éditions connues : ${known.join(', ')}.`,
  );
}

/** A path as a person would type it from where they stand. */
export function shownPath(path: string): string {
  const shown = relative(process.cwd(), path);
  return shown.startsWith('..') ? path : shown;
}

/** Editions are named by two words, never by a way out of their folder. */
export function editionPath(edition: string): string {
  if (/^[a-z0-9-]+\/[a-z0-9-]+$/.test(edition)) return edition;
  throw new UsageError(
    `« ${edition} » n’est pas le nom d’une édition : écrivez ENQUETE/EDITION, en minuscules.`,
  );
}
