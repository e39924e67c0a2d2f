/** Any one change of the tree of a questionnaire, as an author might make it. */
import fc from 'fast-check';
import { parse } from 'yaml';
import { everyTypeText, type Tree } from './editions.ts';

export type Path = readonly (string | number)[];

export interface AnyChange {
  readonly path: Path;
  readonly how: string;
  readonly apply: (tree: Tree) => void;
}

/** Every place below the root that an author could touch, the name of the edition apart. */
export function pathsIn(value: Tree, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  const inner = Object.keys(value).flatMap((key) =>
    pathsIn(value[key], [...path, Array.isArray(value) ? Number(key) : key]),
  );
  return path.length === 0 ? inner : [path, ...inner];
}

const paths = pathsIn(parse(everyTypeText)).filter(
  ([top]) => top !== 'survey' && top !== 'edition',
);

const words = [
  'autre',
  'role',
  'seul',
  'Un tout autre texte ?',
  'a@example.org',
  '2025-06-02T09:00',
];

export const anyChange: fc.Arbitrary<AnyChange> = fc
  .record({
    path: fc.constantFrom(...paths),
    how: fc.constantFrom('replace', 'replace', 'add', 'remove', 'repeat', 'swap'),
    word: fc.constantFrom(...words),
    step: fc.constantFrom(-1, 1, 2),
  })
  .map(({ path, how, word, step }) => ({
    path,
    how,
    apply: (tree) => {
      const holder = path.slice(0, -1).reduce((inner, key) => inner[key], tree);
      const key = path.at(-1) as string | number;
      const value = holder[key];
      if (how === 'remove')
        Array.isArray(holder) ? holder.splice(Number(key), 1) : delete holder[key];
      else if (how === 'swap' && Array.isArray(holder)) holder.reverse();
      else if (how === 'repeat' && Array.isArray(holder)) holder.push(renamed(value));
      else if (how === 'add' && typeof value === 'string') holder[key] = `${value} ${word}`;
      else if (typeof value === 'number') holder[key] = value + step;
      else if (typeof value === 'boolean') holder[key] = !value;
      else if (typeof value === 'string') holder[key] = word;
    },
  }));

function renamed(value: Tree): Tree {
  const copy = structuredClone(value);
  if (typeof copy === 'object' && copy !== null && 'id' in copy) copy.id = `${copy.id}_bis`;
  return copy;
}
