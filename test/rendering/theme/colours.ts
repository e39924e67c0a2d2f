/** Any colours, for laws that hold of all of them. */
import fc from 'fast-check';
import { contrastRatio } from '../../../src/rendering/charts/contrast.ts';

const channel = fc.integer({ min: 0, max: 255 });

export const colour = fc
  .tuple(channel, channel, channel)
  .map((rgb) => `#${rgb.map((c) => c.toString(16).padStart(2, '0')).join('')}`);

/** What text needs, https://www.w3.org/TR/WCAG22/#contrast-minimum */
export const AA = 4.5;

/** Any that can be read on white. */
export const legibleColour = colour.filter((hex) => contrastRatio(hex, '#ffffff') >= AA);
