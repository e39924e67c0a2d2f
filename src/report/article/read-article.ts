/**
 * The prose of a report: Handlebars first, with helpers that leave opaque tokens; then Markdown;
 * then the tokens become nodes. Numbers typed by hand and raw HTML are faults.
 */
import Handlebars from 'handlebars';
import type { Nodes, Paragraph, Root, RootContent, Text } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import { suggestion } from '../../definition/faults.ts';
import { inFileOrder, type Problem } from '../../problem.ts';
import { typographic } from '../../wording.ts';
import type { ArticleContext } from './context.ts';
import { articleHelpers, blockHelpers, inlineHelpers } from './helpers.ts';
import { type OwnNode, type Section, sectionsOf } from './tree.ts';

const OPEN = '\uE000';
const CLOSE = '\uE001';
const token = new RegExp(`${OPEN}(\\d+)${CLOSE}`);
const blocks: ReadonlySet<string> = new Set(['chart', 'themes', 'quotation', 'precision']);

export function readArticle(
  text: string,
  path: string,
  context: ArticleContext,
): { sections: readonly Section[]; problems: readonly Problem[] } {
  const { rendered, nodes, problems } = runTemplate(text, context);
  const tree = fromMarkdown(rendered, {
    extensions: [gfmTable()],
    mdastExtensions: [gfmTableFromMarkdown()],
  });
  problems.push(...faultsOfTree(tree));
  const sections = sectionsOf({
    ...tree,
    children: tree.children.map((c) => placeNodes(c, nodes)),
  });
  return { sections, problems: inFileOrder(problems.map((problem) => ({ ...problem, path }))) };
}

/** A sentence of the plan, with the same helpers: its text, numbers printed. */
export function readSentence(
  text: string,
  context: ArticleContext,
): { text: string; cited: readonly string[]; problems: readonly Omit<Problem, 'path'>[] } {
  const { rendered, nodes, problems } = runTemplate(text, context);
  const cited = nodes.flatMap((node) => (node.type === 'figure' ? [node.figure] : []));
  const plain = typographic(rendered.trim()).replace(new RegExp(token, 'g'), (_, index) => {
    const node = nodes[Number(index)];
    return node?.type === 'figure' ? node.printed : node && 'value' in node ? node.value : '';
  });
  if (/\d\s*%/.test(rendered)) problems.push(percentByHand(1));
  return { text: plain, cited, problems };
}

function runTemplate(text: string, context: ArticleContext) {
  const nodes: OwnNode[] = [];
  const problems: Omit<Problem, 'path'>[] = [];
  const helpers = articleHelpers(context, {
    keep: (node) => `${OPEN}${nodes.push(node) - 1}${CLOSE}`,
    report: (problem) => problems.push(problem),
  });
  const none = { rendered: '', nodes, problems };
  let program: hbs.AST.Program;
  try {
    program = Handlebars.parse(text);
  } catch (error) {
    problems.push(templateFault(error as Error));
    return none;
  }
  problems.push(...unknownHelpers(program));
  if (problems.length > 0) return none;
  const known = Object.fromEntries(Object.keys(helpers).map((name) => [name, true]));
  const template = Handlebars.create().compile(program, {
    noEscape: true,
    strict: true,
    ignoreStandalone: true,
    knownHelpersOnly: true,
    knownHelpers: known,
  });
  const rendered = template(
    {},
    { helpers: helpers as object as Record<string, Handlebars.HelperDelegate> },
  );
  return { rendered, nodes, problems };
}

/** Every name that is no helper of ours, at its place: built-in ones are not offered either. */
function unknownHelpers(program: hbs.AST.Program): Omit<Problem, 'path'>[] {
  const problems: Omit<Problem, 'path'>[] = [];
  const names: readonly string[] = [...inlineHelpers, ...blockHelpers];
  const visitor = new Handlebars.Visitor();
  const check = (statement: hbs.AST.MustacheStatement | hbs.AST.BlockStatement) => {
    const name = (statement.path as hbs.AST.PathExpression).original ?? '';
    if (names.includes(name)) return;
    const { line, column } = statement.loc.start;
    const message = typographic(`« ${name} » n’est pas une commande de l’article.`);
    const hint = suggestion(name, names);
    problems.push({
      code: 'unknown-helper',
      severity: 'error',
      line,
      column: column + 1,
      message,
      hint,
    });
  };
  visitor.MustacheStatement = check;
  visitor.BlockStatement = (block) => {
    check(block);
    visitor.accept(block.program);
  };
  visitor.accept(program);
  return problems;
}

function templateFault(error: Error): Omit<Problem, 'path'> {
  const line = Number(/line (\d+)/.exec(error.message)?.[1] ?? 1);
  return {
    code: 'template-syntax',
    severity: 'error',
    line,
    message: 'Une commande entre accolades est mal écrite ici.',
    hint: 'Vérifiez que chaque {{ a son }} et que chaque guillemet est refermé.',
  };
}

function faultsOfTree(tree: Root): Omit<Problem, 'path'>[] {
  const problems: Omit<Problem, 'path'>[] = [];
  const visit = (node: Nodes) => {
    const line = node.position?.start.line ?? 1;
    if (node.type === 'html') {
      problems.push({
        code: 'raw-html',
        severity: 'error',
        line,
        message: typographic(
          `Du HTML n’est pas possible dans l’article : ${node.value.slice(0, 40)}`,
        ),
        hint: 'Écrivez-le en Markdown.',
      });
    }
    if (node.type === 'link' && !/^(https?:|mailto:|#|[\w./-]+$)/.test(node.url)) {
      problems.push({
        code: 'unsafe-link',
        severity: 'error',
        line,
        message: typographic(`Ce lien ne mène pas à une page : ${node.url.slice(0, 40)}`),
        hint: 'Employez une adresse en https, ou une adresse électronique (mailto:).',
      });
    }
    if (node.type === 'text' && /\d\s*%/.test(node.value)) problems.push(percentByHand(line));
    if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(tree);
  return problems;
}

function percentByHand(line: number): Omit<Problem, 'path'> {
  return {
    code: 'percent-by-hand',
    severity: 'error',
    line,
    message: 'Un pourcentage est écrit à la main.',
    hint: 'Employez {{figure "…"}}, ou {{cited "…" source="…"}} s’il vient d’ailleurs.',
  };
}

function placeNodes(node: RootContent, nodes: readonly OwnNode[]): RootContent {
  if (node.type === 'paragraph') {
    const block = blockOf(node, nodes);
    if (block) return block as RootContent;
  }
  if (!('children' in node)) return node;
  const children = (node.children as RootContent[]).flatMap((child) =>
    child.type === 'text' ? splitText(child, nodes) : [placeNodes(child, nodes)],
  );
  return { ...node, children } as RootContent;
}

/** A paragraph that is nothing but one block token. */
function blockOf(paragraph: Paragraph, nodes: readonly OwnNode[]): OwnNode | undefined {
  const [only, ...others] = paragraph.children;
  if (others.length > 0 || only?.type !== 'text') return undefined;
  const match = token.exec(only.value);
  const node = match?.[0] === only.value.trim() ? nodes[Number(match?.[1])] : undefined;
  return node && blocks.has(node.type) ? node : undefined;
}

function splitText(text: Text, nodes: readonly OwnNode[]): RootContent[] {
  return typographic(text.value)
    .split(new RegExp(token))
    .flatMap((part, index): RootContent[] => {
      if (index % 2 === 1) {
        const node = nodes[Number(part)];
        return node ? [node as RootContent] : [];
      }
      return part === '' ? [] : [{ type: 'text', value: part }];
    });
}
