/** The rules of the house, as functions from files to faults; `architecture.test.ts` applies them. */
import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';

const ROOT = new URL('../', import.meta.url);

export interface SourceFile {
  /** From the top of the project: `src/form/journey.ts`. */
  readonly path: string;
  readonly text: string;
}

/** Every file of a folder of the project, in order of path. */
export function filesIn(folder: string): SourceFile[] {
  return readdirSync(new URL(folder, ROOT), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => posix.join(entry.parentPath.replaceAll('\\', '/'), entry.name))
    .map((path) => path.slice(decodeURI(ROOT.pathname).length))
    .sort()
    .map((path) => ({ path, text: readFileSync(new URL(path, ROOT), 'utf8') }));
}

const lower = ['definition', 'form', 'campaign', 'dataset', 'statistics', 'report'];
const everyLayer = [...lower, 'store', 'rendering', 'exchange', 'service'];

/** Which layers a layer may import, beside itself and the two files that are there for all. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  'problem.ts': [],
  'wording.ts': [],
  definition: [],
  form: ['definition'],
  campaign: ['definition'],
  store: ['definition', 'form', 'campaign', 'migrations'],
  dataset: ['definition', 'form', 'campaign'],
  statistics: [],
  report: ['definition', 'dataset', 'statistics'],
  rendering: ['definition', 'form', 'campaign', 'dataset', 'report'],
  exchange: lower,
  service: everyLayer,
  commands: everyLayer,
  'cli.ts': [...everyLayer, 'commands'],
  migrations: [],
};
const forAll = ['problem.ts', 'wording.ts'];

/** Packages that one layer alone is about. */
const homes: Readonly<Record<string, string>> = {
  kysely: 'store',
  'better-sqlite3': 'store',
  'simple-statistics': 'statistics',
  nodemailer: 'service',
  vega: 'rendering',
  'vega-lite': 'rendering',
};

export interface Import {
  readonly file: string;
  readonly line: number;
  /** As written; undefined when it is computed and cannot be followed. */
  readonly specifier: string | undefined;
}

/** Static, dynamic and worker imports, types included; comments are left out. */
export function importsOf({ path, text }: SourceFile): Import[] {
  const code = codeOf(text);
  const found =
    /\bfrom\s*(['"])(.*?)\1|\bimport\s*(['"])(.*?)\3|\bimport\s*\(\s*(?:(['"])(.*?)\5|)|\bnew Worker\(\s*new URL\(\s*(['"])(.*?)\7/g;
  return [...code.matchAll(found)].map((match) => ({
    file: path,
    line: code.slice(0, match.index).split('\n').length,
    specifier: match[2] ?? match[4] ?? match[6] ?? match[8],
  }));
}

/** The text with its comments blanked, line by line; here comments have their own lines. */
export function codeOf(text: string): string {
  let inside = false;
  return text
    .split('\n')
    .map((line) => {
      const opens = !inside && /^\s*\/\*/.test(line);
      const comment = inside || opens || /^\s*\/\//.test(line);
      if (opens || inside) inside = !line.includes('*/');
      return comment ? '' : line;
    })
    .join('\n');
}

/** `definition` for `src/definition/check.ts`, `cli.ts` for `src/cli.ts`, `migrations`. */
function layerOf(path: string): string {
  const [top = '', second = ''] = path.split('/');
  return top === 'src' ? second : top;
}

/** The file that an import leads to; a package by its name. */
function targetOf({ file, specifier = '' }: Import): { file?: string; package?: string } {
  if (specifier.startsWith('.')) return { file: posix.join(posix.dirname(file), specifier) };
  const [scope = '', name = ''] = specifier.split('/');
  return { package: scope.startsWith('@') ? `${scope}/${name}` : scope };
}

/** Arrows that the table of layers does not have. */
export function layerFaults(files: readonly SourceFile[]): string[] {
  return files.filter(isScript).flatMap((file) => {
    const from = layerOf(file.path);
    const allowed = mayImport[from];
    if (allowed === undefined) return [`${file.path} stands in no layer`];
    return importsOf(file).flatMap((found) => {
      const place = `${file.path}:${found.line}`;
      if (found.specifier === undefined) return [`${place} imports what cannot be read off`];
      const target = targetOf(found);
      if (target.package !== undefined) {
        const home = homes[target.package];
        const known = home === undefined || home === from || from === 'migrations';
        return known ? [] : [`${place} imports ${target.package}, which belongs to ${home}`];
      }
      const to = layerOf(target.file ?? '');
      return [from, ...allowed, ...(from === 'migrations' ? [] : forAll)].includes(to)
        ? []
        : [`${place} ${from} must not import ${to}`];
    });
  });
}

/** Files that import themselves by way of others, types included: each circle once. */
export function cycleFaults(files: readonly SourceFile[]): string[] {
  const known = new Set(files.map(({ path }) => path));
  const arrows = new Map(
    files.filter(isScript).map((file) => {
      const targets = importsOf(file).flatMap((found) => targetOf(found).file ?? []);
      return [file.path, targets.filter((target) => known.has(target))] as const;
    }),
  );
  const circles: string[] = [];
  const finished = new Set<string>();
  const follow = (path: string, way: readonly string[]): void => {
    if (way.includes(path)) {
      circles.push([...way.slice(way.indexOf(path)), path].join(' → '));
    } else if (!finished.has(path)) {
      for (const target of arrows.get(path) ?? []) follow(target, [...way, path]);
      finished.add(path);
    }
  };
  for (const path of arrows.keys()) follow(path, []);
  return circles;
}

export function isScript({ path }: SourceFile): boolean {
  return path.endsWith('.ts');
}
