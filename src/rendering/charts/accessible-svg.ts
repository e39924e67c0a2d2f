import { compactSvg } from './compact-svg.ts';
import { fontFamily } from './font.ts';
import { escapeXml, parseSvg, type SvgElement, type SvgNode, writeSvg } from './svg-tree.ts';
import { textSize } from './text-metrics.ts';

export interface SvgWords {
  /** Before the ids of title and description: unique in the page. */
  readonly idPrefix: string;
  readonly title: string;
  readonly description: string;
}

/**
 * Vega's SVG as one picture with a name and a description. All that Vega says to assistive
 * techniques is removed (it is English, and reads out every bar), with all else but geometry and
 * paint: no style attribute, class or script can reach a page whose policy forbids them.
 */
export function accessibleSvg(svg: string, { idPrefix, title, description }: SvgWords): string {
  const vega = parseSvg(svg);
  const { children } = compactSvg(painted(vega));
  const [titleId, descriptionId] = [escapeXml(`${idPrefix}-t`), escapeXml(`${idPrefix}-d`)];
  const size = ['width', 'height', 'viewBox'].map((name): [string, string] => [
    name,
    vega.attributes.get(name) ?? '',
  ]);
  return writeSvg({
    name: 'svg',
    attributes: new Map([
      ['xmlns', 'http://www.w3.org/2000/svg'],
      ...size,
      ['role', 'img'],
      ['aria-labelledby', `${titleId} ${descriptionId}`],
      ['font-family', fontFamily],
      ['font-size', String(textSize)],
      ['fill', 'none'],
    ]),
    children: [
      { name: 'title', attributes: new Map([['id', titleId]]), children: [escapeXml(title)] },
      {
        name: 'desc',
        attributes: new Map([['id', descriptionId]]),
        children: [escapeXml(description)],
      },
      ...children,
    ],
  });
}

/** Geometry and paint; what is not here is not written. */
const kept = new Set(
  `d transform x y dy x2 y2 fill stroke stroke-width stroke-linecap stroke-dasharray font-weight
   text-anchor`.split(/\s+/),
);

/** What SVG, or the picture's own element, presumes anyway. */
const presumed = new Map([
  ['text-anchor', 'start'],
  ['stroke-width', '1'],
  ['font-weight', '400'],
  ['fill', 'transparent'],
  ['stroke', 'transparent'],
]);

function painted(element: SvgElement): SvgElement {
  const attributes = [...element.attributes].filter(
    ([name, value]) => kept.has(name) && presumed.get(name) !== value,
  );
  const children = element.children.map(
    (node): SvgNode => (typeof node === 'string' ? node : painted(node)),
  );
  return { ...element, attributes: new Map(attributes), children };
}
