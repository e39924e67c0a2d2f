import { describe, expect, it } from 'vitest';
import { readPosted } from '../../src/form/read-posted.ts';
import { sampleQuestion } from '../definition/sample.ts';

/** At most 10 characters. */
const mot = sampleQuestion('mot', 'short_text');
/** At most 2 000. */
const remarque = sampleQuestion('remarque', 'long_text');

function read(question: typeof mot, ...values: string[]) {
  const { changes, faults } = readPosted([question], { [question.id]: values });
  return faults[0]?.message ?? changes.get(question.id);
}

describe('a text', () => {
  it('is kept as written, without the space around it', () => {
    expect(read(mot, '  <b>&é"\'  ')).toBe('<b>&é"\'');
    expect(read(mot, '=1+1')).toBe('=1+1');
    expect(read(remarque, '\n a\n\n b \n')).toBe('a\n\n b');
  });

  it.each([[''], [' '], ['\r\n\r\n'], ['\u0000'], ['\u00a0\ufeff']])('is blank: %j', (entered) => {
    expect(read(mot, entered)).toBeUndefined();
    expect(read(remarque, entered)).toBeUndefined();
  });

  it('is blank when not posted, and the first when posted twice', () => {
    expect(read(mot)).toBeUndefined();
    expect(read(mot, 'un', 'deux')).toBe('un');
  });

  it('has one kind of line end, whatever the browser sends', () => {
    expect(read(remarque, 'a\r\nb\rc\nd')).toBe('a\nb\nc\nd');
    expect(read(mot, 'a\r\nb')).toBe('a b');
  });

  it('has composed accents, so that equal words are equal', () => {
    expect(read(mot, 'e\u0301te\u0301')).toBe('\u00e9t\u00e9');
  });

  it('has no control characters: NUL, bell, escape, C1', () => {
    expect(read(mot, 'a\u0000b\u0007c\u001bd\u0085e\u007f')).toBe('abcde');
  });

  // Every character of the property Bidi_Control, as UAX 9 lists them.
  it('has no controls of direction, which would turn round the words beside it', () => {
    const controls = [0x61c, 0x200e, 0x200f, 0x202a, 0x202b, 0x202c, 0x202d, 0x202e].concat([
      ...[0x2066, 0x2067, 0x2068, 0x2069],
    ]);
    for (const point of controls) {
      expect(read(mot, `a${String.fromCodePoint(point)}b`), point.toString(16)).toBe('ab');
    }
    expect(read(mot, '\u202e\u2069')).toBeUndefined();
    // Those that join or part letters are part of words.
    expect(read(mot, 'a\u200db\u200c')).toBe('a\u200db\u200c');
  });

  it('is well-formed, so that it can be written to any file', () => {
    expect(read(mot, 'a\ud800b')).toBe('a\ufffdb');
    expect(read(mot, '\udc00')).toBe('\ufffd');
    expect(read(mot, '😀')).toBe('😀');
  });
});

describe('the length of a text', () => {
  it.each([
    ['letters', 'x'],
    ['composed accents', 'é'],
    ['letters and their accents apart', 'e\u0301'],
    ['emoji, two units each', '😀'],
  ])('is counted as people count: %s', (_, character) => {
    expect(read(mot, character.repeat(10))).toBe(character.normalize('NFC').repeat(10));
    expect(read(mot, character.repeat(11))).toBe(
      'Votre texte compte 11\u00a0caractères, soit 1 de trop. Il est encore là en entier\u00a0: ramenez-le sous cette limite.',
    );
  });

  it('is counted after cleaning: line ends once, space around not at all', () => {
    expect(read(mot, `   ${'x'.repeat(10)}   `)).toBe('x'.repeat(10));
    const lines = `${'x\r\n'.repeat(999)}xx`;
    expect(read(remarque, lines)).toBe(lines.replaceAll('\r', ''));
    expect(read(remarque, `${lines}x`)).toContain('2\u00a0001\u00a0caractères, soit 1 de trop');
  });
});
