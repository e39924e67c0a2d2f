import { publishedFaults } from './published-faults.ts';
import type { Block } from './read-block.ts';

const form = /^[\p{L}\p{N}_@=,/-]+(?:\.[\p{L}\p{N}_@=,/-]+)*$/u;
const LONGEST = 200;

/** The name of a figure or of a question; undefined when it has none, which is told. */
export function readId(block: Block): string | undefined {
  const id = block.get('id') === null ? '' : block.text('id');
  if (id === null) return undefined;
  if (form.test(id) && id.length <= LONGEST) return id;
  block.refuse('id', publishedFaults.badId(id));
  return undefined;
}
