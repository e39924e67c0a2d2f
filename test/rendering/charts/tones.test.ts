import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contrastRatio } from '../../../src/rendering/charts/contrast.ts';
import { legibleShade, segmentShades } from '../../../src/rendering/charts/segment-shades.ts';
import { token } from '../../../src/rendering/charts/tokens.ts';
import { readTokens } from '../../../src/rendering/theme/neutral-tokens.ts';
import { AA, legibleColour } from '../theme/colours.ts';

const paper = token('paper');

/** Of accents, others and pale ones: what a plan can make of up to seven choices. */
const combinations = [1, 2, 3].flatMap((accents) =>
  [0, 1, 2, 3, 4].flatMap((others) => [0, 1, 2].map((pales) => [accents, others, pales] as const)),
);

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
  });

  it('tell neighbours apart by stripes, or by a shade that grey print keeps', () => {
    for (const [accents, others, pales] of combinations) {
      const tones = [accents, others, pales].flatMap((count, at) =>
        Array.from({ length: count }, () => (['accent', 'other', 'pale'] as const)[at] ?? 'pale'),
      );
      const shades = segmentShades(tones, true);
      shades.slice(1).forEach((shade, at) => {
        const before = shades[at];
        const striped = Boolean(shade.stripes) !== Boolean(before?.stripes);
        const contrast = contrastRatio(shade.fill, before?.fill ?? '');
        expect(striped || contrast >= 1.5, tones.join(' ')).toBe(true);
      });
    }
  });

  it('have stripes that are seen on their ground', () => {
    const shades = segmentShades(['accent', 'accent', 'other', 'other', 'pale', 'pale'], true);
    const striped = shades.flatMap(({ fill, stripes }) =>
      stripes ? [[fill, stripes.colour]] : [],
    );
    expect(striped).toHaveLength(3);
    for (const [fill = '', colour = ''] of striped) {
      expect(contrastRatio(fill, colour)).toBeGreaterThanOrEqual(3);
    }
  });

  it('are alike where segments carry their own labels', () => {
    const [one, other] = segmentShades(['other', 'other'], false);
    expect(one).toEqual(other);
  });

  it('keep text legible and shades apart with any accent that a theme may have', () => {
    fc.assert(
      fc.property(legibleColour, (accent) => {
        const texts = ['#ffffff', '#1b2126'];
        const contrasts = [0, 0.6].map((part) => {
          const fill = legibleShade(accent, part, '#ffffff', texts);
          const onFill = texts.map((text) => contrastRatio(text, fill));
          expect(Math.max(...onFill), fill).toBeGreaterThanOrEqual(AA);
          return contrastRatio(fill, '#ffffff');
        });
        expect(legibleShade(accent, 0, '#ffffff', texts)).toBe(accent);
        expect((contrasts[0] ?? 0) / (contrasts[1] ?? 1)).toBeGreaterThan(1.5);
      }),
      { numRuns: 300 },
    );
  });
});
