/** The free texts of an edition: out to a spreadsheet, back sorted, and what came of that. */
import type { Problem } from '../../problem.ts';
import { typographic } from '../../wording.ts';
import { type PageFrame, renderPage } from '../page.ts';
import { editionLinks } from './atelier-links.ts';
import { problemList } from './problem-list.ts';

/** What a refusal says of the box that the page then has. */
export const WAIVER = 'renvoyez ce fichier en cochant la case plus bas';

interface Refused {
  readonly problems: readonly Problem[];
  /** What comes of them, or else why. */
  readonly sentence: string | undefined;
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
      closed: texts.closed && typographic(texts.closed),
    },
    asksToLose: outcome?.kind === 'refused' && isAboutLosing(outcome),
  });
}

function isAboutLosing({ problems, mayLose }: Refused & { readonly mayLose: boolean }): boolean {
  return mayLose || problems.some(({ code }) => code === 'lost-sorting');
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
      const { files, summary } = problemList(outcome.problems, outcome.textOf);
      return {
        title: summary ? `${summary} à corriger` : 'Ce fichier ne peut pas être repris',
        sentences: [outcome.sentence ?? []].flat().map(typographic),
        files,
      };
    }
  }
}
