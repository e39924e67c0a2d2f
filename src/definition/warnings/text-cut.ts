/** Texts that end where a « # » made a comment of the rest. */
import type { Source } from '../source.ts';
import type { ValuePath } from '../yaml-source.ts';
import { warnings } from './catalogue.ts';
import type { Warning } from './warning.ts';

/** Values under these keys are read by people; « words » and « text » hold several. */
const texts = new Set([
  ...'title label short hint why introduction text specify unit low high within'.split(' '),
  ...'pattern_words words name short_name person persons person_in_full period reason'.split(' '),
]);

export function textCutWarnings(source: Source): Warning[] {
  return placedTexts(source.value, [], false).flatMap(({ text, path }): Warning[] => {
    const comment = source.comment?.(path);
    if (comment === undefined || !isRestOf(text, comment)) return [];
    return [{ fault: warnings.textCut(text), path, owner: ownerOf(path) }];
  });
}

/**
 * Whether what stands as a comment behind a text is more likely the rest of it: no space follows
 * the « # », or it closes what the text had opened.
 * @example isRestOf('Suivez-vous le mot-clé', '#pix ?') // => true
 * @example isRestOf('Que veut dire le signe «', '# » ?') // => true
 * @example isRestOf('Pix', '# dans les graphiques') // => false
 */
export function isRestOf(text: string, comment: string): boolean {
  const opened = [/«[^»]*$/, /\([^)]*$/].map((pattern) => pattern.test(text));
  const closed = [/^[^«]*»/, /^[^(]*\)/].map((pattern) => pattern.test(comment));
  return /^#[^\s#]/.test(comment) || opened.some((open, pair) => open && closed[pair]);
}

interface PlacedText {
  readonly text: string;
  readonly path: ValuePath;
}

function placedTexts(value: unknown, path: ValuePath, isRead: boolean): readonly PlacedText[] {
  if (typeof value === 'string') return isRead ? [{ text: value, path }] : [];
  if (Array.isArray(value))
    return value.flatMap((one, i) => placedTexts(one, [...path, i], isRead));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) =>
    placedTexts(one, [...path, key], texts.has(key) || path.at(-1) === 'words'),
  );
}

/** The question that a text is of, or its step, or the file. */
function ownerOf(path: ValuePath): ValuePath {
  const [top, , inner] = path;
  if (top === 'steps') return path.slice(0, inner === 'questions' ? 4 : 2);
  return top === 'question_groups' ? path.slice(0, 3) : [];
}
