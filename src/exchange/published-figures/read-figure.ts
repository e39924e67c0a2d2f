import type { Place, ValuePath } from '../../definition/yaml-source.ts';
import type { PublishedFigure } from './published-bilan.ts';
import { publishedFaults } from './published-faults.ts';
import { type Reporter, readBlock, refuseMissingKey, refuseUnknownKeys } from './read-block.ts';
import { readId } from './read-id.ts';
import { readPrinted } from './read-printed.ts';

const keys = [
  ...['id', 'section', 'printed', 'implied', 'k', 'base', 'base_said', 'doubt', 'note', 'ours'],
];
const texts = ['section', 'base_said', 'ours', 'doubt', 'note'];

/** One line of the list; undefined when it has no id to be named by. */
export function readFigure(
  found: unknown,
  at: ValuePath,
  place: Place,
  report: Reporter,
): PublishedFigure | undefined {
  const block = readBlock(found, 'un chiffre, comme { id: …, printed: "54,46 %" }', at, report);
  if (!block) return undefined;
  // In braces a comma ends the value: what follows « 54 » in « printed: 54,46 % » looks like a key.
  const isCut = ['printed', 'implied'].some((key) => typeof block.get(key) === 'number');
  const known = isCut ? [...keys, ...block.keys.filter((key) => /^\d+ ?%?$/.test(key))] : keys;
  refuseUnknownKeys(block, known, at, report);
  for (const key of ['id', ...(block.has('implied') ? [] : ['printed'])]) {
    refuseMissingKey(block, key, known, at, report);
  }
  const [printed, implied] = ['printed', 'implied'].map((key) => {
    if (!block.has(key)) return null;
    const read = readPrinted(block.get(key));
    if ('percentage' in read) return read.percentage;
    block.refuse(key, read.fault);
    // Of a file with faults nothing is computed: here only that something is printed matters.
    return { units: 0, decimals: 0 };
  });
  const count = block.count('k', 0);
  const base = block.count('base', 1);
  if (count !== null && base !== null && count > base) {
    block.refuse('k', publishedFaults.countAboveBase(count, base));
  }
  const [section = null, baseSaid = null, ours = null] = texts.map(block.text);
  const id = readId(block);
  if (id === undefined) return undefined;
  return {
    ...{ id, section, count, base, baseSaid, ours },
    place,
    printed: printed ? String(block.get('printed')).trim() : null,
    percentage: printed ?? implied ?? null,
  };
}
