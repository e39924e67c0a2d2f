/** Every figure of the questions: shares of choices and groups, means, sorted remarks. */
import type { Dataset } from '../dataset/dataset.ts';
import { countedChoices, groupsOf, type Item } from '../dataset/item.ts';
import { allQuestions, type Question } from '../definition/questionnaire.ts';
import { numericSummary } from '../statistics/numeric-summary.ts';
import { proportion } from '../statistics/proportion.ts';
import { capitalised, counted, decimal, integer, spelled, typographic } from '../wording.ts';
import { askedOf } from './condition-words.ts';
import type { Base, Figure, FigureInterval } from './figure.ts';
import { type ItemSummary, summariseQuestion } from './item-summary.ts';
import { printedBound, printedShare } from './printed.ts';
import { thePersons } from './the-persons.ts';

/** Figure id to the decimals of its percentage; 0 for those that are not named. */
export type Decimals = { readonly [figure: string]: number };

export function questionFigures(dataset: Dataset, decimals: Decimals): readonly Figure[] {
  return allQuestions(dataset.questionnaire).flatMap((question) =>
    summariseQuestion(dataset, question).flatMap((summary) =>
      question.type === 'number'
        ? meanFigure(dataset, summary, question.decimals)
        : shareFigures(dataset, summary, decimals),
    ),
  );
}

function shareFigures(dataset: Dataset, summary: ItemSummary, decimals: Decimals): Figure[] {
  const { item, answered, counts } = summary;
  const { minimumBase } = dataset.questionnaire.settings;
  const base = baseOf(dataset, summary);
  const named = [...countedChoices(item.question), ...groupsOf(item.question)];
  return named.map(({ id, label }) => {
    const count = counts.get(id) ?? 0;
    const figure = `${item.id}.${id}`;
    const interval = intervalOf(dataset, item.question, count, answered);
    return {
      id: figure,
      kind: 'share',
      question: item.question.label,
      label: item.row ? `${item.row.label}\u00a0: ${label}` : label,
      base,
      count,
      share: answered === 0 ? null : count / answered,
      printed: printedShare(count, answered, decimals[figure] ?? 0, minimumBase),
      statement: statementOf(item, id, label, count, answered),
      ...(interval ? { interval } : {}),
    };
  });
}

function meanFigure(dataset: Dataset, summary: ItemSummary, decimals: number): Figure[] {
  const { mean } = numericSummary(summary.numbers);
  const { question } = summary.item;
  const unit = question.type === 'number' ? question.unit : '';
  return [
    {
      id: `${summary.item.id}.mean`,
      kind: 'mean',
      question: question.label,
      label: 'Moyenne',
      base: baseOf(dataset, summary),
      count: summary.answered,
      share: null,
      printed: mean === null ? '–' : `${decimal(mean, decimals)}\u00a0${unit}`,
      statement: `Moyenne de ${counted(summary.answered, 'réponse', 'réponses')}.`,
    },
  ];
}

function statementOf(item: Item, id: string, label: string, count: number, base: number): string {
  const people = `${counted(count, 'personne', 'personnes')} sur ${integer(base)}`;
  const plural = count >= 2;
  const group = groupsOf(item.question).find((one) => one.id === id);
  const multiple = item.question.type === 'multiple';
  const words = group
    ? `${plural ? 'ont' : 'a'} ${multiple ? 'coché au moins une de ces réponses' : 'choisi l’une de ces réponses'} : ${groupLabels(item.question, group.choices)}`
    : `${plural ? 'ont' : 'a'} ${multiple ? 'coché' : 'répondu'} « ${label} »`;
  const row = item.row ? `, à la ligne « ${item.row.label} »` : '';
  return typographic(`${people} ${words}${row}.`);
}

function groupLabels(question: Question, ids: readonly string[]): string {
  const choices = countedChoices(question).filter(({ id }) => ids.includes(id));
  return choices.map(({ label }) => `« ${label} »`).join(', ');
}

/** Who a percentage of this question is of, and who is left out of it. */
export function baseOf(dataset: Dataset, { item, answered, outside }: ItemSummary): Base {
  const routing = askedOf(item.question, dataset.questionnaire);
  const multiple = item.question.type === 'multiple';
  const act = multiple
    ? 'coché au moins une réponse'
    : item.row
      ? 'répondu à cette ligne'
      : 'répondu à la question';
  const described = thePersons(answered, `personne qui a ${act}`, `personnes qui ont ${act}`);
  return {
    count: answered,
    kind: multiple ? 'ticked' : 'answered',
    described: routing ? `${described} (question posée ${routing})` : described,
    outside,
    ...(item.row ? { ofRow: true } : {}),
    ...(routing ? { routing } : {}),
  };
}

/**
 * The interval speaks of everybody asked. Of a question that was not asked of all, nobody knows
 * how many of the others it concerns: no interval.
 */
function intervalOf(
  dataset: Dataset,
  question: Question,
  count: number,
  base: number,
): FigureInterval | undefined {
  const population = dataset.invited.length;
  const { minimumBase } = dataset.questionnaire.settings;
  if (question.shownIf || base < minimumBase || base > population) return undefined;
  const estimate = proportion(count, base, population);
  if (!estimate) return undefined;
  const { low, high } = estimate.interval;
  const { bounds } = estimate;
  return {
    low,
    high,
    method: 'wilson-finite-population-95',
    printedLow: printedBound(low),
    printedHigh: printedBound(high),
    printedLowest: printedBound(bounds.low),
    printedHighest: printedBound(bounds.high),
    population,
  };
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
] as const;
