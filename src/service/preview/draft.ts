/** A questionnaire file under the eyes of its author: read again whenever its text has changed. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Questionnaire } from '../../definition/questionnaire.ts';
import {
  type QuestionnaireReading,
  readQuestionnaire,
} from '../../definition/read-questionnaire.ts';
import type { Problem } from '../../problem.ts';

export interface DraftFile {
  /** `survey/edition`, by which the addresses of its pages call it. */
  readonly name: string;
  readonly path: string;
  /** The path as its author would type it. */
  readonly shownPath: string;
  /** What its place promises it to be, as for `readQuestionnaire`. */
  readonly expected?: string;
  /** What else is to be said of the file, beside what is in it. */
  readonly furtherProblems?: () => readonly Problem[];
}

/** A version of the file that could be asked. */
export interface Sound {
  readonly version: string;
  readonly questionnaire: Questionnaire;
  readonly text: string;
  readonly readAt: Date;
}

/** The file as it is now. */
export interface Reading {
  /** Tells one text from another; pages carry it, to know when they are out of date. */
  readonly version: string;
  /** Undefined when there is no such file any more. */
  readonly text: string | undefined;
  readonly problems: readonly Problem[];
  /** Warnings that the author accepts, by their number. */
  readonly accepted: number;
  /** The same when the file has no error, else its last version without, if one was read. */
  readonly sound: Sound | undefined;
  /** The file cannot be asked as it is: what is sound, if anything, is older. */
  readonly faulty: boolean;
}

export interface Draft {
  readonly file: DraftFile;
  /** Cheap: for those who wait for a change. */
  readonly version: () => string;
  readonly read: () => Reading;
}

export function openDraft(file: DraftFile, clock: () => Date): Draft {
  let latest: Reading | undefined;
  const read = (): Reading => {
    const content = contentOf(file.path);
    const version = versionOf(content);
    if (latest?.version === version) return latest;
    const { text, refusal } = content;
    const {
      questionnaire,
      problems,
      accepted = 0,
    }: QuestionnaireReading = text === undefined
      ? { problems: [unreadable(file, refusal)] }
      : readQuestionnaire(text, file.shownPath, file.expected);
    const faulty = questionnaire === undefined || text === undefined;
    latest = {
      version,
      text,
      problems: [...(faulty ? [] : (file.furtherProblems?.() ?? [])), ...problems],
      accepted,
      sound: faulty ? latest?.sound : { version, questionnaire, text, readAt: clock() },
      faulty,
    };
    return latest;
  };
  return { file, read, version: () => versionOf(contentOf(file.path)) };
}

interface Content {
  readonly text?: string;
  /** Why there is no text, as the system calls it. */
  readonly refusal?: string;
}

/** A file that is not there for a moment is no reason to stop: editors replace files. */
function contentOf(path: string): Content {
  try {
    return { text: readFileSync(path, 'utf8') };
  } catch (error) {
    return { refusal: (error as NodeJS.ErrnoException).code ?? String(error) };
  }
}

function versionOf({ text, refusal = '' }: Content): string {
  return createHash('sha256')
    .update(text ?? `\0${refusal}`)
    .digest('hex')
    .slice(0, 16);
}

function unreadable({ shownPath }: DraftFile, refusal: string | undefined): Problem {
  const gone = refusal === 'ENOENT';
  return {
    code: gone ? 'missing-file' : 'unreadable-file',
    severity: 'error',
    path: shownPath,
    message: gone ? 'Ce fichier n’est plus là.' : `Ce fichier ne peut pas être lu (${refusal}).`,
    hint: gone
      ? 'Remettez-le à sa place.'
      : 'Vérifiez que c’est un fichier et que vous en avez les droits.',
  };
}
