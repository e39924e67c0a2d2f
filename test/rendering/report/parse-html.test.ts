import { describe, expect, it } from 'vitest';
import { byName, parseHtml, textOf } from './parse-html.ts';

describe('the strict reading of our pages', () => {
  it.each([
    '<p>a<b>c</p></b>',
    '<p>never closed',
    '<p><figure></figure></p>',
    '<a href="#a">a <a href="#b">b</a></a>',
    '<p id="a" id="b"></p>',
    '<p title=a></p>',
    '<p>1 < 2</p>',
    '<p>a & b</p>',
    '<p>&nosuch;</p>',
    '<!-- hidden -->',
    '<script>alert(1)</script',
  ])('refuses %s', (html) => {
    expect(() => parseHtml(html)).toThrow();
  });

  it('reads elements, attributes and entities', () => {
    const root = parseHtml('<!doctype html><p class="a">1 &lt; 2<br>&#x3D; &amp;</p>');
    const [paragraph] = byName(root, 'p');
    expect(paragraph?.attributes.get('class')).toBe('a');
    expect(paragraph && textOf(paragraph)).toBe('1 < 2= &');
  });
});
