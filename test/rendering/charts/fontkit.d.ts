/** What the tests ask of fontkit, which brings no types. */
declare module 'fontkit' {
  interface Font {
    readonly unitsPerEm: number;
    readonly characterSet: readonly number[];
    glyphForCodePoint(codePoint: number): { readonly advanceWidth: number };
    layout(text: string): { readonly advanceWidth: number };
  }
  export function create(file: Buffer): Font;
}
