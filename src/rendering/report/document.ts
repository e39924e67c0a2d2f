/** A page that stands alone in one file: styles and fonts inside, nothing fetched. */
import type { Report } from '../../report/report.ts';
import { date } from '../../wording.ts';
import { printedFoot, printedHead, standaloneStyles } from '../standalone.ts';
import { html, renderTemplate } from '../templates.ts';

export interface DocumentParts {
  readonly suffix?: string;
  /** Text, or HTML ready made. */
  readonly lead: string | ReturnType<typeof html>;
  readonly contentsTitle: string;
  readonly contents: readonly { readonly id: string; readonly title: string }[];
  /** Fiches and tables fold away, on screen and on paper. */
  readonly article?: boolean;
  /** Styles beyond those of every report, as paths from `rendering/`. */
  readonly sheets?: readonly string[];
  readonly main: string;
}

const INTERNAL = 'Document interne, ne pas diffuser';

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
    internal: report.audience === 'internal' && INTERNAL,
    kick: `Bilan d’enquête, publié le ${date(report.date)}`,
    styles: html(
      `${standaloneStyles('./report/report.css', ...(parts.sheets ?? []))}${printedFoot(footOf(report))}${report.audience === 'internal' ? printedHead(INTERNAL) : ''}`,
    ),
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
