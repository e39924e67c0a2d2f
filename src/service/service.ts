/** What every route of the service works with. */
import { localMinute } from '../campaign/local-time.ts';
import type { Questionnaire } from '../definition/questionnaire.ts';
import { editionName } from '../definition/questionnaire.ts';
import type { Script } from '../rendering/form/script.ts';
import type { PageFrame } from '../rendering/page.ts';
import type { Stylesheet } from '../rendering/stylesheet.ts';
import type { Store } from '../store/open-store.ts';
import type { SaveQueue } from '../store/save-queue.ts';

export interface Service {
  /** The data folder, where the keys are. */
  readonly directory: string;
  readonly store: Store;
  readonly saves: SaveQueue;
  readonly clock: () => Date;
  readonly stylesheet: Stylesheet;
  readonly script: Script;
}

/** Day on the clocks of a zone, `2021-06-14`. */
export function today(service: Service, timeZone: string): string {
  return localMinute(service.clock(), timeZone).slice(0, 10);
}

/** The frame of a page that belongs to no survey. */
export function plainFrame(service: Service, title: string): PageFrame {
  return {
    title: `${title} – Millésime`,
    banner: 'Millésime',
    organisation: '',
    demonstration: false,
    links: [],
    stylesheet: service.stylesheet.path,
  };
}

/** The frame of a page of one edition, with the links that every such page has. */
export function editionFrame(
  service: Service,
  edition: { readonly questionnaire: Questionnaire; readonly demonstration: boolean },
  title: string,
): PageFrame {
  const { questionnaire } = edition;
  const { organisation, contact } = questionnaire.settings;
  const base = `/enquetes/${editionName(questionnaire)}`;
  return {
    title: `${title} – ${questionnaire.title}`,
    banner: questionnaire.title,
    organisation: organisation.shortName,
    demonstration: edition.demonstration,
    links: [
      { href: `${base}/donnees-personnelles`, label: 'Vos données' },
      { href: `${base}/accessibilite`, label: 'Accessibilité\u00a0: non conforme' },
      { href: `mailto:${contact.email}`, label: 'Écrire à l’équipe de l’enquête' },
    ],
    stylesheet: service.stylesheet.path,
  };
}
