import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contrastRatio } from '../../../src/rendering/charts/contrast.ts';
import { contrastsOf, illegibleColours } from '../../../src/rendering/theme/contrasts.ts';
import { neutralTokens } from '../../../src/rendering/theme/neutral-tokens.ts';
import { toOklch } from '../../../src/rendering/theme/oklch.ts';
import {
  completePalettes,
  groundOf,
  nearestLegible,
} from '../../../src/rendering/theme/palette.ts';
import { AA, colour, legibleColour } from './colours.ts';

const runs = { numRuns: 300 };

describe('a palette from an accent alone', () => {
  it('can be read everywhere, on light and dark pages, whatever the accent', () => {
    fc.assert(
      fc.property(legibleColour, (accent) => {
        const contrasts = contrastsOf(completePalettes({ accent }));
        expect(contrasts).toHaveLength(9);
        for (const { text, ground, ratio } of contrasts) {
          expect(ratio.light, `${text} on ${ground}, light`).toBeGreaterThanOrEqual(AA);
          expect(ratio.dark, `${text} on ${ground}, dark`).toBeGreaterThanOrEqual(AA);
        }
      }),
      runs,
    );
  });

  it('keeps its hue in the dark', () => {
    fc.assert(
      fc.property(legibleColour, (accent) => {
        const [light, dark] = [accent, completePalettes({ accent }).dark.accent].map(toOklch);
        if (!light || !dark || dark.chroma < 0.03) return;
        const turned = Math.abs(light.hue - dark.hue) % (2 * Math.PI);
        expect(Math.min(turned, 2 * Math.PI - turned)).toBeLessThan(0.1);
      }),
      runs,
    );
  });

  it('from the accent of the neutral theme, is almost the neutral theme', () => {
    const shipped = (scheme: 'light' | 'dark') => {
      const tokens = neutralTokens(scheme);
      return ['accent', 'accent-2', 'accent-wash', 'on-accent'].map((name) => tokens.get(name));
    };
    const { light, dark } = completePalettes({ accent: '#0a5470' });
    const made = [...Object.values(light), ...Object.values(dark)];
    [...shipped('light'), ...shipped('dark')].forEach((hex = '', i) => {
      // Two greys that far apart are not told from one another side by side.
      expect(contrastRatio(hex, made[i] ?? ''), hex).toBeLessThan(1.1);
    });
    expect(light.accent_2).toBe('#073d52');
  });

  it('leaves alone what is given', () => {
    const given = { accent: '#111111', accent_2: '#222222', accent_wash: '#eeeeee' };
    const dark = { accent: '#dddddd', on_accent: '#000000' };
    const made = completePalettes({ ...given, on_accent: '#fafafa' }, dark);
    expect(made.light).toEqual({ ...given, on_accent: '#fafafa' });
    expect(made.dark).toMatchObject(dark);
  });
});

describe('the nearest legible colour', () => {
  it.each(['light', 'dark'] as const)('passes on a %s page, and barely', (scheme) => {
    const { paper } = groundOf(scheme);
    fc.assert(
      fc.property(colour, (hex) => {
        const nearest = nearestLegible(hex, paper);
        const ratio = contrastRatio(nearest, paper);
        expect(ratio).toBeGreaterThanOrEqual(AA);
        if (contrastRatio(hex, paper) >= AA) expect(nearest).toBe(hex);
        else expect(ratio).toBeLessThan(4.75);
      }),
      runs,
    );
  });
});

describe('the colour that is to blame', () => {
  const blamed = (light: object, dark: object = {}) => {
    const accent = '#0a5470';
    const given = { light: { accent, ...light }, dark };
    const found = illegibleColours(completePalettes(given.light, dark), given);
    return found.map(({ scheme, key, text, ground }) => `${scheme} ${key}: ${text}/${ground}`);
  };

  it('is the one that was written, with the worst of its pairs', () => {
    expect(blamed({})).toEqual([]);
    expect(blamed({ on_accent: '#7cc4e0' })).toEqual(['light on_accent: on_accent/accent']);
    expect(blamed({ accent_2: '#7cc4e0' })).toEqual(['light accent_2: accent_2/accent_wash']);
    expect(blamed({ accent_wash: '#999999' })).toEqual(['light accent_wash: ink_2/accent_wash']);
    expect(blamed({}, { accent: '#7cc4e0', on_accent: '#ffffff' })).toEqual([
      'dark on_accent: on_accent/accent_2',
    ]);
  });

  it('is each of several, once', () => {
    expect(
      blamed({ accent_2: '#eeeeee', accent_wash: '#000000' }, { on_accent: '#eeeeee' }),
    ).toEqual([
      // Nearer to a box than to the white page.
      'light accent_2: accent_2/wash',
      'light accent_wash: ink/accent_wash',
      'dark on_accent: on_accent/accent_2',
    ]);
  });
});
