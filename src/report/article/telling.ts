/** How the helpers of an article say what they found wrong, at the command that it is about. */
import type { Problem } from '../../problem.ts';
import { typographic } from '../../wording.ts';
import { hasNoText } from '../coding.ts';
import { droppedName } from '../dropped-name.ts';
import { noAnswers, noneSorted, UNSAID, unansweredName } from '../no-answers.ts';
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

/** In the place of a faulty command: the Markdown around it stays what it was. */
export const NOTHING = '…';

type Fault = Required<Pick<Problem, 'code' | 'message' | 'hint'>>;

export interface Telling {
  /** The fault is told, and `NOTHING` printed in the place of the command. */
  readonly fault: (options: Options, code: string, message: string, hint: string) => string;
  readonly unknownFigure: (options: Options, id: string) => string;
  /** What cannot be said yet is told, and said to be so in the place of the command. */
  readonly unsaid: (options: Options, what: Fault, instead?: string) => string;
  /** A name that is no question's, or of none that will do; it may have been one of an earlier edition. */
  readonly unknownQuestion: (options: Options, id: string, other: Fault) => string;
  /** `unsaid` of what nobody answered, or of texts that nobody read. */
  readonly unanswered: (options: Options, figure: string, instead?: string) => string;
  /** Words that the data deny: told with their sentence, and printed all the same. */
  readonly claim: (options: Options, message: string, hint: string) => void;
}

export function tellingOf(context: ArticleContext, { report, sentenceAt }: Sink): Telling {
  const fault: Telling['fault'] = (options, code, message, hint) => {
    report({ code, severity: 'error', ...placeOf(options), ...told(message, hint) });
    return NOTHING;
  };
  const unsaid: Telling['unsaid'] = (options, { code, message, hint }, instead = UNSAID) => {
    report({ code, severity: 'warning', ...placeOf(options), ...told(message, hint) });
    return instead;
  };
  return {
    fault,
    unsaid,
    unknownQuestion: (options, id, other) => {
      const { questionnaire } = context.dataset;
      const { code, message, hint } = droppedName(id, questionnaire, context.former) ?? other;
      return fault(options, code, message, hint);
    },
    unanswered: (options, figure, instead) => {
      const { figures, dataset } = context;
      const [question = ''] = figure.split('.');
      const isUnread = figures.get(figure)?.base.kind === 'wrote' && !hasNoText(dataset, question);
      const name = unansweredName(figure, figures);
      return unsaid(options, isUnread ? noneSorted(question) : noAnswers(name), instead);
    },
    unknownFigure: (options, id) => {
      const { code, message, hint } = missingFigure(id, context);
      const { respondents, questionnaire } = context.dataset;
      // Where so few have answered, no grouping that an author could choose would do.
      const isEarly = respondents.length < questionnaire.settings.minimumBase;
      if (context.untold?.has(id) && isEarly) return unsaid(options, { code, message, hint });
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
