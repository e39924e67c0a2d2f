/** What a reader of `figures.json` and of the tables deduces of what they hide. */
import type { Answers } from '../../../src/form/response.ts';
import { figuresJson } from '../../../src/report/figures-json.ts';
import type { Report } from '../../../src/report/report.ts';
import { type Cell, type Published, possibleRanges, type Range, type Rule } from './every-world.ts';
import type { Person } from './small-edition.ts';

export interface Reader {
  /** Published with a count, of the questions that the patterns answer. */
  readonly published: readonly Published[];
  /** Ids of what is hidden. */
  readonly hidden: readonly string[];
  /** From all that is published. */
  readonly ranges: ReadonlyMap<string, Range>;
  /** From what no breakdown of its own question tells: told whatever is hidden here. */
  readonly told: ReadonlyMap<string, Range>;
  /** From the answers of all respondents, and from how many of each category there are. */
  readonly totals: ReadonlyMap<string, Range>;
  /** The same as `ranges`, by who knows the rule. */
  readonly knowing: (rule: Rule, ids: readonly string[]) => ReadonlyMap<string, Range>;
}

/** @param patterns all answers that somebody could give */
export function readerOf(
  report: Report,
  persons: readonly Person[],
  patterns: readonly Answers[],
): Reader {
  const cells = cellsOf(persons);
  const questions = new Set(patterns.flatMap((answers) => Object.keys(answers)));
  const { figures } = JSON.parse(figuresJson(report)) as { figures: FigureJson[] };
  const about = figures.filter(({ id }) => questions.has(questionOf(id)));
  const published = about.flatMap(({ id, base, count }): Published[] =>
    base && count !== undefined ? [{ id, base: base.count, count }] : [],
  );
  const hidden = about.filter(({ suppressed }) => suppressed).map(({ id }) => id);
  const bases = printedBases(report, questions);
  const overall = published.filter(({ id }) => !id.includes('@'));
  const told = [...Map.groupBy(hidden, questionOf)].flatMap(([question, ids]) => {
    const before = published.filter(({ id }) => questionOf(id) === deciding[question]);
    return [...possibleRanges(cells, patterns, [...overall, ...bases, ...before], ids)];
  });
  const all = [...published, ...bases];
  return {
    published,
    hidden,
    ranges: possibleRanges(cells, patterns, all, hidden),
    told: new Map<string, Range>(told),
    totals: possibleRanges(cells, patterns, overall, hidden),
    knowing: (rule, ids) => possibleRanges(cells, patterns, all, ids, rule),
  };
}

export function width(range: Range | undefined): number {
  return range ? range.high - range.low : 0;
}

function cellsOf(persons: readonly Person[]): readonly Cell[] {
  const frameOf = ({ type = '', secteur = 'public', taille = 'grand' }: Person) => ({
    type,
    secteur,
    taille,
  });
  const groups = Map.groupBy(persons.map(frameOf), (frame) => Object.values(frame).join(' '));
  return [...groups.values()].flatMap(([frame, ...others]) =>
    frame ? [{ frame, persons: others.length + 1 }] : [],
  );
}

/** Whose answers decide who is asked, or offered, what. */
const deciding: Readonly<Record<string, string>> = {
  suite: 'avis',
  detail: 'allure',
  lieux: 'canaux',
};

function questionOf(id: string): string {
  return id.split('.')[0] ?? '';
}

interface FigureJson {
  readonly id: string;
  readonly base?: { readonly count: number };
  readonly count?: number;
  readonly suppressed?: string;
}

/** The last row of each table. */
function printedBases({ analysis }: Report, questions: ReadonlySet<string>): readonly Published[] {
  const breakdowns = analysis.flatMap((step) =>
    step.questions.flatMap((one) => one.breakdowns ?? []),
  );
  return breakdowns.flatMap(({ by, groups, items }) =>
    items
      .filter(({ id }) => questions.has(id))
      .flatMap(({ rows, bases }) =>
        bases.flatMap((base, place): Published[] =>
          base === null ? [] : [{ id: `${rows[0]?.overall}@${by}=${groups[place]?.id}`, base }],
        ),
      ),
  );
}
