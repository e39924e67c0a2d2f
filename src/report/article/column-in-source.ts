/**
 * In which column of the template stands what Markdown was read at: commands are shorter or longer
 * there than what they leave in the text. The sign that a fault begins with, such as the « < » of a
 * tag, is the same one of its line in both.
 */
const commands = /\{\{!--[\s\S]*?--\}\}|\{\{[^{}]*\}\}\}?/g;

export interface Lines {
  /** Of the text that Markdown read. */
  readonly rendered: readonly string[];
  /** Of the template, without its commands: see `withoutCommands`. */
  readonly template: readonly string[];
}

/**
 * Spaces in the place of commands, so that all the rest keeps its place.
 * @example withoutCommands('Il y a {{precision}} ici.') // => 'Il y a               ici.'
 */
export function withoutCommands(template: string): string {
  return template.replace(commands, (command) => command.replace(/[^\n]/g, ' '));
}

/**
 * @param at line and column, from 1, in the text that Markdown read
 * @param line of the template, from 1
 * @returns the column there; undefined where a command prints the same sign
 */
export function columnInSource(
  lines: Lines,
  at: { readonly line: number; readonly column: number },
  line: number,
): number | undefined {
  const rendered = lines.rendered[at.line - 1] ?? '';
  const sign = rendered[at.column - 1];
  const places = placesOf(sign, rendered);
  const inTemplate = placesOf(sign, lines.template[line - 1] ?? '');
  if (places.length !== inTemplate.length) return undefined;
  const place = inTemplate[places.indexOf(at.column - 1)];
  return place === undefined ? undefined : place + 1;
}

function placesOf(sign: string | undefined, line: string): readonly number[] {
  return line
    .split('')
    .map((one, index) => (one === sign ? index : -1))
    .filter((at) => at >= 0);
}
