import fc from 'fast-check';
import { create } from 'fontkit';
import { describe, expect, it } from 'vitest';
import { fontFile, fontWeights } from '../../../src/rendering/charts/font.ts';
import {
  textWidth,
  widestLine,
  widestPiece,
  wrapLabel,
} from '../../../src/rendering/charts/text-metrics.ts';

/** What labels are made of, and what they should not be made of but may. */
const texts = [
  'Organiser des échanges entre collègues',
  'Diffuser l’information : autres méthodes',
  'ÉVALUER À TÂTONS : LŸCÉE, ŒUVRE, ÇA « VA »',
  'AVATAR To. Té, fjord, office, « 62,56\u00a0% » 2\u00a0211 — –',
  'Participe et en tire profit',
];

describe.each(fontWeights)('weight %i', (weight) => {
  const opened = create(fontFile(weight));

  it('has the advances that fontkit reads from the same file', () => {
    // U+FFFF only closes the table.
    for (const codePoint of opened.characterSet.filter((code) => code !== 0xffff)) {
      const { advanceWidth } = opened.glyphForCodePoint(codePoint);
      const width = textWidth(String.fromCodePoint(codePoint), weight, opened.unitsPerEm);
      expect(width, `U+${codePoint.toString(16)}`).toBeCloseTo(advanceWidth, 9);
    }
  });

  it('is never narrower than the text as laid out with its kerning, and hardly wider', () => {
    for (const text of texts) {
      const laidOut = (opened.layout(text).advanceWidth * 15) / opened.unitsPerEm;
      const width = textWidth(text, weight, 15);
      expect(width, text).toBeGreaterThanOrEqual(laidOut);
      expect(width, text).toBeLessThan(laidOut * 1.06);
    }
  });
});

it('presumes a full em for a character that the font lacks', () => {
  expect(textWidth('語', 400, 15)).toBe(15);
});

describe('wrapping', () => {
  const fits = (lines: readonly string[], width: number) =>
    lines.every((line) => textWidth(line, 400) <= width);

  it('leaves alone what fits', () => {
    expect(wrapLabel('Réunions pédagogiques', 200, 400)).toEqual(['Réunions pédagogiques']);
  });

  it('uses no more lines than it must, and evens them out', () => {
    const text =
      'Accorder de vraies heures de décharge, plutôt qu’une indemnité, ou laisser le choix';
    const lines = wrapLabel(text, 300, 400);
    expect(lines).toHaveLength(Math.ceil(textWidth(text, 400) / 300));
    expect(lines.join(' ')).toBe(text);
    expect(fits(lines, 300)).toBe(true);
    const [one = 0, other = 0] = lines.map((line) => textWidth(line, 400));
    expect(Math.abs(one - other)).toBeLessThan(60);
  });

  it('has the shortest longest line of all ways to break, whatever the label and its room', () => {
    const words = ['Connexion', 'et', 'réseau', 'de', 'la', 'connexion', 'indemnité', 'L’ENT', 'à'];
    const label = fc.array(fc.constantFrom(...words), { minLength: 2, maxLength: 8 });
    const room = fc.double({ min: 40, max: 340, noNaN: true });
    fc.assert(
      fc.property(
        label,
        room,
        fc.constantFrom(400 as const, 600 as const),
        (said, width, weight) => {
          const text = said.join(' ');
          fc.pre(widestPiece(text, weight) <= width);
          const lines = wrapLabel(text, width, weight);
          expect(lines.join(' ')).toBe(text);
          const longest = widestLine(lines, weight);
          expect(longest).toBeLessThanOrEqual(width);
          // An article kept with its noun may cost width, never a line.
          const ways = everyWay(said, lines.length).map((way) => widestLine(way, weight));
          if (!said.some((word) => word.length <= 2)) {
            expect(longest).toBeCloseTo(Math.min(...ways), 9);
          }
          const fewer = everyWay(said, lines.length - 1).map((way) => widestLine(way, weight));
          expect(Math.min(Infinity, ...fewer)).toBeGreaterThan(width - 1e-9);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['Connexion et réseau de la connexion', 150],
    ['Réseau et indemnité de la réseau', 150],
  ])('ends, where the least width is the one that fits: “%s”', (text, width) => {
    expect(fits(wrapLabel(text, width, 400), width)).toBe(true);
  });

  it('breaks behind a hyphen between letters, not within a school year', () => {
    expect(wrapLabel('Charente-Maritime', 80, 600)).toEqual(['Charente-', 'Maritime']);
    expect(wrapLabel('Rentrée 2020-2021', 75, 400)).toEqual(['Rentrée', '2020-2021']);
  });

  it('never breaks at a no-break space', () => {
    expect(wrapLabel('Qui\u00a0? Les référents', 90, 400)).toEqual(['Qui\u00a0?', 'Les référents']);
    expect(wrapLabel('plus de 50\u00a0% des voix', 60, 400)).toContain('de 50\u00a0%');
  });

  it('does not end a line on an article when that costs nothing', () => {
    const lines = wrapLabel('Lycée général et technologique', 120, 600);
    expect(lines).toEqual(['Lycée général', 'et technologique']);
  });

  it('breaks a word that no line holds, at the signs of an address before its letters', () => {
    const address = 'https://exemple.fr/cours/liste.php?matiere=numerique&niveau=6';
    const lines = wrapLabel(address, 200, 400);
    expect(lines.join('')).toBe(address);
    expect(fits(lines, 200)).toBe(true);
    for (const line of lines.slice(0, -1)) expect(line).toMatch(/[/.?=&]$/);
    for (const word of ['anticonstitutionnellement', '年度調查'.repeat(12), 'é'.repeat(90)]) {
      const broken = wrapLabel(word, 60, 400);
      expect(broken.join('')).toBe(word);
      expect(fits(broken, 60), word).toBe(true);
    }
  });

  it('needs no more room for such a word than for the longest one of French', () => {
    expect(widestPiece('anticonstitutionnellement', 600)).toBe(
      textWidth('anticonstitutionnellement', 600),
    );
    expect(widestPiece(`Voir ${'x'.repeat(80)}`, 400)).toBeLessThan(
      textWidth('anticonstitutionnellement', 600),
    );
  });
});

/** Every way to set words in so many lines. */
function everyWay(words: readonly string[], lines: number): string[][] {
  if (lines <= 1) return lines === 1 ? [[words.join(' ')]] : [];
  return words.slice(1).flatMap((_, index) => {
    const first = words.slice(0, index + 1).join(' ');
    return everyWay(words.slice(index + 1), lines - 1).map((others) => [first, ...others]);
  });
}
