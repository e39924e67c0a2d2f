/** What the preview says when it cannot show what was asked for. */
import { typographic } from '../../wording.ts';

interface PreviewMessage {
  readonly status: number;
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly link?: { readonly href: string; readonly label: string };
}

const list = { href: '/', label: 'Tous les questionnaires' };

export const previewMessages = {
  notFound: {
    status: 404,
    title: 'Cette page n’existe pas',
    paragraphs: ['L’aperçu ne montre que les questionnaires dont la liste suit.'],
    link: list,
  },
  /** @param walk where another walk begins */
  walkGone: (walk: string): PreviewMessage => ({
    status: 404,
    title: 'Ce parcours est oublié',
    paragraphs: [
      typographic(
        'Rien n’en était enregistré : l’aperçu a été relancé depuis, ou trop d’autres parcours ont été commencés.',
      ),
    ],
    link: { href: walk, label: 'Commencer un parcours' },
  }),
  unreadable: {
    status: 400,
    title: 'Cet envoi est illisible',
    paragraphs: ['Revenez à la page précédente de votre navigateur, puis enregistrez de nouveau.'],
  },
  tooLarge: {
    status: 413,
    title: 'Cet envoi est trop volumineux',
    paragraphs: ['Revenez à la page précédente de votre navigateur et raccourcissez le texte.'],
  },
  notHere: {
    status: 403,
    title: 'L’aperçu ne répond qu’à cette machine',
    paragraphs: ['Ouvrez-le par l’adresse que la commande a affichée.'],
  },
  failure: {
    status: 500,
    title: 'L’aperçu a rencontré un problème',
    paragraphs: ['Ce qui s’est passé est écrit dans le terminal où il a été lancé.'],
    link: list,
  },
} as const satisfies Record<string, PreviewMessage | ((walk: string) => PreviewMessage)>;

export type { PreviewMessage };
