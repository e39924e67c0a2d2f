/** The blank questionnaire as plain values, all text ready to print: what page and PDF both say. */

export interface BlankDocument {
  readonly title: string;
  readonly organisation: string;
  /** « Questionnaire, année 2020-2021 » */
  readonly kicker: string;
  readonly introduction: readonly string[];
  readonly facts: readonly { readonly term: string; readonly text: string }[];
  readonly instructions: { readonly title: string; readonly items: readonly string[] };
  readonly confidentiality: { readonly title: string; readonly paragraphs: readonly string[] };
  /** About personal data. */
  readonly notice: {
    readonly title: string;
    readonly facts: readonly { readonly term: string; readonly text: string }[];
  };
  readonly steps: readonly BlankStep[];
  readonly closing: readonly string[];
  /** At the foot of each page. */
  readonly footer: string;
}

export interface BlankStep {
  readonly id: string;
  readonly title: string;
  /** « Partie 2 sur 7 » */
  readonly position: string;
  readonly introduction?: string;
  /** « À remplir seulement si … » */
  readonly routing?: string;
  readonly entries: readonly (BlankInformation | BlankQuestion)[];
}

export interface BlankInformation {
  readonly kind: 'information';
  readonly title?: string;
  readonly paragraphs: readonly string[];
  /** « À lire seulement si … » */
  readonly routing?: string;
}

export interface BlankQuestion {
  readonly kind: 'question';
  readonly id: string;
  readonly number: number;
  readonly label: string;
  readonly hint?: string;
  /** « (une seule réponse) » */
  readonly how: string;
  readonly routing?: string;
  readonly answer: BlankAnswer;
  /** « Je ne sais pas » and the like, beside an answer that is no choice. */
  readonly outside?: readonly BlankChoice[];
}

export type BlankAnswer =
  | {
      readonly kind: 'choices';
      readonly mark: Mark;
      /** Side by side on one line, in columns, one below the other. */
      readonly layout: 'line' | 'columns' | 'list';
      readonly choices: readonly BlankChoice[];
    }
  | {
      readonly kind: 'table';
      readonly mark: Mark;
      readonly caption: string;
      /** A column that some are not offered has a note below the table, by its number. */
      readonly columns: readonly { readonly label: string; readonly note?: number }[];
      readonly notes: readonly string[];
      readonly rows: readonly BlankItem[];
    }
  /** A table with more columns than a sheet is wide: each row as a list of its own. */
  | {
      readonly kind: 'lists';
      readonly mark: Mark;
      readonly choices: readonly BlankChoice[];
      readonly rows: readonly BlankItem[];
    }
  | {
      readonly kind: 'scale';
      readonly low: string;
      readonly high: string;
      readonly points: readonly string[];
    }
  | {
      readonly kind: 'ranking';
      readonly choices: readonly BlankItem[];
      readonly ranks: readonly string[];
    }
  | { readonly kind: 'number'; readonly unit: string }
  | { readonly kind: 'date' }
  /** As many boxes as the answer has characters. */
  | { readonly kind: 'boxes'; readonly count: number }
  | {
      readonly kind: 'lines';
      readonly count: number /** Of the width of the column, for one line. */;
      readonly share: number;
    };

/** □ where several answers go together, ○ where one excludes the others. */
export type Mark = 'box' | 'circle';

export interface BlankItem {
  readonly label: string;
  /** « seulement si vous avez … » */
  readonly routing?: string;
}

export interface BlankChoice extends BlankItem {
  /** « Lequel ? », before a line to write on. */
  readonly specify?: string;
}
