/** What the Atelier says when it cannot show what was asked for: what happened, and what to do. */
import { typographic } from '../../wording.ts';

export interface AtelierMessage {
  readonly status: number;
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly link?: { readonly href: string; readonly label: string };
  /** A button that has another address printed. */
  readonly asksForKey?: boolean;
}

function message(status: number, title: string, ...paragraphs: string[]): AtelierMessage {
  return { status, title: typographic(title), paragraphs: paragraphs.map(typographic) };
}

const home = { href: '/atelier', label: 'Toutes les éditions' };
const newAddress =
  'Demandez-en une autre : elle s’affichera dans le terminal où le programme a été lancé. Ou relancez-le : il en affiche une à chaque démarrage.';

export const atelierMessages = {
  locked: {
    ...message(
      403,
      'L’Atelier s’ouvre par l’adresse affichée dans le terminal',
      'Elle commence comme celle-ci et finit par une clé, qui prouve que vous êtes bien la personne qui a lancé le programme. La clé ouvre l’Atelier dans un navigateur, une fois.',
      newAddress,
    ),
    asksForKey: true,
  },
  spent: {
    ...message(
      403,
      'Cette adresse n’ouvre plus l’Atelier',
      'Sa clé a déjà servi, ou le programme a été relancé depuis. Le navigateur qui l’a ouverte garde l’Atelier à cette adresse, sans la clé.',
      newAddress,
    ),
    asksForKey: true,
  },
  announced: message(
    200,
    'Une nouvelle adresse est affichée dans le terminal',
    'Ouvrez-la dans ce navigateur : elle sert une fois.',
  ),
  foreign: {
    ...message(
      403,
      'Cet envoi vient d’une autre page',
      'Rien n’a été fait. Revenez à l’Atelier, puis recommencez.',
    ),
    link: home,
  },
  /** @param href of the page that has what it needs again */
  outdated: (href: string | undefined): AtelierMessage => ({
    ...message(
      403,
      'Cette page date d’une autre ouverture',
      'Rien n’a été fait. Revenez à la page, puis recommencez.',
    ),
    link: href === undefined ? home : { href, label: 'Revenir à la page' },
  }),
  notFound: {
    ...message(
      404,
      'Cette page n’existe pas',
      'L’Atelier ne montre que les éditions de ce dossier de données, les questionnaires du projet et les fichiers d’un bilan construit.',
    ),
    link: home,
  },
  notBuilt: {
    ...message(
      404,
      'Ce fichier n’est pas dans le bilan construit',
      'Il a été remplacé ou effacé depuis. Construisez le bilan, puis ouvrez le fichier depuis la liste.',
    ),
    link: home,
  },
  noSpip: {
    ...message(
      404,
      'Aucun article pour SPIP n’est construit',
      'Construisez le bilan entier, puis revenez à cette page : elle demandera le numéro de chaque document.',
    ),
    link: home,
  },
  unreadable: message(
    400,
    'Cet envoi est illisible',
    'Rien n’a été fait. Revenez à la page précédente de votre navigateur, puis recommencez.',
  ),
  tooLarge: message(
    413,
    'Ce fichier est trop volumineux',
    'Rien n’a été fait. Un fichier de textes classés tient dans 16 Mo : revenez à la page précédente de votre navigateur, et vérifiez que c’est bien celui-là.',
  ),
  failure: {
    ...message(
      500,
      'L’Atelier a rencontré un problème',
      'Ce qui s’est passé est écrit dans le terminal où il a été lancé. Les données sont intactes.',
    ),
    link: home,
  },
  /** @param sentence what the machine refuses, and what to do */
  refused: (sentence: string): AtelierMessage => ({
    ...message(503, 'Le dossier de données ne répond pas', sentence),
    link: home,
  }),
} as const;
