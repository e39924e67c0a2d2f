/** Small questionnaires at random, full of conditions, as their author would write them. */
import fc from 'fast-check';
import type { RawCondition } from '../../../src/definition/condition-schema.ts';
import type { RawChoice, RawQuestion } from '../../../src/definition/question-schema.ts';
import type { RawQuestionnaire } from '../../../src/definition/schema.ts';
import { readYaml } from '../../../src/definition/yaml-source.ts';
import { sampleText } from '../sample.ts';

const sample = readYaml(sampleText, 'sample.yaml').source?.value as RawQuestionnaire;
const { choices: _, ...head } = sample;

const words = { title: 'Titre', label: 'Une question ?', why: 'Pour voir.' };
const choice = (id: string, more: Partial<RawChoice> = {}): RawChoice => ({
  id,
  label: id,
  ...more,
});
const outside = [{ id: 'nsp', label: 'Ne sait pas', missing: 'does_not_know' as const }];

/** Of every type, with few answers. */
const shapes: readonly ((id: string) => RawQuestion)[] = [
  (id) => ({ id, ...words, type: 'single', choices: ['a', 'b', 'c'].map((c) => choice(c)) }),
  (id) => ({ id, ...words, type: 'single', choices: [choice('a'), choice('b')] }),
  (id) => ({
    id,
    ...words,
    type: 'multiple',
    choices: [choice('a'), choice('b'), choice('c'), choice('r', { exclusive: true })],
  }),
  (id) => ({
    id,
    ...words,
    type: 'multiple',
    minimum: 2,
    maximum: 2,
    choices: [choice('a'), choice('b'), choice('c'), choice('r', { missing: 'refused' })],
  }),
  (id) => ({ id, ...words, type: 'scale', maximum: 3, low: 'peu', high: 'très', outside }),
  (id) => ({ id, ...words, type: 'number', minimum: 0, maximum: 3, unit: 'heures', outside }),
  (id) => ({ id, ...words, type: 'number', minimum: -0.1, maximum: 0.3, decimals: 1, unit: 'm' }),
  (id) => ({
    id,
    ...words,
    type: 'ranking',
    ranks: 2,
    choices: ['a', 'b', 'c'].map((c) => choice(c)),
    outside,
  }),
  (id) => ({
    id,
    ...words,
    type: 'matrix',
    rows: [choice('r'), choice('s')],
    choices: [choice('a'), choice('b')],
  }),
  (id) => ({
    id,
    ...words,
    type: 'multiple_matrix',
    rows: [choice('r'), choice('s')],
    choices: [choice('a'), choice('r', { exclusive: true })],
  }),
  (id) => ({ id, ...words, type: 'date', minimum: '2025-01-01', maximum: '2025-12-31' }),
  (id) => ({ id, ...words, type: 'short_text' }),
];

function testOn(question: RawQuestion): fc.Arbitrary<RawCondition> {
  const codes = 'choices' in question ? (question.choices as RawChoice[]).map(({ id }) => id) : [];
  const others = 'outside' in question ? (question.outside ?? []).map(({ id }) => id) : [];
  const points = question.type === 'scale' ? ['1', '2', '3'] : [];
  const all = [...codes, ...points, ...others];
  const rows = 'rows' in question ? question.rows.map(({ id }) => id) : [];
  const place =
    rows.length === 0 ? fc.constant({}) : fc.constantFrom(...rows).map((row) => ({ row }));
  const about = { question: question.id };
  const answered = fc.constant<RawCondition>({ ...about, answered: true });
  const bound = fc.constantFrom(-1, 0, 0.1, 0.2, 0.25, 1, 2, 3, 4);
  const key = fc.constantFrom('at_least', 'at_most', 'more_than', 'less_than');
  return fc.oneof(
    answered,
    place.map((row): RawCondition => ({ ...about, ...row, answered: true })),
    ...(all.length === 0
      ? []
      : [
          fc
            .tuple(place, fc.subarray(all, { minLength: 1 }))
            .map(([row, includes]): RawCondition => ({ ...about, ...row, includes })),
          fc
            .tuple(place, fc.constantFrom(...all))
            .map(([row, code]): RawCondition => ({ ...about, ...row, is_not: code })),
        ]),
    ...(question.type === 'number' || question.type === 'scale'
      ? [fc.dictionary(key, bound, { minKeys: 1, maxKeys: 2 }).map((b) => ({ ...about, ...b }))]
      : []),
  );
}

function conditionOn(questions: readonly RawQuestion[]): fc.Arbitrary<RawCondition> {
  const test = fc.constantFrom(...questions).chain(testOn);
  const several = (inner: fc.Arbitrary<RawCondition>) =>
    fc.array(inner, { minLength: 1, maxLength: 2 });
  const once = fc.oneof(
    { weight: 3, arbitrary: test },
    { weight: 1, arbitrary: several(test).map((all) => ({ all })) },
    { weight: 1, arbitrary: several(test).map((any) => ({ any })) },
  );
  return fc.oneof(
    { weight: 3, arbitrary: once },
    { weight: 3, arbitrary: once.map((not) => ({ not })) },
    { weight: 1, arbitrary: several(once).map((all) => ({ all })) },
    { weight: 1, arbitrary: several(once).map((any) => ({ any })) },
  );
}

type Conditions = readonly (RawCondition | undefined)[];

/** Gives out conditions, one after the other, to whatever may have one. */
function withConditions(question: RawQuestion, [own, part, other]: Conditions): RawQuestion {
  const shown = (shown_if: RawCondition | undefined) => (shown_if ? { shown_if } : {});
  const parts = <T>(list: readonly T[]): T[] =>
    list.map((one, i) => ({ ...one, ...shown([part, other][i]) }));
  return {
    ...question,
    ...shown(own),
    ...('rows' in question ? { rows: parts(question.rows) } : {}),
    ...('choices' in question && !('rows' in question)
      ? { choices: parts(question.choices as RawChoice[]) }
      : {}),
  } as RawQuestion;
}

/** Three steps of one or two questions each; the conditions look at steps before. */
export const randomQuestionnaire: fc.Arbitrary<RawQuestionnaire> = fc
  .array(fc.array(fc.constantFrom(...shapes), { minLength: 1, maxLength: 2 }), {
    minLength: 3,
    maxLength: 3,
  })
  .chain((steps) => {
    const bare = steps.map((step, s) => step.map((shape, q) => shape(`q${s}${q}`)));
    const conditions = bare.map((_, s) =>
      s === 0
        ? fc.constant([])
        : fc.array(fc.option(conditionOn(bare.slice(0, s).flat()), { nil: undefined, freq: 2 }), {
            minLength: 8,
            maxLength: 8,
          }),
    );
    return fc.tuple(...conditions).map(
      (given): RawQuestionnaire => ({
        ...head,
        steps: bare.map((questions, s) => {
          const [shown_if, information, ...rest] = given[s] ?? [];
          return {
            id: `s${s}`,
            title: `Étape ${s}`,
            ...(shown_if ? { shown_if } : {}),
            questions: [
              ...questions.map((question, q) =>
                withConditions(question, rest.slice(3 * q, 3 * q + 3)),
              ),
              ...(information
                ? [
                    {
                      type: 'information' as const,
                      id: `i${s}`,
                      text: ['Un texte.'],
                      shown_if: information,
                    },
                  ]
                : []),
            ],
          };
        }),
      }),
    );
  });
