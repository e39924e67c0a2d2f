/** The font within the document: the same lines and pages wherever it is opened. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

export const FONT = 'Source Sans 3';

export interface EmbeddedFont {
  readonly face: 'Regular' | 'Bold';
  /** Name of the file within the archive, as the writer of DOCX gives it. */
  readonly part: string;
  readonly key: string;
  readonly obfuscated: Uint8Array;
}

const { resolve } = createRequire(import.meta.url);

let fonts: readonly EmbeddedFont[] | undefined;

export function embeddedFonts(): readonly EmbeddedFont[] {
  fonts ??= [
    font('Regular', 'font1.odttf', '400Regular', '8D2B6A41-5C0F-4E7B-9A36-1F4C7E0B2D58'),
    font('Bold', 'font2.odttf', '700Bold', '3E9F17C2-84AB-4D60-B7E5-60A2D9C81F34'),
  ];
  return fonts;
}

function font(face: EmbeddedFont['face'], part: string, style: string, key: string): EmbeddedFont {
  const file = readFileSync(
    resolve(`@expo-google-fonts/source-sans-3/${style}/SourceSans3_${style}.ttf`),
  );
  return { face, part, key, obfuscated: obfuscated(file, key) };
}

/**
 * The first 32 bytes changed by the key, last digits first, as the format wants embedded fonts.
 * @source ISO/IEC 29500-4, 9.1 (font embedding)
 */
function obfuscated(file: Buffer, key: string): Uint8Array {
  const bytes = Buffer.from(key.replaceAll('-', ''), 'hex').reverse();
  return Uint8Array.from(file, (byte, index) =>
    index < 2 * bytes.length ? byte ^ (bytes[index % bytes.length] ?? 0) : byte,
  );
}
