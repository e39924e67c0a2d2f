/** Texts of a bilan that the font of its PDF cannot print as they are. */
import type { Problem } from '../problem.ts';
import type { UnprintableText } from '../rendering/pdf/analysis-pdf.ts';
import { counted, typographic } from '../wording.ts';

/** In the document at this path. */
type Unprintable = UnprintableText & { readonly path: string };

/** One for the same characters, wherever they stand: the internal document says all that the public one does. */
export function unprintableTexts(all: readonly Unprintable[]): readonly Problem[] {
  const byCharacters = Map.groupBy(all, ({ characters }) => characters.join(' '));
  return [...byCharacters.values()].flatMap((places) => {
    const [first] = places;
    if (!first) return [];
    const others = new Set(places.map(({ text }) => text)).size - 1;
    return [unprintableProblem(first, others)];
  });
}

/** Characters of a text that show which one it is. */
const ENOUGH = 100;

function unprintableProblem({ text, characters, path }: Unprintable, others: number): Problem {
  const begun = [...text].length > ENOUGH ? `${[...text].slice(0, ENOUGH).join('')}…` : text;
  const more = others === 0 ? '' : ` et dans ${counted(others, 'autre texte', 'autres textes')}`;
  const shown = characters.map((one) => `« ${one} »`).join(', ');
  const isOne = characters.length === 1;
  return {
    code: 'unprintable-character',
    severity: 'warning',
    path,
    message: typographic(
      `Dans « ${begun} »${more}, ${shown} ${isOne ? 'n’existe pas' : 'n’existent pas'} dans la police du PDF et des images de graphiques : « □ » en tient lieu.`,
    ),
    hint: typographic(
      isOne
        ? 'Écrivez-le en toutes lettres, ou laissez-le : les pages et le texte du document Word le montrent.'
        : 'Écrivez-les en toutes lettres, ou laissez-les : les pages et le texte du document Word les montrent.',
    ),
  };
}
