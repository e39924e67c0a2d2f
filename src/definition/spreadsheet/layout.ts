/**
 * The sheets and columns of a questionnaire in a spreadsheet, and which key of the questionnaire
 * each column holds: read and written from these same tables.
 */
import { questionSchema, type RawEntry } from '../question-schema.ts';

/** How the cells of a column are written and read; see `cell-codecs.ts`. */
export type CellKind =
  /** Every character counts. */
  | 'text'
  /** A name of our own, around which spaces mean nothing. */
  | 'name'
  | 'number'
  /** A number, or a day of the calendar. */
  | 'bound'
  | 'boolean'
  | 'names'
  | 'codes'
  | 'condition'
  | 'type'
  | 'sort'
  | 'missing'
  | 'format'
  | 'confidentiality'
  | 'minute'
  /** Text of another file, where `016` is not 16. */
  | 'exact';

export interface Column {
  readonly heading: string;
  /** Key of a question, a choice…; see `rowsBesideQuestions` for rows that are something else. */
  readonly key: string;
  readonly kind: CellKind;
  /** In characters. */
  readonly width: number;
  /** Without this column nothing can be read. */
  readonly needed?: true;
}

export const sheetNames = {
  questions: 'questions',
  choices: 'choix',
  settings: 'réglages',
} as const;
export const helpSheet = 'aide';

/** What stands in an « identifiant » for a list that is there and has nothing in it. */
export const emptyList = '(vide)';

export const typeWords: Readonly<
  Record<Exclude<RawEntry['type'], 'information' | 'group'>, string>
> = {
  single: 'choix unique',
  multiple: 'choix multiple',
  matrix: 'tableau',
  multiple_matrix: 'tableau à choix multiples',
  scale: 'échelle',
  ranking: 'classement',
  number: 'nombre',
  date: 'date',
  short_text: 'texte court',
  long_text: 'texte long',
};

/** Words of the column « type » for rows that are no question, and the keys of their columns. */
export const rowsBesideQuestions = {
  étape: { identifiant: 'id', titre: 'title', libellé: 'introduction', condition: 'shown_if' },
  information: {
    identifiant: 'id',
    titre: 'title',
    libellé: 'text',
    condition: 'shown_if',
    'déjà connu': 'known',
  },
  suite: { libellé: 'text' },
  'reprise d’un groupe': { identifiant: 'prefix', 'groupe repris': 'group', condition: 'shown_if' },
  mot: { identifiant: 'word', libellé: 'words' },
  'groupe de questions': { identifiant: 'name' },
  'avertissement accepté': { identifiant: 'code', libellé: 'reason' },
} as const;

export type RowWord = keyof typeof rowsBesideQuestions;

export const sortWords = {
  choices: 'choix',
  rows: 'ligne',
  groups: 'groupe',
  outside: 'à part',
} as const;

export type Sort = keyof typeof sortWords;

/** Keys that a row of « choix » of each sort may fill. */
export const sortKeys: Readonly<Record<Sort, readonly string[]>> = {
  choices: ['id', 'label', 'short', 'exclusive', 'specify', 'missing', 'shown_if'],
  rows: ['id', 'label', 'short', 'shown_if'],
  groups: ['id', 'label', 'short', 'choices'],
  outside: ['id', 'label', 'short', 'missing'],
};

export const questionColumns: readonly Column[] = [
  { heading: 'type', key: 'type', kind: 'type', width: 20, needed: true },
  { heading: 'identifiant', key: 'id', kind: 'name', width: 28, needed: true },
  { heading: 'titre', key: 'title', kind: 'text', width: 26, needed: true },
  { heading: 'libellé', key: 'label', kind: 'text', width: 56, needed: true },
  { heading: 'aide', key: 'hint', kind: 'text', width: 36 },
  { heading: 'pourquoi', key: 'why', kind: 'text', width: 36 },
  { heading: 'condition', key: 'shown_if', kind: 'condition', width: 32 },
  { heading: 'liste de choix', key: 'choices', kind: 'name', width: 16 },
  { heading: 'ordonné', key: 'ordered', kind: 'boolean', width: 10 },
  { heading: 'minimum', key: 'minimum', kind: 'bound', width: 12 },
  { heading: 'maximum', key: 'maximum', kind: 'bound', width: 12 },
  { heading: 'décimales', key: 'decimals', kind: 'number', width: 10 },
  { heading: 'unité', key: 'unit', kind: 'text', width: 18 },
  { heading: 'extrémité basse', key: 'low', kind: 'text', width: 18 },
  { heading: 'extrémité haute', key: 'high', kind: 'text', width: 18 },
  { heading: 'rangs', key: 'ranks', kind: 'number', width: 8 },
  { heading: 'longueur', key: 'maximum_length', kind: 'number', width: 10 },
  { heading: 'format', key: 'format', kind: 'format', width: 12 },
  { heading: 'modèle', key: 'pattern', kind: 'text', width: 18 },
  { heading: 'modèle en mots', key: 'pattern_words', kind: 'text', width: 24 },
  { heading: 'groupe repris', key: 'group', kind: 'name', width: 16 },
  { heading: 'déjà connu', key: 'known', kind: 'names', width: 20 },
];

export const choiceColumns: readonly Column[] = [
  { heading: 'liste', key: 'list', kind: 'name', width: 18, needed: true },
  { heading: 'question', key: 'question', kind: 'name', width: 32, needed: true },
  { heading: 'sorte', key: 'sort', kind: 'sort', width: 10, needed: true },
  { heading: 'identifiant', key: 'id', kind: 'name', width: 28, needed: true },
  { heading: 'libellé', key: 'label', kind: 'text', width: 52, needed: true },
  { heading: 'libellé court', key: 'short', kind: 'text', width: 28 },
  { heading: 'exclusif', key: 'exclusive', kind: 'boolean', width: 10 },
  { heading: 'précisez', key: 'specify', kind: 'text', width: 18 },
  { heading: 'non-réponse', key: 'missing', kind: 'missing', width: 16 },
  { heading: 'condition', key: 'shown_if', kind: 'condition', width: 32 },
  { heading: 'réunit', key: 'choices', kind: 'codes', width: 36 },
];

export const settingColumns: readonly Column[] = [
  { heading: 'réglage', key: 'setting', kind: 'name', width: 38, needed: true },
  { heading: 'identifiant', key: 'id', kind: 'text', width: 20, needed: true },
  { heading: 'valeur', key: 'value', kind: 'text', width: 80, needed: true },
];

/**
 * The key that each heading of *questions* fills in a row of this type.
 * @param type a word of the column « type », or any other: then nothing is known, and all may be
 */
export function keysOfRow(type: string): ReadonlyMap<string, string> {
  if (Object.hasOwn(rowsBesideQuestions, type)) {
    return new Map(Object.entries(rowsBesideQuestions[type as RowWord]));
  }
  const [key] = Object.entries(typeWords).find(([, word]) => word === type) ?? [];
  const schema = questionSchema.options.find((option) => option.shape.type.value === key);
  const columns = questionColumns.filter((column) =>
    schema
      ? Object.hasOwn(schema.shape, column.key)
      : column.key !== 'group' && column.key !== 'known',
  );
  return new Map(columns.map(({ heading, key }) => [heading, key]));
}
