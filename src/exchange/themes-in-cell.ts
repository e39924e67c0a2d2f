/** The themes of a remark, as a person wrote them in one cell: by id or, where that is easier, by label. */
import { plainWords } from './collected/plain-words.ts';

export interface ThemesInCell {
  /** Ids, each once, in the order of the cell. */
  readonly known: readonly string[];
  /** What is no theme, as it was written. */
  readonly unknown: readonly string[];
}

/**
 * Themes stand between commas, semicolons or line ends, or between spaces where each word is one.
 * A label may hold those signs too: the longest that fits is taken first.
 * @param labels theme id to label
 * @example readerOfThemes({ temps: 'Du temps, ou moins', lieu: 'Un lieu' })('du temps, ou moins, lieu') // => { known: ['temps', 'lieu'], unknown: [] }
 */
export function readerOfThemes(labels: {
  readonly [theme: string]: string;
}): (cell: string) => ThemesInCell {
  const ids = Object.keys(labels);
  const byWords = new Map(ids.map((id) => [plainWords(labels[id] ?? ''), id]));
  const mostParts = Math.max(1, ...ids.map((id) => partsOf(labels[id] ?? '').length));

  const themeOf = (written: string): string | undefined => {
    const id = written.trim().toLowerCase();
    return Object.hasOwn(labels, id) ? id : byWords.get(plainWords(written));
  };

  /** The most parts from one on that are a theme together. */
  const longest = (parts: readonly Part[], start: number) => {
    for (let count = Math.min(mostParts, parts.length - start); count > 0; count--) {
      const some = parts.slice(start, start + count);
      const written = some
        .map(({ before, text }, at) => (at === 0 ? text : before + text))
        .join('');
      const theme = written.trim() === '' ? undefined : themeOf(written);
      if (theme !== undefined) return { theme, count };
    }
    return undefined;
  };

  return (cell) => {
    const parts = partsOf(cell);
    const known: string[] = [];
    const unknown: string[] = [];
    for (let start = 0; start < parts.length; ) {
      const whole = longest(parts, start);
      const part = parts[start]?.text.trim() ?? '';
      if (whole) known.push(whole.theme);
      else if (part !== '') {
        const themes = part.split(/\s+/).map(themeOf);
        if (themes.every((theme) => theme !== undefined)) known.push(...themes);
        else unknown.push(part);
      }
      start += whole?.count ?? 1;
    }
    return { known: [...new Set(known)], unknown };
  };
}

interface Part {
  readonly text: string;
  /** The sign that parts it from the one before. */
  readonly before: string;
}

function partsOf(cell: string): readonly Part[] {
  const pieces = cell.split(/([,;\n])/);
  const texts = pieces.filter((_, at) => at % 2 === 0);
  return texts.map((text, at) => ({ text, before: pieces[2 * at - 1] ?? '' }));
}
