/** The rows of the sheet *réglages*: the words of their first column, and what they fill. */
import type { CellKind } from './layout.ts';

export interface SettingRow {
  readonly word: string;
  readonly path: readonly string[];
  readonly kind: CellKind;
}

/** Rows that stand once at most. */
export const settingRows: readonly SettingRow[] = [
  { word: 'enquête', path: ['survey'], kind: 'name' },
  { word: 'édition', path: ['edition'], kind: 'name' },
  { word: 'titre', path: ['title'], kind: 'text' },
  { word: 'organisme', path: ['settings', 'organisation', 'name'], kind: 'text' },
  { word: 'sigle de l’organisme', path: ['settings', 'organisation', 'short_name'], kind: 'text' },
  { word: 'une personne', path: ['settings', 'words', 'person'], kind: 'text' },
  { word: 'plusieurs personnes', path: ['settings', 'words', 'persons'], kind: 'text' },
  { word: 'une personne, en entier', path: ['settings', 'words', 'person_in_full'], kind: 'text' },
  { word: 'période', path: ['settings', 'words', 'period'], kind: 'text' },
  { word: 'contact', path: ['settings', 'contact', 'name'], kind: 'text' },
  { word: 'adresse du contact', path: ['settings', 'contact', 'email'], kind: 'name' },
  { word: 'fuseau horaire', path: ['settings', 'time_zone'], kind: 'text' },
  { word: 'ouverture', path: ['settings', 'opens'], kind: 'minute' },
  { word: 'clôture', path: ['settings', 'closes'], kind: 'minute' },
  { word: 'durée en minutes', path: ['settings', 'duration_minutes'], kind: 'number' },
  { word: 'confidentialité', path: ['settings', 'confidentiality'], kind: 'confidentiality' },
  {
    word: 'plus petit effectif d’un croisement',
    path: ['settings', 'disclosure_threshold'],
    kind: 'number',
  },
  {
    word: 'plus petite base d’un pourcentage',
    path: ['settings', 'minimum_base'],
    kind: 'number',
  },
  { word: 'lien ouvert à tous', path: ['settings', 'open_link'], kind: 'boolean' },
  {
    word: 'responsable du traitement',
    path: ['settings', 'privacy', 'controller', 'name'],
    kind: 'text',
  },
  {
    word: 'adresse postale du responsable',
    path: ['settings', 'privacy', 'controller', 'address'],
    kind: 'text',
  },
  {
    word: 'délégué à la protection des données',
    path: ['settings', 'privacy', 'dpo', 'name'],
    kind: 'text',
  },
  { word: 'adresse du délégué', path: ['settings', 'privacy', 'dpo', 'email'], kind: 'name' },
  { word: 'finalité', path: ['settings', 'privacy', 'purpose'], kind: 'text' },
  { word: 'base légale', path: ['settings', 'privacy', 'legal_basis'], kind: 'text' },
  {
    word: 'source de la liste des invités',
    path: ['settings', 'privacy', 'invitees_source'],
    kind: 'text',
  },
  {
    word: 'réponses gardées jusqu’au',
    path: ['settings', 'privacy', 'answers_until'],
    kind: 'bound',
  },
  {
    word: 'invités gardés jusqu’au',
    path: ['settings', 'privacy', 'invitees_until'],
    kind: 'bound',
  },
  {
    word: 'jours pour détruire les copies de la clé',
    path: ['settings', 'privacy', 'key_copies_days'],
    kind: 'number',
  },
  {
    word: 'bilan publié au plus tard le',
    path: ['settings', 'results', 'published_by'],
    kind: 'bound',
  },
  { word: 'adresse du bilan', path: ['settings', 'results', 'url'], kind: 'name' },
];

/** Rows that may stand several times; those of a variable or a category follow it. */
export const repeatedRows = {
  introduction: 'introduction',
  recipient: 'destinataire',
  neverReader: 'ne lit jamais les réponses',
  privacy: 'données personnelles',
  variable: 'variable',
  column: 'colonne des invités',
  category: 'modalité',
  within: 'au fil d’une phrase',
  value: 'valeur',
  accepted: 'avertissement accepté',
  choiceLists: 'listes de choix',
  questionGroups: 'groupes de questions',
} as const;

export const settingWords: readonly string[] = [
  ...settingRows.map(({ word }) => word),
  ...Object.values(repeatedRows),
];
