/** XML read as strictly as the standard asks: what is not well-formed throws. Only for our own files. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly (XmlElement | string)[];
}

interface Open extends XmlElement {
  readonly children: (XmlElement | string)[];
}

export function readXml(xml: string): XmlElement {
  const root: Open = { name: '#root', attributes: new Map(), children: [] };
  const stack: Open[] = [root];
  const pattern =
    /<\?xml [^?]*\?>|<(\/?)([A-Za-z_][\w:.-]*)((?:\s+[A-Za-z_][\w:.-]*="[^"<]*")*)\s*(\/?)>|([^<]+)/gy;
  // Characters that XML 1.0 does not have, and halves of a pair.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there
  if (/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/.test(xml) || !xml.isWellFormed()) {
    throw new Error('a character that XML cannot hold');
  }
  while (pattern.lastIndex < xml.length) {
    const at = pattern.lastIndex;
    const match = pattern.exec(xml);
    if (!match) throw new Error(`cannot be read: ${xml.slice(at, at + 80)}`);
    const [, slash, name = '', attributes = '', selfClosed, text] = match;
    const top = stack.at(-1) ?? root;
    if (text !== undefined) top.children.push(decode(text));
    else if (slash === '/') {
      if (stack.pop()?.name !== name) throw new Error(`</${name}> closes nothing`);
    } else if (name !== '') {
      const element: Open = { name, attributes: attributesOf(attributes), children: [] };
      top.children.push(element);
      if (selfClosed !== '/') stack.push(element);
    }
  }
  if (stack.length !== 1) throw new Error(`never closed: ${stack.map((one) => one.name)}`);
  const elements = childrenOf(root);
  if (elements.length !== 1 || !elements[0]) throw new Error('not one root element');
  return elements[0];
}

export function childrenOf({ children }: XmlElement): readonly XmlElement[] {
  return children.filter((child) => typeof child !== 'string');
}

/** At any depth, in the order of the file. */
export function named(element: XmlElement, name: string): readonly XmlElement[] {
  return childrenOf(element).flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...named(child, name),
  ]);
}

export function wordsOf({ children }: XmlElement): string {
  return children.map((child) => (typeof child === 'string' ? child : wordsOf(child))).join('');
}

function attributesOf(text: string): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  for (const [, key = '', value = ''] of text.matchAll(/([A-Za-z_][\w:.-]*)="([^"]*)"/g)) {
    if (attributes.has(key)) throw new Error(`${key} twice`);
    attributes.set(key, decode(value));
  }
  return attributes;
}

const entities = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

function decode(text: string): string {
  return text.replace(/&(#\d+|#x[0-9a-f]+|\w+);|&/gi, (whole, name?: string) => {
    if (name === undefined) throw new Error(`a bare ampersand: ${text.slice(0, 80)}`);
    if (name.startsWith('#')) {
      const code = name.slice(1);
      return String.fromCodePoint(Number(/^x/i.test(code) ? `0${code}` : code));
    }
    const sign = entities.get(name);
    if (sign === undefined) throw new Error(`unknown entity ${whole}`);
    return sign;
  });
}
