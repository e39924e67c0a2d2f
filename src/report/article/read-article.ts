/**
 * The prose of a report: Handlebars first, with helpers that leave opaque tokens; then Markdown;
 * then the tokens become nodes. Numbers typed by hand and raw HTML are faults.
 */
import Handlebars from 'handlebars';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import { inFileOrder, type Problem } from '../../problem.ts';
import { typographic } from '../../wording.ts';
import { checkCommands, commandNames } from './check-commands.ts';
import { checkMarkdown, checkPlaces } from './check-tree.ts';
import { columnInSource, withoutCommands } from './column-in-source.ts';
import type { ArticleContext } from './context.ts';
import { articleHelpers } from './helpers.ts';
import { percentByHand, percentsInSentence, withColumns } from './percent-by-hand.ts';
import { isBlock, placeNodes } from './place-nodes.ts';
import { sentenceAt } from './sentence-at.ts';
import { sourceLines } from './source-lines.ts';
import { markAt, replaceTokens, tokenFor } from './tokens.ts';
import { type InlineNode, type OwnNode, plainText, type Section, sectionsOf } from './tree.ts';

type LocatedFault = Omit<Problem, 'path'>;

export function readArticle(
  text: string,
  path: string,
  context: ArticleContext,
): { sections: readonly Section[]; problems: readonly Problem[] } {
  const { rendered, nodes, problems, lines } = runTemplate(text, context);
  const tree = fromMarkdown(rendered, {
    extensions: [gfmTable()],
    mdastExtensions: [gfmTableFromMarkdown()],
  });
  const placed = { ...tree, children: tree.children.map((child) => placeNodes(child, nodes)) };
  const sections = sectionsOf(placed);
  const ids = sections.map(({ id }) => id);
  const ofTree = [...checkMarkdown(tree), ...checkPlaces(placed, ids)];
  const inSource = ofTree.map(inTemplate(rendered, text, lines));
  const all = [...problems, ...withColumns(inSource, text)].map((problem) => ({
    ...problem,
    path,
  }));
  return { sections, problems: inFileOrder(all) };
}

/** @param lines of the template, for each line of what it leaves */
function inTemplate(rendered: string, template: string, lines: readonly number[]) {
  const both = {
    rendered: rendered.split(/\r?\n/),
    template: withoutCommands(template).split(/\r?\n/),
  };
  return ({ line: read = 1, column: from, ...fault }: LocatedFault): LocatedFault => {
    const line = lines[read - 1] ?? 1;
    const column =
      from === undefined ? undefined : columnInSource(both, { line: read, column: from }, line);
    return { ...fault, line, ...(column === undefined ? {} : { column }) };
  };
}

/** A sentence of the plan, with the same helpers: its text, numbers printed. */
export function readSentence(
  text: string,
  context: ArticleContext,
): { text: string; problems: readonly LocatedFault[] } {
  const { rendered, nodes, problems } = runTemplate(text, context);
  const plain = replaceTokens(typographic(rendered.trim()), (index) => {
    const node = nodes[index];
    if (node?.type === 'cited') return typographic(node.value);
    return node && !isBlock(node) ? plainText(node) : '';
  });
  if (nodes.some(isBlock)) problems.push(blockInSentence);
  for (const typed of percentsInSentence(rendered)) {
    problems.push({ ...percentByHand(typed), severity: 'error' });
  }
  return { text: plain, problems };
}

function runTemplate(text: string, context: ArticleContext) {
  const nodes: (OwnNode | InlineNode)[] = [];
  const problems: LocatedFault[] = [];
  const none = { rendered: '', nodes, problems, lines: [] };
  if (markAt(text) >= 0) {
    problems.push(privateCharacter(text));
    return none;
  }
  let program: hbs.AST.Program;
  try {
    program = Handlebars.parse(text);
  } catch (error) {
    problems.push(templateFault(error as Error));
    return none;
  }
  const { sound, problems: ofCommands } = checkCommands(program);
  problems.push(...ofCommands);
  const helpers = articleHelpers(context, {
    keep: (node) => tokenFor(nodes.push(node) - 1),
    report: (problem) => problems.push(problem),
    sentenceAt: (line, column) =>
      sentenceAt(text, line, column, (id, command) => {
        const { figures, comparison } = context;
        return (command === 'earlier' ? comparison?.earlier.figures : figures)?.get(id)?.printed;
      }),
  });
  const template = Handlebars.create().compile(sound, {
    noEscape: true,
    strict: true,
    knownHelpersOnly: true,
    knownHelpers: Object.fromEntries(commandNames.map((name) => [name, true])),
  });
  const rendered = template(
    {},
    { helpers: helpers as object as Record<string, Handlebars.HelperDelegate> },
  );
  return { rendered, nodes, problems, lines: sourceLines(sound) };
}

function templateFault(error: Error & { lineNumber?: number }): LocatedFault {
  const told = /line (\d+)/.exec(error.message)?.[1];
  return {
    code: 'template-syntax',
    severity: 'error',
    line: error.lineNumber ?? Number(told ?? 1),
    message: 'Une commande entre accolades est mal écrite ici.',
    hint: 'Vérifiez que chaque {{ a son }}, que chaque guillemet est refermé, et chaque bloc aussi.',
  };
}

function privateCharacter(text: string): LocatedFault {
  return {
    code: 'private-character',
    severity: 'error',
    line: text.slice(0, markAt(text)).split('\n').length,
    message: 'Un caractère invisible de cette ligne ne peut pas être imprimé (U+E000 ou U+E001).',
    hint: 'Retapez la ligne au lieu de la coller.',
  };
}

const blockInSentence: LocatedFault = {
  code: 'not-in-a-sentence',
  severity: 'error',
  message:
    'Un titre, une lecture ou un chapeau ne peut montrer ni graphique, ni liste, ni citation.',
  hint: 'Placez cette commande dans l’article.',
};
