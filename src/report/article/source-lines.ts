/**
 * For each line of the text that a template leaves, the line of the template that it comes from:
 * comments and commands over several lines vanish, and faults are told where the author wrote.
 */
export function sourceLines(program: hbs.AST.Program): readonly number[] {
  const lines: number[] = [];
  const visit = ({ body }: hbs.AST.Program) => {
    for (const statement of body) {
      const { program: around } = statement as Partial<hbs.AST.BlockStatement>;
      if (around) visit(around);
      if (statement.type !== 'ContentStatement') continue;
      const { value, original, loc } = statement as unknown as Content;
      const stripped = value === '' ? '' : original.slice(0, original.indexOf(value));
      const first = loc.start.line + newlines(stripped);
      if (lines.length === 0) lines.push(first);
      for (let line = 1; line <= newlines(value); line++) lines.push(first + line);
    }
  };
  visit(program);
  return lines;
}

/** Handlebars' own types take the text as written for something else. */
type Content = hbs.AST.Node & { readonly value: string; readonly original: string };

function newlines(text: string): number {
  return text.split('\n').length - 1;
}
