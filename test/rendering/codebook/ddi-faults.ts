/** What in a document the DDI-Codebook schema would refuse, each fault at its place. */
import { childrenOf, type XmlElement } from '../read-xml.ts';
import { elements, globals } from './ddi-codebook.ts';

export function ddiFaults(root: XmlElement): readonly string[] {
  const wrongRoot = root.name === 'codeBook' ? [] : [`${root.name}: not the root`];
  const { xmlns } = Object.fromEntries(root.attributes);
  const wrongNames = xmlns === 'ddi:codebook:2_5' ? [] : [`xmlns ${xmlns}`];
  return [...wrongRoot, ...wrongNames, ...elementFaults(root, root.name), ...referenceFaults(root)];
}

function elementFaults(element: XmlElement, path: string): readonly string[] {
  const definition = elements[element.name];
  if (!definition) return [`${path}: unknown`];
  const children = childrenOf(element);
  return [
    ...[...contentFaults(element, definition.holds), ...attributeFaults(element)].map(
      (fault) => `${path}: ${fault}`,
    ),
    ...children.flatMap((child, place) =>
      elementFaults(child, `${path}/${child.name}[${place + 1}]`),
    ),
  ];
}

function contentFaults({ children }: XmlElement, model: string): readonly string[] {
  const names = children.flatMap((child) => (typeof child === 'string' ? [] : [child.name]));
  const [first, ...others] = model.split(/ (?![^(]*\))/);
  const isMixed = first === 'words';
  const hasWords = children.some((child) => typeof child === 'string' && child.trim() !== '');
  const parts = isMixed ? others : [first ?? '', ...others];
  const isEmpty = model === '' && children.length === 0;
  const order = new RegExp(`^${parts.map(partPattern).join('')}$`);
  return [
    ...(hasWords && !isMixed ? ['words'] : []),
    ...(isEmpty || order.test(names.map((name) => `${name} `).join(''))
      ? []
      : [`holds ${names.join(' ') || 'nothing'}, not ${model || 'nothing'}`]),
  ];
}

/** `labl*` as `(?:(?:labl) )*`: each name is followed by a space. */
function partPattern(part: string): string {
  const [, name = '', times = ''] = /^\(?(.*?)\)?([?*+]?)$/.exec(part) ?? [];
  return `(?:(?:${name}) )${times}`;
}

function attributeFaults({ name, attributes }: XmlElement): readonly string[] {
  const types = attributeTypes(name);
  const missing = [...types].flatMap(([key, { required }]) =>
    required && !attributes.has(key) ? [`lacks ${key}`] : [],
  );
  const wrong = [...attributes].flatMap(([key, value]) => {
    if (isOfNamespaces(key)) return [];
    const type = types.get(key)?.type;
    if (type === undefined) return [`attribute ${key}`];
    return isOf(type, value) ? [] : [`${key}="${value}", not ${type}`];
  });
  return [...missing, ...wrong];
}

function isOfNamespaces(key: string): boolean {
  return key === 'xmlns' || key === 'xmlns:xsi' || key === 'xsi:schemaLocation';
}

interface AttributeType {
  readonly type: string;
  readonly required: boolean;
}

function attributeTypes(name: string): ReadonlyMap<string, AttributeType> {
  const listed = `${globals} ${elements[name]?.has ?? ''}`.trim().split(' ');
  return new Map(
    listed.map((one) => {
      const [, key = '', mark, type = 'string'] =
        /^((?:xml:)?[\w-]+)(!?)(?::(.+))?$/.exec(one) ?? [];
      return [key, { type, required: mark === '!' }];
    }),
  );
}

const patterns: Readonly<Record<string, RegExp>> = {
  string: /^/,
  ID: /^[\p{L}_][\p{L}\p{N}\p{M}_.-]*$/u,
  IDREF: /^[\p{L}_][\p{L}\p{N}\p{M}_.-]*$/u,
  IDREFS: /^[\p{L}_][\p{L}\p{N}\p{M}_.-]*(?: [\p{L}_][\p{L}\p{N}\p{M}_.-]*)*$/u,
  NCName: /^[\p{L}_][\p{L}\p{N}\p{M}_.-]*$/u,
  NMTOKEN: /^[\p{L}\p{N}\p{M}_:.-]+$/u,
  language: /^[A-Za-z]{1,8}(?:-[A-Za-z\d]{1,8})*$/,
  date: /^\d{4}(?:-\d\d(?:-\d\d(?:T\d\d:\d\d:\d\d)?)?)?$/,
};

/** A type that is none of XML's is a list of the values that are allowed. */
function isOf(type: string, value: string): boolean {
  return patterns[type]?.test(value) ?? type.split('|').includes(value);
}

/** Ids used twice, and references to none. */
function referenceFaults(root: XmlElement): readonly string[] {
  const all = everyElement(root);
  const valuesOf = (kind: RegExp) =>
    all.flatMap(({ name, attributes }) =>
      [...attributeTypes(name)].flatMap(([key, { type }]) =>
        kind.test(type) ? (attributes.get(key)?.split(' ') ?? []) : [],
      ),
    );
  const ids = valuesOf(/^ID$/);
  const known = new Set(ids);
  return [
    ...ids.filter((id, place) => ids.indexOf(id) !== place).map((id) => `ID ${id} twice`),
    ...valuesOf(/^IDREFS?$/)
      .filter((id) => !known.has(id))
      .map((id) => `no ID ${id}`),
  ];
}

function everyElement(element: XmlElement): readonly XmlElement[] {
  return [element, ...childrenOf(element).flatMap(everyElement)];
}
