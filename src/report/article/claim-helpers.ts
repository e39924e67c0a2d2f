/** Words that claim something of a share, or of an order: printed as written, held to the data. */
import { suggestion } from '../../definition/fault.ts';
import { percentUnits } from '../../statistics/rounding.ts';
import { counted, integer, percentage, ratio } from '../../wording.ts';
import { type Figure, figureOf } from '../figure.ts';
import { unsaidFor } from '../no-answers.ts';
import { findQuantifier, holds, type Quantifier } from '../quantifiers.ts';
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
      const [empty] = said.filter((figure) => isUnsaid(figure, context));
      if (empty) return unanswered(options, empty.id);
      const shares = said.map(({ share }) => share ?? 0);
      const denied = said.filter((_, index) => !holds(quantifier, shares[index] ?? 0));
      if (denied.length > 0) {
        const hint = wordingHint(words, quantifier, shares, quantifiers);
        const found = denied
          .map((figure) => `« ${figure.id} » : ${foundOf(figure, quantifier)}`)
          .join(' ; ');
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
      const found = firstRanks(rankingOf(question, context), expected.length);
      const named = expected.map((one) => `${question}.${one}`);
      if (named.some((id, rank) => found[rank]?.map((one) => one.id).join() !== id)) {
        const message = `L’ordre annoncé n’est plus celui des réponses à « ${question} » : en tête, ${found.map(rankWords).join(', puis ')}.`;
        deny(options, message, orderHint(found));
      }
      return text;
    },
  };
}

/** Before anybody has answered, the rate of 0 % is none that words could be true of. */
function isUnsaid({ share, base }: Figure, { dataset }: ArticleContext): boolean {
  return share === null || (base.kind === 'invited' && dataset.respondents.length === 0);
}

type Ranks = readonly (readonly Figure[])[];

/** The first ranks, equals in one: the last is whole, even where it goes beyond what was asked. */
function firstRanks(ranking: readonly Figure[], places: number): Ranks {
  const ranks = [...Map.groupBy(ranking, ({ count }) => count).values()];
  const before = (rank: number) => ranks.slice(0, rank).flat().length;
  return ranks.filter((_, rank) => before(rank) < places);
}

const MOST_EQUALS = 5;

function rankWords(equals: readonly Figure[]): string {
  const [first] = equals;
  const persons = integer(first?.count ?? 0);
  if (equals.length === 1) return `« ${first?.label} » (${persons})`;
  const rest = equals.length - MOST_EQUALS;
  const names = equals.slice(0, rest === 1 ? equals.length : MOST_EQUALS);
  const labels = names.map(({ label }) => `« ${label} »`);
  const listed =
    rest > 1
      ? `${labels.join(', ')} et ${counted(rest, 'autre', 'autres')}`
      : `${labels.slice(0, -1).join(', ')} et ${labels.at(-1)}`;
  return `${listed} à égalité (${persons})`;
}

/** An order cannot be written of what is equal. */
function orderHint(found: Ranks): string {
  const tie = found.findIndex(({ length }) => length > 1);
  if (tie < 0) return 'Récrivez la phrase dans cet ordre.';
  const above = tie === 0 ? '' : ', ou arrêtez l’ordre annoncé avant eux';
  return `Retirez « ranked » et nommez ensemble ceux qui sont à égalité${above}.`;
}

/** What is printed, and the count behind it where that is not what is printed. */
function foundOf(figure: Figure, quantifier: Quantifier): string {
  const { printed, count, base } = figure;
  const persons = ratio(count, base.count);
  return printed === persons ? printed : `${deniedShare(figure, quantifier)} (${persons})`;
}

/** A rounded share of which the words would be true is told with more decimals. */
function deniedShare({ numeric, printed, count, base }: Figure, quantifier: Quantifier): string {
  if (!numeric) return printed;
  const roundedTo = (decimals: number) => percentUnits(count, base.count, decimals);
  const isDenied = (decimals: number) =>
    !holds(quantifier, roundedTo(decimals) / 10 ** (decimals + 2));
  if (isDenied(numeric.decimals)) return printed;
  const finer = [1, 2, 3, 4].map((more) => numeric.decimals + more).find(isDenied);
  return finer === undefined ? printed : percentage(roundedTo(finer), finer);
}
