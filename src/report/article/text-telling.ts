/** What is told of a free text that has no themes, or that nobody has written: and what stands there. */
import { suggestion } from '../../definition/fault.ts';
import { findQuestion } from '../../definition/questionnaire.ts';
import { hasNoText } from '../coding.ts';
import { NO_THEMES, noAnswers, noneSorted, REMARK_TO_COME, UNSAID } from '../no-answers.ts';
import type { ArticleContext } from './context.ts';
import type { Options, Telling } from './telling.ts';

type Texts = Pick<ArticleContext, 'dataset' | 'coding'>;

export function textTelling(
  { dataset, coding }: Texts,
  { unsaid, unknownQuestion }: Pick<Telling, 'unsaid' | 'unknownQuestion'>,
) {
  const { labels } = coding;
  const isText = (id: string) => {
    const type = findQuestion(dataset.questionnaire, id)?.type;
    return type === 'short_text' || type === 'long_text';
  };

  return {
    /** No text of the question was sorted: none is there, none was read, or it has no themes at all. */
    noThemes: (options: Options, question: string, instead: string): string => {
      if (isText(question) && hasNoText(dataset, question)) {
        return unsaid(options, noAnswers(question), instead);
      }
      if (isText(question) && Object.hasOwn(labels, question)) {
        return unsaid(options, noneSorted(question), instead);
      }
      const others = Object.keys(labels).filter((id) => id !== question && isText(id));
      return unknownQuestion(options, question, {
        code: NO_THEMES,
        message: `« ${question} » n’a pas de thèmes dans themes.yaml.`,
        hint: isText(question) || others.length === 0 ? DECLARE : suggestion(question, others),
      });
    },

    /** No text that was sorted bears this id. */
    noRemark: (options: Options, question: string, response: string): string => {
      if (isText(question) && hasNoText(dataset, question)) {
        return unsaid(options, noAnswers(question), 'Il n’y a pas encore de remarque à citer.');
      }
      const isSorted = coding.remarks.some(
        (one) => one.question === question && one.response === response,
      );
      const { respondents, questionnaire } = dataset;
      // Later on, its author will not come any more: the article quotes what nobody said here.
      const isEarly = respondents.length < questionnaire.settings.minimumBase;
      if (isSorted && isEarly && !respondents.some(({ id }) => id === response)) {
        return unsaid(options, remarkToCome);
      }
      return unknownQuestion(options, question, {
        code: 'unknown-remark',
        message: `Aucun texte classé de « ${question} » n’a pour identifiant « ${response} ».`,
        hint: 'Copiez l’identifiant depuis le fichier des remarques.',
      });
    },
  };
}

/** As when the article is tried on the first responses; told alike of each, to be told once. */
const remarkToCome = {
  code: REMARK_TO_COME,
  message: `Une remarque citée est dans remarques.csv, et sa réponse n’est pas parmi celles de l’édition : le bilan y met « ${UNSAID} ».`,
  hint: 'Rien n’est à changer si cette réponse doit encore venir ; sinon, citez-en une autre.',
};

const DECLARE = 'Déclarez-y ses thèmes, et classez ses textes dans remarques.csv.';
