/** Typst: a template and data in, a PDF/UA-1 file out, with our font and no other. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';

/** Characters that the font of the PDF does not have: the author’s to replace. */
export class UnprintableError extends Error {
  readonly characters: readonly string[];
  constructor(characters: readonly string[]) {
    super(`no glyph for ${characters.join(' ')}`);
    this.characters = characters;
  }
}

const { resolve } = createRequire(import.meta.url);
const fonts = ['400Regular', '600SemiBold', '700Bold'].map((style) =>
  resolve(`@expo-google-fonts/source-sans-3/${style}/SourceSans3_${style}.ttf`),
);

let compiler: NodeCompiler | undefined;

export interface PdfSource {
  /** The files of a template, one behind the other, as addresses. */
  readonly template: readonly string[];
  /** What it reads from `sys.inputs`; never part of its source. */
  readonly inputs: Readonly<Record<string, string>>;
}

/**
 * Same bytes for the same template and data: the date is the template’s own, the fonts come first
 * and have no fallback, so that those of the machine do not matter.
 * @throws UnprintableError with all characters that the font lacks
 * @throws Error when the template is at fault, a missing alternative included: our bug
 */
export function typeset({ template, inputs }: PdfSource): Buffer {
  compiler ??= NodeCompiler.create({
    fontArgs: [{ fontBlobs: fonts.map((file) => readFileSync(file)) }],
  });
  const compiled = compiler.compile({
    mainFileContent: template.map((file) => readFileSync(new URL(file), 'utf8')).join('\n'),
    inputs: { ...inputs },
  });
  const document = compiled.result;
  if (!document) throw new Error(diagnostics(compiler, compiled.takeDiagnostics()));
  try {
    return compiler.pdf(document, { pdfStandard: 'ua-1' });
  } catch (error) {
    const characters = lackingGlyphs(String(error));
    throw characters.length > 0 ? new UnprintableError(characters) : error;
  } finally {
    compiler.evictCache(0);
  }
}

function diagnostics(
  of: NodeCompiler,
  errors: Parameters<NodeCompiler['fetchDiagnostics']>[0] | null,
) {
  return errors ? JSON.stringify(of.fetchDiagnostics(errors)) : 'Typst gives no reason';
}

/**
 * What Typst says of characters that its fonts lack, each once, in order. Joiners and other
 * signs without a shape of their own are left to the characters that they stand between.
 * @example lackingGlyphs('the text `"漢"` could not be displayed with font `"X"`') // => ['漢']
 */
export function lackingGlyphs(message: string): readonly string[] {
  const found = message.matchAll(/the text `\\?"(.*?)\\?"` could not be displayed/g);
  const texts = Array.from(found, ([, text = '']) =>
    text.replace(/\\+u\{([0-9a-f]+)\}/gi, (_, code: string) =>
      String.fromCodePoint(Number.parseInt(code, 16)),
    ),
  );
  const shaped = texts.filter((text) => /[^\p{Default_Ignorable_Code_Point}]/u.test(text));
  return [...new Set(shaped.length > 0 ? shaped : texts)];
}
