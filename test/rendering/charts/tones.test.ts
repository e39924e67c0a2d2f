import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contrastRatio } from '../../../src/rendering/charts/contrast.ts';
import { legibleShades, segmentShades } from '../../../src/rendering/charts/segment-shades.ts';
import { token } from '../../../src/rendering/charts/tokens.ts';
import { readTokens } from '../../../src/rendering/theme/neutral-tokens.ts';
import { AA, legibleColour } from '../theme/colours.ts';

const paper = token('paper');

it('computes the contrasts that are known', () => {
  expect(contrastRatio('#000000', '#ffffff')).toBe(21);
  // The lightest grey that passes for text, https://webaim.org/articles/contrast/
  expect(contrastRatio('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
  expect(contrastRatio('#ffffff', '#949494')).toBeCloseTo(3.03, 2);
});

it('reads the light page’s tokens, without comments', () => {
  const css = ':root { --a: #111111; /* 1; } */ --b: var(--a); } @media x { :root { --a: #fff; } }';
  expect([...readTokens(css)]).toEqual([
    ['a', '#111111'],
    ['b', 'var(--a)'],
  ]);
  expect(() => token('no-such')).toThrow('--no-such');
});

describe('the colours of charts', () => {
  it.each(['ink', 'ink-2', 'accent'])('%s can be read on paper', (name) => {
    expect(contrastRatio(token(name), paper)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(['bar', 'bar-2', 'edge'])('%s can be told from paper', (name) => {
    expect(contrastRatio(token(name), paper)).toBeGreaterThanOrEqual(3);
  });

  it('keep text legible in every shade, and give an edge to each that paper would swallow', () => {
    const tones = [
      'accent',
      'accent',
      'accent',
      'other',
      'other',
      'other',
      'pale',
      'pale',
    ] as const;
    const shades = segmentShades(tones, true);
    for (const { fill, text, edged } of shades) {
      expect(contrastRatio(token(text.colour), fill), fill).toBeGreaterThanOrEqual(4.5);
      expect(edged || contrastRatio(fill, paper) >= 3, fill).toBe(true);
    }
    expect(new Set(shades.map(({ fill }) => fill)).size).toBe(tones.length);
  });

  it('grow lighter within a tone, so that grey print keeps the order', () => {
    const shades = segmentShades(['other', 'other', 'other', 'pale', 'pale'], true);
    const contrasts = shades.map(({ fill }) => contrastRatio(fill, paper));
    expect(contrasts).toEqual(contrasts.toSorted((one, other) => other - one));
  });

  it('are alike where segments carry their own labels', () => {
    const [one, other] = segmentShades(['other', 'other'], false);
    expect(one).toEqual(other);
  });

  it('keep text legible and shades apart with any accent that a theme may have', () => {
    fc.assert(
      fc.property(legibleColour, (accent) => {
        const shades = legibleShades(accent, [0, 0.2, 0.4], '#ffffff', ['#ffffff', '#1b2126']);
        expect(shades[0]).toBe(accent);
        const contrasts = shades.map((fill) => {
          const onFill = ['#ffffff', '#1b2126'].map((text) => contrastRatio(text, fill));
          expect(Math.max(...onFill), fill).toBeGreaterThanOrEqual(AA);
          return contrastRatio(fill, '#ffffff');
        });
        const [first = 0, second = 0, third = 0] = contrasts;
        expect(first / second).toBeGreaterThan(1.15);
        expect(second / third).toBeGreaterThan(1.15);
      }),
      { numRuns: 300 },
    );
  });
});
