/** Where numbers meet words: the label of a rank, agreement with a number, elision before either. */

import { quoted, suggestion } from '../../definition/fault.ts';
import { integer, midSentence, ratio, spelled, typographic } from '../../wording.ts';
import type { Figure } from '../figure.ts';
import { articleBefore, isArticle, isOddBehind, isShortWord, shortWords } from './before-label.ts';
import type { ArticleContext } from './context.ts';
import { labelInSentence, type WrittenWords, wordsWritten } from './label-in-sentence.ts';
import { listOfLabels } from './list-of-labels.ts';
import { isUnanswered, rankingOf } from './ranking.ts';
import type { Options, Sink, Telling } from './telling.ts';

const genders = ['masculine', 'feminine'] as const;

export function wordHelpers(
  context: ArticleContext,
  { fault, unknownFigure, unsaid, unanswered, unknownQuestion, claim }: Telling,
  { keep }: Sink,
) {
  const { figures, dataset, coding } = context;

  /** An article, or a word that is none of ours. */
  const refused = (options: Options, after: string, ofArticle: string) => {
    if (isArticle(after)) return misplaced(options, after, ofArticle);
    const message = `« ${after} » ne peut pas être mis devant un mot calculé.`;
    return fault(
      options,
      'unknown-word',
      message,
      `Écrivez l’un de ces mots : ${quoted(shortWords)}.`,
    );
  };
  const misplaced = (options: Options, after: string, message: string) => {
    const hint = `Retirez after="${after}", et tournez la phrase autrement.`;
    return fault(options, 'misplaced-word', message, hint);
  };

  let written: WrittenWords | undefined;
  const within = (label: string, capital: unknown) => {
    if (capital === 'keep') return label;
    if (capital === false) return midSentence(label);
    written ??= wordsWritten([dataset.questionnaire, coding.labels]);
    return labelInSentence(label, written);
  };

  return {
    plural: (id: string, one: string, several: string, options: Options) => {
      const figure = figures.get(id);
      if (!figure) return unknownFigure(options, id);
      const { after, capital } = options.hash as { after?: string; capital?: boolean };
      if (after !== undefined && !isShortWord(after)) {
        const message = `« ${after} » ne s’accorde pas avec un nombre qui change.`;
        return refused(options, after, message);
      }
      const { letters, of = 'count' } = options.hash as { letters?: string; of?: string };
      const gender = genders.find((known) => known === letters);
      if (letters !== undefined && !gender) {
        const message = `« ${letters} » n’est pas un genre.`;
        return fault(options, 'unknown-word', message, suggestion(letters, genders));
      }
      if (of !== 'count' && of !== 'base') {
        const message = `« ${of} » n’est pas un nombre de personnes que l’on puisse écrire.`;
        return fault(options, 'unknown-word', message, suggestion(of, ['count', 'base']));
      }
      const value = of === 'base' ? figure.base.count : figure.count;
      const number = gender ? spelled(value, gender) : integer(value);
      const [before, printed] = listOfLabels([number], { after, capital });
      const token = keep({ type: 'figure', figure: id, shows: of, printed });
      return `${before}${token}\u00a0${value >= 2 ? several : one}`;
    },

    rank: (question: string, place: number, options: Options) => {
      const ranking = rankingOf(question, context);
      const found = ranking[place - 1];
      if (!found) return noSuchRank(options, question, place, ranking);
      const { after, capital } = options.hash as { after?: string; capital?: boolean | 'keep' };
      if (after !== undefined && !isShortWord(after)) {
        return refused(options, after, articleBefore(after, found.label));
      }
      if (isUnanswered(question, context)) return unanswered(options, found.id);
      const equals = ranking.filter(({ count }) => count === found.count);
      const labels = equals.map(({ label }) => label);
      if (found.count === 0) {
        const message = `Personne n’a donné la réponse de rang ${place} de « ${question} ».`;
        const hint = 'Reformulez la phrase.';
        return unsaid(options, { code: 'claim-not-held', message, hint });
      }
      if (equals.length > 1) {
        const persons = ratio(found.count, found.base.count);
        const message = `Au rang ${place} de « ${question} », ${quotedList(labels)} sont à égalité (${persons}).`;
        claim(options, message, 'Reformulez la phrase pour qu’elle les nomme tous.');
      }
      const odd = after && labels.find((label) => isOddBehind(after, label));
      if (odd) {
        return misplaced(options, after, `« ${after} » ne peut pas être mis devant « ${odd} ».`);
      }
      const [before, value] = listOfLabels(
        labels.map((label) => within(label, capital)),
        { after, capital: capital === true },
      );
      return `${before}${keep({ type: 'text', value: typographic(value) })}`;
    },
  };

  function noSuchRank(
    options: Options,
    question: string,
    place: number,
    ranking: readonly Figure[],
  ): string {
    if (ranking.length === 0) {
      const questions = [...new Set([...context.choices].map((id) => id.replace(/\.[^.]*$/, '')))];
      const message = `« ${question} » n’a ni choix ni thèmes que l’on puisse ranger.`;
      const hint = suggestion(question, questions);
      return unknownQuestion(options, question, { code: 'no-ranking', message, hint });
    }
    const message = `« ${question} » n’a que ${ranking.length} choix : il n’y a pas de rang ${place}.`;
    return fault(options, 'no-such-rank', message, `Écrivez un rang de 1 à ${ranking.length}.`);
  }
}

function quotedList(labels: readonly string[]): string {
  return labels.map((label) => `« ${label} »`).join(', ');
}
