/** What the preview shows of a questionnaire before it is walked: the choice, the overview, the faults. */
import { askedOf } from '../../definition/condition-words.ts';
import { estimateDuration, minutes } from '../../definition/estimate-duration.ts';
import { allQuestions, type Questionnaire } from '../../definition/questionnaire.ts';
import { capitalised, counted, dateAndTime, typographic } from '../../wording.ts';
import { type PageFrame, renderPage } from '../page.ts';
import type { DraftLinks } from './preview-links.ts';
import type { ProblemViews } from './problem-views.ts';

export interface ListedDraft {
  readonly href: string;
  readonly path: string;
  /** As far as it can be read. */
  readonly title: string;
  readonly problems: ProblemViews;
}

export function listPage(frame: PageFrame, drafts: readonly ListedDraft[]): string {
  return renderPage(frame, 'preview-list', {
    drafts: drafts.map(({ problems, ...draft }) => ({ ...draft, summary: problems.summary })),
  });
}

export interface HomeView {
  readonly questionnaire: Questionnaire;
  readonly path: string;
  readonly problems: ProblemViews;
  /** Warnings that the author accepts, by their number. */
  readonly accepted: number;
  readonly links: DraftLinks;
}

export function homePage(frame: PageFrame, view: HomeView): string {
  const { questionnaire, path, problems, links } = view;
  const questions = allQuestions(questionnaire);
  const conditional = questions.filter((one) => askedOf(one, questionnaire) !== undefined).length;
  return renderPage(frame, 'preview-home', {
    path,
    title: questionnaire.title,
    facts: [
      { term: 'Étapes', text: counted(questionnaire.steps.length, 'étape', 'étapes') },
      {
        term: 'Questions',
        text: `${counted(questions.length, 'question', 'questions')}, dont ${conditional} sous condition`,
      },
      {
        term: 'Durée annoncée',
        text: minutesWords(questionnaire.settings.durationMinutes),
      },
      { term: 'Durée estimée', text: durationWords(questionnaire) },
      {
        term: 'Vérification',
        text: checkWords(problems, view.accepted),
        href: problems.warnings.length > 0 ? '#avertissements' : undefined,
      },
    ],
    doors: [
      {
        href: links.walk,
        label: 'Parcourir le questionnaire',
        text: 'Les pages mêmes que verront les personnes interrogées, par tous les chemins.',
      },
      {
        href: `${links.walk}?marques=1`,
        label: 'Parcourir avec les notes d’auteur',
        text: 'Les mêmes pages, avec les identifiants, les codes, les conditions et leur raison d’être.',
      },
      {
        href: links.asked,
        label: 'Qui répond à quoi',
        text: 'Chaque étape et chaque question, et en toutes lettres les personnes à qui elle est posée.',
      },
    ],
    steps: questionnaire.steps.map((step) => ({
      href: links.walkFrom(step.id),
      title: step.title,
      text: counted(step.questions.length, 'question', 'questions'),
    })),
    errors: problems.errors,
    warnings: problems.warnings,
  });
}

function durationWords(questionnaire: Questionnaire): string {
  const { typicalSeconds, longestSeconds } = estimateDuration(questionnaire);
  const longest = minutesWords(minutes(longestSeconds));
  return `${minutesWords(minutes(typicalSeconds))} environ, ${longest} par le chemin le plus long`;
}

function minutesWords(count: number): string {
  return counted(count, 'minute', 'minutes');
}

function checkWords({ summary }: ProblemViews, accepted: number): string {
  const said = summary ?? (accepted > 0 ? 'aucune faute' : 'ni faute ni avertissement');
  return capitalised(
    accepted > 0
      ? `${said}, ${counted(accepted, 'avertissement accepté', 'avertissements acceptés')}`
      : said,
  );
}

export interface FaultyView {
  readonly path: string;
  readonly problems: ProblemViews;
  /** The last version without errors, and where one walks through it. */
  readonly sound?: { readonly href: string; readonly readAt: string };
}

/** In place of a questionnaire whose file has errors. */
export function faultyPage(frame: PageFrame, { path, problems, sound }: FaultyView): string {
  const one = problems.errors.length === 1;
  const count = counted(problems.errors.length, 'faute', 'fautes');
  return renderPage(frame, 'preview-faulty', {
    path,
    title: `Ce fichier a ${count}`,
    lead: typographic(
      `${one ? 'Corrigez-la' : 'Corrigez-les'}, puis enregistrez : cette page se recharge d’elle-même.`,
    ),
    errors: problems.errors,
    warnings: problems.warnings,
    sound: sound && {
      href: sound.href,
      text: `Telle qu’elle a été lue le ${dateAndTime(sound.readAt)}.`,
    },
  });
}
