/** The bilan of an edition: building it, what came of that, and the files that are there. */
import type { Problem } from '../../problem.ts';
import { date, dateAndTime, typographic } from '../../wording.ts';
import { type PageFrame, renderPage } from '../page.ts';
import { editionLinks } from './atelier-links.ts';
import { type OutputFile, outputGroups } from './output-words.ts';
import { problemList } from './problem-list.ts';
import type { ProgressWords } from './progress-words.ts';

export type Outcome = 'done' | 'faults' | 'refused' | 'failed' | 'cancelled' | 'too_long';

export interface LastBuild {
  readonly kind: 'build' | 'check';
  readonly outcome: Outcome;
  readonly problems: readonly Problem[];
  readonly sentence?: string;
  /** Local minute. */
  readonly endedAt: string;
  readonly textOf: (path: string) => string | undefined;
}

export interface BilanView {
  /** `survey/edition` */
  readonly name: string;
  readonly demonstration: boolean;
  readonly token: string;
  readonly texts: { readonly folder: string; readonly missing: readonly string[] };
  readonly running: ProgressWords | undefined;
  readonly last: LastBuild | undefined;
  readonly built:
    | {
        /** Local minute. */
        readonly builtAt: string;
        readonly date: string;
        readonly outputs: readonly OutputFile[];
      }
    | 'unreadable'
    | undefined;
}

export function bilanPage(frame: PageFrame, view: BilanView): string {
  const { name, token, texts, running, last, built } = view;
  const links = editionLinks(name);
  return renderPage(frame, 'atelier-bilan', {
    token,
    links,
    running,
    folder: texts.folder,
    missing: texts.missing.join(' et '),
    canBuild: !running && texts.missing.length === 0,
    last: !running && last && lastView(last),
    isUnreadable: built === 'unreadable',
    isWhole: isWhole(built),
    built: typeof built === 'object' && {
      when: typographic(`Construit le ${dateAndTime(built.builtAt)}, daté du ${date(built.date)}.`),
      public: outputGroups(name, 'public', built.outputs),
      internal: outputGroups(name, 'internal', built.outputs),
    },
    demonstration: view.demonstration,
  });
}

/** Documents too, and what is for the team: the demonstration begins with pages alone. */
function isWhole(built: BilanView['built']): boolean {
  const outputs = typeof built === 'object' ? built.outputs : [];
  return outputs.some(({ name }) => name.startsWith('internal/'));
}

function lastView(last: LastBuild): object {
  const { files, summary } = problemList(last.problems, last.textOf);
  const isGood = last.outcome === 'done' && files.length === 0;
  return {
    title: titleOf(last, summary),
    text: typographic(textOf(last)),
    when: `Le ${dateAndTime(last.endedAt)}.`,
    isWrong: !['done', 'cancelled'].includes(last.outcome),
    isGood,
    files,
  };
}

function titleOf({ kind, outcome }: LastBuild, summary: string | undefined): string {
  const what = kind === 'build' ? 'Le bilan' : 'La vérification';
  switch (outcome) {
    case 'done':
      if (kind === 'build')
        return summary ? `Le bilan est construit, avec ${summary}` : 'Le bilan est construit';
      return summary ?? 'Le plan et l’article sont en ordre';
    case 'faults':
      return `${summary ?? 'Des fautes'} à corriger`;
    case 'refused':
      return kind === 'build'
        ? 'Le bilan ne peut pas être construit'
        : 'La vérification ne peut pas se faire';
    case 'cancelled':
      return `${what} a été ${kind === 'build' ? 'arrêté' : 'arrêtée'}`;
    case 'too_long':
      return `${what} durait trop longtemps`;
    case 'failed':
      return kind === 'build' ? 'La construction a échoué' : 'La vérification a échoué';
  }
}

function textOf({ kind, outcome, problems, sentence }: LastBuild): string {
  const kept = kind === 'build' ? 'Ce qui était construit avant est intact.' : '';
  switch (outcome) {
    case 'done':
      if (problems.length === 0)
        return kind === 'build'
          ? 'Ses fichiers sont plus bas.'
          : 'Rien ne s’oppose à la construction.';
      return 'Un avertissement n’empêche rien, mais ce qu’il cite n’est plus soutenu par les données, ou mérite d’être relu.';
    case 'faults':
      return `Corrigez-les dans les fichiers cités, puis recommencez. ${kept}`;
    case 'refused':
      return `${sentence ?? ''} ${kept}`;
    case 'cancelled':
      return kept || 'Rien n’a changé.';
    case 'too_long':
      return `Le programme l’a arrêtée après un quart d’heure. ${kept} Recommencez quand la machine sera moins occupée.`;
    case 'failed':
      return `C’est une faute du programme, pas des vôtres : ce qui s’est passé est écrit dans le terminal où il a été lancé. ${kept}`;
  }
}
