/**
 * A YAML file that remembers where each value was written, so that every fault found later,
 * whatever layer finds it, can be shown at its line and column.
 */
import { isMap, LineCounter, type Node, parseDocument } from 'yaml';
import type { Problem } from '../problem.ts';
import { faults } from './faults.ts';

/** Keys and positions from the top of the file: `['steps', 0, 'questions', 2, 'label']`. */
export type ValuePath = readonly (string | number)[];

export interface Place {
  readonly line: number;
  readonly column: number;
}

export interface YamlSource {
  readonly path: string;
  readonly value: unknown;
  /** Where the value (or, failing it, what holds it) is written. */
  readonly place: (path: ValuePath) => Place;
  /** Where the key itself is written, for a key that should not be there. */
  readonly keyPlace: (path: ValuePath) => Place;
}

export function readYaml(
  text: string,
  path: string,
): { source?: YamlSource; problems: readonly Problem[] } {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter, uniqueKeys: true, prettyErrors: false });
  const position = (offset: number): Place => {
    const { line, col } = lineCounter.linePos(offset);
    return { line, column: col };
  };
  if (document.errors.length > 0) {
    const problems = document.errors.map((error) => ({
      ...faults.yaml(error.code, error.message),
      path,
      ...position(error.pos[0]),
    }));
    return { problems };
  }
  const place = (valuePath: ValuePath): Place => {
    for (let length = valuePath.length; length > 0; length--) {
      const node = document.getIn(valuePath.slice(0, length), true) as Node | undefined;
      if (node?.range) return position(node.range[0]);
    }
    return { line: 1, column: 1 };
  };
  const keyPlace = (valuePath: ValuePath): Place => {
    const parent = document.getIn(valuePath.slice(0, -1), true);
    const key = valuePath.at(-1);
    const pair = isMap(parent)
      ? parent.items.find((item) => (item.key as { value?: unknown }).value === key)
      : undefined;
    const range = (pair?.key as Node | undefined)?.range;
    return range ? position(range[0]) : place(valuePath);
  };
  return { source: { path, value: document.toJS(), place, keyPlace }, problems: [] };
}
