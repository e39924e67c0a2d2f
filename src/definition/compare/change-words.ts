/** Differences between two editions, in French: one line each, the subject left out. */
import { date, dateAndTime, integer, typographic } from '../../wording.ts';
import type { Condition } from '../condition.ts';
import { askedOf } from '../condition-words.ts';
import type { Questionnaire } from '../questionnaire.ts';
import type { Change, Item, ItemList, TextChange } from './change.ts';

export interface Editions {
  readonly before: Questionnaire;
  readonly after: Questionnaire;
}

/**
 * What differs, with what was and what is; of a text only which one, its versions stand apart.
 */
export function changeWords(change: Change, editions: Editions): string {
  return typographic(wordsOf(change, editions));
}

function wordsOf(change: Change, editions: Editions): string {
  switch (change.kind) {
    case 'text':
      return textWords(change);
    case 'type':
      return `type : ${types[change.before]} → ${types[change.after]}`;
    case 'moved':
      return movedWords(change, editions);
    case 'property':
      return `${propertyWords(change.property)} : ${transition(change)}`;
    case 'item_added':
      return `${lists[change.item.list].added} : ${named(change.item)}`;
    case 'item_dropped':
      return `${lists[change.item.list].dropped} : ${named(change.item)}`;
    case 'order':
      return `${lists[change.list].order} : ${change.moved.map(quoted).join(', ')}`;
    case 'item_property':
      return `${named(change.item)}, ${propertyWords(change.property)} : ${transition(change)}`;
    case 'routing':
      return routingWords(change, editions);
    case 'base':
      return change.because === 'missing_choice'
        ? `base des pourcentages : ${quoted(change.item)} est compté à part`
        : `base des pourcentages : dépend de « ${change.title} » (${change.question})`;
  }
}

const types = {
  single: 'choix unique',
  multiple: 'choix multiple',
  matrix: 'tableau à un choix par ligne',
  multiple_matrix: 'tableau à plusieurs choix par ligne',
  scale: 'échelle',
  ranking: 'classement',
  number: 'nombre',
  date: 'date',
  short_text: 'texte court',
  long_text: 'texte long',
} as const;

const lists: Readonly<Record<ItemList, { added: string; dropped: string; order: string }>> = {
  choice: { added: 'choix ajouté', dropped: 'choix retiré', order: 'choix qui changent de place' },
  row: { added: 'ligne ajoutée', dropped: 'ligne retirée', order: 'lignes qui changent de place' },
  group: {
    added: 'regroupement ajouté',
    dropped: 'regroupement retiré',
    order: 'regroupements qui changent de place',
  },
  category: {
    added: 'modalité ajoutée',
    dropped: 'modalité retirée',
    order: 'modalités qui changent de place',
  },
};

const parts: Readonly<Record<TextChange['part'], string>> = {
  title: 'titre',
  label: 'libellé',
  hint: 'aide',
  why: 'raison d’être',
  introduction: 'introduction',
  text: 'texte',
  low: 'début de l’échelle',
  high: 'fin de l’échelle',
  unit: 'unité',
  short: 'libellé court',
  specify: 'champ à préciser',
  within: 'au fil d’une phrase',
};

const properties: Readonly<Record<string, string>> = {
  minimum: 'minimum',
  maximum: 'maximum',
  dates: 'dates admises',
  decimals: 'décimales',
  ranks: 'rangs',
  maximumLength: 'longueur permise',
  format: 'forme attendue',
  ordered: 'choix ordonnés',
  known: 'variables montrées',
  column: 'colonne de la liste des invités',
  exclusive: 'exclut les autres',
  missing: 'compté à part',
  choices: 'choix réunis',
  values: 'valeurs de la liste des invités',
};

function propertyWords(property: string): string {
  return properties[property] ?? property;
}

function textWords({ part, item }: TextChange): string {
  if (!item) return parts[part];
  return `${parts[part]} de ${named(item)}`;
}

function movedWords(
  { before, after }: Extract<Change, { kind: 'moved' }>,
  { before: older, after: newer }: Editions,
): string {
  if (before === after) return 'change de place';
  const step = (questionnaire: Questionnaire, id: string) =>
    questionnaire.steps.find((one) => one.id === id)?.title ?? id;
  return `change d’étape : « ${step(older, before)} » → « ${step(newer, after)} »`;
}

function routingWords(
  { item, before, after }: Extract<Change, { kind: 'routing' }>,
  editions: Editions,
): string {
  const whom = item ? `${quoted(item)}, proposé à` : 'posée à';
  const was = asked(before, editions.before);
  const is = asked(after, editions.after);
  return `${whom} d’autres : avant, ${was} ; maintenant, ${is}`;
}

/** « aux personnes qui … », for a condition that stands by itself. */
function asked(condition: Condition | undefined, questionnaire: Questionnaire): string {
  if (condition === undefined) return 'à tout le monde';
  const base = { id: '', type: 'short_text', title: '', label: '', maximumLength: 1 } as const;
  return askedOf({ ...base, shownIf: condition }, questionnaire) ?? 'à tout le monde';
}

function transition({ before, after }: { before?: unknown; after?: unknown }): string {
  return `${valueWords(before)} → ${valueWords(after)}`;
}

/**
 * @example valueWords(true) // => 'oui'
 * @example valueWords(['a', 'b']) // => 'a, b'
 * @example valueWords('2021-06-30') // => '30\u00a0juin 2021'
 */
export function valueWords(value: unknown): string {
  if (value === undefined || value === null) return 'rien';
  if (typeof value === 'boolean') return value ? 'oui' : 'non';
  if (Array.isArray(value)) return value.map(valueWords).join(', ');
  if (typeof value === 'object') return Object.values(value).map(valueWords).join(', ');
  if (typeof value === 'number' && Number.isInteger(value) && value >= 0) return integer(value);
  const written = String(value);
  if (/^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(written)) return dateAndTime(written);
  if (/^\d{4}-\d\d-\d\d$/.test(written)) return date(written);
  return kinds[written] ?? written;
}

const kinds: Readonly<Record<string, string>> = {
  does_not_know: 'ne sait pas',
  not_concerned: 'non concerné',
  refused: 'ne souhaite pas répondre',
};

function quoted({ label }: Item): string {
  return `« ${label} »`;
}

function named(item: Item): string {
  return `${quoted(item)} (${item.id})`;
}
