/** French typography in what authors type plainly: Lexique des règles typographiques (Imprimerie nationale). */
import { describe, expect, it } from 'vitest';
import { plainText } from '../../../src/report/article/tree.ts';
import { section } from '../sample-data.ts';

const printed = (text: string) => section(text).content.map(plainText).join('\n');

describe('the text of an article', () => {
  it.each([
    ["L'ENT d'un collège", 'L’ENT d’un collège'],
    [
      'Vraiment ? Oui ! Voici : ceci ; cela',
      'Vraiment\u00a0? Oui\u00a0! Voici\u00a0: ceci\u00a0; cela',
    ],
    ['On lit « oui » ici', 'On lit «\u00a0oui\u00a0» ici'],
    ['On lit «oui» ici', 'On lit «\u00a0oui\u00a0» ici'],
    ['Les 12 000 élèves', 'Les 12\u00a0000 élèves'],
    ['Et puis...', 'Et puis…'],
    ['À 14:30, http://example.org', 'À 14:30, http://example.org'],
    [
      '{{figure "role.equipe"}} : oui ; {{count "role.seul"}} ?',
      '60\u00a0%\u00a0: oui\u00a0; 16\u00a0?',
    ],
    ['« {{figure "role.equipe"}} »', '«\u00a060\u00a0%\u00a0»'],
    ['**Attention** : ici', 'Attention\u00a0: ici'],
  ])('%j is printed %j', (text, expected) => {
    expect(printed(text)).toBe(expected);
  });

  it('leaves alone what is code', () => {
    expect(printed("`a : b'c`")).toBe("a : b'c");
  });

  it('uses no space that the embedded fonts lack', () => {
    expect(printed('Oui ! « {{figure "role.equipe"}} » : 1 000 ; ?')).not.toMatch(/[\u2009\u202f]/);
  });
});
