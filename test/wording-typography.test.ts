import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { typographic } from '../src/wording.ts';

describe('French typography', () => {
  it.each([
    ["l'ENT d'aujourd'hui", 'l’ENT d’aujourd’hui'],
    ["jusqu'« à demain »", 'jusqu’«\u00a0à demain\u00a0»'],
    ['Oui ? Non ! Bien : mal ; fin', 'Oui\u00a0? Non\u00a0! Bien\u00a0: mal\u00a0; fin'],
    ['«Oui» et « non »', '«\u00a0Oui\u00a0» et «\u00a0non\u00a0»'],
    [
      '42 % des 2 211 réponses, 1 000 000',
      '42\u00a0% des 2\u00a0211 réponses, 1\u00a0000\u00a0000',
    ],
    ['42\u202f% et 2\u202f211', '42\u00a0% et 2\u00a0211'],
    ['Et...', 'Et…'],
    ['une espace   : de trop', 'une espace\u00a0: de trop'],
  ])('%j', (typed, printed) => {
    expect(typographic(typed)).toBe(printed);
  });

  it.each([
    ['à 14:30'],
    ['https://example.org/a?b=c;d'],
    ['equipe@example.org'],
    ["'quoted'"],
    ['100%'],
    ['3.5'],
    ['a\nb'],
    [''],
  ])('leaves alone what is no prose: %j', (text) => {
    expect(typographic(text)).toBe(text);
  });

  const prose = fc
    .array(
      fc.constantFrom(..."a é Z 0 12 345 , . ... : ; ? ! % « » ' - vous".split(' '), ' ', '\n'),
    )
    .map((parts) => parts.join(''));

  it('changes spaces and signs, never a letter or a digit', () => {
    const plain = (text: string) =>
      text.replace(/\s/g, '').replaceAll('’', "'").replaceAll('…', '...');
    fc.assert(
      fc.property(prose, (text) => {
        expect(plain(typographic(text))).toBe(plain(text));
      }),
    );
  });

  it('is done once: again changes nothing', () => {
    fc.assert(
      fc.property(prose, (text) => {
        expect(typographic(typographic(text))).toBe(typographic(text));
      }),
    );
  });
});
