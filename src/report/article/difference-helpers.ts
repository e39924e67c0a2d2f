/** Differences in points, and words that claim something of a change: held to both editions. */
import { suggestion } from '../../definition/fault.ts';
import { pointsApart } from '../../statistics/points-apart.ts';
import { counted, points, ratio, signedPoints } from '../../wording.ts';
import { changeFigure, differenceFigure } from '../comparison/difference-figure.ts';
import type { EarlierFigure } from '../comparison/earlier-edition.ts';
import { earlierOf } from '../comparison/earlier-of.ts';
import { aroundPoints, findTrend, trueTrend } from '../comparison/trends.ts';
import type { Difference, Figure } from '../figure.ts';
import { UNSAID } from '../no-answers.ts';
import { type Claim, holds } from '../quantifiers.ts';
import type { ArticleContext } from './context.ts';
import { NOTHING, type Options, type Sink, type Telling } from './telling.ts';

export function differenceHelpers(
  context: ArticleContext,
  { fault, unknownFigure, unsaid, unanswered, claim }: Telling,
  { keep }: Sink,
) {
  const { figures, comparison, trends } = context;
  const { edition, settings } = context.dataset.questionnaire;

  /** A share or a rate; what else it is, is told. */
  const shareOf = (id: string, options: Options): Figure | undefined => {
    const figure = figures.get(id);
    if (!figure) unknownFigure(options, id);
    else if (figure.kind === 'share' || figure.kind === 'rate') return figure;
    else {
      const message = `« ${id} » n’est pas un pourcentage : un écart en points ne peut pas en être dit.`;
      fault(options, 'not-a-share', message, 'Employez {{figure "…"}} ou {{count "…"}}.');
    }
    return undefined;
  };
  /** Whether a base allows a percentage, and so points; that it does not is told. */
  const isLargeEnough = (id: string, base: number, year: string, options: Options): boolean => {
    if (base >= settings.minimumBase) return true;
    if (base === 0 && year === edition) unanswered(options, id);
    else {
      const persons = counted(base, 'personne', 'personnes');
      const message = `« ${id} » porte sur ${persons} en ${year} : c’est trop peu pour un écart en points, et l’article y met « ${UNSAID} ».`;
      const hint = 'Dites les effectifs, par {{count "…"}}.';
      unsaid(options, { code: 'base-too-small', message, hint });
    }
    return false;
  };

  /** A text is what stands in the place of the command. */
  const changeOf = (id: string, options: Options) => {
    const now = shareOf(id, options);
    if (!now) return NOTHING;
    const found = earlierOf(now, comparison);
    if ('refusal' in found) {
      const { code, message, hint } = found.refusal;
      return fault(options, code, message, hint);
    }
    const { figure: before, answeredFor } = found;
    if (!comparison) return NOTHING;
    const { edition: year } = comparison.earlier.questionnaire;
    const isLarge = isLargeEnough(id, now.base.count, edition, options);
    const wasLarge = isLargeEnough(id, before.base.count, year, options);
    if (!isLarge || !wasLarge) return UNSAID;
    return { now, before, figure: changeFigure(now, before, answeredFor, comparison, edition) };
  };

  /** The figure is one of the report from here on, with its fiche. */
  const link = (figure: Figure, shows: 'printed' | 'size', printed: string) => {
    context.derived.set(figure.id, figure);
    return keep({ type: 'figure', figure: figure.id, shows, printed });
  };

  return {
    difference: (one: string, other: string, options: Options) => {
      const [first, second] = [shareOf(one, options), shareOf(other, options)];
      if (!first || !second) return NOTHING;
      const isSaid = [...new Set([first, second])].map(({ id, base }) =>
        isLargeEnough(id, base.count, edition, options),
      );
      if (isSaid.includes(false)) return UNSAID;
      const figure = differenceFigure(first, second);
      const { points: apart } = figure.difference as Difference;
      if (apart <= 0) {
        const [told, hint] =
          apart === 0
            ? ['sont égaux, au point près', 'Dites qu’ils sont égaux, ou retirez l’écart.']
            : [
                `sont dans l’autre ordre, à ${points(apart)}`,
                `Inversez la phrase : {{difference "${other}" "${one}"}}.`,
              ];
        const found = `${first.printed} (${ratio(first.count, first.base.count)}) et ${second.printed} (${ratio(second.count, second.base.count)})`;
        claim(options, `« ${one} » et « ${other} » ${told} : ${found}.`, hint);
      }
      return link(figure, 'printed', figure.printed);
    },

    change: (id: string, options: Options) => {
      const found = changeOf(id, options);
      if (typeof found === 'string') return found;
      return link(found.figure, 'printed', found.figure.printed);
    },

    trend: (words: string, id: string, options: Options) => {
      const claimed = String(options.hash.as ?? words);
      const trend = findTrend(claimed, trends);
      if (!trend) {
        const known = trends.map((one) => one.words);
        const message = `Aucune condition n’est déclarée pour les mots « ${claimed} ».`;
        return fault(options, 'unknown-trend', message, suggestion(claimed, known));
      }
      const found = changeOf(id, options);
      if (typeof found === 'string') return found;
      const { now, before, figure } = found;
      const { points: rounded } = figure.difference as Difference;
      const apart = pointsApart(...termsOf(now, before));
      if (!holds(trend, apart)) {
        const wording = trueTrend(claimed, apart, trends);
        const hint = wording ? `Écrivez par exemple « ${wording} ».` : 'Reformulez la phrase.';
        const data = `${signedPoints(deniedPoints(rounded, apart, trend))}, de ${before.printed} (${ratio(before.count, before.base.count)}) à ${now.printed} (${ratio(now.count, now.base.count)})`;
        claim(options, `« ${words} » ne vaut pas pour « ${id} » : ${data}.`, hint);
      }
      const around = aroundPoints(words);
      if (!around) return words;
      return `${around[0]}${link(figure, 'size', points(rounded))}${around[1]}`;
    },
  };
}

/** Rounded points of which the words would be true are told with more decimals. */
function deniedPoints(rounded: number, apart: number, trend: Claim): number {
  const all = [rounded, ...[1, 2, 3, 4].map((decimals) => Number(apart.toFixed(decimals)))];
  return all.find((one) => !holds(trend, one)) ?? rounded;
}

function termsOf(now: Figure, before: EarlierFigure) {
  return [
    { count: now.count, base: now.base.count },
    { count: before.count, base: before.base.count },
  ] as const;
}
