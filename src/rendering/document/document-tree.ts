/** A document as plain values, before anybody typesets it: what PDF and DOCX both say, in order. */
import type { DocumentWords } from '../report/document-words.ts';

export interface TextDocument extends DocumentWords {
  readonly subtitle: string;
  /** Of the file, which no page prints. */
  readonly fileTitle: string;
  /** Under the title, larger than the text. */
  readonly lead: string;
  /** The numbers that sum it up. */
  readonly facts: readonly { readonly value: string; readonly label: string }[];
  /** Above the table of contents. */
  readonly contentsTitle: string;
  /** `2021-11-10`: of the file too, so that its bytes stay the same. */
  readonly date: string;
  readonly blocks: readonly Block[];
}

export type Block = HeadingBlock | ParagraphBlock | ChartBlock | TableBlock;

export interface HeadingBlock {
  readonly kind: 'heading';
  /** 1: a part; 2: a question, or a part of the method. Both are in the table of contents. */
  readonly level: 1 | 2;
  readonly text: string;
}

export interface ParagraphBlock {
  readonly kind: 'paragraph';
  /** `asked`: the question as it was worded; `note`: small, about what stands around it. */
  readonly role: 'text' | 'asked' | 'note';
  readonly text: string;
  /** On the page of what follows. */
  readonly isKept: boolean;
}

export interface ChartBlock {
  readonly kind: 'chart';
  /** By which its drawing is found. */
  readonly id: string;
  /** What is measured, and in which unit. */
  readonly measure: string;
  /** What the drawing shows, for who does not see it. */
  readonly alternative: string;
  /** « Lecture », « Champ » and « Source ». */
  readonly notes: readonly { readonly term: string; readonly text: string }[];
}

export interface TableBlock {
  readonly kind: 'table';
  readonly caption: string;
  readonly head: readonly string[];
  readonly rows: readonly DocumentRow[];
  /** What its signs mean, and what tests say. */
  readonly notes: readonly string[];
  readonly layout: TableLayout;
  /** Short enough to stay on one page. */
  readonly isKept: boolean;
}

export interface DocumentRow {
  /**
   * `section`: names the rows below it, in one cell over all columns; `below`: says more of the
   * row above; `apart`: the first of choices counted together; `foot`: totals and kinds of missing.
   */
  readonly kind: 'section' | 'plain' | 'below' | 'apart' | 'foot';
  /** The first names the row. */
  readonly cells: readonly DocumentCell[];
}

export interface DocumentCell {
  readonly text: string;
  /** « * » behind a number, which hangs so that digits stay below one another. */
  readonly sign?: string;
}

export interface TableLayout {
  /** Points. */
  readonly size: number;
  /** Of each column, in millimetres. */
  readonly widths: readonly number[];
}
