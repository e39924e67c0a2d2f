/** Every figure of the questions: shares of choices and groups, means, sorted remarks. */
import type { Dataset } from '../dataset/dataset.ts';
import { countedChoices, groupsOf, type Item } from '../dataset/item.ts';
import { askedOf } from '../definition/condition-words.ts';
import { measured } from '../definition/measured.ts';
import { allQuestions, type NumberQuestion, type Question } from '../definition/questionnaire.ts';
import { numericSummary } from '../statistics/numeric-summary.ts';
import { capitalised, counted, spelled } from '../wording.ts';
import type { Base, Figure } from './figure.ts';
import { intervalOfMean, intervalOfShare } from './figure-interval.ts';
import { type ItemSummary, summariseQuestion } from './item-summary.ts';
import { meanDecimals, numericMean, numericShare, printedShare } from './printed.ts';
import { isMultiple, statementOf } from './statement.ts';
import { thePersons } from './the-persons.ts';

/** Figure id to the decimals of its percentage; 0 for those that are not named. */
export type Decimals = { readonly [figure: string]: number };

export function questionFigures(dataset: Dataset, decimals: Decimals): readonly Figure[] {
  return allQuestions(dataset.questionnaire).flatMap((question) =>
    summariseQuestion(dataset, question).flatMap((summary) => {
      if (question.type === 'number') return meanFigure(dataset, summary, question);
      return shareFigures(dataset, summary, decimals);
    }),
  );
}

function shareFigures(dataset: Dataset, summary: ItemSummary, decimals: Decimals): Figure[] {
  const { item, counts } = summary;
  const { minimumBase } = dataset.questionnaire.settings;
  return namedShares(item.question).map(({ id, label, codes }) => {
    const count = counts.get(id) ?? 0;
    const figure = `${item.id}.${id}`;
    const base = baseOf(dataset, summary, codes);
    const interval = intervalOfShare(dataset, item, codes, { count, base: base.count });
    return {
      id: figure,
      kind: 'share',
      question: item.question.label,
      label: item.row ? `${item.row.label}\u00a0: ${label}` : label,
      base,
      count,
      share: base.count === 0 ? null : count / base.count,
      printed: printedShare(count, base.count, decimals[figure] ?? 0, minimumBase),
      ...numericShare(count, base.count, decimals[figure] ?? 0, minimumBase),
      statement: statementOf(item, id, label)(count, base.count),
      ...(interval ? { interval } : {}),
    };
  });
}

/** What a share is counted for: choices, then groups; of a ranking also the first place. */
function namedShares(question: Question): readonly { id: string; label: string; codes: string }[] {
  const choices = countedChoices(question).map(({ id, label }) => ({ id, label, codes: id }));
  if (question.type === 'ranking') {
    const first = choices.map(({ id, label }) => ({
      id: `${id}.first`,
      label: `${label}\u00a0: en premier`,
      codes: id,
    }));
    return [...choices, ...first];
  }
  return [...choices, ...groupsOf(question).map(({ id, label }) => ({ id, label, codes: id }))];
}

function meanFigure(dataset: Dataset, summary: ItemSummary, question: NumberQuestion): Figure[] {
  const { mean } = numericSummary(summary.numbers);
  const decimals = meanDecimals(question);
  const interval = intervalOfMean(dataset, question, summary.numbers);
  return [
    {
      id: `${summary.item.id}.mean`,
      kind: 'mean',
      question: question.label,
      label: 'Moyenne',
      base: baseOf(dataset, summary),
      count: summary.answered,
      share: null,
      printed: mean === null ? '–' : measured(mean, decimals, question.unit),
      ...(mean === null ? {} : { numeric: numericMean(mean, decimals) }),
      statement: `Moyenne de ${counted(summary.answered, 'réponse', 'réponses')}.`,
      ...(interval ? { interval } : {}),
    },
  ];
}

/**
 * Who a percentage of this question is of, and who is left out of it.
 * @param code the choice or group counted, which may not have been offered to everybody
 */
export function baseOf(dataset: Dataset, summary: ItemSummary, code?: string): Base {
  const { item, outside, notOffered } = summary;
  const withheld = code === undefined ? 0 : (notOffered.get(code) ?? 0);
  const answered = summary.answered - withheld;
  const routing = askedOf(item.question, dataset.questionnaire);
  return {
    count: answered,
    kind: isMultiple(item.question) ? 'ticked' : 'answered',
    described: describedBase(item, answered, { isWithheld: withheld > 0, routing }),
    outside,
    ...(item.row ? { ofRow: true } : {}),
    ...(routing ? { routing } : {}),
  };
}

interface BaseWords {
  readonly isWithheld: boolean;
  readonly routing?: string | undefined;
  /** « en collège », when only these are meant. */
  readonly within?: string;
}

/** Who a base is, in words. */
export function describedBase(
  item: Item,
  count: number,
  { isWithheld, routing, within }: BaseWords,
): string {
  const place = item.row ? ' à cette ligne' : '';
  const act = isMultiple(item.question)
    ? `coché au moins une réponse${place}`
    : item.row
      ? 'répondu à cette ligne'
      : 'répondu à la question';
  const offered = isWithheld ? ' et à qui ce choix était proposé' : '';
  const who = within === undefined ? '' : `, ${within}`;
  const persons = thePersons(
    count,
    `personne qui a ${act}${offered}${who}`,
    `personnes qui ont ${act}${offered}${who}`,
  );
  return routing ? `${persons} (question posée ${routing})` : persons;
}

/** « 17 personnes n’ont pas répondu » and the like, one sentence a kind; none for « not asked ». */
export function missingSentences({
  outside,
  ofRow,
}: Pick<Base, 'outside' | 'ofRow'>): readonly string[] {
  return missingWords.flatMap(([kind, one, several]) => {
    const count = outside[kind] ?? 0;
    if (count === 0) return [];
    const place = (words: string) =>
      ofRow ? words.replace('à la question', 'à cette ligne') : words;
    const people = capitalised(spelled(count, 'feminine'));
    return [
      count === 1 ? `${people} personne ${place(one)}.` : `${people} personnes ${place(several)}.`,
    ];
  });
}

const missingWords = [
  ['blank', 'n’a pas répondu à la question', 'n’ont pas répondu à la question'],
  ['refused', 'a préféré ne pas répondre', 'ont préféré ne pas répondre'],
  ['does_not_know', 'a répondu ne pas savoir', 'ont répondu ne pas savoir'],
  ['not_concerned', 'ne se dit pas concernée', 'ne se disent pas concernées'],
  ['not_reached', 'n’est pas allée jusqu’à cette étape', 'ne sont pas allées jusqu’à cette étape'],
  [
    'routing_unknown',
    'a peut-être vu la question sans y répondre, ou ne l’a pas vue',
    'ont peut-être vu la question sans y répondre, ou ne l’ont pas vue',
  ],
] as const;
