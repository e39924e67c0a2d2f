/** Addresses of the Atelier. */

export const ATELIER = '/atelier';

export interface EditionLinks {
  readonly home: string;
  readonly questionnaire: string;
  readonly participation: string;
  readonly remarks: string;
  /** The file of free texts to sort. */
  readonly texts: string;
  readonly bilan: string;
  /** The numbers that SPIP gave to the documents of the bilan. */
  readonly spip: string;
  /** The article with these numbers. */
  readonly numbered: string;
  /** What a page of progress asks how far it is. */
  readonly progress: string;
  readonly stop: string;
  /** @param name of an output: `public/bilan.html` */
  readonly look: (name: string) => string;
  readonly download: (name: string) => string;
}

/** @param name `survey/edition`, or a pattern of it */
export function editionLinks(name: string): EditionLinks {
  const home = `${ATELIER}/editions/${name}`;
  const bilan = `${home}/bilan`;
  return {
    home,
    questionnaire: `${home}/questionnaire`,
    participation: `${home}/participation`,
    remarks: `${home}/remarques`,
    texts: `${home}/remarques/textes`,
    bilan,
    spip: `${bilan}/spip`,
    numbered: `${bilan}/spip/article`,
    progress: `${bilan}/avancement`,
    stop: `${bilan}/arreter`,
    look: (output) => `${bilan}/fichiers/${output}`,
    download: (output) => `${bilan}/fichiers/${output}?telecharger=1`,
  };
}
