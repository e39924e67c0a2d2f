/** A page that stands alone in one file: styles and fonts inside, nothing fetched. */
import type { Report } from '../../report/report.ts';
import { printedFoot, printedHead, standaloneStyles } from '../standalone.ts';
import { html, renderTemplate } from '../templates.ts';
import { documentWords, fileTitle } from './document-words.ts';
import { unbrokenNumbers } from './unbroken-numbers.ts';

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

export function renderDocument(report: Report, parts: DocumentParts): string {
  const all = documentWords(report);
  const { foot, internal, closing, ...words } = all;
  const { period } = report.questionnaire.settings.words;
  const page = renderTemplate('report', {
    ...parts,
    ...words,
    fileTitle: fileTitle(all, parts.suffix ?? `bilan de l’année ${period}`),
    internal,
    styles: html(
      `${standaloneStyles('./report/report.css', ...(parts.sheets ?? []))}${printedFoot(foot)}${internal ? printedHead(internal) : ''}`,
    ),
    main: html(parts.main),
    footer: [closing],
  });
  return unbrokenNumbers(page.replace(/\n{2,}/g, '\n'));
}
