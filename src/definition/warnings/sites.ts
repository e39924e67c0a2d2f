/** Every condition of a questionnaire file with its line, and what lets people come as far as it. */

import type { Condition } from '../condition.ts';
import type { RawCondition } from '../condition-schema.ts';
import { type PlacedQuestion, placedInformation, placedQuestions } from '../placed.ts';
import {
  allQuestions,
  type Choice,
  hasRows,
  type Question,
  type Questionnaire,
  type Row,
} from '../questionnaire.ts';
import { resolveCondition } from '../resolve-condition.ts';
import { choicesOf, type RawQuestionnaire } from '../schema.ts';
import type { ValuePath } from '../yaml-source.ts';

interface SiteWords {
  readonly kind: 'step' | 'group' | 'question' | 'choice' | 'row' | 'information';
  /** The author's own word for what is shown or not. */
  readonly name: string;
  /** Of a choice or a row: its question. */
  readonly question?: string;
  /** Where its author may accept a warning about it. */
  readonly owner: ValuePath;
}

export interface Site extends SiteWords {
  readonly condition: Condition;
  /** Where the condition is written; uses of a group, or of a list of choices, share it. */
  readonly path: ValuePath;
}

export interface RoutedQuestion {
  readonly question: Question;
  /** The conditions of its step, of the use of its group, and its own. */
  readonly guards: readonly Site[];
  readonly parts: ReadonlyMap<Choice | Row, Site>;
}

export interface RoutedStep {
  readonly guards: readonly Site[];
  readonly information: readonly Site[];
  readonly groups: readonly Site[];
  readonly questions: readonly RoutedQuestion[];
}

/** @param questionnaire what `raw` was resolved to */
export function routedSteps(
  raw: RawQuestionnaire,
  questionnaire: Questionnaire,
): readonly RoutedStep[] {
  const resolved = new Map(allQuestions(questionnaire).map((question) => [question.id, question]));
  const placed = placedQuestions(raw);
  const blocks = placedInformation(raw);
  return raw.steps.map((step, s) => {
    const owner = ['steps', s];
    const words = { kind: 'step', name: step.title, owner } as const;
    const guards = siteAt(words, step.shown_if, owner, raw);
    const groups = new Map<string, readonly Site[]>();
    const questions = placed
      .filter((one) => one.step === s)
      .flatMap((one): RoutedQuestion[] => {
        const question = resolved.get(one.value.id);
        if (!question) return [];
        const entry = one.entryPath.join('.');
        const group = groups.get(entry) ?? groupSite(one, owner, raw);
        groups.set(entry, group);
        const about = { kind: 'question', name: question.id, owner: one.path } as const;
        const own = siteAt(about, one.value.shown_if, one.path, raw);
        return [
          { question, guards: [...guards, ...group, ...own], parts: partSites(one, question, raw) },
        ];
      });
    const information = blocks
      .filter((block) => block.step === s)
      .flatMap(({ value: { id, shown_if }, path }) =>
        siteAt({ kind: 'information', name: id, owner }, shown_if, path, raw),
      );
    return { guards, information, groups: [...groups.values()].flat(), questions };
  });
}

function siteAt(
  words: SiteWords,
  shownIf: RawCondition | undefined,
  at: ValuePath,
  raw: RawQuestionnaire,
): readonly Site[] {
  if (shownIf === undefined) return [];
  return [{ ...words, condition: resolveCondition(shownIf, raw), path: [...at, 'shown_if'] }];
}

function groupSite({ use, entryPath }: PlacedQuestion, owner: ValuePath, raw: RawQuestionnaire) {
  if (!use) return [];
  return siteAt({ kind: 'group', name: use.prefix, owner }, use.shown_if, entryPath, raw);
}

function partSites(
  { value, path }: PlacedQuestion,
  question: Question,
  raw: RawQuestionnaire,
): ReadonlyMap<Choice | Row, Site> {
  const about = { question: question.id, owner: path };
  const sites = new Map<Choice | Row, Site>();
  const add = (part: Choice | Row | undefined, found: readonly Site[]) => {
    const [site] = found;
    if (part && site) sites.set(part, site);
  };
  if ('choices' in question && 'choices' in value) {
    const list =
      typeof value.choices === 'string' ? ['choices', value.choices] : [...path, 'choices'];
    choicesOf(value, raw).forEach(({ label, shown_if }, c) => {
      const words = { ...about, kind: 'choice', name: label } as const;
      add(question.choices[c], siteAt(words, shown_if, [...list, c], raw));
    });
  }
  if (hasRows(question) && 'rows' in value) {
    value.rows.forEach(({ label, shown_if }, r) => {
      const words = { ...about, kind: 'row', name: label } as const;
      add(question.rows[r], siteAt(words, shown_if, [...path, 'rows', r], raw));
    });
  }
  return sites;
}
