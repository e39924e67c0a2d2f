/** Addresses of the preview. Drafts are called by their names, walks by ids that nobody guesses. */
import type { FormLinks } from '../form/form-pages.ts';

export interface DraftLinks {
  readonly home: string;
  readonly asked: string;
  /** Begins a walk. */
  readonly walk: string;
  /** Begins one at a step, whatever leads there. */
  readonly walkFrom: (step: string) => string;
  readonly notice: string;
  readonly accessibility: string;
  /** Where a page that shows a version of the file is told of the next. */
  readonly live: (version: string) => string;
}

/** Where the pages of a preview are that has an address of its own. */
export const PREVIEW_ROOT = '/apercu';

/**
 * @param name `survey/edition`
 * @param root where the preview has its pages
 */
export function draftLinks(name: string, root = PREVIEW_ROOT): DraftLinks {
  const home = `${root}/${name}`;
  return {
    home,
    asked: `${home}/qui-repond`,
    walk: `${home}/parcourir`,
    walkFrom: (step) => `${home}/parcourir?etape=${step}`,
    notice: `${home}/donnees-personnelles`,
    accessibility: `${home}/accessibilite`,
    live: (version) => `${home}/direct?version=${version}`,
  };
}

export interface WalkLinks extends FormLinks {
  readonly map: string;
  readonly restart: string;
  /** The step with every question that it has, asked or not. */
  readonly wholeStep: (id: string) => string;
}

export function walkLinks(draft: DraftLinks, visit: string): WalkLinks {
  const welcome = `${draft.home}/parcours/${visit}`;
  const step = (id: string) => `${welcome}/etape/${id}`;
  return {
    welcome,
    step,
    recap: `${welcome}/relecture`,
    receipt: `${welcome}/recu`,
    map: `${welcome}/etapes`,
    restart: `${welcome}/recommencer`,
    wholeStep: (id) => `${step(id)}?tout=1`,
  };
}
