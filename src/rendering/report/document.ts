/** A page that stands alone in one file: styles and fonts inside, nothing fetched. */
import { readFileSync } from 'node:fs';
import type { Report } from '../../report/report.ts';
import { date } from '../../wording.ts';
import { fontFaces } from '../charts/font.ts';
import { token } from '../charts/tokens.ts';
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
    styles: html(`${styles()}${pageFooter(report)}`),
    main: html(parts.main),
    footer: [
      `${organisation.shortName}, enquête «\u00a0${questionnaire.title}\u00a0», année ${words.period}. Réponses confidentielles.${closing}`,
    ],
  });
  return page.replace(/\n{2,}/g, '\n');
}

/** What stands at the foot of each printed page. */
function pageFooter({ questionnaire, demonstration }: Report): string {
  const label = demonstration ? ' · données de démonstration, fictives' : '';
  const text = `${questionnaire.title}${label}`.replace(/["\\<\n]/g, ' ');
  const font = `font:8.5pt "Source Sans 3";color:${token('ink-2')}`;
  return `@page{@bottom-left{content:"${text}";${font}}@bottom-right{content:counter(page) " / " counter(pages);${font}}}`;
}

function styles(): string {
  const files = ['../../../theme/tokens.css', '../common.css', './report.css'];
  const css = files.map((file) => readFileSync(new URL(file, import.meta.url), 'utf8')).join('\n');
  const compact = css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1');
  return `${fontFaces()}\n${compact.trim()}`;
}
