/** When and where the bilan is to be read, for whoever has just answered: only what was announced. */
import type { Settings } from '../../definition/settings.ts';
import { date, typographic } from '../../wording.ts';

export interface ResultsWords {
  readonly text: string;
  /** What the text ends with. */
  readonly url?: string;
}

/** « prévu » stays true for whoever comes back once the day is over. */
export function resultsWords({ results }: Pick<Settings, 'results'>): ResultsWords {
  if (!results) return { text: 'Un bilan sera ensuite publié, que chacun pourra lire.' };
  const { publishedBy, url } = results;
  const text = `Le bilan, que chacun pourra lire, est prévu pour le ${date(publishedBy)} au plus tard`;
  if (url === undefined) return { text: `${text}.` };
  return { text: typographic(`${text}, à cette adresse :`), url };
}
