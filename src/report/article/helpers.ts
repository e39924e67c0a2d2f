/**
 * The helpers of an article: each leaves a token in the text and a node beside it, and says what
 * it could not find. Words that claim something are printed as written and held to the data.
 */
import { suggestion } from '../../definition/fault.ts';
import { integer } from '../../wording.ts';
import { remarksOf } from '../coding.ts';
import type { Figure } from '../figure.ts';
import { OBSERVATIONS, observationsPath } from '../observations.ts';
import type { CommandName } from './check-commands.ts';
import { claimHelpers } from './claim-helpers.ts';
import type { ArticleContext } from './context.ts';
import { differenceHelpers } from './difference-helpers.ts';
import { elsewhereHelpers } from './elsewhere-helpers.ts';
import { type Options, type Sink, tellingOf } from './telling.ts';
import { textTelling } from './text-telling.ts';
import type { FigureNode } from './tree.ts';
import { wordHelpers } from './word-helpers.ts';

type Helper = (...values: never[]) => string;
export type Helpers = Record<CommandName, Helper>;

export function articleHelpers(context: ArticleContext, sink: Sink): Helpers {
  const { figures } = context;
  const { keep } = sink;
  const telling = tellingOf(context, sink);
  const { fault, unknownFigure } = telling;
  const { noRemark, noThemes } = textTelling(context, telling);
  const number =
    (shows: FigureNode['shows'], print: (figure: Figure) => string) =>
    (id: string, options: Options) => {
      const figure = figures.get(id);
      if (!figure) return unknownFigure(options, id);
      return keep({ type: 'figure', figure: id, shows, printed: print(figure) });
    };

  return {
    figure: number('printed', ({ printed }) => printed),
    count: number('count', ({ count }) => integer(count)),
    base: number('base', ({ base }) => integer(base.count)),

    ...claimHelpers(context, telling),
    ...differenceHelpers(context, telling, sink),
    ...elsewhereHelpers(context, telling, sink),
    ...wordHelpers(context, telling, sink),

    chart: (id: string, options: Options) => {
      if (context.charts.includes(id)) return keep({ type: 'chart', chart: id });
      const message = `Aucun graphique du plan ne s’appelle « ${id} ».`;
      const hint =
        context.charts.length === 0
          ? 'Déclarez-le dans plan.yaml.'
          : suggestion(String(id), context.charts);
      return fault(options, 'unknown-chart', message, hint);
    },

    themes: (question: string, options: Options) => {
      const most = Number(options.hash.most ?? Number.POSITIVE_INFINITY);
      const items = [...figures.values()]
        .filter(({ id, base }) => base.kind === 'wrote' && id.startsWith(`${question}.`))
        .filter(({ id, count }) => count > 0 && !id.includes('@'))
        .toSorted((a, b) => b.count - a.count)
        .slice(0, most)
        .map(({ id, label, printed }) => ({ figure: id, label, printed }));
      if (items.length > 0) return keep({ type: 'themes', items });
      return noThemes(options, question, 'Aucun texte n’a encore été lu et classé.');
    },

    observations: (question: string, options: Options) => {
      if (context.observed.includes(question)) {
        const children = [
          { type: 'text' as const, value: String(options.hash.words ?? OBSERVATIONS) },
        ];
        return keep({ type: 'link', url: observationsPath(question), children });
      }
      return noThemes(options, question, 'Il n’y a pas encore d’observations à lire.');
    },

    quotation: (question: string, response: string, options: Options) => {
      const remarks = remarksOf(context.dataset, context.coding, { id: question });
      const remark = remarks.find((one) => one.response === response);
      if (!remark) return noRemark(options, question, response);
      if (!remark.publishable) {
        const message = `Le texte « ${response} » n’est pas marqué comme publiable.`;
        return fault(
          options,
          'not-publishable',
          message,
          'Choisissez-en un autre, ou relisez-le et marquez-le.',
        );
      }
      return keep({ type: 'quotation', value: remark.text, about: String(options.hash.by ?? '') });
    },

    precision: () => keep({ type: 'precision' }),
  };
}
