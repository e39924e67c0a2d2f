/** A DOCX as ECMA-376 has it: every part well-formed, every relationship leading somewhere. */
import { posix } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { named, readXml, type XmlElement } from '../read-xml.ts';

export interface Docx {
  readonly body: XmlElement;
  readonly parts: ReadonlyMap<string, Uint8Array>;
  readonly xml: (path: string) => XmlElement;
}

export function readDocx(file: Uint8Array): Docx {
  const parts = new Map(Object.entries(unzipSync(file)));
  const xml = (path: string) => {
    const bytes = parts.get(path);
    if (!bytes) throw new Error(`no ${path}`);
    return readXml(strFromU8(bytes));
  };
  for (const path of parts.keys()) {
    if (/\.(xml|rels)$/.test(path)) xml(path);
    if (path.endsWith('.rels')) checkTargets(path, xml(path), parts);
  }
  checkTypes(xml('[Content_Types].xml'), [...parts.keys()]);
  return { body: xml('word/document.xml'), parts, xml };
}

/** Part 2, 9.3: relative to the folder of the part whose relationships they are. */
function checkTargets(path: string, rels: XmlElement, parts: ReadonlyMap<string, Uint8Array>) {
  const folder = posix.dirname(posix.dirname(path));
  for (const { attributes } of named(rels, 'Relationship')) {
    if (attributes.get('TargetMode') === 'External') throw new Error(`${path} leads outside`);
    const target = posix.join(folder, attributes.get('Target') ?? '');
    if (!parts.has(target)) throw new Error(`${path} leads to ${target}`);
  }
}

/** Part 2, 10.1.2: each part has a type, by its name or by its extension. */
function checkTypes(types: XmlElement, paths: readonly string[]): void {
  const of = (name: string, key: string) =>
    new Set(named(types, name).map(({ attributes }) => attributes.get(key)));
  const extensions = of('Default', 'Extension');
  const overrides = of('Override', 'PartName');
  for (const path of paths.filter((one) => one !== '[Content_Types].xml')) {
    if (!overrides.has(`/${path}`) && !extensions.has(path.split('.').at(-1))) {
      throw new Error(`${path} has no type`);
    }
  }
}
