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
  /** Anybody may ask for a link at one address; it is mailed to those invited, and to no other. */
  readonly openLink?: true;
  /** What is declared of the personal data; `privacyOf` fills in the rest. */
  readonly privacy?: PrivacySettings;
  /** When and where the results are to be read; absent where nothing is announced. */
  readonly results?: AnnouncedResults;
}

export interface AnnouncedResults {
  /** Last day that they are promised for, `2021-11-30`. */
  readonly publishedBy: string;
  /** Of the page that they will be on. */
  readonly url?: string;
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

/** As declared: `privacy.ts` says what holds where a key is absent. */
export interface PrivacySettings {
  /** Who answers for the processing before the law. */
  readonly controller?: { readonly name: string; readonly address?: string };
  /** The controller's data protection officer. */
  readonly dpo?: { readonly name?: string; readonly email: string };
  /** What the answers are asked for, as the end of a sentence. */
  readonly purpose?: string;
  readonly legalBasis?: string;
  /** Where the list of invitees comes from, as the end of a sentence. */
  readonly inviteesSource?: string;
  /** Who is given the answers, each as the end of a sentence. */
  readonly recipients?: readonly string[];
  /** Who is never given those of one person, each as it stands behind « lues par ». */
  readonly neverReadBy?: readonly string[];
  /** Last day that answers are kept, `2026-06-30`. */
  readonly answersUntil?: string;
  /** Last day that the list of invitees is kept. */
  readonly inviteesUntil?: string;
  /** Days after closing within which every earlier copy of the key is destroyed. */
  readonly keyCopiesDays?: number;
}
