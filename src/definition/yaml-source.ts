/**
 * A YAML file that remembers where each value was written, so that every fault found later,
 * whatever layer finds it, can be shown at its line and column.
 */
import { type Document, isMap, isScalar, LineCounter, type Node, parseDocument, visit } from 'yaml';
import type { Problem } from '../problem.ts';
import { faults } from './faults.ts';
import { unreadableYaml, type YamlError } from './unreadable-yaml.ts';

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
  /** The comment on the line of a text without quotation marks, « # » included. */
  readonly comment: (path: ValuePath) => string | undefined;
}

/** @param mostAliases how often one anchor may be referred to, in a file that repeats itself */
export function readYaml(
  text: string,
  path: string,
  mostAliases = 100,
): { source?: YamlSource; problems: readonly Problem[] } {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, {
    lineCounter,
    uniqueKeys: true,
    prettyErrors: false,
    logLevel: 'error',
  });
  const position = (offset: number): Place => {
    const { line, col } = lineCounter.linePos(offset);
    return { line, column: col };
  };
  const broken = [...document.errors, ...brokenAliases(document)];
  if (broken.length > 0) {
    const problems = unreadableYaml(text, broken, lineCounter);
    return { problems: problems.map((problem) => ({ ...problem, path })) };
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
  const comment = (valuePath: ValuePath): string | undefined => {
    const node = document.getIn(valuePath, true);
    if (!isScalar(node) || node.type !== 'PLAIN' || !node.range) return undefined;
    const [, end, last] = node.range;
    return /^[ \t]+(#.*)/.exec(text.slice(end, last))?.[1];
  };
  try {
    const value: unknown = document.toJS({ maxAliasCount: mostAliases });
    return { source: { path, value, place, keyPlace, comment }, problems: [] };
  } catch (error) {
    // The library's word for aliases of aliases that would unfold without end; another error comes
    // only of YAML 1.1, where `<<` merges, and what it merges is no block.
    const reason = error instanceof ReferenceError ? 'RESOURCE_EXHAUSTION' : 'BAD_ALIAS';
    return { problems: [{ ...faults.yaml(reason), path, line: 1, column: 1 }] };
  }
}

/** Aliases that lead nowhere, or back to what holds them; the library throws when it unfolds them. */
function brokenAliases(document: Document): YamlError[] {
  const broken: YamlError[] = [];
  // As they stand where the alias does: `alias.resolve` would read the file again for each.
  const anchored = new Map<string, Node>();
  visit(document, {
    Value(_, node) {
      if (node.anchor !== undefined) anchored.set(node.anchor, node);
    },
    Alias(_, alias, ancestors) {
      const target = anchored.get(alias.source);
      if (target !== undefined && !ancestors.includes(target)) return;
      const [start = 0, end = start] = alias.range ?? [];
      broken.push({ code: 'BAD_ALIAS', pos: [start, end] });
    },
  });
  return broken;
}
