/**
 * A reader who has our source: of every way in which a group could have answered, he knows which
 * cells the rule would hide on their own account, and that nothing else is a reason to hide.
 */
import { methodParts } from '../../../src/rendering/report/method.ts';
import type { Report } from '../../../src/report/report.ts';
import {
  type BreakdownRule,
  primaryOfBreakdown,
} from '../../../src/statistics/disclosure/primary.ts';
import type { Rule } from './every-world.ts';
import type { Reader } from './reader.ts';

/** The two limits, as the annex « Méthode » prints them. */
export function limitsOf(report: Report): BreakdownRule {
  const words = methodParts(report)
    .filter(({ title }) => title === 'Effectifs masqués')
    .flatMap(({ paragraphs }) => paragraphs)
    .join(' ');
  const [, threshold] = /masquée quand moins de (\d+) de ses membres ont répondu/.exec(words) ?? [];
  const [, smallGroup] = /moins de (\d+) de ses membres, ou de tous les autres/.exec(words) ?? [];
  return { threshold: Number(threshold), smallGroup: Number(smallGroup) };
}

/** Persons of each type who answered a question that everybody was asked, as its table prints them. */
export function basesOf({ analysis }: Report, question: string): ReadonlyMap<string, number> {
  const [breakdown] = analysis
    .flatMap(({ questions }) => questions)
    .filter((one) => one.question.id === question)
    .flatMap(({ breakdowns = [] }) => breakdowns);
  const bases = breakdown?.items[0]?.bases ?? [];
  return new Map(breakdown?.groups.map(({ id }, place) => [id, bases[place] ?? Number.NaN]));
}

/** Which cells of a table the rule hides on their own account. */
export type Primary = (counts: readonly (readonly number[])[]) => readonly (readonly boolean[])[];

/**
 * @param question that everybody was asked, broken down by `type` alone
 * @param primaryOf the rule that he knows
 */
export function knownRule(
  report: Report,
  { published, hidden }: Reader,
  question: string,
  primaryOf: Primary,
): Rule {
  const bases = basesOf(report, question);
  const all = [...bases.values()].reduce((sum, base) => sum + base, 0);
  const { complete } = report.participation;
  const { threshold } = limitsOf(report);
  const isFew = (persons: number) => persons > 0 && persons < threshold;
  const overall = new Map(
    published.flatMap(({ id, count = 0 }) =>
      id.startsWith(`${question}.`) && !id.includes('@') ? [[id, count] as const] : [],
    ),
  );
  return ({ frame, persons }, countOf) => {
    const group = frame.type ?? '';
    const base = bases.get(group) ?? 0;
    const tables = tablesOf([...overall.keys()], question).flatMap((ids) => {
      const columns = ids.filter((id) => (overall.get(id) ?? 0) > 0);
      const own = columns.map(countOf);
      const others = columns.map((id, i) => (overall.get(id) ?? 0) - (own[i] ?? 0));
      // A choice that several may tick is one table: who ticked it, and who did not.
      if (ids.length === 1) {
        own.push(base - (own[0] ?? 0));
        others.push(all - base - (others[0] ?? 0));
      }
      const isUntold = own.filter((count, i) => count + (others[i] ?? 0) > 0).length > 1;
      return isUntold ? [{ columns, own, others }] : [];
    });
    if (tables.some(({ own, others }) => [...own, ...others].some((count) => count < 0))) {
      return 'impossible';
    }
    const primary = tables.flatMap(({ columns, own, others }) => {
      const [ofGroup = []] = primaryOf([own, others]);
      return columns.filter((_, i) => ofGroup[i]);
    });
    if (primary.some((id) => !hidden.includes(`${id}@type=${group}`))) return 'impossible';
    const isSmall = [persons, complete - persons, base, all - base].some(isFew);
    return primary.length > 0 || (base > 0 && isSmall) ? 'reason' : 'nothing';
  };
}

/** Single answers that nothing unites are one table; else each choice and each union is one. */
function tablesOf(ids: readonly string[], question: string): readonly (readonly string[])[] {
  if (question === 'allure') return [ids];
  const firsts = ids.filter((id) => id.endsWith('.first'));
  const parts = ids.filter((id) => !firsts.includes(id)).map((id) => [id]);
  return firsts.length > 0 ? [...parts, firsts] : parts;
}

/** The rule of the source, which he reads. */
export function ruleOfSource(limits: BreakdownRule): Primary {
  return (counts) =>
    primaryOfBreakdown(counts, limits).cells.map((cells) =>
      cells.map((mark) => mark === 'primary'),
    );
}
