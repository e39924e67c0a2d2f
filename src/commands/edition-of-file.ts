import { relative, sep } from 'node:path';
import { surveysFolder } from './project.ts';

/** The `survey/edition` that a file's place promises; undefined anywhere but among the surveys. */
export function editionOfFile(file: string): string | undefined {
  const place = relative(surveysFolder, file).split(sep).join('/');
  return /^[a-z0-9-]+\/[a-z0-9-]+\.yaml$/.test(place) ? place.slice(0, -'.yaml'.length) : undefined;
}
