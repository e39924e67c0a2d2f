/** Where the author wrote each question and information, and the conditions in the author's own keys. */
import { Document, visit } from 'yaml';
import { placedInformation, placedQuestions } from '../../definition/placed.ts';
import { questionnaireSchema } from '../../definition/schema.ts';
import { readYaml, type ValuePath } from '../../definition/yaml-source.ts';

export interface Written {
  /** Line in the file; in its group, for a question that comes from one. */
  readonly line: number;
  /** « { question: echanges, is: oui } »; one more for the use of a group. */
  readonly conditions: readonly string[];
}

/** @param text a questionnaire without errors: with them, nothing is found */
export function asWritten(text: string): ReadonlyMap<string, Written> {
  const { source } = readYaml(text, '');
  const raw = questionnaireSchema.safeParse(source?.value).data;
  if (!source || !raw) return new Map();
  const entries = [
    ...placedQuestions(raw),
    ...placedInformation(raw).map((placed) => ({ ...placed, entryPath: placed.path })),
  ];
  return new Map(
    entries.map(({ value, path, entryPath }) => {
      const paths = path === entryPath ? [path] : [entryPath, path];
      const conditions = paths
        .map((at) => valueAt(source.value, [...at, 'shown_if']))
        .filter((condition) => condition !== undefined)
        .map(inOneLine);
      return [value.id, { line: source.place(path).line, conditions }];
    }),
  );
}

function valueAt(value: unknown, path: ValuePath): unknown {
  return path.reduce<unknown>(
    (inner, key) => (inner as { readonly [key: string]: unknown } | undefined)?.[key],
    value,
  );
}

/** The value in the braces of YAML, however many lines the author gave it. */
function inOneLine(value: unknown): string {
  const document = new Document(value);
  visit(document, {
    Collection: (_, node) => {
      node.flow = true;
    },
  });
  return document.toString({ lineWidth: 0 }).trim();
}
