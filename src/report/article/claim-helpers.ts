/** Words that claim something of a share, or of an order: printed as written, held to the data. */
import { suggestion } from '../../definition/fault.ts';
import { ratio } from '../../wording.ts';
import { findQuantifier, holds, trueWords } from '../quantifiers.ts';
import type { ArticleContext } from './context.ts';
import { rankingOf } from './ranking.ts';
import type { Options, Telling } from './telling.ts';

export function claimHelpers(
  context: ArticleContext,
  { fault, unknownFigure, claim: deny }: Telling,
) {
  const { figures, quantifiers } = context;
  return {
    say: (words: string, id: string, options: Options) => {
      const figure = figures.get(id);
      if (!figure) return unknownFigure(options, id);
      if (figure.kind === 'mean') {
        const message = `« ${id} » est une moyenne : « ${words} » ne peut se dire que d’une part.`;
        return fault(options, 'not-a-share', message, 'Employez {{figure "…"}}.');
      }
      const claim = String(options.hash.as ?? words);
      const quantifier = findQuantifier(claim, quantifiers);
      if (!quantifier) {
        const known = quantifiers.map((one) => one.words);
        const message = `Aucune condition n’est déclarée pour les mots « ${claim} ».`;
        return fault(options, 'unknown-quantifier', message, suggestion(claim, known));
      }
      if (figure.share === null || !holds(quantifier, figure.share)) {
        const [wording] = figure.share === null ? [] : trueWords(figure.share, quantifiers);
        const found = `${figure.printed} (${ratio(figure.count, figure.base.count)})`;
        const hint = wording ? `Écrivez par exemple « ${wording} ».` : 'Reformulez la phrase.';
        deny(options, `« ${words} » ne vaut plus pour « ${id} » : ${found}.`, hint);
      }
      return words;
    },

    ranked: (...values: unknown[]) => {
      const options = values.at(-1) as Options;
      const [question = '', ...expected] = values.slice(0, -1).map(String);
      const text = options.fn?.({}) ?? '';
      const unknown = expected.filter((one) => !figures.has(`${question}.${one}`));
      for (const one of unknown) unknownFigure(options, `${question}.${one}`);
      if (unknown.length > 0) return text;
      const ranking = rankingOf(question, context);
      const found = ranking.slice(0, expected.length);
      const next = ranking[expected.length];
      const inOrder = found.every(({ id }, rank) => id === `${question}.${expected[rank]}`);
      const tie = found.some((figure, rank) => figure.count === (ranking[rank + 1] ?? next)?.count);
      if (!inOrder || tie) {
        const shown = found.map(({ label, count }) => `${label} (${count})`).join(', puis ');
        const message = `L’ordre annoncé n’est plus celui des réponses à « ${question} » : en tête, ${shown}${tie ? ', à égalité' : ''}.`;
        deny(options, message, 'Récrivez la phrase dans cet ordre.');
      }
      return text;
    },
  };
}
