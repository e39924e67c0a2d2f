import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';

const ROOT = new URL('../', import.meta.url);

/** One `@example expression // => literal` of a doc comment; a fault when it is not one. */
export interface Example {
  readonly file: string;
  readonly line: number;
  readonly text: string;
  readonly expression?: string;
  readonly literal?: string;
  readonly fault?: string;
}

/** The examples of every TypeScript file of a folder of the project, in order of path. */
export function examplesIn(folder: string): Example[] {
  return readdirSync(new URL(folder, ROOT), { recursive: true, encoding: 'utf8' })
    .map((path) => `${folder}${path.replaceAll('\\', '/')}`)
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.d.ts'))
    .sort()
    .flatMap((path) => readExamples(path, readFileSync(new URL(path, ROOT), 'utf8')));
}

/** Every mention of the tag counts, so that an example written otherwise is not left out. */
export function readExamples(file: string, source: string): Example[] {
  const lines = source.split(/\r?\n/);
  return lines.flatMap((content, index): Example[] => {
    if (!content.includes('@example')) return [];
    const text = /^\s*(?:\/\*)?\*\s*@example\s(.*?)(?:\*\/)?$/.exec(content)?.[1]?.trim();
    const place = { file, line: index + 1, text: text ?? content.trim() };
    if (text === undefined) return [{ ...place, fault: 'stands outside a doc comment' }];
    if (continues(lines[index + 1])) return [{ ...place, fault: 'goes on over several lines' }];
    const parts = /^(.+?)\s*\/\/ => (.+)$/.exec(text);
    if (parts === null) return [{ ...place, fault: 'is not "expression // => literal"' }];
    const [, expression = '', literal = ''] = parts;
    return [{ ...place, expression, literal }];
  });
}

function continues(next: string | undefined): boolean {
  return next !== undefined && /^\s*\*(?!\/)\s*[^\s@]/.test(next);
}

/** Both sides of an example: the expression sees what its file exports, the literal nothing. */
export async function runExample(
  example: Example,
): Promise<{ actual: unknown; expected: unknown }> {
  const { expression, literal, fault } = example;
  if (fault !== undefined || expression === undefined || literal === undefined) {
    throw new Error(`this example ${fault}`);
  }
  const file = pathToFileURL(fileURLToPath(new URL(example.file, ROOT))).href;
  const exported: Record<string, unknown> = await import(/* @vite-ignore */ file);
  return { actual: evaluate(expression, exported), expected: evaluate(literal, {}) };
}

export function evaluate(expression: string, scope: Record<string, unknown>): unknown {
  const body = `'use strict'; return (${expression}\n);`;
  return new Function(...Object.keys(scope), body)(...Object.values(scope));
}
