/** What may change while the edition is open, with a trace; the rest is frozen at opening. */
export interface Settings {
  readonly organisation: Organisation;
  readonly words: Words;
  readonly contact: Contact;
  /** IANA name. Dates below are minutes on the clocks of that zone. */
  readonly timeZone: string;
  /** `2021-06-01T08:00` */
  readonly opens: string;
  readonly closes: string;
  readonly durationMinutes: number;
  readonly confidentiality: 'confidential' | 'anonymous' | 'identified';
  /** Fewest respondents that a cell of a breakdown may show. */
  readonly disclosureThreshold: number;
  /** Fewest persons of whom a percentage is printed; below it, « 3 sur 8 ». */
  readonly minimumBase: number;
}

export interface Organisation {
  /** In full, as at the head of a letter. */
  readonly name: string;
  readonly shortName: string;
}

/** The names of the people of this survey, which change over the years. */
export interface Words {
  /** One person asked: « enseignant ». */
  readonly person: string;
  readonly persons: string;
  /** What the short name stands for, where it is one. */
  readonly personInFull: string;
  /** « 2020-2021 » */
  readonly period: string;
}

export interface Contact {
  readonly name: string;
  readonly email: string;
}
