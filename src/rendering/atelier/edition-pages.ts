/** All editions, what one of them is, and who has answered it. */
import type { Phase } from '../../campaign/edition.ts';
import type { Questionnaire } from '../../definition/questionnaire.ts';
import type { Table } from '../../report/chart.ts';
import { printedShare } from '../../report/printed.ts';
import { counted, date, dateAndTime, integer, typographic } from '../../wording.ts';
import { type PageFrame, renderPage } from '../page.ts';
import { editionLinks } from './atelier-links.ts';
import { checkWords, type FileReading } from './questionnaire-page.ts';

export interface EditionState {
  /** `survey/edition` */
  readonly name: string;
  readonly questionnaire: Questionnaire;
  readonly phase: Phase;
  readonly state: 'open' | 'closed';
  readonly opens: string | null;
  readonly closes: string | null;
  readonly openedOn: string;
  readonly closedOn: string | null;
  readonly demonstration: boolean;
  readonly invited: number;
  readonly sent: number;
}

export interface HomeView {
  /** The data folder. */
  readonly directory: string;
  readonly editions: readonly EditionState[];
  /** Questionnaires of which the folder has no edition. */
  readonly drafts: readonly {
    readonly name: string;
    readonly path: string;
    readonly reading: FileReading;
  }[];
}

export function homePage(frame: PageFrame, { directory, editions, drafts }: HomeView): string {
  return renderPage(frame, 'atelier-home', {
    directory,
    editions: editions.map((edition) => ({
      href: editionLinks(edition.name).home,
      title: edition.questionnaire.title,
      state: stateWords(edition),
      answers: answersWords(edition),
      demonstration: edition.demonstration,
    })),
    drafts: drafts.map(({ name, path, reading }) => ({
      href: editionLinks(name).questionnaire,
      title: reading.sound?.questionnaire.title ?? name,
      path,
      check: checkWords(reading),
    })),
  });
}

export interface EditionView {
  readonly state: EditionState;
  /** Undefined when the project has no such file. */
  readonly reading: FileReading | undefined;
  readonly reminders: readonly string[];
  /** Of the plan and the article. */
  readonly missingTexts: readonly string[];
  readonly built: { readonly date: string } | 'unreadable' | undefined;
}

export function editionPage(frame: PageFrame, view: EditionView): string {
  const { state, reading, reminders, missingTexts, built } = view;
  const links = editionLinks(state.name);
  return renderPage(frame, 'atelier-edition', {
    title: state.questionnaire.title,
    name: state.name,
    reminders: reminders.map(typographic),
    facts: [
      { term: 'État', text: stateWords(state) },
      { term: 'Ouverture', text: state.opens ? dateAndTime(state.opens) : date(state.openedOn) },
      { term: 'Clôture', text: closingWords(state) },
      { term: 'Réponses', text: answersWords(state) },
    ],
    doors: [
      {
        href: links.questionnaire,
        label: 'Questionnaire',
        text: reading ? checkWords(reading) : 'Son fichier n’est pas dans le projet.',
      },
      {
        href: links.participation,
        label: 'Participation',
        text: 'Combien ont répondu, en tout et par catégorie d’invités.',
      },
      {
        href: links.remarks,
        label: 'Remarques',
        text: 'Les textes libres, à lire et à classer par thèmes dans un tableur.',
      },
      { href: links.bilan, label: 'Bilan', text: bilanWords(missingTexts, built) },
    ],
  });
}

export interface ParticipationView {
  readonly state: EditionState;
  readonly tables: readonly Table[];
  /** No table by category yet. */
  readonly isSealed: boolean;
}

export function participationPage(frame: PageFrame, view: ParticipationView): string {
  const { state, tables, isSealed } = view;
  return renderPage(frame, 'atelier-participation', {
    state: stateWords(state),
    tables,
    isSealed,
    nobody: state.invited === 0,
  });
}

function stateWords({ phase, state, opens, closes, closedOn }: EditionState): string {
  if (phase === 'not_open_yet') return `Ouvrira le ${opens ? dateAndTime(opens) : ''}`;
  if (phase === 'open') return closes ? `Ouverte, jusqu’au ${dateAndTime(closes)}` : 'Ouverte';
  if (state === 'closed') return closedOn ? `Close le ${date(closedOn)}` : 'Close';
  return 'Date de clôture passée : reste à clore';
}

function closingWords({ closes, closedOn }: EditionState): string {
  if (closedOn) return date(closedOn);
  return closes ? dateAndTime(closes) : 'Aucune date';
}

function answersWords({ invited, sent, questionnaire }: EditionState): string {
  const answers = counted(sent, 'réponse envoyée', 'réponses envoyées');
  if (invited === 0) return `${answers}, aucune liste d’invités`;
  if (sent > invited) return `${answers}, ${integer(invited)} invités`;
  const { minimumBase } = questionnaire.settings;
  const people = counted(invited, 'personne invitée', 'personnes invitées');
  const rate = invited < minimumBase ? '' : ` (${printedShare(sent, invited, 0, minimumBase)})`;
  return `${answers} pour ${people}${rate}`;
}

function bilanWords(missing: readonly string[], built: EditionView['built']): string {
  if (missing.length > 0) return 'Son plan et son article restent à écrire.';
  if (built === undefined) return 'Pas encore construit.';
  if (built === 'unreadable') return 'Construit, mais illisible : à construire de nouveau.';
  return typographic(`Construit, daté du ${date(built.date)} : à relire, à télécharger.`);
}
