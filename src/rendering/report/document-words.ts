/** What every file of a bilan says of itself, whatever its format. */
import type { Report } from '../../report/report.ts';
import { date } from '../../wording.ts';

const INTERNAL = 'Document interne, ne pas diffuser';
const INTERNAL_FILE = 'document interne';
const INVENTED = 'Données de démonstration, fictives';

export interface DocumentWords {
  readonly title: string;
  readonly organisation: string;
  /** « Bilan d’enquête, publié le … » */
  readonly kicker: string;
  /** Absent from what is for the public. */
  readonly internal?: string;
  /** Where the data are invented. */
  readonly demonstration?: string;
  /** At the foot of each page on paper. */
  readonly foot: string;
  /** The last sentence. */
  readonly closing: string;
}

/**
 * What a tab, a list of files or a screen reader calls a file: it is told from the others of its
 * bilan, and what is internal from what is public.
 * @example fileTitle({ title: 'Une enquête' }, 'l’analyse complète') // => 'Une enquête\u00a0: l’analyse complète'
 */
export function fileTitle(
  { title, internal }: Pick<DocumentWords, 'title' | 'internal'>,
  subtitle: string,
): string {
  // Never one colon behind another.
  const between = subtitle.includes('\u00a0:') ? ' – ' : '\u00a0: ';
  return `${title}${between}${subtitle}${internal ? ` (${INTERNAL_FILE})` : ''}`;
}

export function documentWords({
  questionnaire,
  audience,
  demonstration,
  date: day,
}: Report): DocumentWords {
  const { organisation, words } = questionnaire.settings;
  const invented = demonstration ? ' Les données de ce document sont fictives.' : '';
  return {
    title: questionnaire.title,
    organisation: organisation.name,
    kicker: `Bilan d’enquête, publié le ${date(day)}`,
    ...(audience === 'internal' ? { internal: INTERNAL } : {}),
    ...(demonstration ? { demonstration: INVENTED } : {}),
    foot: `${questionnaire.title}${demonstration ? ' · données de démonstration, fictives' : ''}`,
    closing: `${organisation.shortName}, enquête «\u00a0${questionnaire.title}\u00a0», année ${words.period}. Réponses confidentielles.${invented}`,
  };
}
