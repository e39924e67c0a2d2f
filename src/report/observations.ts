/** The second-level page of a free text: its themes, and the remarks that may be published. */
import type { Node } from 'mdast';
import type { Dataset } from '../dataset/dataset.ts';
import { allQuestions, type Question } from '../definition/questionnaire.ts';
import type { QuotationNode, Section } from './article/tree.ts';
import { type CodedRemark, type Coding, remarksOf } from './coding.ts';
import type { Figures } from './figure.ts';

/** What a link to such a page says. */
export const OBSERVATIONS = 'Voir les méthodes utilisées et les observations';

export interface Observations {
  readonly question: Question;
  /** Persons whose text was read and sorted. */
  readonly base: number;
  /** The most frequent first; those of nobody are not there. */
  readonly themes: readonly ObservedTheme[];
  /** Texts that may be published, each once. */
  readonly published: number;
}

export interface ObservedTheme {
  readonly figure: string;
  readonly label: string;
  readonly remarks: readonly ObservedRemark[];
}

export interface ObservedRemark {
  readonly text: string;
  /** Who says it, where the article says so: never more of anybody than is told there. */
  readonly about: string;
}

/**
 * Where the page of a question lies, seen from the article.
 * @example observationsPath('methodes') // => 'observations/methodes.html'
 */
export function observationsPath(question: string): string {
  return `observations/${question}.html`;
}

/** The questions that have such a page: some of their texts were sorted. */
export function observedQuestions(dataset: Dataset, coding: Coding): readonly Question[] {
  return allQuestions(dataset.questionnaire).filter(
    (question) =>
      Object.hasOwn(coding.labels, question.id) &&
      remarksOf(dataset, coding, question).some(({ themes }) => themes.length > 0),
  );
}

export function observationsOf(
  dataset: Dataset,
  coding: Coding,
  figures: Figures,
  sections: readonly Section[],
): readonly Observations[] {
  const quoted = quotationsIn(sections);
  return observedQuestions(dataset, coding).map((question) => {
    const remarks = remarksOf(dataset, coding, question);
    const sorted = remarks.filter(({ themes, publishable }) => publishable && themes.length > 0);
    const ofThemes = Object.keys(coding.labels[question.id] ?? {})
      .flatMap((theme) => {
        const figure = figures.get(`${question.id}.${theme}`);
        return figure && figure.count > 0 ? [{ theme, figure }] : [];
      })
      .toSorted((a, b) => b.figure.count - a.figure.count);
    return {
      question,
      base: ofThemes[0]?.figure.base.count ?? 0,
      themes: ofThemes.map(({ theme, figure }) => ({
        figure: figure.id,
        label: figure.label,
        remarks: inOrderOfWords(sorted.filter(({ themes }) => themes.includes(theme))).map(
          ({ text }) => ({ text, about: quoted.get(text) ?? '' }),
        ),
      })),
      published: sorted.length,
    };
  });
}

/**
 * By their words alone: any order that comes from the responses would be the same on every page,
 * and tell which texts a person wrote.
 */
function inOrderOfWords(remarks: readonly CodedRemark[]): readonly CodedRemark[] {
  const key = ({ text }: CodedRemark) =>
    text
      .normalize('NFD')
      .replace(/[^\p{L}\p{N} ]/gu, '')
      .toLowerCase();
  return remarks
    .map((remark) => ({ remark, words: key(remark) }))
    .toSorted((a, b) => (a.words < b.words ? -1 : a.words > b.words ? 1 : 0))
    .map(({ remark }) => remark);
}

function quotationsIn(sections: readonly Section[]): ReadonlyMap<string, string> {
  const find = (node: Node): QuotationNode[] => {
    if (node.type === 'quotation') return [node as QuotationNode];
    return 'children' in node ? (node.children as Node[]).flatMap(find) : [];
  };
  const quotations = sections.flatMap(({ content }) => content).flatMap(find);
  return new Map(quotations.map(({ value, about }) => [value, about]));
}
