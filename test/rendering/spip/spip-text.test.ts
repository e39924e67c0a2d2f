import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { atLineStart, spipText } from '../../../src/rendering/spip/spip-text.ts';
import { shortcuts, shown } from './spip-shortcuts.ts';

const hostile = [
  '{{gras}} {italique} {{{titre}}}',
  '[lien->https://exemple.org] [[note]] [?glossaire] [ancre<-]',
  '<doc1> <img2|center> <math>x</math> <script>alert(1)</script> <quote> <code>',
  '-* élément',
  '-# élément',
  '- tiret',
  '---- filet',
  '_ à la ligne',
  '|| titre | résumé ||',
  '| {{a}} | b |',
  'a->b <-> c => d -- e',
  '~ (c) (R) (tm)',
  '&lt;b&gt; &#123; &amp;amp;',
  'voir http://exemple.org et www.exemple.org',
  '<doc:canaux|center>',
  '# titre, * puce, = égal',
];

describe('any text', () => {
  it.each(hostile)('%s is no markup, and shown as it is', (text) => {
    const written = atLineStart(spipText(text));
    for (const [name, pattern] of shortcuts) expect(written, name).not.toMatch(pattern);
    expect(shown(written)).toBe(text);
  });

  it('made of those signs in any order is shown as it is', () => {
    const signs = fc.constantFrom(
      ...Array.from('{}[]<>|~-_#*=&;:/().ah1 é'),
      'http',
      'www',
      '&#',
      'lt',
    );
    fc.assert(
      fc.property(fc.array(signs, { maxLength: 30 }), (parts) => {
        const text = parts.join('').trim();
        const written = atLineStart(spipText(text));
        for (const [name, pattern] of shortcuts) expect(written, name).not.toMatch(pattern);
        expect(shown(written)).toBe(text);
      }),
      { numRuns: 2000 },
    );
  });

  it('keeps on one line what would begin another', () => {
    expect(spipText('un\n-* deux\r\n\n_ trois')).toBe('un -* deux _ trois');
  });

  it('stays readable where nothing is at stake', () => {
    const text = 'L’ENT, Pix & l’académie : 54,46 % en Charente-Maritime';
    expect(spipText('L’ENT : 54,46 % en Charente-Maritime')).not.toMatch(/&/);
    expect(shown(spipText(text))).toBe(text);
  });
});
