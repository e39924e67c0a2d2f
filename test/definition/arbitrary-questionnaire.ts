/**
 * Any sound questionnaire, as a YAML file has it before typography: every type, every key,
 * conditions and quotations of earlier steps, named lists, groups of questions, awkward texts.
 */
import fc from 'fast-check';
import { type Asked, conditionFrom, conditionSeed } from './arbitrary-condition.ts';
import {
  accepted,
  choiceFrom,
  choiceSeeds,
  type MadeQuestion,
  type NamedList,
  present,
  type QuestionSeed,
  questionFrom,
  questionSeed,
  type Surroundings,
  suited,
} from './arbitrary-question.ts';
import { idMaker, text } from './arbitrary-texts.ts';

type Fields = Readonly<Record<string, unknown>>;

const some = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const slug = fc.constantFrom('exemple', '016', 'true', '2031', '1e5', 'null', 'printemps-2');

const email = fc.constantFrom('dpd@example.org', 'protection.donnees@example.org');
const privacy = fc
  .record({
    controller: some(fc.record({ name: text, address: some(text) }).map(present)),
    dpo: some(fc.record({ name: some(text), email }).map(present)),
    purpose: some(text),
    legal_basis: some(text),
    invitees_source: some(text),
    recipients: some(fc.array(text, { minLength: 1, maxLength: 3 })),
    never_read_by: some(fc.array(text, { minLength: 1, maxLength: 3 })),
    answers_until: some(fc.constantFrom('2034-06-30', '2036-02-29')),
    invitees_until: some(fc.constantFrom('2032-12-31', '2034-01-01')),
    key_copies_days: some(fc.integer({ min: 0, max: 365 })),
  })
  .map(present);

const settings = fc.record({
  organisation: fc.record({ name: text, short_name: text }),
  words: fc.record({ person: text, persons: text, person_in_full: text, period: text }),
  contact: fc.record({ name: text, email: fc.constant('enquete@example.org') }),
  time_zone: some(fc.constantFrom('Europe/Paris', 'Indian/Reunion')),
  opens: fc.constantFrom('2031-06-01T08:00', '2030-12-31T23:59'),
  closes: fc.constantFrom('2031-06-30T23:59', '2032-02-29T00:00'),
  duration_minutes: fc.integer({ min: 1, max: 90 }),
  confidentiality: some(fc.constantFrom('confidential', 'anonymous', 'identified')),
  disclosure_threshold: some(fc.integer({ min: 1, max: 9 })),
  minimum_base: some(fc.integer({ min: 1, max: 99 })),
  open_link: some(fc.boolean()),
  privacy: some(privacy),
  results: some(
    fc
      .record({
        published_by: fc.constantFrom('2032-11-30', '2033-01-01'),
        url: some(fc.constantFrom('https://www.example.org', 'http://example.org/a?b=1#c')),
      })
      .map(present),
  ),
});

const labelled = { id: fc.nat(1000), label: text };
const category = fc.record({
  ...labelled,
  within: text,
  values: fc.array(text, { minLength: 1, maxLength: 3 }),
});
const variable = fc.record({
  ...labelled,
  column: text,
  categories: fc.array(category, { minLength: 2, maxLength: 3 }),
});

const paragraphs = fc.array(text, { minLength: 1, maxLength: 3 });
const information = fc.record({
  kind: fc.constant('information' as const),
  id: fc.nat(1000),
  title: some(text),
  text: paragraphs,
  known: some(fc.nat(1000)),
  shown_if: some(conditionSeed),
});
const use = fc.record({
  kind: fc.constant('use' as const),
  id: fc.nat(1000),
  words: fc.tuple(text, some(text)),
  shown_if: some(conditionSeed),
});

const step = fc.record({
  id: fc.nat(1000),
  title: text,
  introduction: some(text),
  shown_if: some(conditionSeed),
  accepted: some(accepted),
  entries: fc.array(
    fc.oneof(
      { weight: 6, arbitrary: questionSeed },
      { weight: 1, arbitrary: information },
      { weight: 1, arbitrary: use },
    ),
    { minLength: 1, maxLength: 4 },
  ),
});

const seeds = fc.record({
  survey: slug,
  edition: slug,
  title: text,
  introduction: paragraphs,
  settings,
  frame: some(fc.array(variable, { maxLength: 2 })),
  plain: some(choiceSeeds),
  rich: some(choiceSeeds),
  noLists: fc.boolean(),
  group: some(fc.array(questionSeed, { minLength: 1, maxLength: 3 })),
  noGroups: fc.boolean(),
  accepted: some(accepted),
  steps: fc.array(step, { minLength: 1, maxLength: 4 }),
});
type Seeds = typeof seeds extends fc.Arbitrary<infer T> ? T : never;
type StepSeed = Seeds['steps'][number];

export const arbitraryQuestionnaire: fc.Arbitrary<Fields> = seeds.map((seed) =>
  // Objects like those of the YAML reader, which have a prototype.
  structuredClone(questionnaireFrom(seed)),
);

/** What the steps so far leave for the next ones to refer to. */
interface State extends Surroundings {
  readonly frame: readonly string[];
  readonly group:
    | { readonly name: string; readonly made: readonly MadeQuestion[]; readonly hasWord: boolean }
    | undefined;
}

const WORD = 'outil';

function questionnaireFrom(seed: Seeds): Fields {
  // A quotation may be of a question or of a variable: their ids differ.
  const used = new Set<string>();
  const frame = frameFrom(seed, used);
  const names = (frame ?? []).map(({ id }) => String(id));
  const idOf = idMaker('q', used);
  const [first, ...following] = seed.steps;
  const plain = listFrom('et', seed.plain, [], true);
  const start = { idOf, asked: [], quotable: names, lists: plain.named, frame: names };
  const opening = first && stepFrom(first, { ...start, group: undefined });
  const before = opening?.state.asked ?? [];
  // What a list or a group refers to must be asked before each step that uses it.
  const rich = listFrom('liste', seed.rich, before, false);
  const around = { ...start, asked: before, quotable: opening?.state.quotable ?? [], word: WORD };
  const idInGroup = idMaker('g');
  const made = seed.group?.map((one) => questionFrom(one, { ...around, idOf: idInGroup }));
  const steps = opening ? [opening.value] : [];
  let state: State = {
    ...start,
    ...opening?.state,
    lists: [...plain.named, ...rich.named],
    group: made && { name: 'non', made, hasWord: JSON.stringify(made).includes(`{${WORD}}`) },
  };
  for (const one of following) {
    const next = stepFrom(one, state);
    steps.push(next.value);
    state = next.state;
  }
  const lists = { ...plain.value, ...rich.value };
  const hasLists = Object.keys(lists).length > 0 || seed.noLists;
  const groups = made ? { non: made.map(({ value }) => value) } : {};
  return present({
    survey: seed.survey,
    edition: seed.edition,
    title: seed.title,
    introduction: seed.introduction,
    settings: present(seed.settings),
    frame,
    choices: hasLists ? lists : undefined,
    question_groups: made || seed.noGroups ? groups : undefined,
    accepted: seed.accepted,
    steps,
  });
}

/** A step, and what is known once it is answered. */
function stepFrom(seed: StepSeed, state: State): { value: Fields; state: State } {
  const id = state.idOf(seed.id);
  const made = seed.entries.map((entry) => entryFrom(entry, state));
  const asked = made.flatMap((entry) => entry.asked);
  const quotable = made.flatMap((entry) => entry.quotable);
  const value = present({
    id,
    title: seed.title,
    introduction: seed.introduction,
    shown_if: seed.shown_if && conditionFrom(seed.shown_if, state.asked),
    accepted: seed.accepted,
    questions: made.map((entry) => entry.value),
  });
  return {
    value,
    state: {
      ...state,
      asked: [...state.asked, ...asked],
      quotable: [...state.quotable, ...quotable],
    },
  };
}

interface MadeEntry {
  readonly value: Fields;
  readonly asked: readonly Asked[];
  readonly quotable: readonly string[];
}

function entryFrom(seed: StepSeed['entries'][number], state: State): MadeEntry {
  if (seed.kind === 'question') {
    const { value, asked, isQuotable } = questionFrom(seed as QuestionSeed, state);
    return { value, asked: [asked], quotable: isQuotable ? [asked.id] : [] };
  }
  const shown_if = seed.shown_if && conditionFrom(seed.shown_if, state.asked);
  if (seed.kind === 'use' && state.group) {
    const prefix = state.idOf(seed.id);
    const instances = state.group.made.map(({ asked, isQuotable }) => ({
      asked: { ...asked, id: `${prefix}_${asked.id}` },
      isQuotable,
    }));
    const [word, other] = seed.words;
    const others = present({ autre: other?.length === 1 ? undefined : other });
    const words = state.group.hasWord ? { [WORD]: word, ...others } : other && others;
    return {
      value: present({ type: 'group', group: state.group.name, prefix, words, shown_if }),
      asked: instances.map(({ asked }) => asked),
      quotable: instances.flatMap(({ asked, isQuotable }) => (isQuotable ? [asked.id] : [])),
    };
  }
  const paragraphs = seed.kind === 'use' ? [seed.words[0]] : seed.text;
  const title = seed.kind === 'use' ? undefined : seed.title;
  const known = seed.kind === 'use' || seed.known === undefined ? undefined : state.frame;
  return {
    value: present({
      type: 'information',
      id: state.idOf(seed.id),
      title,
      text: paragraphs,
      known: known?.length === 0 ? undefined : known,
      shown_if,
    }),
    asked: [],
    quotable: [],
  };
}

function frameFrom({ frame }: Seeds, used: Set<string>): Fields[] | undefined {
  const own = idMaker('v', used);
  return frame?.map(({ categories, ...fields }) => {
    const ofCategory = idMaker('m');
    return {
      ...fields,
      id: own(fields.id),
      categories: categories.map((one) => ({ ...one, id: ofCategory(one.id) })),
    };
  });
}

function listFrom(
  name: string,
  seed: Seeds['plain'],
  asked: readonly Asked[],
  isPlain: boolean,
): { value: Fields; named: readonly NamedList[] } {
  if (!seed) return { value: {}, named: [] };
  const own = idMaker('c');
  const choices = suited(
    seed.map((choice) =>
      choiceFrom(isPlain ? { ...choice, shown_if: undefined } : choice, asked, own),
    ),
    isPlain ? 'ranking' : 'single',
  );
  const ids = choices.map(({ id }) => String(id));
  return { value: { [name]: choices }, named: [{ name, ids, isPlain }] };
}
