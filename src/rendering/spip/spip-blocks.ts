/** Paragraphs, lists, tables and what the article computes, in SPIP’s markup. */
import type { List, ListItem, RootContent, Table } from 'mdast';
import type { QuotationNode, ThemesNode } from '../../report/article/tree.ts';
import { figureOf } from '../../report/figure.ts';
import type { Report } from '../../report/report.ts';
import { typographic } from '../../wording.ts';
import { precisionWords } from '../report/precision-words.ts';
import { quotedRemark } from '../report/quoted-remark.ts';
import { spipChart } from './spip-chart.ts';
import { leadsOn, type SpipProse, spipInline } from './spip-inline.ts';
import { spipTable } from './spip-table.ts';
import { atLineStart, spipText } from './spip-text.ts';

export function spipBlocks(content: readonly RootContent[], prose: SpipProse): string {
  return content
    .map((node) => block(node, prose))
    .filter((text) => text !== '')
    .join('\n\n');
}

function block(node: RootContent, prose: SpipProse): string {
  switch (node.type) {
    case 'paragraph':
      // « Voir… » a page beside `bilan.html`, which is not beside the article.
      if (node.children.every((child) => child.type === 'link' && !leadsOn(child.url, prose)))
        return '';
      return paragraph(spipInline(node.children, prose));
    case 'heading':
      return `{{${spipInline(node.children, prose, 'strong')}}}`;
    case 'list':
      return list(node, prose, '');
    case 'table':
      return table(node, prose);
    case 'blockquote':
      return `<quote>\n${spipBlocks(node.children, prose)}\n</quote>`;
    case 'code':
      return paragraph(spipText(node.value));
    case 'thematicBreak':
      return '----';
    case 'chart': {
      const chart = prose.report.charts.get(node.chart);
      return chart ? spipChart(chart) : '';
    }
    case 'themes':
      return themes(node, prose.report);
    case 'quotation':
      return quotation(node, prose.report);
    case 'precision': {
      const { who, rounding } = precisionWords(prose.report);
      return `{{Précision.}} ${spipText(who)} ${spipText(rounding)}`;
    }
    default:
      return '';
  }
}

/** Each line of it: a text may hold breaks. */
function paragraph(text: string): string {
  const [first = '', ...others] = text.split('\n_ ');
  return [atLineStart(first), ...others].join('\n_ ');
}

/** @param marks of the lists around it: SPIP repeats its sign for each level */
function list({ ordered, children }: List, prose: SpipProse, marks: string): string {
  const own = `${marks}${ordered ? '#' : '*'}`;
  return children.map((item) => listItem(item, prose, own)).join('\n');
}

function listItem({ children }: ListItem, prose: SpipProse, marks: string): string {
  const parts = children.map((node) =>
    node.type === 'list' ? `\n${list(node, prose, marks)}` : block(node, prose),
  );
  const text = parts.reduce((all, part) => {
    return all === '' || part.startsWith('\n') ? `${all}${part}` : `${all}\n_ ${part}`;
  }, '');
  return `-${marks} ${text}`;
}

function table({ children }: Table, prose: SpipProse): string {
  const [head = [], ...rows] = children.map((row) =>
    row.children.map((cell) => spipInline(cell.children, prose)),
  );
  return spipTable({ head, rows });
}

/** How many speak of each, and of how many: all of them are of one base. */
function themes({ items }: ThemesNode, { figures }: Report): string {
  const [first] = items;
  if (!first) return '';
  const { base, question = '' } = figureOf(figures, first.figure);
  const asked = `[[${spipText(typographic(`« ${question} »`))}]]`;
  const words = typographic(`${base.described} ; une personne peut parler de plusieurs thèmes.`);
  return [
    ...items.map(
      ({ label, printed }) => `-* {{${spipText(printed)}}} ${spipText(typographic(label))}`,
    ),
    '',
    `{Base\u00a0:} ${spipText(words)}${asked}`,
  ].join('\n');
}

function quotation({ value, about }: QuotationNode, { demonstration }: Report): string {
  const by = [about, demonstration ? 'citation fictive' : ''].filter(Boolean).join(', ');
  const words = quotedRemark(value)
    .map((lines) => lines.map((line) => atLineStart(spipText(line))).join('\n_ '))
    .join('\n\n');
  return `<quote>\n${words}${by === '' ? '' : `\n_ {${spipText(by)}}`}\n</quote>`;
}
