/** What is told of the files that a build found in its folder. */
import type { Problem } from '../problem.ts';
import { counted, typographic } from '../wording.ts';
import { shownPath } from './project.ts';

/** Beside `public/` and `internal/`, so that nobody publishes it. */
export const ASIDE = 'modifies';

const kinds = {
  'older-files': {
    one: 'fichier d’une construction précédente reste tel quel',
    many: 'fichiers d’une construction précédente restent tels quels',
    hint: 'Leurs nombres peuvent être autres que ceux de l’article : construisez sans --only pour les refaire.',
  },
  'changed-files': {
    one: 'fichier a été modifié depuis sa construction et reste tel quel',
    many: 'fichiers ont été modifiés depuis leur construction et restent tels quels',
    hint: 'Rangez ailleurs ce que vous y avez écrit, ou supprimez ce qui ne sert plus.',
  },
  'edited-files': {
    one: 'fichier modifié à la main est remplacé',
    many: 'fichiers modifiés à la main sont remplacés',
    hint: `Votre version est gardée dans « ${ASIDE} ». Portez vos changements dans bilan.md.hbs ou dans plan.yaml : ils resteront d’une construction à l’autre.`,
  },
  'foreign-files': {
    one: 'fichier qui n’est pas de ce bilan est remplacé',
    many: 'fichiers qui ne sont pas de ce bilan sont remplacés',
    hint: `Ce qui était là est gardé dans « ${ASIDE} ». Donnez au bilan un dossier à lui, par --out.`,
  },
};

/** @param found by what is told of them, in this order; of a kind without files nothing is */
export function earlierOutputProblems(
  folder: string,
  found: { readonly [kind in keyof typeof kinds]: readonly string[] },
): readonly Problem[] {
  return (Object.keys(kinds) as (keyof typeof kinds)[])
    .filter((code) => found[code].length > 0)
    .map((code) => {
      const { one, many, hint } = kinds[code];
      const message = `${counted(found[code].length, one, many)} : ${named(found[code])}.`;
      const told = { message: typographic(message), hint: typographic(hint) };
      return { code, severity: 'warning', path: shownPath(folder), ...told };
    });
}

const MOST_NAMED = 4;

function named(paths: readonly string[]): string {
  const rest = paths.length - MOST_NAMED;
  const shown = paths.slice(0, rest === 1 ? paths.length : MOST_NAMED).join(', ');
  return rest > 1 ? `${shown} et ${counted(rest, 'autre', 'autres')}` : shown;
}
