/** `every-type.yaml`, and editions made from it by changing its text or its tree. */
import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import { parse, stringify } from 'yaml';
import type { Change } from '../../../src/definition/compare/change.ts';
import { compareQuestionnaires } from '../../../src/definition/compare/compare-questionnaires.ts';
import type { KeptQuestion } from '../../../src/definition/compare/compare-questions.ts';
import type { Questionnaire } from '../../../src/definition/questionnaire.ts';
import { readQuestionnaire } from '../../../src/definition/read-questionnaire.ts';
import { read } from '../sample.ts';

export const everyTypeText = readFileSync(new URL('./every-type.yaml', import.meta.url), 'utf8');
export const everyType: Questionnaire = read(everyTypeText);

/** The edition with some of its text replaced; each old text stands there once. */
export function edited(...replacements: readonly (readonly [from: string, to: string])[]) {
  const text = replacements.reduce((made, [from, to]) => {
    expect(made.split(from), from).toHaveLength(2);
    return made.replace(from, to);
  }, everyTypeText);
  return read(text);
}

// biome-ignore lint/suspicious/noExplicitAny: a tree as its author wrote it
export type Tree = any;

/** @returns undefined when the changed tree is no questionnaire */
export function readTree(change: (tree: Tree) => void): Questionnaire | undefined {
  const tree = parse(everyTypeText);
  change(tree);
  const text = stringify(tree, { aliasDuplicateObjects: false });
  return readQuestionnaire(text, 'arbre.yaml').questionnaire;
}

export function rearranged(change: (tree: Tree) => void): Questionnaire {
  const questionnaire = readTree(change);
  if (!questionnaire) throw new Error('this is no questionnaire');
  return questionnaire;
}

export function comparedWith(after: Questionnaire, before = everyType) {
  return compareQuestionnaires(before, after);
}

/** The question as both editions have it. */
export function kept(after: Questionnaire, id: string, before = everyType): KeptQuestion {
  const found = comparedWith(after, before).questions.find((one) => one.id === id);
  if (!found || !('changes' in found)) throw new Error(`${id} is not in both editions`);
  return found;
}

export function kinds(changes: readonly Change[]): readonly string[] {
  return changes.map(({ kind }) => kind);
}
