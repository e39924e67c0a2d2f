import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contrastRatio } from '../../../src/rendering/charts/contrast.ts';
import { toOklch, withLightness } from '../../../src/rendering/theme/oklch.ts';
import { colour } from './colours.ts';

describe('OKLCH', () => {
  // https://www.w3.org/TR/css-color-4/#specifying-oklab-oklch and its sample values.
  it.each([
    ['#ff0000', 0.62796, 0.25768, 29.234],
    ['#00ff00', 0.86644, 0.29483, 142.495],
    ['#0000ff', 0.45201, 0.31321, 264.052],
    ['#008000', 0.51975, 0.17686, 142.495],
  ])('is that of CSS for %s', (hex, lightness, chroma, degrees) => {
    const found = toOklch(hex);
    expect(found.lightness).toBeCloseTo(lightness, 4);
    expect(found.chroma).toBeCloseTo(chroma, 4);
    expect(((found.hue * 180) / Math.PI + 360) % 360).toBeCloseTo(degrees, 1);
  });

  it('of a grey has no colour, and white and black are its ends', () => {
    expect(toOklch('#808080').chroma).toBeLessThan(1e-6);
    expect(toOklch('#ffffff').lightness).toBeCloseTo(1, 6);
    expect(toOklch('#000000').lightness).toBe(0);
  });
});

describe('a colour at another lightness', () => {
  it('is itself at its own', () => {
    fc.assert(
      fc.property(colour, (hex) => {
        expect(withLightness(hex, toOklch(hex).lightness)).toBe(hex);
      }),
    );
  });

  it('has that lightness and that hue, whatever the colour', () => {
    fc.assert(
      fc.property(colour, fc.double({ min: 0.2, max: 0.9, noNaN: true }), (hex, lightness) => {
        const [before, after] = [toOklch(hex), toOklch(withLightness(hex, lightness))];
        expect(after.lightness).toBeCloseTo(lightness, 1);
        expect(after.chroma).toBeLessThan(before.chroma + 0.01);
        // Of what is almost grey, the hue is a matter of rounding.
        if (after.chroma < 0.03) return;
        const turned = Math.abs(after.hue - before.hue) % (2 * Math.PI);
        expect(Math.min(turned, 2 * Math.PI - turned)).toBeLessThan(0.15);
      }),
    );
  });

  it('is lighter for a higher one', () => {
    fc.assert(
      fc.property(colour, fc.double({ min: 0.1, max: 0.8, noNaN: true }), (hex, lightness) => {
        const [darker, lighter] = [lightness, lightness + 0.1].map((one) =>
          contrastRatio(withLightness(hex, one), '#000000'),
        );
        expect(lighter).toBeGreaterThan(darker ?? 0);
      }),
    );
  });
});
