/** The titles of a `documents.txt` that a whole bilan has. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { documentTitles } from '../../../src/rendering/spip/document-titles.ts';

const golden = new URL('../../golden/etre-rupn-2021/spip/', import.meta.url);
const read = (name: string) => readFileSync(new URL(name, golden), 'utf8');

it('every document has its own title', () => {
  const text = read('documents.txt');
  const titles = documentTitles(text);
  expect(titles.get('canaux')).toBe(
    'Neuf répondants sur dix informent par courriel, plus de la moitié en réunion pédagogique',
  );
  expect(titles.get('analyse-complete')).toMatch(/analyse complète$/);
  expect(titles.size).toBe(text.split('  Titre\u00a0: ').length - 1);
  expect(documentTitles('').size).toBe(0);
});
