/** A page that stands alone in one file: styles and fonts inside, nothing fetched. */
import type { Report } from '../../report/report.ts';
import { date } from '../../wording.ts';
import { printedFoot, standaloneStyles } from '../standalone.ts';
import { html, renderTemplate } from '../templates.ts';

export interface DocumentParts {
  readonly suffix?: string;
  /** Text, or HTML ready made. */
  readonly lead: string | ReturnType<typeof html>;
  readonly contentsTitle: string;
  readonly contents: readonly { readonly id: string; readonly title: string }[];
  /** Fiches and tables fold away, on screen and on paper. */
  readonly article?: boolean;
  readonly main: string;
}

export function renderDocument(report: Report, parts: DocumentParts): string {
  const { questionnaire, demonstration } = report;
  const { organisation, words } = questionnaire.settings;
  const closing = demonstration ? ' Les données de cette page sont fictives.' : '';
  const page = renderTemplate('report', {
    ...parts,
    title: questionnaire.title,
    subtitle: parts.suffix ?? `bilan de l’année ${words.period}`,
    organisation: organisation.name,
    demonstration,
    kick: `Bilan d’enquête, publié le ${date(report.date)}`,
    styles: html(`${standaloneStyles('./report/report.css')}${printedFoot(footOf(report))}`),
    main: html(parts.main),
    footer: [
      `${organisation.shortName}, enquête «\u00a0${questionnaire.title}\u00a0», année ${words.period}. Réponses confidentielles.${closing}`,
    ],
  });
  return page.replace(/\n{2,}/g, '\n');
}

function footOf({ questionnaire, demonstration }: Report): string {
  const label = demonstration ? ' · données de démonstration, fictives' : '';
  return `${questionnaire.title}${label}`;
}
