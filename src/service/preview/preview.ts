/** What every route of the preview works with, and the frame of its pages. */
import { localMinute } from '../../campaign/local-time.ts';
import type { Questionnaire } from '../../definition/questionnaire.ts';
import { footerLinks } from '../../rendering/form/footer-links.ts';
import type { Script } from '../../rendering/form/script.ts';
import type { PageFrame, PageLink, PreviewBand } from '../../rendering/page.ts';
import { type DraftLinks, draftLinks } from '../../rendering/preview/preview-links.ts';
import { problemViews } from '../../rendering/preview/problem-views.ts';
import type { Stylesheet } from '../../rendering/stylesheet.ts';
import { brandOf } from '../../rendering/theme/brand.ts';
import type { Theme } from '../../rendering/theme/read-theme.ts';
import { type Draft, type DraftFile, openDraft, type Reading, type Sound } from './draft.ts';
import type { Visits } from './visits.ts';

export interface Preview {
  /** The files that may be looked at, as they are now; no address leads to any other. */
  readonly files: () => readonly DraftFile[];
  readonly drafts: Map<string, Draft>;
  readonly visits: Visits;
  readonly clock: () => Date;
  readonly stylesheet: Stylesheet;
  /** What reloads a page, served under the address of its content. */
  readonly script: Script;
  /** That of the real form. */
  readonly formScript: Script;
  /** As on the real pages. */
  readonly theme?: Theme;
  /** Where its pages are; below an address of its own unless told. */
  readonly root?: string;
  /** Where all questionnaires are chosen from. */
  readonly list?: PageLink;
}

const ownList: PageLink = { href: '/', label: 'Tous les questionnaires' };

export function draftOf(preview: Preview, file: DraftFile): Draft {
  const known = preview.drafts.get(file.name);
  if (known) return known;
  const draft = openDraft(file, preview.clock);
  preview.drafts.set(file.name, draft);
  return draft;
}

/** Local minute of a version, on the clocks of its survey. */
export function readAt({ readAt: instant, questionnaire }: Sound): string {
  return localMinute(instant, questionnaire.settings.timeZone);
}

export function problemsOf({ problems, text }: Reading) {
  return problemViews(problems, text);
}

const nothingStored = 'Aperçu\u00a0: rien n’est enregistré.';

/** The frame of a page that shows no questionnaire. */
export function plainFrame({ stylesheet, theme }: Preview, title: string): PageFrame {
  return {
    title: `${title} – Millésime`,
    banner: 'Millésime',
    ...brandOf(theme, ''),
    demonstration: false,
    links: [],
    stylesheet: stylesheet.path,
    preview: { text: nothingStored, links: [], warnings: [] },
  };
}

export interface DraftPage {
  readonly draft: Draft;
  readonly reading: Reading;
  readonly links: DraftLinks;
}

/**
 * @param name `survey/edition`
 * @returns undefined when no file that may be looked at has this name
 */
export function findPage(preview: Preview, name: string): DraftPage | undefined {
  const file = preview.files().find((one) => one.name === name);
  return file && pageOf(preview, file);
}

export function pageOf(preview: Preview, file: DraftFile): DraftPage {
  const draft = draftOf(preview, file);
  return { draft, reading: draft.read(), links: draftLinks(file.name, preview.root) };
}

/** The frame of a page of a questionnaire: as the real one, with what only the preview has. */
export function draftFrame(
  preview: Preview,
  { reading, links }: DraftPage,
  title: string,
  band: Partial<PreviewBand> = {},
): PageFrame {
  const live = links.live(reading.version);
  const frame = plainFrame(preview, title);
  const questionnaire: Questionnaire | undefined = reading.sound?.questionnaire;
  return {
    ...frame,
    ...(questionnaire ? ofQuestionnaire(preview, questionnaire, links, title) : {}),
    preview: {
      text: nothingStored,
      links: waysOf(preview, links),
      warnings: [],
      script: { path: preview.script.path, live },
      ...band,
    },
  };
}

function waysOf({ files, list }: Preview, { home, walk, asked }: DraftLinks): readonly PageLink[] {
  return [
    { href: home, label: 'Vue d’ensemble' },
    { href: walk, label: 'Parcourir' },
    { href: asked, label: 'Qui répond à quoi' },
    ...(list ? [list] : files().length > 1 ? [ownList] : []),
  ];
}

function ofQuestionnaire(
  { theme }: Preview,
  questionnaire: Questionnaire,
  links: DraftLinks,
  title: string,
) {
  const { organisation, contact } = questionnaire.settings;
  return {
    title: `${title} – ${questionnaire.title}`,
    banner: questionnaire.title,
    ...brandOf(theme, organisation.shortName),
    links: footerLinks(links.notice, links.accessibility, contact),
  };
}
