/** What every route of the service works with. */
import { localMinute } from '../campaign/local-time.ts';
import type { Questionnaire } from '../definition/questionnaire.ts';
import { editionName } from '../definition/questionnaire.ts';
import { accessibilityPath, footerLinks, noticePath } from '../rendering/form/footer-links.ts';
import type { Script } from '../rendering/form/script.ts';
import type { PageFrame } from '../rendering/page.ts';
import type { Stylesheet } from '../rendering/stylesheet.ts';
import { brandOf } from '../rendering/theme/brand.ts';
import type { Theme } from '../rendering/theme/read-theme.ts';
import type { Store } from '../store/open-store.ts';
import type { SaveQueue } from '../store/save-queue.ts';
import type { Mailer } from './mail/mailer.ts';

export interface Service {
  /** The data folder, where the keys are. */
  readonly directory: string;
  readonly store: Store;
  readonly saves: SaveQueue;
  readonly clock: () => Date;
  /** Where people reach the service, `https://enquete.example.fr`, when that was declared. */
  readonly publicUrl?: string;
  /** Absent where no mail can leave. */
  readonly mailer?: Mailer;
  readonly stylesheet: Stylesheet;
  readonly script: Script;
  /** Whose name and logo the pages show; absent where nobody has put a theme. */
  readonly theme?: Theme;
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
    ...brandOf(service.theme, ''),
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
  return {
    title: `${title} – ${questionnaire.title}`,
    banner: questionnaire.title,
    ...brandOf(service.theme, organisation.shortName),
    demonstration: edition.demonstration,
    links: footerLinks(
      noticePath(editionName(questionnaire)),
      accessibilityPath(editionName(questionnaire)),
      contact,
    ),
    stylesheet: service.stylesheet.path,
  };
}
