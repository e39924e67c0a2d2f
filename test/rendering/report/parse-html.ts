/**
 * HTML read as strictly as XML would be: what a browser repairs in silence (a tag not closed, a
 * link in a link, a figure in a paragraph) throws here. Only for pages that we write ourselves.
 */
export interface HtmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly (HtmlElement | string)[];
}

interface Open extends HtmlElement {
  readonly children: (HtmlElement | string)[];
}

const empty = new Set(['br', 'hr', 'img', 'input', 'link', 'meta', 'col', 'wbr']);
/** A paragraph ends where one of these begins. */
const notInParagraph = new Set(
  'p div section article aside nav header footer main figure figcaption table ul ol blockquote details h1 h2 h3 h4 pre hr'.split(
    ' ',
  ),
);
const interactive = new Set(['a', 'button', 'summary']);

export function parseHtml(html: string): HtmlElement {
  const root: Open = { name: '#root', attributes: new Map(), children: [] };
  const stack: Open[] = [root];
  const pattern =
    /<!doctype html>|<style>([^<]*)<\/style>|<(\/?)([a-z][a-z0-9]*)((?:\s+[\w:-]+(?:="[^"]*")?)*)\s*(\/?)>|([^<]+)/giy;
  while (pattern.lastIndex < html.length) {
    const at = pattern.lastIndex;
    const match = pattern.exec(html);
    if (!match) throw new Error(`cannot be read: ${html.slice(at, at + 80)}`);
    const [whole, style, slash, tag = '', attributes = '', selfClosed, text] = match;
    const top = stack.at(-1) ?? root;
    if (text !== undefined) top.children.push(decode(text));
    else if (style !== undefined) top.children.push({ ...leaf('style'), children: [style] });
    else if (slash === '/') close(stack, tag, whole);
    else if (tag !== '') open(stack, tag, attributes, selfClosed === '/');
  }
  if (stack.length !== 1) throw new Error(`never closed: ${stack.map(({ name }) => name)}`);
  return root;
}

function open(stack: Open[], name: string, attributes: string, selfClosed: boolean): void {
  const around = stack.map((one) => one.name);
  if (notInParagraph.has(name) && around.includes('p')) throw new Error(`${name} in a paragraph`);
  if (interactive.has(name) && around.some((one) => interactive.has(one))) {
    throw new Error(`${name} in ${around.join(' > ')}`);
  }
  const element: Open = { ...leaf(name), attributes: readAttributes(attributes), children: [] };
  stack.at(-1)?.children.push(element);
  if (!empty.has(name) && !selfClosed) stack.push(element);
}

function close(stack: Open[], name: string, tag: string): void {
  const open = stack.pop();
  if (open?.name !== name) throw new Error(`${tag} closes ${open?.name}`);
}

function leaf(name: string): HtmlElement {
  return { name, attributes: new Map(), children: [] };
}

function readAttributes(text: string): Map<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name = '', value = ''] of text.matchAll(/([\w:-]+)(?:="([^"]*)")?/g)) {
    if (attributes.has(name)) throw new Error(`${name} twice`);
    attributes.set(name, decode(value));
  }
  return attributes;
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

function decode(text: string): string {
  return text.replace(/&(#x[0-9a-f]+;|#\d+;|\w+;|)/gi, (whole, entity: string) => {
    if (/^#x/i.test(entity)) return String.fromCodePoint(Number.parseInt(entity.slice(2), 16));
    if (entity.startsWith('#')) return String.fromCodePoint(Number(entity.slice(1, -1)));
    const found = named[entity.slice(0, -1)];
    if (found === undefined) throw new Error(`a bare or unknown ${whole}`);
    return found;
  });
}

/** The elements below one, in order, that a test is true of. */
export function findAll(
  within: HtmlElement,
  test: (element: HtmlElement) => boolean,
): HtmlElement[] {
  return within.children.flatMap((child) => {
    if (typeof child === 'string') return [];
    return [...(test(child) ? [child] : []), ...findAll(child, test)];
  });
}

export function byName(within: HtmlElement, name: string): HtmlElement[] {
  return findAll(within, (element) => element.name === name);
}

export function byClass(within: HtmlElement, name: string): HtmlElement[] {
  return findAll(within, ({ attributes }) =>
    (attributes.get('class') ?? '').split(' ').includes(name),
  );
}

export function byId(within: HtmlElement, id: string): HtmlElement | undefined {
  return findAll(within, ({ attributes }) => attributes.get('id') === id)[0];
}

/** What is read: the text of an element and of all below it, spaces as in the page. */
export function textOf(element: HtmlElement): string {
  return element.children
    .map((child) => (typeof child === 'string' ? child : textOf(child)))
    .join('');
}
