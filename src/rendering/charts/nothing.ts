import { styles, textLayer } from './layers.ts';
import type { Scene } from './scene.ts';

/** A sentence instead of a drawing: an empty frame would look like a fault. */
export function nothingScene(words: string): Scene {
  const said = { x: 0, y: 14, lines: [words], style: styles.muted };
  return { height: 24, layers: [textLayer([said])] };
}
