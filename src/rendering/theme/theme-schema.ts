import { z } from 'zod';
import { text } from '../../definition/schema-words.ts';

// Anything is a colour here: what is none is told better than « a text of this form » is.
const colour = z.unknown().optional();
const others = { accent_2: colour, accent_wash: colour, on_accent: colour };

const paletteSchema = z.strictObject({ accent: colour, ...others });
const coloursSchema = z.strictObject({
  accent: z.unknown(),
  ...others,
  dark: paletteSchema.optional(),
});

/** `theme.yaml`: all of it may be left out. */
export const themeSchema = z.strictObject({
  name: text.pipe(z.string().max(80)).optional(),
  logo_alt: text.pipe(z.string().max(80)).optional(),
  colors: coloursSchema.optional(),
});
