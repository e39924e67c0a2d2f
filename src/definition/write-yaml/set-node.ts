/** Changes a YAML document to another value, and leaves what stays the same as it was written. */
import {
  type Document,
  isMap,
  isNode,
  isScalar,
  isSeq,
  type Node,
  Pair,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { newNode } from './new-node.ts';
import { sameValue } from './same-value.ts';

type Fields = Readonly<Record<string, unknown>>;

/** @returns the node itself, changed in place, or another when it is of another kind */
export function setNode(node: unknown, value: unknown, document: Document): unknown {
  if (isNode(node) && sameValue(node.toJS(document), value)) return node;
  if (isMap(node) && isFields(value)) return setMap(node, value, document);
  if (isSeq(node) && Array.isArray(value)) return setSeq(node, value, document);
  if (isScalar(node) && (typeof value !== 'object' || value === null)) {
    node.value = value;
    return node;
  }
  return newNode(value, document, isNode(node) ? node : undefined);
}

function setMap(map: YAMLMap, value: Fields, document: Document): YAMLMap {
  const keys = Object.keys(value);
  const kept = map.items.filter((pair) => keys.includes(keyOf(pair)));
  for (const pair of kept) pair.value = setNode(pair.value, value[keyOf(pair)], document);
  map.items = kept;
  keys.forEach((key, index) => {
    if (kept.some((pair) => keyOf(pair) === key)) return;
    // After the key that it follows in the value.
    const before = keys.slice(0, index).findLast((one) => map.has(one));
    const at = before === undefined ? 0 : map.items.findIndex((pair) => keyOf(pair) === before) + 1;
    map.items.splice(at, 0, new Pair(document.createNode(key), newNode(value[key], document)));
  });
  return map;
}

function setSeq(seq: YAMLSeq, values: readonly unknown[], document: Document): YAMLSeq {
  const before = seq.items.map((item) => (isNode(item) ? item.toJS(document) : item));
  const kept = aligned(before, values);
  const spaced = seq.items.some((item, index) => index > 0 && isNode(item) && item.spaceBefore);
  seq.items = values.map((value, index) => {
    const old = kept[index];
    const item =
      old === undefined
        ? newNode(value, document)
        : (setNode(seq.items[old], value, document) as Node);
    if (spaced && index > 0) item.spaceBefore = true;
    if (index === 0 && old !== 0) item.spaceBefore = false;
    return item;
  });
  return seq;
}

/** For each value, the index of the one it was before: of the same name, or else in its place. */
function aligned(before: readonly unknown[], after: readonly unknown[]): (number | undefined)[] {
  const free = new Set(before.keys());
  const take = (index: number | undefined) => {
    if (index !== undefined) free.delete(index);
    return index;
  };
  const named = after.map((value) => {
    const name = nameOf(value);
    return take([...free].find((index) => name !== undefined && nameOf(before[index]) === name));
  });
  return named.map((index, place) => {
    const isSame = free.has(place) && isRenamed(before[place], after[place]);
    return index ?? (isSame ? take(place) : undefined);
  });
}

/** An id where there is one; a single value is its own name. */
function nameOf(value: unknown): unknown {
  return isFields(value) ? (value.id ?? value.prefix) : value;
}

/** What stands in the place of another and is still the same, though not by its name. */
function isRenamed(before: unknown, after: unknown): boolean {
  if (!isFields(before) || !isFields(after)) return isFields(before) === isFields(after);
  return (
    nameOf(before) === undefined || (before.label !== undefined && before.label === after.label)
  );
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function keyOf(pair: Pair): string {
  return String(isScalar(pair.key) ? pair.key.value : pair.key);
}
