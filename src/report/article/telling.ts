/** How the helpers of an article say what they found wrong, at the command that it is about. */
import type { Problem } from '../../problem.ts';
import { typographic } from '../../wording.ts';
import type { ArticleContext } from './context.ts';
import { missingFigure } from './missing-figure.ts';
import type { InlineNode, OwnNode } from './tree.ts';

/** What Handlebars hands to a helper behind its arguments. */
export interface Options {
  readonly hash: { readonly [name: string]: unknown };
  readonly loc: { readonly start: { readonly line: number; readonly column: number } };
  readonly fn?: (context: object) => string;
}

export interface Sink {
  /** Keeps a node and returns the token that stands for it. */
  readonly keep: (node: OwnNode | InlineNode) => string;
  readonly report: (problem: Omit<Problem, 'path'>) => void;
  /** The sentence in which a command stands, as it will be read. */
  readonly sentenceAt: (line: number, column: number) => string;
}

export interface Telling {
  /** The fault is told, and nothing printed in the place of the command. */
  readonly fault: (options: Options, code: string, message: string, hint: string) => '';
  readonly unknownFigure: (options: Options, id: string) => '';
  /** Words that the data deny: told with their sentence, and printed all the same. */
  readonly claim: (options: Options, message: string, hint: string) => void;
}

export function tellingOf(context: ArticleContext, { report, sentenceAt }: Sink): Telling {
  const fault: Telling['fault'] = (options, code, message, hint) => {
    report({ code, severity: 'error', ...placeOf(options), ...told(message, hint) });
    return '';
  };
  return {
    fault,
    unknownFigure: (options, id) => {
      const { code, message, hint = '' } = missingFigure(id, context);
      return fault(options, code, message, hint);
    },
    claim: (options, message, hint) => {
      const { line, column } = options.loc.start;
      const where = `${message} La phrase : « ${sentenceAt(line, column)} »`;
      report({
        ...{ code: 'claim-not-held', severity: 'warning' },
        ...placeOf(options),
        ...told(where, hint),
      });
    },
  };
}

function placeOf({ loc: { start } }: Options) {
  return { line: start.line, column: start.column + 1 };
}

function told(message: string, hint: string) {
  return { message: typographic(message), hint: typographic(hint) };
}
