/** The free texts of an edition: out to a spreadsheet, back sorted, and what came of that. */
import type { Problem } from '../../problem.ts';
import { typographic } from '../../wording.ts';
import { type PageFrame, renderPage } from '../page.ts';
import { editionLinks } from './atelier-links.ts';
import { type FileProblems, problemList, type RowCell } from './problem-list.ts';

/** What a refusal says of the box that the page then has. */
export const WAIVER = 'renvoyez ce fichier en cochant la case plus bas';

interface Refused {
  readonly problems: readonly Problem[];
  /** What comes of them, or else why. */
  readonly sentence: string | undefined;
}

export interface ThemesOfQuestion {
  /** As the column « question » names it. */
  readonly id: string;
  readonly label: string;
  readonly themes: readonly { readonly id: string; readonly label: string }[];
}

export interface RemarksView {
  /** `survey/edition` */
  readonly name: string;
  readonly token: string;
  readonly texts:
    | {
        readonly count: number;
        readonly inWords: string;
        /** Where their sorting is kept. */
        readonly file: string;
        /** Where the themes are declared. */
        readonly themesFile: string;
        readonly themes: readonly ThemesOfQuestion[];
        /** Why none can be taken back. */
        readonly closed: string | undefined;
      }
    | Refused;
  /** Of the file that was just sent. */
  readonly outcome:
    | { readonly kind: 'taken'; readonly sentences: readonly string[] }
    | { readonly kind: 'no_file' }
    | (Refused & {
        readonly kind: 'refused';
        /** That a sorting may be lost was said. */
        readonly mayLose: boolean;
        readonly textOf: (path: string) => string | undefined;
        readonly rowOf: (problem: Problem) => readonly RowCell[] | undefined;
      })
    | undefined;
}

export function remarksPage(frame: PageFrame, view: RemarksView): string {
  const { name, token, texts, outcome } = view;
  const isUnreadable = 'problems' in texts;
  return renderPage(frame, 'atelier-remarks', {
    token,
    links: editionLinks(name),
    last: outcome && outcomeView(outcome),
    unread: isUnreadable && unreadView(texts),
    texts: !isUnreadable && {
      inWords: texts.inWords,
      none: texts.count === 0,
      file: texts.file,
      themesFile: texts.themesFile,
      themes: texts.themes,
      closed: texts.closed && typographic(texts.closed),
    },
    asksToLose: outcome?.kind === 'refused' && isAboutLosing(outcome),
  });
}

function isAboutLosing({ problems, mayLose }: Refused & { readonly mayLose: boolean }): boolean {
  const has = (code: string) => problems.some((problem) => problem.code === code);
  // Nothing of a file of another edition can be taken, whatever may be lost.
  return has('lost-sorting') || (mayLose && !has('other-edition'));
}

function unreadView({ problems, sentence }: Refused): object {
  const { files, summary } = problemList(problems, () => undefined);
  return {
    title: summary ? `${summary} à corriger d’abord` : 'Ces textes ne peuvent pas être lus',
    text: sentence && typographic(sentence),
    files,
  };
}

function outcomeView(outcome: NonNullable<RemarksView['outcome']>): object {
  switch (outcome.kind) {
    case 'taken':
      return {
        title: 'Le classement est enregistré',
        sentences: outcome.sentences.map(typographic),
        isGood: true,
      };
    case 'no_file':
      return {
        title: 'Aucun fichier n’a été choisi',
        sentences: ['Rien n’est changé. Choisissez le fichier classé, puis envoyez-le.'],
      };
    case 'refused': {
      const { textOf, rowOf } = outcome;
      const { files, summary } = problemList(outcome.problems, textOf, rowOf);
      return {
        title: summary ? `${summary} à corriger` : 'Ce fichier ne peut pas être repris',
        sentences: [outcome.sentence ?? []].flat().map(typographic),
        files: files.map(withWayToBox),
      };
    }
  }
}

/** Whoever reads that a sorting would be lost gets to the box that allows it. */
function withWayToBox({ path, problems }: FileProblems): object {
  const way = { href: '#perdre', label: 'Aller à cette case' };
  return {
    path,
    problems: problems.map((one) => (one.code === 'lost-sorting' ? { ...one, way } : one)),
  };
}
