import type { Draft } from './draft.ts';

/**
 * Tells once when the file is no longer the version shown. The text itself is looked at, again and
 * again: some editors write in place, others put a new file where the old one was, and events of a
 * file system do not cross every network or container. A text counts when it was there twice in a
 * row, so that one half written is not shown.
 * @param shown the version that a page has
 * @returns what ends the waiting
 */
export function waitForChange(
  draft: Pick<Draft, 'version'>,
  shown: string,
  tell: () => void,
  everyMs = 200,
): () => void {
  let previous = shown;
  const timer = setInterval(() => {
    const version = draft.version();
    if (version !== shown && version === previous) {
      clearInterval(timer);
      tell();
    }
    previous = version;
  }, everyMs);
  return () => clearInterval(timer);
}
