/** What each file of a bilan is for, and what may be done with it. */
import { basename, extname } from 'node:path';
import { decimal, integer, typographic } from '../../wording.ts';
import type { PageLink } from '../page.ts';
import { editionLinks } from './atelier-links.ts';

export interface OutputFile {
  /** `public/bilan.html` */
  readonly name: string;
  readonly bytes: number;
}

export interface OutputGroup {
  readonly title: string;
  readonly text: string;
  /** To a page that does more with them. */
  readonly way?: PageLink;
  /** Too many to be shown at once: how many, in words. */
  readonly folded?: string;
  readonly files: readonly OutputView[];
}

interface OutputView {
  readonly label: string;
  readonly size: string;
  readonly look?: string;
  readonly download: string;
}

interface Purpose {
  /** Of the name below `public/` or `internal/`. */
  readonly pattern: RegExp;
  readonly title: string;
  readonly text: string;
  /** To the page where numbers are placed. */
  readonly isNumbered?: boolean;
}

/** In the order in which one needs them. */
const purposes: readonly Purpose[] = [
  {
    pattern: /^bilan\.html$/,
    title: 'L’article',
    text: 'Le bilan à lire et à faire relire, dans un seul fichier.',
  },
  {
    pattern: /^analyse-complete\./,
    title: 'L’analyse complète',
    text: 'Toutes les questions, leurs tableaux et la méthode : une page, un document à joindre, un texte à reprendre.',
  },
  {
    pattern: /^observations\//,
    title: 'Les observations',
    text: 'Pour chaque question ouverte, ses thèmes et les remarques publiables : les pages de second niveau de l’article.',
  },
  {
    pattern: /^spip\/.*\.(?:txt|csv)$/,
    title: 'Pour SPIP : les textes',
    text: 'L’article à coller, son chapô, les documents à joindre et la table de leurs numéros.',
    isNumbered: true,
  },
  {
    pattern: /^spip\//,
    title: 'Pour SPIP : les documents à joindre',
    text: 'Les images de l’article, et les pages d’observations auxquelles il mène.',
  },
  {
    pattern: /^tables\.xlsx$/,
    title: 'Les tableaux',
    text: 'Une feuille par tableau, pour qui veut recalculer.',
  },
  {
    pattern: /^figures\.json$/,
    title: 'Les nombres',
    text: 'Tous, avec effectifs et bases : à garder à côté du plan, pour se comparer l’an prochain.',
  },
  {
    pattern: /^responses/,
    title: 'Les réponses, une ligne par personne',
    text: 'Pour un tableur français (-fr) ou pour un outil statistique.',
  },
  {
    pattern: /^codebook\./,
    title: 'Le dictionnaire des données',
    text: 'Ce que veut dire chaque colonne des réponses, à lire ou au format DDI.',
  },
];

const others: Omit<Purpose, 'pattern'> = {
  title: 'Autres fichiers',
  text: 'Le reste de ce que la construction écrit.',
};

/** More files than this are folded away. */
const MOST_SHOWN = 4;

/**
 * @param edition `survey/edition`
 * @param folder `public` or `internal`
 */
export function outputGroups(
  edition: string,
  folder: 'public' | 'internal',
  outputs: readonly OutputFile[],
): readonly OutputGroup[] {
  const own = outputs.filter(({ name }) => name.startsWith(`${folder}/`));
  const purposeOf = ({ name }: OutputFile) =>
    purposes.find(({ pattern }) => pattern.test(name.slice(folder.length + 1))) ?? others;
  return [...purposes, others].flatMap((purpose) => {
    const files = own
      .filter((output) => purposeOf(output) === purpose)
      .map((output) => outputView(edition, output))
      .toSorted((a, b) => rankOf(a.label) - rankOf(b.label) || (a.label < b.label ? -1 : 1));
    if (files.length === 0) return [];
    const isLong = files.length > MOST_SHOWN;
    const folded = isLong ? { folded: `${integer(files.length)}\u00a0fichiers` } : {};
    const way = purpose.isNumbered
      ? {
          way: {
            href: editionLinks(edition).spip,
            label: 'Mettre les numéros de SPIP dans l’article',
          },
        }
      : {};
    return [{ title: purpose.title, text: typographic(purpose.text), ...way, ...folded, files }];
  });
}

/** Pages first: they are what one looks at. */
function rankOf(label: string): number {
  const rank = ['.html', '.pdf', '.docx'].indexOf(extname(label));
  return rank === -1 ? 3 : rank;
}

function outputView(edition: string, { name, bytes }: OutputFile): OutputView {
  const links = editionLinks(edition);
  return {
    label: basename(name),
    size: sizeInWords(bytes),
    ...(isLookedAt(name) ? { look: links.look(name) } : {}),
    download: links.download(name),
  };
}

/** What a browser shows; anything else is for another program. */
export function isLookedAt(name: string): boolean {
  return ['.html', '.pdf', '.png', '.svg'].includes(extname(name));
}

/**
 * @example sizeInWords(407_568) // => '408\u00a0ko'
 * @example sizeInWords(1_608_116) // => '1,6\u00a0Mo'
 * @example sizeInWords(12) // => '1\u00a0ko'
 */
export function sizeInWords(bytes: number): string {
  if (bytes >= 1_000_000) return `${decimal(bytes / 1_000_000, 1)}\u00a0Mo`;
  return `${integer(Math.max(1, Math.round(bytes / 1000)))}\u00a0ko`;
}
