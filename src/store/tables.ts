import type { Generated } from 'kysely';

/** The rows of the database, as `migrations/` makes them. JSON columns hold text. */
export interface Tables {
  editions: EditionRow;
  invitees: InviteeRow;
  responses: ResponseRow;
  amendments: AmendmentRow;
  setting_changes: SettingChangeRow;
}

export interface EditionRow {
  name: string;
  state: string;
  /** As it is answered now, amendments included. */
  questionnaire: string;
  questionnaire_sha256: string;
  time_zone: string;
  opens: string | null;
  closes: string | null;
  /** 1: the data are invented, and every page says so. */
  demonstration: number;
  opened_on: string;
  closed_on: string | null;
  /** Counts of the drafts that closing erased. */
  drafts_at_closing: string | null;
  /** The YAML that the questionnaire was read from, amendments included; null: it was not kept. */
  source: string | null;
  invitees_erased_on: string | null;
  answers_erased_on: string | null;
}

export interface AmendmentRow {
  edition: string;
  number: number;
  day: string;
  reason: string;
  questionnaire_before: string;
  sha256_before: string;
  sha256_after: string;
}

export interface SettingChangeRow {
  edition: string;
  number: number;
  day: string;
  reason: string;
  settings_before: string;
  settings_after: string;
}

export interface InviteeRow {
  id: string;
  edition: string;
  token_hash: string;
  email: string;
  civility: string;
  last_name: string;
  first_name: string;
  assignments: string;
  /** 1: the link has served, in an anonymous edition. Without a day, which a response has. */
  answered: Generated<number>;
  /** 1: does not take part, and wants no reminder. */
  declined: Generated<number>;
}

export interface ResponseRow {
  id: string;
  edition: string;
  state: string;
  /** Counts the saves, so that a save made from an older state is noticed. */
  revision: number;
  /** The version of the questionnaire that was answered last. */
  questionnaire_sha256: string;
  answers: string;
  steps_displayed: string;
  /** For each step, the opened page that saved it last: a random id, of no meaning elsewhere. */
  saved_by: string;
  frame: string;
  /** The frame variables of an anonymous response, until its edition closes. */
  sealed_frame: string | null;
  updated_on: string;
  sent_on: string | null;
}
