import type { PageLink } from '../page.ts';
import { accessibilityState } from './accessibility-statement.ts';
import { noticeTitle } from './data-notice.ts';

/**
 * @param edition its name, or what stands for it in the pattern of a route
 */
export function noticePath(edition: string): string {
  return `/enquetes/${edition}/donnees-personnelles`;
}

export function accessibilityPath(edition: string): string {
  return `/enquetes/${edition}/accessibilite`;
}

/** What every page of an edition leads to from its foot. */
export function footerLinks(
  notice: string,
  accessibility: string,
  contact: { readonly email: string },
): readonly PageLink[] {
  return [
    { href: notice, label: noticeTitle },
    { href: accessibility, label: accessibilityState },
    { href: `mailto:${contact.email}`, label: 'Écrire à l’équipe de l’enquête' },
  ];
}
