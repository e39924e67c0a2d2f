import { Document, isMap, isScalar, type Node, parse } from 'yaml';
import { newNode } from './new-node.ts';
import { sameValue } from './same-value.ts';

const yamlStyle = { lineWidth: 100, indentSeq: true, flowCollectionPadding: false } as const;

/**
 * A questionnaire as a YAML file laid out like ours.
 * @throws Error when YAML cannot say the value: it comes from a questionnaire, which it can
 */
export function yamlText(value: unknown): string {
  const document = new Document();
  const contents = newNode(value, document);
  if (isMap(contents)) {
    for (const { key, value: inner } of contents.items) {
      const isBlock = !isScalar(inner);
      if (isBlock && key !== contents.items[0]?.key) (key as Node).spaceBefore = true;
    }
  }
  document.contents = contents as never;
  const text = document.toString(yamlStyle);
  if (!sameValue(parse(text), value)) throw new Error('YAML says something else');
  return text;
}
