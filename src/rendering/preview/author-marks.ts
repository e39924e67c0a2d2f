/** What the author wants to see of a question, beside it: everything that is not printed on it. */
import { askedOf, shownTo } from '../../definition/condition-words.ts';
import { pipesOf } from '../../definition/piping.ts';
import {
  findQuestion,
  type Information,
  type Question,
  type Questionnaire,
  type Step,
} from '../../definition/questionnaire.ts';
import { typographic } from '../../wording.ts';
import { questionView } from '../form/question-view.ts';
import { conditionalParts, inWords } from './asked-page.ts';

/** A question in its file. */
export interface WrittenQuestion {
  readonly line: number;
  readonly conditions: readonly string[];
}

export interface AuthorMarks {
  readonly id: string;
  readonly type: string;
  readonly line: number | undefined;
  readonly title: string;
  readonly facts: readonly Fact[];
  /** Conditions in the author's own keys. */
  readonly written: readonly string[];
}

interface Fact {
  readonly term: string;
  readonly lines: readonly string[];
}

/**
 * Of everything that a step shows, by id.
 * @param step as the questionnaire has it: the quotations of its texts are not filled in
 * @param written what is known of its questions' places in the file
 */
export function authorMarks(
  step: Step,
  questionnaire: Questionnaire,
  written: ReadonlyMap<string, WrittenQuestion>,
): ReadonlyMap<string, AuthorMarks> {
  const marks = [
    ...step.questions.map((question) => questionMarks(question, questionnaire)),
    ...(step.information ?? []).map((one) => informationMarks(one, step, questionnaire)),
  ];
  return new Map(
    marks.map(({ facts, ...mark }) => {
      const { line, conditions = [] } = written.get(mark.id) ?? {};
      const said = facts.filter(({ lines }) => lines.length > 0);
      return [mark.id, { ...mark, facts: said, line, written: conditions }];
    }),
  );
}

type Marks = Omit<AuthorMarks, 'line' | 'written'>;

function questionMarks(question: Question, questionnaire: Questionnaire): Marks {
  const { id, type, title, why } = question;
  const groups = 'groups' in question ? question.groups : [];
  return {
    id,
    type,
    title,
    facts: [
      { term: 'Pour qui', lines: [inWords(askedOf(question, questionnaire)).who] },
      { term: 'Sous condition', lines: conditionalParts(question, questionnaire) },
      { term: 'Pourquoi', lines: why === undefined ? [] : [why] },
      {
        term: 'Groupes',
        lines: groups.map(({ id: group, label, choices }) =>
          typographic(`${group}, « ${label} » : ${choices.join(', ')}`),
        ),
      },
      { term: 'Choix', lines: foldedChoices(question) },
      { term: 'Cite', lines: quotations([question.label, question.hint ?? ''], questionnaire) },
    ],
  };
}

/** The choices that the page folds into a list, where paper does not show them. */
function foldedChoices(question: Question): readonly string[] {
  const { list, ranking } = questionView(question, {}, []);
  if (!('choices' in question) || !(list || ranking)) return [];
  return question.choices.map(({ id, label }) => typographic(`${id}, « ${label} »`));
}

function informationMarks(
  { id, title, text, known = [], shownIf }: Information,
  step: Step,
  questionnaire: Questionnaire,
): Marks {
  return {
    id,
    type: 'information',
    title: title ?? id,
    facts: [
      { term: 'Pour qui', lines: [inWords(shownTo([step.shownIf, shownIf], questionnaire)).who] },
      { term: 'Tiré de la liste des invités', lines: known },
      { term: 'Cite', lines: quotations(text, questionnaire) },
    ],
  };
}

/** « heures (Heures d’atelier), sinon « quelques » » */
function quotations(texts: readonly string[], questionnaire: Questionnaire): readonly string[] {
  return texts.flatMap(pipesOf).map(({ name, words }) => {
    const source =
      findQuestion(questionnaire, name)?.title ??
      questionnaire.frame.find(({ id }) => id === name)?.label;
    return typographic(`${name}${source ? ` (${source})` : ''}, sinon « ${words} »`);
  });
}
