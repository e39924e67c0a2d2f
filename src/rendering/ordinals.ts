import Handlebars from 'handlebars';

/**
 * A text as HTML, the ends of its ordinals raised as French does: for text between tags, not for
 * attributes nor for what a field holds.
 * @example ordinals('le 1er juin, au plus tard') // => 'le 1<sup>er</sup> juin, au plus tard'
 * @example ordinals('2e choix < 3e') // => '2<sup>e</sup> choix &lt; 3<sup>e</sup>'
 */
export function ordinals(text: string): string {
  return Handlebars.escapeExpression(text).replace(
    /(?<![\p{L}\d.,&#])(\d+)(er|re|e)(?![\p{L}\d;])/gu,
    '$1<sup>$2</sup>',
  );
}
