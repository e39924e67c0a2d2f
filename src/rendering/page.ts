/** The frame of every page of the service: head, banner, footer. */
import { html, renderTemplate } from './templates.ts';

export interface PageFrame {
  /** What the browser's tab says, most particular first. */
  readonly title: string;
  /** Left of the banner: the survey, or the product on pages of no survey. */
  readonly banner: string;
  readonly organisation: string;
  /** The data are invented: said at the top of the page. */
  readonly demonstration: boolean;
  readonly links: readonly PageLink[];
  readonly stylesheet: string;
}

export interface PageLink {
  readonly href: string;
  readonly label: string;
}

/** @param body name of the template that fills `<main>` */
export function renderPage(frame: PageFrame, body: string, context: object): string {
  return renderTemplate('page', { ...frame, main: html(renderTemplate(body, context)) });
}
