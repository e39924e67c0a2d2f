/** The frame of every page of the service: head, banner, footer. */
import { html, renderTemplate } from './templates.ts';

export interface PageFrame {
  /** What the browser's tab says, most particular first. */
  readonly title: string;
  /** Left of the banner: the survey, or the product on pages of no survey. */
  readonly banner: string;
  readonly organisation: string;
  /** That of the theme, when it has one. */
  readonly logo?: PageLogo;
  /** The data are invented: said at the top of the page. */
  readonly demonstration: boolean;
  readonly links: readonly PageLink[];
  readonly stylesheet: string;
  /** What the tab keeps of the pages below this address is to be forgotten. */
  readonly forget?: string;
  /** Address of a script that the page is better with, and complete without. */
  readonly script?: string;
  /** Seconds after which a page is asked for again, where its script does not do better. */
  readonly refresh?: number;
  /** To other pages on the same thing, this one among them. */
  readonly ways?: readonly (PageLink & { readonly current?: boolean })[];
  /** On pages of the preview: what tells them from the real ones, and reloads them. */
  readonly preview?: PreviewBand;
}

export interface PageLogo {
  readonly src: string;
  /** For the dark pages; without one, the logo keeps a pale ground there. */
  readonly dark?: string;
  readonly width: number;
  readonly height: number;
  /** Empty when the name beside says it all. */
  readonly alt: string;
}

export interface PageLink {
  readonly href: string;
  readonly label: string;
}

export interface BandWarning {
  readonly text: string;
  readonly link?: PageLink;
  /** Something is wrong; otherwise it is merely unusual. */
  readonly wrong: boolean;
}

export interface PreviewBand {
  readonly text: string;
  readonly links: readonly PageLink[];
  /** What the author must know of this page before reading it. */
  readonly warnings: readonly BandWarning[];
  /** Absent where no questionnaire is shown. */
  readonly script?: { readonly path: string; readonly live: string };
}

/** @param body name of the template that fills `<main>` */
export function renderPage(frame: PageFrame, body: string, context: object): string {
  return renderTemplate('page', { ...frame, main: html(renderTemplate(body, context)) });
}
