/** Words that claim something of a share, or of an order: printed as written, held to the data. */
import { suggestion } from '../../definition/fault.ts';
import { ratio } from '../../wording.ts';
import { type Figure, figureOf } from '../figure.ts';
import { unsaidFor } from '../no-answers.ts';
import { findQuantifier, holds } from '../quantifiers.ts';
import type { ArticleContext } from './context.ts';
import { isUnanswered, rankingOf } from './ranking.ts';
import type { Options, Telling } from './telling.ts';
import { wordingHint } from './wording-hint.ts';

export function claimHelpers(
  context: ArticleContext,
  { fault, unknownFigure, unanswered, claim: deny }: Telling,
) {
  const { figures, quantifiers } = context;
  return {
    say: (...values: unknown[]) => {
      const options = values.at(-1) as Options;
      const [words = '', ...ids] = values.slice(0, -1).map(String);
      const unknown = ids.filter((id) => !figures.has(id));
      const [instead] = unknown.map((id) => unknownFigure(options, id));
      if (instead !== undefined) return instead;
      const said = ids.map((id) => figureOf(figures, id));
      const mean = said.find(({ kind }) => kind === 'mean');
      if (mean) {
        const message = `« ${mean.id} » est une moyenne : « ${words} » ne peut se dire que d’une part.`;
        return fault(options, 'not-a-share', message, 'Employez {{figure "…"}}.');
      }
      const claim = String(options.hash.as ?? words);
      const quantifier = findQuantifier(claim, quantifiers);
      if (!quantifier) {
        const known = quantifiers.map((one) => one.words);
        const message = `Aucune condition n’est déclarée pour les mots « ${claim} ».`;
        return fault(options, 'unknown-quantifier', message, suggestion(claim, known));
      }
      const [empty] = said.filter(({ share }) => share === null);
      if (empty) return unanswered(options, empty.id);
      const shares = said.map(({ share }) => share ?? 0);
      const denied = said.filter((_, index) => !holds(quantifier, shares[index] ?? 0));
      if (denied.length > 0) {
        const hint = wordingHint(words, quantifier, shares, quantifiers);
        const found = denied.map((figure) => `« ${figure.id} » : ${foundOf(figure)}`).join(' ; ');
        deny(options, `« ${words} » ne vaut plus pour ${found}.`, hint);
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
      if (isUnanswered(question, context)) {
        return unanswered(options, `${question}.${expected[0]}`, unsaidFor(text));
      }
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

/** What is printed, and the count behind it where that is not what is printed. */
function foundOf({ printed, count, base }: Figure): string {
  const persons = ratio(count, base.count);
  return printed === persons ? printed : `${printed} (${persons})`;
}
