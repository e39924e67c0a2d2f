/** Questions of every type and with every key: as seeds, and as a questionnaire file has them. */
import fc from 'fast-check';
import { type Asked, conditionFrom, conditionSeed } from './arbitrary-condition.ts';
import { idMaker, text } from './arbitrary-texts.ts';

type Fields = Readonly<Record<string, unknown>>;

export interface NamedList {
  readonly name: string;
  readonly ids: readonly string[];
  /** Nothing but labels, so that any question may use it. */
  readonly isPlain: boolean;
}

/** What a question may refer to where it stands. */
export interface Surroundings {
  readonly idOf: (seed: number) => string;
  readonly asked: readonly Asked[];
  /** Names that its texts may quote. */
  readonly quotable: readonly string[];
  /** Choices of the named lists that it may use. */
  readonly lists: readonly NamedList[];
  /** Word that a group of questions leaves open. */
  readonly word?: string;
}

const id = fc.nat(1000);
const some = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const missing = fc.constantFrom('does_not_know', 'not_concerned', 'refused');
const labels = { id, label: text, short: some(text) };

export const accepted = fc.array(
  fc.record({ code: fc.constantFrom('double-barrelled', ' long-step '), reason: text }),
  { minLength: 1, maxLength: 2 },
);

export const choiceSeeds = fc.array(
  fc.record({
    ...labels,
    exclusive: some(fc.boolean()),
    specify: some(text),
    missing: some(missing),
    shown_if: some(conditionSeed),
  }),
  { minLength: 2, maxLength: 5 },
);
export type ChoiceSeed = typeof choiceSeeds extends fc.Arbitrary<(infer T)[]> ? T : never;

export const questionSeed = fc.record({
  kind: fc.constant('question' as const),
  type: fc.constantFrom(
    ...(['single', 'multiple', 'matrix', 'multiple_matrix', 'scale', 'ranking'] as const),
    ...(['number', 'date', 'short_text', 'long_text'] as const),
  ),
  id,
  title: text,
  label: text,
  hint: some(text),
  why: some(text),
  shown_if: some(conditionSeed),
  accepted: some(accepted),
  choices: choiceSeeds,
  rows: fc.array(fc.record({ ...labels, shown_if: some(conditionSeed) }), {
    minLength: 1,
    maxLength: 3,
  }),
  groups: some(
    fc.array(fc.record({ ...labels, of: fc.array(fc.nat(100), { minLength: 1, maxLength: 3 }) }), {
      maxLength: 2,
    }),
  ),
  outside: some(fc.array(fc.record({ ...labels, missing }), { minLength: 1, maxLength: 2 })),
  words: fc.tuple(text, text),
  flag: some(fc.boolean()),
  pick: some(fc.nat(1000)),
  other: some(fc.nat(1000)),
  numbers: fc.tuple(
    fc.double({ min: -1e21, max: 1e21, noNaN: true }),
    fc.double({ min: 1e-9, max: 1e22, noNaN: true }),
  ),
});
export type QuestionSeed = typeof questionSeed extends fc.Arbitrary<infer T> ? T : never;

export interface MadeQuestion {
  readonly value: Fields;
  readonly asked: Asked;
  readonly isQuotable: boolean;
}

export function questionFrom(seed: QuestionSeed, around: Surroundings): MadeQuestion {
  const { type, pick = 0, words } = seed;
  const quoted = around.quotable[pick % Math.max(1, around.quotable.length)];
  const quotation =
    quoted === undefined || pick % 3 > 0 ? '' : ` {${quoted}|${words[0].replaceAll('|', '/')}}`;
  const hole = around.word === undefined || pick % 2 > 0 ? '' : ` {${around.word}}`;
  const common = {
    id: around.idOf(seed.id),
    type,
    title: seed.title,
    label: seed.label + quotation + hole,
    hint: seed.hint,
    why: seed.why,
    shown_if: seed.shown_if && conditionFrom(seed.shown_if, around.asked),
    accepted: seed.accepted,
  };
  const used = new Set<string>();
  const own = idMaker('c', used);
  const { value, codes, offers } = answersOf(seed, around, own);
  for (const code of codes) used.add(String(code));
  const groups = offers.includes('groups') ? groupsFrom(seed, codes, own) : undefined;
  const outside = offers.includes('outside') ? seed.outside?.map((o) => withId(o, own)) : undefined;
  const rows = offers.includes('rows') ? rowsFrom(seed, around) : [];
  return {
    value: present({
      ...common,
      ...value,
      ...(rows.length > 0 ? { rows } : {}),
      groups,
      outside,
    }),
    asked: {
      id: common.id,
      codes: [...codes, ...[...(groups ?? []), ...(outside ?? [])].map((one) => String(one.id))],
      rows: rows.map((row) => String(row.id)),
      isNumber: type === 'number' || type === 'scale',
    },
    isQuotable: type !== 'long_text' && rows.length === 0,
  };
}

interface Answers {
  readonly value: Fields;
  readonly codes: readonly (string | number)[];
  readonly offers: readonly ('groups' | 'outside' | 'rows')[];
}

function answersOf(seed: QuestionSeed, around: Surroundings, own: (id: number) => string): Answers {
  const { type, numbers, flag, pick, other, words } = seed;
  const choices = () => choicesFrom(seed, around, own);
  switch (type) {
    case 'single': {
      const { value, codes } = choices();
      return { value: { choices: value, ordered: flag }, codes, offers: ['groups'] };
    }
    case 'multiple': {
      const { value, codes, together } = choices();
      const maximum = pick === undefined ? undefined : (pick % codes.length) + 1;
      const most = Math.min(maximum ?? codes.length, together);
      const minimum = other === undefined || most < 2 ? undefined : 2 + (other % (most - 1));
      return { value: { choices: value, minimum, maximum }, codes, offers: ['groups'] };
    }
    case 'matrix':
    case 'multiple_matrix': {
      const { value, codes } = choices();
      return { value: { choices: value }, codes, offers: ['groups', 'rows'] };
    }
    case 'ranking': {
      const { value, codes } = choices();
      const ranks = ((pick ?? 0) % codes.length) + 1;
      return { value: { choices: value, ranks }, codes, offers: ['outside'] };
    }
    case 'scale': {
      const minimum = other === undefined ? undefined : other % 2;
      const maximum = 2 + ((pick ?? 3) % 9);
      const lowest = minimum ?? 1;
      const points = Array.from({ length: maximum - lowest + 1 }, (_, i) => lowest + i);
      const [low, high] = words;
      const offers = ['groups', 'outside'] as const;
      return { value: { minimum, maximum, low, high }, codes: points, offers };
    }
    case 'number': {
      const [minimum, width] = numbers;
      const maximum = Math.max(minimum + width, minimum / 2 + 1, minimum === 0 ? 1 : 0);
      const decimals = pick === undefined ? undefined : pick % 4;
      const bounds = maximum > minimum ? { minimum, maximum } : { minimum: -0, maximum: 1e21 };
      return { value: { ...bounds, decimals, unit: words[0] }, codes: [], offers: ['outside'] };
    }
    case 'date': {
      const year = (n: number) => String(1900 + n).padStart(4, '0');
      const [from, to] = [year((pick ?? 0) % 100), year(100 + ((other ?? 0) % 100))];
      const value = { minimum: `${from}-02-28`, maximum: `${to}-12-01` };
      return { value, codes: [], offers: ['outside'] };
    }
    case 'short_text':
      return { value: shortTextFrom(seed), codes: [], offers: [] };
    case 'long_text': {
      const maximum_length = pick === undefined ? undefined : 1 + pick;
      return { value: { maximum_length }, codes: [], offers: [] };
    }
  }
}

const patterns = ['[0-9]{3}', '=\\d+', ' [A-Z] ', '\\p{L}+|#', '-?[a-z]*'];

function shortTextFrom({ pick, other, flag, words }: QuestionSeed): Fields {
  const maximum_length = pick === undefined ? undefined : 1 + (pick % 500);
  if (other === undefined) return { maximum_length };
  if (flag) return { maximum_length, format: other % 2 === 0 ? 'email' : 'uai' };
  return { maximum_length, pattern: patterns[other % patterns.length], pattern_words: words[0] };
}

/** Of the type's own choices, or the name of a list, when one may serve. */
function choicesFrom(seed: QuestionSeed, around: Surroundings, own: (id: number) => string) {
  const { pick = 0, type } = seed;
  const usable = around.lists.filter((list) => list.isPlain || type === 'single');
  const list = usable[pick % Math.max(1, usable.length)];
  if (list && pick % 2 === 0) {
    return { value: list.name, codes: list.ids, together: list.isPlain ? list.ids.length : 0 };
  }
  const choices = seed.choices.map((choice) => choiceFrom(choice, around.asked, own));
  const value = suited(choices, type);
  const together = value.filter(({ exclusive, missing }) => !exclusive && !missing).length;
  return { value, codes: value.map((choice) => String(choice.id)), together };
}

export function choiceFrom(seed: ChoiceSeed, asked: readonly Asked[], own: (id: number) => string) {
  const shown_if = seed.shown_if && conditionFrom(seed.shown_if, asked);
  return present({ ...withId(seed, own), shown_if });
}

/** One exclusive choice at most, and no key that the type of question has no place for. */
export function suited(choices: readonly Fields[], type: string): Fields[] {
  const first = choices.findIndex(({ exclusive, missing }) => exclusive && !missing);
  return choices.map((choice, index) => {
    const { specify, exclusive, missing, ...others } = choice;
    if (type === 'ranking') return others;
    const single = exclusive && !missing && index !== first ? false : exclusive;
    const kept = type === 'matrix' || type === 'multiple_matrix' ? {} : { specify };
    return present({ ...others, ...kept, exclusive: single, missing });
  });
}

function groupsFrom(
  { groups }: QuestionSeed,
  codes: Answers['codes'],
  own: (id: number) => string,
) {
  return groups?.map(
    ({ of, ...group }): Fields => ({
      ...withId(group, own),
      choices: of.map((n) =>
        n % 3 === 0 ? String(codes[n % codes.length]) : codes[n % codes.length],
      ),
    }),
  );
}

function rowsFrom({ rows }: QuestionSeed, { asked }: Surroundings): Fields[] {
  const own = idMaker('r');
  return rows.map(({ shown_if, ...row }) =>
    present({ ...withId(row, own), shown_if: shown_if && conditionFrom(shown_if, asked) }),
  );
}

function withId(seed: Fields & { readonly id: number }, own: (id: number) => string): Fields {
  return present({ ...seed, id: own(seed.id) });
}

/** Without the keys that have no value: a file does not have them. */
export function present(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
