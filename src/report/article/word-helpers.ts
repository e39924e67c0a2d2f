/** Where numbers meet words: the label of a rank, agreement with a number, elision before either. */

import { suggestion } from '../../definition/fault.ts';
import {
  capitalised,
  elided,
  integer,
  midSentence,
  ratio,
  spelled,
  typographic,
} from '../../wording.ts';
import type { Figure } from '../figure.ts';
import type { ArticleContext } from './context.ts';
import { isUnanswered, rankingOf } from './ranking.ts';
import type { Options, Sink, Telling } from './telling.ts';

/** Words that may stand before what is computed, and are elided there. */
const elidable = ['de', 'le', 'la', 'que', 'jusque', 'lorsque', 'puisque'];
const genders = ['masculine', 'feminine'] as const;

export function wordHelpers(
  context: ArticleContext,
  { fault, unknownFigure, unsaid, unanswered, unknownQuestion, claim }: Telling,
  { keep }: Sink,
) {
  const { figures } = context;

  /** The words around what is computed; undefined when they are none of ours, which is told. */
  const beginning = (options: Options): ((computed: string) => [string, string]) | undefined => {
    const { after, capital } = options.hash as { after?: string; capital?: boolean };
    if (after !== undefined && !elidable.includes(after)) {
      const message = `« ${after} » ne peut pas être mis devant un mot calculé.`;
      fault(options, 'unknown-word', message, suggestion(after, elidable));
      return undefined;
    }
    return (computed) => {
      if (after === undefined) return ['', capital ? capitalised(computed) : computed];
      const whole = elided(after, computed);
      const before = whole.slice(0, whole.length - computed.length);
      return [capital ? capitalised(before) : before, computed];
    };
  };

  return {
    plural: (id: string, one: string, several: string, options: Options) => {
      const figure = figures.get(id);
      if (!figure) return unknownFigure(options, id);
      const begin = beginning(options);
      if (!begin) return '';
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
      const [before, printed] = begin(gender ? spelled(value, gender) : integer(value));
      const token = keep({ type: 'figure', figure: id, shows: of, printed });
      return `${before}${token}\u00a0${value >= 2 ? several : one}`;
    },

    rank: (question: string, place: number, options: Options) => {
      const ranking = rankingOf(question, context);
      const found = ranking[place - 1];
      if (!found) return noSuchRank(options, question, place, ranking);
      const begin = beginning(options);
      if (!begin) return '';
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
      const [before, printed] = begin(typographic(labels.map(midSentence).join(' et ')));
      return `${before}${keep({ type: 'text', value: printed })}`;
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
