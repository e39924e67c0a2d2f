/**
 * Files that an earlier build left in the folder and that this one does not write. What this build
 * would have written, and what nobody has changed since, goes: a remark that may no longer be
 * published must not stay behind. All else stays, and is told; what somebody changed and this build writes again is
 * kept aside.
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
import { counted, typographic } from '../wording.ts';
import type { Part } from './build-steps.ts';
import { type Manifest, readManifest, sha256 } from './manifest.ts';
import { shownPath } from './project.ts';

export interface EarlierOutputs {
  /** To be removed: no part of the bilan any more. */
  readonly dropped: readonly string[];
  /** What the manifest of this build says of those that stay. */
  readonly kept: Pick<Manifest, 'outputs' | 'earlier'>;
  /** Changed by hand since, and about to be written again: to be kept aside. */
  readonly edited: readonly string[];
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
  if (!before) return { dropped: [], kept: { outputs: made.outputs }, edited: [], problems: [] };
  const isSameEdition = before.survey === made.survey && before.edition === made.edition;
  const isSameBuild = isSameEdition && origin(before) === origin(made);
  const left = [
    ...Object.entries(before.outputs).map((entry) => [...entry, isSameBuild] as const),
    ...Object.entries(before.earlier ?? {}).map((entry) => [...entry, false] as const),
  ].filter(([path]) => !Object.hasOwn(made.outputs, path) && isThere(folder, path));
  const hashOf = (path: string) => sha256(readFileSync(join(folder, path)));
  const isOurs = (path: string, hash: string) => hashOf(path) === hash;
  const edited = Object.entries({ ...before.earlier, ...before.outputs })
    .filter(([path]) => Object.hasOwn(made.outputs, path) && isThere(folder, path))
    .filter(([path, hash]) => ![hash, made.outputs[path]].includes(hashOf(path)))
    .map(([path]) => path);
  const dropped: string[] = [];
  const changed: string[] = [];
  const current: Record<string, string> = {};
  const stale: Record<string, string> = {};
  for (const [path, hash, isCurrent] of left) {
    const isInScope = isSameEdition && (only === undefined || scopes[only].test(path));
    if (!isOurs(path, hash)) changed.push(path);
    else if (isInScope) dropped.push(path);
    else if (isCurrent) current[path] = hash;
    else stale[path] = hash;
  }
  const problems = [
    ...(Object.keys(stale).length > 0
      ? [staleProblem(folder, Object.keys(stale), isSameEdition ? undefined : before)]
      : []),
    ...(changed.length > 0 ? [changedProblem(folder, changed)] : []),
    ...(edited.length > 0 ? [editedProblem(folder, edited)] : []),
  ];
  const outputs = { ...made.outputs, ...current };
  // Those of another edition are told once, and never taken for this one’s.
  const isKept = isSameEdition && Object.keys(stale).length > 0;
  return { dropped, kept: isKept ? { outputs, earlier: stale } : { outputs }, edited, problems };
}

/** And its folder, where it was the last in it. */
export function removeFile(folder: string, path: string): void {
  rmSync(join(folder, path), { force: true });
  const parent = join(folder, dirname(path));
  if (readdirSync(parent).length === 0) rmdirSync(parent);
}

/** Beside `public/` and `internal/`, so that nobody publishes it. */
const EDITED = 'modifies';

/** A copy of a file that somebody changed; one that is kept already stays, beside it. */
export function keepAside(folder: string, path: string): void {
  const from = join(folder, path);
  for (let version = 1; ; version++) {
    const to = join(folder, version === 1 ? EDITED : `${EDITED}-${version}`, path);
    if (existsSync(to) && !readFileSync(to).equals(readFileSync(from))) continue;
    mkdirSync(dirname(to), { recursive: true });
    copyFileSync(from, to);
    return;
  }
}

/** All that the bytes of a build depend on. */
function origin({ date, node, inputs }: Manifest): string {
  return JSON.stringify([date, node, Object.entries(inputs).toSorted()]);
}

/** A manifest is a file that anybody may have written: it names nothing outside. */
function isThere(folder: string, path: string): boolean {
  const isSafe = /^(?:public|internal)\//.test(path) && !/(?:^|[\\/])\.\.(?:[\\/]|$)/.test(path);
  return isSafe && statSync(join(folder, path), { throwIfNoEntry: false })?.isFile() === true;
}

function staleProblem(folder: string, paths: readonly string[], other?: Manifest): Problem {
  const files = counted(
    paths.length,
    'fichier d’une construction précédente reste',
    'fichiers d’une construction précédente restent',
  );
  const hint = other
    ? `Ils sont de « ${other.survey}/${other.edition} » : donnez à chaque édition un dossier à elle, par --out.`
    : 'Leurs nombres peuvent être autres que ceux de l’article : construisez sans --only pour les refaire.';
  return problem(folder, 'older-files', `${files} tels quels : ${named(paths)}.`, hint);
}

function changedProblem(folder: string, paths: readonly string[]): Problem {
  const files = counted(
    paths.length,
    'fichier a été modifié depuis sa construction et reste',
    'fichiers ont été modifiés depuis leur construction et restent',
  );
  const hint = 'Rangez ailleurs ce que vous y avez écrit, ou supprimez ce qui ne sert plus.';
  return problem(folder, 'changed-files', `${files} tels quels : ${named(paths)}.`, hint);
}

function editedProblem(folder: string, paths: readonly string[]): Problem {
  const files = counted(
    paths.length,
    'fichier modifié à la main est remplacé',
    'fichiers modifiés à la main sont remplacés',
  );
  const hint = `Votre version est gardée dans « ${EDITED} ». Portez vos changements dans bilan.md.hbs ou dans plan.yaml : ils resteront d’une construction à l’autre.`;
  return problem(folder, 'edited-files', `${files} : ${named(paths)}.`, hint);
}

function problem(folder: string, code: string, message: string, hint: string): Problem {
  const told = { message: typographic(message), hint: typographic(hint) };
  return { code, severity: 'warning', path: shownPath(folder), ...told };
}

const MOST_NAMED = 4;

function named(paths: readonly string[]): string {
  const rest = paths.length - MOST_NAMED;
  const shown = paths.slice(0, rest === 1 ? paths.length : MOST_NAMED).join(', ');
  return rest > 1 ? `${shown} et ${counted(rest, 'autre', 'autres')}` : shown;
}
