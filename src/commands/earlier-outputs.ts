/**
 * What a build finds in its folder. What it would have written, and what nobody has changed since,
 * goes: a remark that may no longer be published must not stay behind. All else stays, and is told;
 * what somebody else wrote or changed, and this build writes, is kept aside.
 */
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmdirSync,
  rmSync,
  statSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import type { Problem } from '../problem.ts';
import type { Part } from './build-steps.ts';
import { ASIDE, earlierOutputProblems } from './earlier-output-problems.ts';
import { NUMBERS } from './kept-numbers.ts';
import { MANIFEST, type Manifest, readManifest, sha256 } from './manifest.ts';

export interface EarlierOutputs {
  /** To be removed: no part of the bilan any more. */
  readonly dropped: readonly string[];
  /** What the manifest of this build says of those that stay. */
  readonly kept: Pick<Manifest, 'outputs' | 'earlier'>;
  /** Written or changed by somebody, and about to be written again: to be kept aside. */
  readonly aside: readonly string[];
  readonly problems: readonly Problem[];
}

const scopes: Readonly<Record<Part, RegExp>> = {
  article: /^public\/(?:bilan\.html|figures\.json|observations\/)/,
  pages: /^public\/(?:bilan\.html|figures\.json|observations\/|analyse-complete\.html)/,
};

/**
 * @param made the manifest of this build, not written yet
 * @param only the part that is built; undefined: everything
 */
export function earlierOutputs(
  folder: string,
  made: Manifest,
  only: Part | undefined,
): EarlierOutputs {
  const before = readManifest(folder);
  const hashOf = (path: string) => sha256(readFileSync(join(folder, path)));
  const known = new Map(Object.entries({ ...before?.earlier, ...before?.outputs }));
  const aside = Object.entries(made.outputs)
    .filter(([path]) => isThere(folder, path))
    .filter(([path, hash]) => ![hash, known.get(path)].includes(hashOf(path)))
    .map(([path]) => path);
  if (!before && existsSync(join(folder, MANIFEST))) aside.push(MANIFEST);
  const isSameEdition = before?.survey === made.survey && before.edition === made.edition;
  const isSameBuild = isSameEdition && origin(before) === origin(made);
  const dropped: string[] = [];
  const changed: string[] = [];
  const current: Record<string, string> = {};
  const stale: Record<string, string> = {};
  for (const [path, hash] of known) {
    // Manifests of before list the numbers, which are nobody’s but the person’s.
    if (Object.hasOwn(made.outputs, path) || path === NUMBERS || !isThere(folder, path)) continue;
    const isCurrent = isSameBuild && Object.hasOwn(before.outputs, path);
    // Of two editions in one folder nobody could tell which file is whose.
    const isInScope = !isSameEdition || only === undefined || scopes[only].test(path);
    if (hashOf(path) !== hash) changed.push(path);
    else if (isInScope) dropped.push(path);
    else if (isCurrent) current[path] = hash;
    else stale[path] = hash;
  }
  // The documents of another edition may have the same names, and have other numbers.
  if (before && !isSameEdition && isThere(folder, NUMBERS)) {
    aside.push(NUMBERS);
    dropped.push(NUMBERS);
  }
  const outputs = { ...made.outputs, ...current };
  const problems = earlierOutputProblems(folder, {
    'older-files': Object.keys(stale),
    'changed-files': changed,
    'edited-files': aside.filter((path) => known.has(path)),
    'foreign-files': aside.filter((path) => !known.has(path)),
  });
  const kept = Object.keys(stale).length > 0 ? { outputs, earlier: stale } : { outputs };
  return { dropped, kept, aside, problems };
}

/** And its folder, where it was the last in it. */
export function removeFile(folder: string, path: string): void {
  rmSync(join(folder, path), { force: true });
  const parent = join(folder, dirname(path));
  if (readdirSync(parent).length === 0) rmdirSync(parent);
}

/** A copy of what is about to be replaced; one that is kept already stays, beside it. */
export function keepAside(folder: string, path: string): void {
  const from = join(folder, path);
  for (let version = 1; ; version++) {
    const to = join(folder, version === 1 ? ASIDE : `${ASIDE}-${version}`, path);
    if (existsSync(to) && !readFileSync(to).equals(readFileSync(from))) continue;
    mkdirSync(dirname(to), { recursive: true });
    copyFileSync(from, to);
    return;
  }
}

/** All that the bytes of a build depend on. */
function origin({ date, versions = {}, inputs }: Manifest): string {
  return JSON.stringify([date, ...[versions, inputs].map((one) => Object.entries(one).toSorted())]);
}

/** A manifest is a file that anybody may have written: it names nothing outside. */
function isThere(folder: string, path: string): boolean {
  const isSafe = /^(?:public|internal)\//.test(path) && !/(?:^|[\\/])\.\.(?:[\\/]|$)/.test(path);
  return isSafe && statSync(join(folder, path), { throwIfNoEntry: false })?.isFile() === true;
}
