/**
 * Earlier answers quoted in a text: `{question|words without an answer}`. The words are
 * obligatory, since no question is: a sentence must stand whatever was left blank.
 */

const pipe = /\{([a-z][a-z0-9_]*)\|([^{}|]+)\}/g;

export interface Pipe {
  /** A question of an earlier step, or a frame variable. */
  readonly name: string;
  readonly words: string;
}

/**
 * The quotations of a text.
 * @example pipesOf('Vos {heures|quelques} heures') // => [{ name: 'heures', words: 'quelques' }]
 */
export function pipesOf(text: string): readonly Pipe[] {
  return [...text.matchAll(pipe)].map(([, name = '', words = '']) => ({ name, words }));
}

/**
 * The text with its quotations filled in.
 * @param quoted what is quoted for a name; undefined: the words of the author stand instead
 * @example fillPipes('Vos {heures|quelques} heures', () => '3') // => 'Vos 3 heures'
 * @example fillPipes('Vos {heures|quelques} heures', () => undefined) // => 'Vos quelques heures'
 */
export function fillPipes(text: string, quoted: (name: string) => string | undefined): string {
  return text.replace(pipe, (_, name: string, words: string) => quoted(name) ?? words);
}

/** The text as it stands for nobody in particular: in a report, in a title. */
export function withoutPipes(text: string): string {
  return fillPipes(text, () => undefined);
}

/** Braces that are no quotation: `{heures}`, `{heures|}`, one that is not closed. */
export function brokenPipes(text: string): readonly string[] {
  return text.replace(pipe, '').match(/\{[^{}]*\}?|\}/g) ?? [];
}
