/**
 * What an article must not hold, seen once it is a tree; each fault at its place in the text that
 * Markdown read.
 */
import type { Node, Nodes, Root } from 'mdast';
import { suggestion } from '../../definition/fault.ts';
import type { Problem } from '../../problem.ts';
import { typographic } from '../../wording.ts';
import { percentByHand, percentsIn } from './percent-by-hand.ts';
import { isBlock } from './place-nodes.ts';
import { markAt } from './tokens.ts';

type Fault = Pick<Problem, 'code' | 'message' | 'hint'>;
type LocatedFault = Omit<Problem, 'path'>;

/** @param tree as Markdown was read, commands still tokens in the text */
export function checkMarkdown(tree: Root): readonly LocatedFault[] {
  return walk(tree, (node) => {
    const found: (Fault & { line?: number })[] = [];
    if (node.type === 'html') found.push(faults.rawHtml(node.value));
    if (node.type === 'link' || node.type === 'definition') {
      if (!isSafe(node.url)) found.push(faults.unsafeLink(node.url));
    }
    if (node.type === 'image' || node.type === 'imageReference') found.push(faults.image);
    if (node.type === 'heading' && node.depth === 1) found.push(faults.headingLevel);
    found.push(...percentsIn(node).map(({ text, line }) => ({ ...percentByHand(text), line })));
    if (hiddenTexts(node).some((text) => markAt(text) >= 0)) found.push(faults.hiddenCommand);
    return found;
  });
}

/**
 * @param tree in which the computed nodes stand at their places
 * @param sections ids to which a link can lead
 */
export function checkPlaces(tree: Root, sections: readonly string[]): readonly LocatedFault[] {
  const shown = new Set<string>();
  const [first] = tree.children;
  const isHeaded = !first || (first.type === 'heading' && first.depth <= 2);
  const early = isHeaded ? [] : [{ ...faults.beforeFirstHeading, ...at(lineOf(first)) }];
  const others = walk(tree, (node, parents) => {
    const found: Fault[] = [];
    const inside = (...types: string[]) => parents.some(({ type }) => types.includes(type));
    if (isBlock(node) && inside('paragraph', 'heading', 'tableCell')) found.push(faults.notAlone);
    if (node.type === 'chart' || node.type === 'precision') {
      const name = node.type === 'chart' ? node.chart : '';
      if (shown.has(name)) found.push(faults.shownTwice);
      shown.add(name);
    }
    const inTitle = parents.some((parent) => parent.type === 'heading' && parent.depth === 2);
    if (node.type === 'figure' && (inTitle || inside('link', 'linkReference'))) {
      found.push(faults.misplacedFigure);
    }
    if (node.type === 'heading' && node.children.length === 0) found.push(faults.emptyHeading);
    if (node.type === 'link' || node.type === 'definition') {
      const [, section] = /^#(.*)/s.exec(node.url) ?? [];
      if (section !== undefined && !sections.includes(section)) {
        found.push(faults.unknownSection(section, sections));
      }
    }
    return found;
  });
  return [...early, ...others];
}

function walk(
  tree: Root,
  check: (node: Nodes, parents: readonly Nodes[]) => readonly (Fault & { line?: number })[],
): LocatedFault[] {
  const problems: LocatedFault[] = [];
  const visit = (node: Nodes, parents: readonly Nodes[]) => {
    const line = lineOf(node) ?? lineOf(parents.at(-1));
    const column = columnOf(node);
    for (const found of check(node, parents)) {
      const isWhole = found.line === undefined && column !== undefined;
      problems.push({ ...at(line), ...(isWhole ? { column } : {}), ...found });
    }
    if ('children' in node) for (const child of node.children) visit(child, [...parents, node]);
  };
  visit(tree, []);
  return problems;
}

function at(line: number | undefined): { severity: 'error'; line: number } {
  return { severity: 'error', line: line ?? 1 };
}

function lineOf(node: Node | undefined): number | undefined {
  return node?.position?.start.line;
}

/** What was computed bears the position of the text around its command. */
function columnOf(node: Node): number | undefined {
  return computed.has(node.type) ? undefined : node.position?.start.column;
}

const computed: ReadonlySet<string> = new Set([
  'figure',
  'cited',
  'chart',
  'themes',
  'quotation',
  'precision',
]);

/** A page, an e-mail address, a section of this page, a file beside it. */
function isSafe(url: string): boolean {
  return /^(https?:\/\/|mailto:|#|[\w./-]+$)/i.test(url);
}

/** Texts of a node in which a command would be printed as a token. */
function hiddenTexts(node: Nodes): readonly string[] {
  const isCode = node.type === 'inlineCode' || node.type === 'code';
  return [
    'url' in node ? node.url : '',
    'title' in node ? (node.title ?? '') : '',
    'alt' in node ? (node.alt ?? '') : '',
    isCode ? node.value : '',
  ];
}

function fault(code: string, message: string, hint: string): Fault {
  return { code, message: typographic(message), hint: typographic(hint) };
}

const faults = {
  rawHtml: (value: string) =>
    fault(
      'raw-html',
      `Du HTML n’est pas possible dans l’article : ${value.slice(0, 40)}`,
      'Écrivez-le en Markdown.',
    ),
  unsafeLink: (url: string) =>
    fault(
      'unsafe-link',
      `Ce lien ne mène pas à une page : ${url.slice(0, 40)}`,
      'Employez une adresse en https, ou une adresse électronique (mailto:).',
    ),
  unknownSection: (section: string, known: readonly string[]) =>
    fault(
      'unknown-section',
      `Aucune partie de l’article n’a l’adresse « #${section} ».`,
      suggestion(section, known),
    ),
  image: fault(
    'image',
    'Une image n’est pas possible dans l’article, qui doit tenir en un seul fichier.',
    'Retirez-la ; un graphique se déclare dans plan.yaml.',
  ),
  hiddenCommand: fault(
    'misplaced-command',
    'Une commande ne peut être ni dans un morceau de code ni dans une adresse.',
    'Placez-la dans une phrase.',
  ),
  beforeFirstHeading: fault(
    'before-first-heading',
    'Ce texte vient avant le premier titre de partie.',
    'Commencez l’article par une ligne « ## Titre de la partie » ; le chapeau est dans plan.yaml.',
  ),
  headingLevel: fault(
    'heading-level',
    'Un titre précédé d’un seul « # » serait un second titre de page.',
    'Écrivez « ## » devant le titre d’une partie, « ### » devant un intertitre.',
  ),
  emptyHeading: fault('empty-heading', 'Ce titre est vide.', 'Écrivez-le, ou retirez la ligne.'),
  notAlone: fault(
    'not-alone',
    'Un graphique, une liste de thèmes, une citation ou l’encadré doit être seul dans son paragraphe.',
    'Laissez une ligne vide avant la commande, et une après.',
  ),
  shownTwice: fault(
    'shown-twice',
    'Ce graphique, ou cet encadré, est déjà montré plus haut.',
    'Gardez l’un des deux.',
  ),
  misplacedFigure: fault(
    'misplaced-figure',
    'Un chiffre mène à sa fiche : il ne peut être ni dans un lien ni dans le titre d’une partie.',
    'Placez-le dans une phrase.',
  ),
};
