/** A page of plain sentences under headings. */
import { typographic } from '../../wording.ts';
import { type PageFrame, renderPage } from '../page.ts';

export interface Section {
  readonly title: string;
  readonly blocks: readonly Block[];
}

/** A paragraph, or a list of facts. */
export type Block = string | { readonly facts: readonly Fact[] };

export interface Fact {
  readonly term: string;
  /** One below the other. */
  readonly lines: readonly FactLine[];
}

export type FactLine = string | { readonly text: string; readonly href: string };

export function sectionsPage(
  frame: PageFrame,
  title: string,
  lead: string,
  sections: readonly Section[],
): string {
  return renderPage(frame, 'sections', {
    title: typographic(title),
    lead: typographic(lead),
    sections: sections.map((section) => ({
      title: typographic(section.title),
      blocks: section.blocks.map((block) =>
        typeof block === 'string'
          ? { text: typographic(block) }
          : { facts: block.facts.map(shown) },
      ),
    })),
  });
}

export function mailTo(address: string): FactLine {
  return { text: address, href: `mailto:${address}` };
}

function shown({ term, lines }: Fact): object {
  return {
    term: typographic(term),
    lines: lines.map((line) => (typeof line === 'string' ? { text: typographic(line) } : line)),
  };
}
