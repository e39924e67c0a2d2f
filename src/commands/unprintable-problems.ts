import type { Problem } from '../problem.ts';

/**
 * Characters that the font of the PDF lacks, where the author wrote them.
 * @param text the questionnaire file
 * @param path as the person named it
 */
export function unprintableProblems(
  characters: readonly string[],
  text: string,
  path: string,
): readonly Problem[] {
  const lines = text.split('\n');
  return characters.flatMap((character) => {
    const problem: Problem = {
      code: 'unprintable-character',
      severity: 'error',
      path,
      message: `Le caractère « ${character} » (${codePoints(character)}) n’existe pas dans la police du questionnaire imprimé.`,
      hint: 'Écrivez-le en toutes lettres, ou retirez-le.',
    };
    const places = lines.flatMap((line, index) => {
      const column = line.trimStart().startsWith('#') ? -1 : line.indexOf(character);
      return column < 0 ? [] : [{ ...problem, line: index + 1, column: column + 1 }];
    });
    // Written by its code, as YAML allows: nowhere to be found as itself.
    return places.length > 0 ? places : [problem];
  });
}

function codePoints(character: string): string {
  return Array.from(character, (one) => {
    const code = one.codePointAt(0) ?? 0;
    return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
  }).join(' ');
}
