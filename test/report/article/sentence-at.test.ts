/** The sentence of a command, cut out by hand. */
import { describe, expect, it } from 'vitest';
import { sentenceAt } from '../../../src/report/article/sentence-at.ts';

const figures: Record<string, string> = { 'a.b': '42\u00a0%' };
const at = (text: string, mark: string) => {
  const before = text.slice(0, text.indexOf(mark)).split('\n');
  return sentenceAt(text, before.length, before.at(-1)?.length ?? 0, (id) => figures[id]);
};

describe('the sentence of a command', () => {
  it('has its words, and the numbers of the others', () => {
    const text =
      '## Titre\n\nAvant. Ici, {{say "la plupart" "a.b"}} ({{figure "a.b"}}) le font. Après.';
    expect(at(text, '{{say')).toBe('Ici, la plupart (42\u00a0%) le font.');
  });

  it('may run over lines, and be the first or the last', () => {
    expect(at('{{say "Tous" "a.b"}}\nle font.\n\nAutre.', '{{say')).toBe('Tous le font.');
    expect(at('Un.\nDeux {{trend "en hausse" "a.b"}}', '{{trend')).toBe('Deux en hausse');
  });

  it('holds the words of a ranking, without its braces', () => {
    const text = '{{#ranked "q" "a" "b"}}A devant B.{{/ranked}} Puis {{figure "x.y"}}.';
    expect(at(text, '{{#ranked')).toBe('A devant B.');
    expect(at(text, '{{figure')).toBe('Puis ….');
  });

  it('is shortened where it has no end', () => {
    const long = `{{say "Tous" "a.b"}} ${'mot '.repeat(200)}`;
    expect(at(long, '{{say').length).toBeLessThan(260);
  });
});
