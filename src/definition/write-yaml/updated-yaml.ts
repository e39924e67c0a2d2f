import { type Document, isNode, parseDocument, type ToStringOptions, visit } from 'yaml';
import { mergeLines } from './merge-lines.ts';
import { sameValue } from './same-value.ts';
import { setNode } from './set-node.ts';
import { yamlText } from './yaml-text.ts';

/**
 * A YAML file changed to say another value: comments, order and layout stay wherever the value
 * does. What only a rewriting can say is rewritten, so that the text always says the value.
 * @param text the file; when it cannot be read, the value is written afresh
 */
export function updatedYaml(text: string, value: unknown): string {
  if (says(text, value)) return text;
  const unix = text.replaceAll('\r\n', '\n');
  const changed = changedText(unix, value) ?? withAliasesUnfolded(unix, value) ?? yamlText(value);
  return unix === text ? changed : changed.replaceAll('\n', '\r\n');
}

/** @returns undefined when the file cannot be changed to say that */
function changedText(
  text: string,
  value: unknown,
  prepare: (document: Document) => void = () => {},
): string | undefined {
  const document = parseDocument(text, { logLevel: 'error' });
  if (document.errors.length > 0) return undefined;
  const style = styleOf(text, document);
  try {
    const before = document.toString(style);
    prepare(document);
    document.contents = setNode(document.contents, value, document) as never;
    const after = document.toString(style);
    const merged = mergeLines(text.split('\n'), before.split('\n'), after.split('\n')).join('\n');
    return [merged, after].find((candidate) => says(candidate, value));
  } catch (error) {
    // The library's word for an alias whose anchor is gone.
    if (error instanceof Error && /alias/i.test(error.message)) return undefined;
    throw error;
  }
}

/** Where two places that were written once come apart, each is written out. */
function withAliasesUnfolded(text: string, value: unknown): string | undefined {
  return changedText(text, value, (document) => {
    visit(document, {
      Alias: (_, alias) => {
        const target = alias.resolve(document)?.clone();
        if (!isNode(target)) return undefined;
        visit(target, {
          Node: (_, node) => {
            if ('anchor' in node) delete node.anchor;
          },
        });
        return target;
      },
    });
  });
}

const layouts: readonly ToStringOptions[] = [2, 4].flatMap((indent) =>
  [true, false].flatMap((indentSeq) =>
    [true, false].map((flowCollectionPadding) => ({ indent, indentSeq, flowCollectionPadding })),
  ),
);

/** Of the ways in which the library may lay out a file, the one that is closest to it. */
function styleOf(text: string, document: Document): ToStringOptions {
  const lines = new Set(text.split('\n'));
  const closest = (styles: readonly ToStringOptions[]) => {
    const kept = (style: ToStringOptions) =>
      document
        .toString(style)
        .split('\n')
        .filter((line) => lines.has(line)).length;
    const [best] = styles
      .map((style) => ({ style, count: kept(style) }))
      .toSorted((a, b) => b.count - a.count);
    return best?.style ?? {};
  };
  const layout = closest(layouts.map((style) => ({ ...style, lineWidth: 100 })));
  return closest([80, 100, 120, 0].map((lineWidth) => ({ ...layout, lineWidth })));
}

function says(text: string, value: unknown): boolean {
  const document = parseDocument(text, { logLevel: 'error' });
  return document.errors.length === 0 && sameValue(document.toJS(), value);
}
