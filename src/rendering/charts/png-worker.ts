/** A thread that turns one drawing after another into a PNG file, with our font and no other. */
import { createRequire } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';
import { Resvg, type ResvgRenderOptions } from '@resvg/resvg-js';

export interface PngTask {
  readonly index: number;
  readonly svg: string;
}

export type PngAnswer =
  | { readonly index: number; readonly png: Uint8Array }
  | { readonly index: number; readonly fault: string };

const { resolve } = createRequire(import.meta.url);
const { width, background } = workerData as { width: number; background: string };

const options: ResvgRenderOptions = {
  fitTo: { mode: 'width', value: width },
  background,
  font: {
    loadSystemFonts: false,
    fontFiles: ['400Regular', '600SemiBold', '700Bold'].map((style) =>
      resolve(`@expo-google-fonts/source-sans-3/${style}/SourceSans3_${style}.ttf`),
    ),
    // What the font lacks is left out of the drawing, rather than taken from the machine.
    defaultFontFamily: 'Source Sans 3',
    sansSerifFamily: 'Source Sans 3',
  },
};

parentPort?.on('message', ({ index, svg }: PngTask) => {
  parentPort?.postMessage(drawn(index, svg));
});

function drawn(index: number, svg: string): PngAnswer {
  try {
    return { index, png: new Uint8Array(new Resvg(svg, options).render().asPng()) };
  } catch (error) {
    return { index, fault: error instanceof Error ? error.message : String(error) };
  }
}
