/**
 * What is odd about the conditions of a questionnaire, from what can become of each among all
 * people who may arrive at it. What only follows from another oddity is left out.
 */
import type { Condition } from '../condition.ts';
import { type Gate, type Gates, gateOf, offering, ungated } from './gate.ts';
import { type Inquiry, newInquiry, sceneOf } from './scene.ts';
import type { RoutedQuestion, RoutedStep, Site } from './sites.ts';
import { citedBy } from './truth.ts';
import { judge, type LostTest, lostTest } from './verdict.ts';

export type Oddity =
  | { readonly kind: 'never true' }
  /** True sometimes, but for nobody who arrives there. */
  | { readonly kind: 'unreachable'; readonly because: 'its place' | 'what it cites' }
  | { readonly kind: 'always true'; readonly of: 'everybody' | 'who arrives' | 'who answered' }
  | { readonly kind: 'may stay unknown'; readonly lost: LostTest };

export interface OddSite {
  readonly site: Site;
  readonly oddity: Oddity;
  /** What stands before it, and lets people come as far as it. */
  readonly guards: readonly Site[];
  /** The questions it cites that not everybody is asked. */
  readonly conditional: readonly string[];
}

export function oddSites(steps: readonly RoutedStep[]): readonly OddSite[] {
  const gates = new Map<string, Gate>();
  const dead = new Set<Site>();
  const inquiry = newInquiry();
  const shared = sharedPlaces(steps);
  const looked: { readonly site: Site; readonly odd: OddSite | undefined }[] = [];
  const alive = (sites: readonly Site[]) => sites.filter((site) => !dead.has(site));

  const look = (site: Site, guards: readonly Site[], also: readonly Condition[] = []): void => {
    const open = alive(guards);
    const within = open.map(({ condition }) => condition);
    const oddity = oddityOf(site.condition, within, also, gates, inquiry);
    const cited = citedBy(site.condition);
    const conditional = cited.filter((id) => (gates.get(id)?.asked.length ?? 0) > 0);
    looked.push({ site, odd: oddity && { site, oddity, guards: open, conditional } });
    const never = oddity?.kind === 'never true';
    if (never || (oddity?.kind === 'unreachable' && !shared.has(placeOf(site)))) dead.add(site);
  };

  for (const { guards, groups, questions, information } of steps) {
    for (const site of guards) look(site, []);
    for (const site of groups) look(site, guards);
    for (const question of questions) {
      for (const site of question.guards.filter(({ kind }) => kind === 'question')) {
        look(
          site,
          question.guards.filter((other) => other !== site),
        );
      }
      for (const site of question.parts.values()) {
        const parts = conditions(question.parts, dead);
        look(site, question.guards, offering(question.question, parts));
      }
      const open = alive(question.guards).map(({ condition }) => condition);
      const gate = gateOf(question.question, open, conditions(question.parts, dead));
      gates.set(question.question.id, gate);
    }
    if (questions.length === 0) continue;
    const asked = questions.map(({ question }) => gates.get(question.id)?.asked ?? []);
    const always = asked.some((conditions) => conditions.length <= alive(guards).length);
    const someQuestion = always ? [] : [{ any: asked.map((all) => ({ all })) }];
    for (const site of information) look(site, guards, someQuestion);
  }
  return toldOnce(looked);
}

/** A place that several uses share is odd when it is so in each; one lost person is enough. */
function toldOnce(
  looked: readonly { readonly site: Site; readonly odd: OddSite | undefined }[],
): readonly OddSite[] {
  return [...Map.groupBy(looked, ({ site }) => placeOf(site)).values()].flatMap((uses) => {
    const [first, ...others] = uses.flatMap(({ odd }) => (odd ? [odd] : []));
    if (!first) return [];
    const { kind } = first.oddity;
    const everywhere =
      others.length + 1 === uses.length && others.every(({ oddity }) => oddity.kind === kind);
    return everywhere || kind === 'may stay unknown' ? [first] : [];
  });
}

/**
 * @param within what is true of whoever arrives there, by the conditions that its author wrote
 * @param also what is true besides: a page without a question, or a question without a choice, is
 *   not shown
 */
function oddityOf(
  condition: Condition,
  within: readonly Condition[],
  also: readonly Condition[],
  gates: Gates,
  inquiry: Inquiry,
): Oddity | undefined {
  const all = [condition, ...within, ...also];
  const scene = sceneOf(all, gates, inquiry);
  const bare = () => sceneOf(all, ungated(all, gates), inquiry);
  const alone = () => judge(condition, [], bare());
  const verdict = judge(condition, all.slice(1), scene);
  if (!verdict) return alone()?.holds === false ? { kind: 'never true' } : undefined;
  if (!verdict.holds) {
    if (alone()?.holds === false) return { kind: 'never true' };
    const placed = judge(condition, all.slice(1), bare());
    const because = placed?.holds === false ? 'its place' : 'what it cites';
    return { kind: 'unreachable', because };
  }
  const admitted = also.length === 0 ? verdict : judge(condition, within, scene);
  if (admitted && !admitted.fails) {
    if (admitted.unknown) return { kind: 'always true', of: 'who answered' };
    const anywhere = alone();
    const everybody = anywhere && !anywhere.fails && !anywhere.unknown;
    return { kind: 'always true', of: everybody ? 'everybody' : 'who arrives' };
  }
  const lost = lostTest(condition, all.slice(1), scene);
  return lost && { kind: 'may stay unknown', lost };
}

function conditions(parts: RoutedQuestion['parts'], dead: ReadonlySet<Site>): Gate['parts'] {
  const live = [...parts].filter(([, site]) => !dead.has(site));
  return new Map(live.map(([part, { condition }]) => [part, condition]));
}

function sharedPlaces(steps: readonly RoutedStep[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const shared = new Set<string>();
  for (const { questions } of steps) {
    for (const { guards, parts } of questions) {
      const own = guards.filter(({ kind }) => kind === 'question');
      for (const place of [...own, ...parts.values()].map(placeOf)) {
        if (seen.has(place)) shared.add(place);
        seen.add(place);
      }
    }
  }
  return shared;
}

function placeOf({ path }: Site): string {
  return path.join('.');
}
