/** The numbers that SPIP gave to the documents of a bilan, one field each, and the article with them. */
import { basename } from 'node:path';
import { counted, integer, typographic } from '../../wording.ts';
import { type PageFrame, renderPage } from '../page.ts';
import type { NumberProblem } from '../spip/document-number.ts';
import { editionLinks } from './atelier-links.ts';
import { isLookedAt } from './output-words.ts';

export interface SpipView {
  /** `survey/edition` */
  readonly name: string;
  readonly token: string;
  readonly documents: readonly {
    readonly name: string;
    readonly title?: string | undefined;
    /** Of `public/spip/`, or beside it: `../analyse-complete.pdf` */
    readonly file: string;
    readonly number: string;
  }[];
  /** With its numbers; undefined as long as it lacks one. */
  readonly article: string | undefined;
  /** Of the numbers that are given. */
  readonly faults: readonly NumberProblem[];
  /** How many numbers are given without a fault: all of them are kept. */
  readonly sound: number;
}

/** The field of a document, by its name. */
export function fieldOf(document: string): string {
  return `numero.${document}`;
}

export function spipPage(frame: PageFrame, view: SpipView): string {
  const { name, token, documents, article, faults, sound } = view;
  const links = editionLinks(name);
  const rows = documents.map(({ name: document, title, file, number }) => {
    const output = outputOf(file);
    return {
      id: fieldOf(document),
      title,
      file: basename(file),
      number,
      faults: faults.filter((fault) => fault.document === document),
      download: links.download(output),
      ...(isLookedAt(output) ? { look: links.look(output) } : {}),
    };
  });
  const given = `${counted(sound, 'numéro', 'numéros')} sur ${integer(documents.length)}`;
  const lacking = integer(documents.length - sound);
  const isUnfinished = sound > 0 && faults.length === 0 && article === undefined;
  return renderPage(frame, 'atelier-spip', {
    token,
    links,
    article,
    documents: rows,
    documentsText: links.download('public/spip/documents.txt'),
    lead: links.download('public/spip/chapo.txt'),
    unfinished: isUnfinished && typographic(`${given} : il en manque ${lacking} pour l’article`),
    wrong: faults.length > 0 && {
      title: `${counted(faults.length, 'numéro', 'numéros')} à revoir`,
      kept: sound > 0 && `Sans faute et enregistrés\u00a0: ${given}.`,
      unplaced: faults.filter(({ document }) => document === undefined),
      fields: rows.filter((row) => row.faults.length > 0),
    },
  });
}

function outputOf(file: string): string {
  return file.startsWith('../') ? `public/${file.slice(3)}` : `public/spip/${file}`;
}
