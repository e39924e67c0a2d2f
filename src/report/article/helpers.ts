/**
 * The helpers of an article: each leaves a token in the text and a node beside it, and says what
 * it could not find. Words that claim something are printed as written and held to the data.
 */
import { suggestion } from '../../definition/fault.ts';
import type { Problem } from '../../problem.ts';
import { integer, ratio, typographic } from '../../wording.ts';
import { remarksOf } from '../coding.ts';
import type { Figure } from '../figure.ts';
import { findQuantifier, holds, trueWords } from '../quantifiers.ts';
import type { CommandName } from './check-commands.ts';
import type { ArticleContext } from './context.ts';
import { missingFigure } from './missing-figure.ts';
import type { FigureNode, OwnNode } from './tree.ts';

/** What Handlebars hands to a helper behind its arguments. */
interface Options {
  readonly hash: { readonly [name: string]: unknown };
  readonly loc: { readonly start: { readonly line: number; readonly column: number } };
  readonly fn?: (context: object) => string;
}

type Helper = (...values: never[]) => string;
export type Helpers = Record<CommandName, Helper>;

export interface Sink {
  /** Keeps a node and returns the token that stands for it. */
  readonly keep: (node: OwnNode) => string;
  readonly report: (problem: Omit<Problem, 'path'>) => void;
}

export function articleHelpers(context: ArticleContext, { keep, report }: Sink): Helpers {
  const { figures } = context;
  const fault = (options: Options, code: string, message: string, hint: string) => {
    const { line, column } = options.loc.start;
    const told = { message: typographic(message), hint: typographic(hint) };
    report({ code, severity: 'error', line, column: column + 1, ...told });
    return '';
  };
  const claimFault = (options: Options, message: string, hint: string) => {
    const { line, column } = options.loc.start;
    const told = { message: typographic(message), hint: typographic(hint) };
    report({ code: 'claim-not-held', severity: 'warning', line, column: column + 1, ...told });
  };
  const unknownFigure = (options: Options, id: string) => {
    const { code, message, hint = '' } = missingFigure(id, context);
    return fault(options, code, message, hint);
  };
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

    say: (words: string, id: string, options: Options) => {
      const figure = figures.get(id);
      if (!figure) return unknownFigure(options, id);
      if (figure.kind === 'mean') {
        const message = `« ${id} » est une moyenne : « ${words} » ne peut se dire que d’une part.`;
        return fault(options, 'not-a-share', message, 'Employez {{figure "…"}}.');
      }
      const claim = String(options.hash.as ?? words);
      const quantifier = findQuantifier(claim, context.quantifiers);
      if (!quantifier) {
        const known = context.quantifiers.map((one) => one.words);
        const message = `Aucune condition n’est déclarée pour les mots « ${claim} ».`;
        return fault(options, 'unknown-quantifier', message, suggestion(claim, known));
      }
      if (figure.share === null || !holds(quantifier, figure.share)) {
        const [wording] = figure.share === null ? [] : trueWords(figure.share, context.quantifiers);
        const found = `${figure.printed} (${ratio(figure.count, figure.base.count)})`;
        const hint = wording ? `Écrivez par exemple « ${wording} ».` : 'Reformulez la phrase.';
        claimFault(options, `« ${words} » ne vaut plus pour « ${id} » : ${found}.`, hint);
      }
      return words;
    },

    ranked: (...values: unknown[]) => {
      const options = values.at(-1) as Options;
      const [question, ...expected] = values.slice(0, -1).map(String);
      const text = options.fn?.({}) ?? '';
      const group = [...figures.values()].filter(({ id }) => id.startsWith(`${question}.`));
      const unknown = expected.filter((one) => !figures.has(`${question}.${one}`));
      for (const one of unknown) unknownFigure(options, `${question}.${one}`);
      if (unknown.length > 0) return text;
      const ranking = group
        .filter(({ id }) => context.choices.has(id))
        .toSorted((a, b) => b.count - a.count);
      const found = ranking.slice(0, expected.length);
      const next = ranking[expected.length];
      const inOrder = found.every(({ id }, rank) => id === `${question}.${expected[rank]}`);
      const tie = found.some((figure, rank) => figure.count === (ranking[rank + 1] ?? next)?.count);
      if (!inOrder || tie) {
        const shown = found.map(({ label, count }) => `${label} (${count})`).join(', puis ');
        const message = `L’ordre annoncé n’est plus celui des réponses à « ${question} » : en tête, ${shown}${tie ? ', à égalité' : ''}.`;
        claimFault(options, message, 'Récrivez la phrase dans cet ordre.');
      }
      return text;
    },

    cited: (printed: string, options: Options) => {
      const { source } = options.hash;
      if (typeof source === 'string' && source.trim() !== '') {
        return keep({ type: 'cited', value: printed, source });
      }
      const message = `Le chiffre cité « ${printed} » n’a pas de source.`;
      return fault(options, 'missing-source', message, 'Ajoutez source="…".');
    },

    chart: (id: string, options: Options) => {
      if (context.charts.includes(id)) return keep({ type: 'chart', chart: id });
      const message = `Aucun graphique du plan ne s’appelle « ${id} ».`;
      return fault(options, 'unknown-chart', message, suggestion(String(id), context.charts));
    },

    themes: (question: string, options: Options) => {
      const most = Number(options.hash.most ?? Number.POSITIVE_INFINITY);
      const items = [...figures.values()]
        .filter(({ id, base }) => base.kind === 'wrote' && id.startsWith(`${question}.`))
        .filter(({ count }) => count > 0)
        .toSorted((a, b) => b.count - a.count)
        .slice(0, most)
        .map(({ id, label, printed }) => ({ figure: id, label, printed }));
      if (items.length > 0) return keep({ type: 'themes', items });
      const message = `Aucun texte de la question « ${question} » n’a été classé par thèmes.`;
      const coded = Object.keys(context.coding.labels);
      return fault(options, 'no-themes', message, suggestion(String(question), coded));
    },

    quotation: (question: string, response: string, options: Options) => {
      const remarks = remarksOf(context.dataset, context.coding, { id: question });
      const remark = remarks.find((one) => one.response === response);
      if (!remark) {
        const message = `Aucun texte classé de « ${question} » n’a pour identifiant « ${response} ».`;
        return fault(
          options,
          'unknown-remark',
          message,
          'Copiez l’identifiant depuis le fichier des remarques.',
        );
      }
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
