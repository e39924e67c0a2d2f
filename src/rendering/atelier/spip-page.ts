/** The numbers that SPIP gave to the documents of a bilan, one field each, and the article with them. */
import { counted, typographic } from '../../wording.ts';
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
    /** Of `public/spip/`, or beside it: `../analyse-complete.pdf` */
    readonly file: string;
    readonly number: string;
  }[];
  /** With its numbers; undefined as long as it lacks one. */
  readonly article: string | undefined;
  /** Of what was just sent. */
  readonly problems: readonly NumberProblem[];
}

/** The field of a document, by its name. */
export function fieldOf(document: string): string {
  return `numero.${document}`;
}

export function spipPage(frame: PageFrame, view: SpipView): string {
  const { name, token, documents, article, problems } = view;
  const links = editionLinks(name);
  const faultsOf = (document?: string) =>
    problems
      .filter((problem) => problem.document === document)
      .map(({ message, hint }) => ({ message: typographic(message), hint }));
  const rows = documents.map(({ name: document, file, number }) => {
    const output = outputOf(file);
    return {
      id: fieldOf(document),
      document,
      number,
      faults: faultsOf(document),
      download: links.download(output),
      ...(isLookedAt(output) ? { look: links.look(output) } : {}),
    };
  });
  const unplaced = faultsOf(undefined);
  return renderPage(frame, 'atelier-spip', {
    token,
    links,
    article,
    documents: rows,
    documentsText: links.download('public/spip/documents.txt'),
    wrong: problems.length > 0 && {
      title: typographic(
        `${counted(problems.length, 'faute', 'fautes')} à corriger, rien n’est enregistré`,
      ),
      unplaced,
      fields: rows.filter(({ faults }) => faults.length > 0),
    },
  });
}

function outputOf(file: string): string {
  return file.startsWith('../') ? `public/${file.slice(3)}` : `public/spip/${file}`;
}
