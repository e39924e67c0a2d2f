/** A questionnaire file: what is wrong in it, and the way to see it as it will be asked. */
import { estimateDuration, minutes } from '../../definition/estimate-duration.ts';
import { allQuestions, type Questionnaire } from '../../definition/questionnaire.ts';
import { hasErrors, type Problem } from '../../problem.ts';
import { capitalised, counted, typographic } from '../../wording.ts';
import { type PageFrame, renderPage } from '../page.ts';
import type { DraftLinks } from '../preview/preview-links.ts';
import { problemList } from './problem-list.ts';

export interface FileReading {
  readonly text: string | undefined;
  readonly problems: readonly Problem[];
  /** Warnings that the author accepts, by their number. */
  readonly accepted: number;
  /** Its last version without errors. */
  readonly sound: { readonly questionnaire: Questionnaire } | undefined;
}

export interface QuestionnaireView {
  /** `survey/edition` */
  readonly name: string;
  /** Where this folder has it: what people are asked, whatever the file says. */
  readonly edition: { readonly questionnaire: Questionnaire } | undefined;
  /** Undefined when the project has no such file. */
  readonly page:
    | {
        readonly draft: { readonly file: { readonly shownPath: string } };
        readonly reading: FileReading;
        readonly links: DraftLinks;
      }
    | undefined;
}

export function questionnairePage(
  frame: PageFrame,
  { name, edition, page }: QuestionnaireView,
): string {
  const reading = page?.reading;
  const questionnaire = reading?.sound?.questionnaire ?? edition?.questionnaire;
  const problems = reading?.problems ?? [];
  return renderPage(frame, 'atelier-questionnaire', {
    name,
    title: questionnaire?.title ?? name,
    path: page?.draft.file.shownPath,
    isOpened: edition !== undefined,
    isFaulty: hasErrors(problems),
    facts: [
      ...(questionnaire ? [{ term: 'Contenu', text: sizeWords(questionnaire) }] : []),
      ...(reading ? [{ term: 'Vérification', text: checkWords(reading) }] : []),
    ],
    ...problemList(problems, () => reading?.text),
    links: page && {
      home: page.links.home,
      walk: page.links.walk,
      marked: `${page.links.walk}?marques=1`,
      asked: page.links.asked,
    },
  });
}

function sizeWords(questionnaire: Questionnaire): string {
  const steps = counted(questionnaire.steps.length, 'étape', 'étapes');
  const questions = counted(allQuestions(questionnaire).length, 'question', 'questions');
  const duration = minutes(estimateDuration(questionnaire).typicalSeconds);
  return `${steps}, ${questions}, environ ${counted(duration, 'minute', 'minutes')}`;
}

/** « Ni faute ni avertissement », « 1 faute et 2 avertissements, 4 avertissements acceptés » */
export function checkWords({ problems, accepted }: FileReading): string {
  const { summary } = problemList(problems, () => undefined);
  const said = summary ?? (accepted > 0 ? 'aucune faute' : 'ni faute ni avertissement');
  const kept =
    accepted > 0
      ? `, ${counted(accepted, 'avertissement accepté', 'avertissements acceptés')}`
      : '';
  return typographic(capitalised(`${said}${kept}`));
}
