import { ATELIER, editionLinks } from '../../rendering/atelier/atelier-links.ts';
import type { PageFrame, PageLink } from '../../rendering/page.ts';
import { brandOf } from '../../rendering/theme/brand.ts';
import type { StoredEdition } from '../../store/editions.ts';
import type { Atelier } from './atelier.ts';

const home: PageLink = { href: ATELIER, label: 'Éditions' };

/** The frame of a page of no edition. */
export function atelierFrame(atelier: Atelier, title: string): PageFrame {
  const { theme, stylesheet } = atelier;
  return {
    title: `${title} – Atelier`,
    banner: 'Atelier',
    ...brandOf(theme, ''),
    demonstration: false,
    links: [],
    stylesheet: stylesheet.path,
  };
}

export type EditionPage = 'home' | 'questionnaire' | 'participation' | 'remarks' | 'bilan';

/** The frame of a page of one edition, with the ways to its others. */
export function editionFrame(
  atelier: Atelier,
  { name, questionnaire, demonstration }: StoredEdition,
  title: string,
  page: EditionPage,
): PageFrame {
  const links = editionLinks(name);
  const ways: readonly (PageLink & { readonly page: EditionPage })[] = [
    { page: 'home', href: links.home, label: 'Vue d’ensemble' },
    { page: 'questionnaire', href: links.questionnaire, label: 'Questionnaire' },
    { page: 'participation', href: links.participation, label: 'Participation' },
    { page: 'remarks', href: links.remarks, label: 'Remarques' },
    { page: 'bilan', href: links.bilan, label: 'Bilan' },
  ];
  return {
    ...atelierFrame(atelier, title),
    title: `${title} – ${questionnaire.title} – Atelier`,
    banner: questionnaire.title,
    ...brandOf(atelier.theme, questionnaire.settings.organisation.shortName),
    demonstration,
    ways: [home, ...ways.map(({ page: one, ...way }) => ({ ...way, current: one === page }))],
  };
}

/** That of a questionnaire of which this folder has no edition. */
export function draftFrame(atelier: Atelier, title: string): PageFrame {
  return { ...atelierFrame(atelier, title), ways: [home] };
}
