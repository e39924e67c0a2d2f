/** Answers written as another tool would, in any of its ways, are read as the same answers. */
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { canonicalJson } from '../../../src/definition/freeze.ts';
import {
  allQuestions,
  type Choice,
  hasRows,
  type Question,
} from '../../../src/definition/questionnaire.ts';
import { responsesCsv } from '../../../src/exchange/responses-csv.ts';
import { type Answers, codesOf, rowAnswers } from '../../../src/form/response.ts';
import { forTools } from '../../../src/rendering/responses/dialects.ts';
import { responseLines } from '../../../src/rendering/responses/response-lines.ts';
import { collect, everyType, ready } from './collect.ts';

/** How a tool writes: its headings, its choices, its boxes, its numbers, its file. */
interface Dialect {
  readonly labels: boolean;
  readonly heading: (question: string, ...parts: string[]) => string;
  /** Several choices in one cell, with that between them; null: a box for each. */
  readonly between: string | null;
  readonly boxes: readonly [yes: string, no: string];
  readonly comma: boolean;
  readonly french: boolean;
  readonly separator: string;
  readonly end: string;
  readonly mark: string;
}

const brackets = (question: string, ...parts: string[]) =>
  `${question}${parts.map((part) => `[${part}]`).join('')}`;
const dialects: fc.Arbitrary<Dialect> = fc.record({
  labels: fc.boolean(),
  heading: fc.constantFrom(brackets, (...names: string[]) => names.join(' - ')),
  between: fc.constantFrom(null, ';', ', ', '|', '\n'),
  boxes: fc.constantFrom(['Oui', 'Non'], ['Y', ''], ['1', '0'], ['X', '']) as fc.Arbitrary<
    [string, string]
  >,
  comma: fc.boolean(),
  french: fc.boolean(),
  separator: fc.constantFrom(';', ',', '\t'),
  end: fc.constantFrom('\n', '\r\n'),
  mark: fc.constantFrom('', '\uFEFF'),
});

const named = ({ id, label }: { id: string; label: string }, { labels }: Dialect) =>
  labels ? label : id;

type Column = readonly [heading: string, cell: (answers: Answers) => string];

function columnsOf(question: Question, dialect: Dialect): Column[] {
  const { heading, between, boxes, labels } = dialect;
  const name = labels ? question.label : question.id;
  const all = 'choices' in question ? question.choices : [];
  const word = (id: string, choices: readonly Choice[]) => {
    const choice = choices.find((one) => one.id === id);
    return choice ? named(choice, dialect) : id;
  };
  const list = (codes: readonly string[]) => codes.map((id) => word(id, all)).join(between ?? '');
  const several = (parts: string[], codes: (answers: Answers) => readonly string[]): Column[] =>
    between === null
      ? all.map((choice) => [
          heading(name, ...parts, named(choice, dialect)),
          (answers) => (codes(answers).includes(choice.id) ? boxes[0] : boxes[1]),
        ])
      : [[parts.length > 0 ? heading(name, ...parts) : name, (a) => list(codes(a))]];
  if (hasRows(question)) {
    return question.rows.flatMap((row) => {
      const codes = (answers: Answers) => [rowAnswers(answers[question.id])[row.id] ?? []].flat();
      return question.type === 'matrix'
        ? [[heading(name, named(row, dialect)), (a) => list(codes(a))] as Column]
        : several([named(row, dialect)], codes);
    });
  }
  const outside = 'outside' in question ? (question.outside ?? []) : [];
  const declared = (answers: Answers) => {
    const value = answers[question.id];
    return outside.some(({ id }) => id === value) ? word(String(value), outside) : undefined;
  };
  switch (question.type) {
    case 'multiple':
      return [
        ...several([], (a) => codesOf(a[question.id])),
        ...specified(question, name, dialect),
      ];
    case 'ranking':
      return [1, 2].map((rank) => [
        heading(name, String(rank)),
        (a) =>
          declared(a) === undefined
            ? word(codesOf(a[question.id])[rank - 1] ?? '', all)
            : rank === 1
              ? (declared(a) ?? '')
              : '',
      ]);
    case 'number': {
      const written = (value: unknown) =>
        dialect.comma ? String(value ?? '').replace('.', ',') : String(value ?? '');
      return [[name, (a) => declared(a) ?? written(a[question.id])]];
    }
    case 'date': {
      const written = (value: unknown) => {
        const [year, month, day] = String(value ?? '').split('-');
        return dialect.french && day ? `${day}/${month}/${year}` : String(value ?? '');
      };
      return [[name, (a) => declared(a) ?? written(a[question.id])]];
    }
    case 'single':
      return [
        [name, (a) => word(String(a[question.id] ?? ''), all)],
        ...specified(question, name, dialect),
      ];
    case 'scale':
      return [[name, (a) => word(String(a[question.id] ?? ''), all)]];
    default:
      return [[name, (a) => String(a[question.id] ?? '')]];
  }
}

function specified(
  question: Extract<Question, { type: 'single' | 'multiple' }>,
  name: string,
  dialect: Dialect,
): Column[] {
  return question.choices
    .filter(({ specify }) => specify !== undefined)
    .map((choice) => [
      dialect.heading(name, named(choice, dialect), 'texte'),
      (answers) => String(answers[`${question.id}.${choice.id}`] ?? ''),
    ]);
}

function written(rows: readonly Answers[], dialect: Dialect): string {
  const columns = allQuestions(everyType).flatMap((question) => columnsOf(question, dialect));
  const cell = (text: string) => `"${text.replaceAll('"', '""')}"`;
  const lines = [
    columns.map(([heading]) => cell(heading)),
    ...rows.map((answers) => columns.map(([, of]) => cell(of(answers)))),
  ];
  return `${dialect.mark}${lines.map((line) => line.join(dialect.separator)).join(dialect.end)}`;
}

// What no file can hold as it is: control characters, marks of the byte order, blanks around, the
// apostrophe by which a spreadsheet masks a formula, a cell that says « not displayed », accents
// that are broken by the look of them.
const isPlain = (text: string) =>
  /^\S(?:.*\S)?$/u.test(text) &&
  !/[\p{Cc}\p{Cs}\uFEFF]|^'+(?:[=+\-@]|$)|^#?n\/?a$|Ã|â€|Å/iu.test(text);
const text = fc
  .string({ unit: 'grapheme', maxLength: 15 })
  .map((one) => one.normalize('NFC'))
  .filter((one) => isPlain(one) && [...one].length <= 20);
const subset = (...ids: string[]) => fc.subarray(ids, { minLength: 1 });
const answers = fc.record(
  {
    role: fc.constantFrom('seul', 'equipe', 'refus', 'autre'),
    ateliers: fc.oneof(subset('initiation', 'pratique', 'autre'), fc.constant(['aucun'])),
    heures_semaine: fc.oneof(
      fc.integer({ min: 0, max: 20_000 }).map((tenths) => tenths / 10),
      fc.constant('nsp'),
    ),
    debut: fc.constantFrom('2020-09-01', '2024-02-29', '2025-06-30', 'oubli'),
    moments: fc.constantFrom({ matin: 'jamais' }, { matin: 'souvent', soir: 'parfois' }),
    outils: fc.record(
      { ent: fc.oneof(subset('cours', 'reunions'), fc.constant(['rien'])), pix: subset('cours') },
      { requiredKeys: ['ent'] },
    ),
    accord: fc.constantFrom('1', '2', '5', 'sans_avis'),
    priorites: fc.constantFrom(['former'], ['reunir', 'equiper'], 'indifferent'),
    mot: text,
    remarque: text.map((line) => `${line}\n\n${line}`),
  },
  { requiredKeys: ['accord'] },
);
/** With the texts that go with « autre ». */
const whole = fc.tuple(answers, text, text).map(([given, role, atelier]): Answers => {
  const open = (given.ateliers as readonly string[] | undefined)?.includes('autre') === true;
  return {
    ...given,
    ...(given.role === 'autre' ? { 'role.autre': role } : {}),
    ...(open ? { 'ateliers.autre': atelier } : {}),
  } as Answers;
});

it('whatever the answers and the dialect', () => {
  fc.assert(
    fc.property(fc.array(whole, { minLength: 1, maxLength: 4 }), dialects, (rows, dialect) => {
      const { responses } = ready(collect(written(rows, dialect)));
      expect(responses.map((response) => response.answers)).toEqual(rows);
    }),
    { numRuns: 200 },
  );
});

/** What is not asked is left out of an export: here everything is asked. */
const unconditional = {
  ...everyType,
  steps: everyType.steps.map((step) => ({
    ...step,
    questions: step.questions.map(({ shownIf: _, ...question }) => question as Question),
  })),
};

it('whatever the answers, as responses export writes them', () => {
  fc.assert(
    fc.property(fc.array(whole, { minLength: 1, maxLength: 4 }), (rows) => {
      const responses = rows.map((given, index) => ({
        ...{ id: `r${index}`, state: 'sent' as const, answers: given, stepsDisplayed: [] },
        ...{ frame: {}, sentOn: '2025-06-15' },
      }));
      const csv = responsesCsv(unconditional, responses);
      const read = ready(collect(csv, undefined, { questionnaire: unconditional })).responses;
      const inOrder = rows.map((given) => read.find(({ answers: one }) => same(one, given)));
      expect(read).toHaveLength(rows.length);
      expect(inOrder).not.toContain(undefined);
    }),
    { numRuns: 100 },
  );
});

function same(a: Answers, b: Answers): boolean {
  return canonicalJson(a) === canonicalJson(b);
}

const formulas = ['=1+1', '+33 5', '-1', '@SUM(A1)', "'=1+1", "''-x", "l'hui", "'hui", '* = *'];

it('formulas in free text come back to the letter, from both of our files', () => {
  const responses = formulas.map((remark, index) => ({
    ...{ id: `r${index}`, state: 'sent' as const, stepsDisplayed: [], frame: {} },
    ...{ answers: { accord: '1', remarque: remark }, sentOn: '2025-06-15' },
  }));
  const ofExport = responsesCsv(unconditional, responses);
  // Columns of reasons and of boxes left empty are another file’s, and wait for a mapping.
  const ofBilan = [...responseLines(unconditional, responses, forTools)].join('');
  for (const csv of [ofExport, onlyColumns(ofBilan, ['response.id', 'accord', 'remarque'])]) {
    expect(csv).not.toMatch(/[;,]"?[=+@]/);
    const read = ready(collect(csv, undefined, { questionnaire: unconditional })).responses;
    expect(read.map(({ answers: { remarque } }) => remarque)).toEqual(formulas);
  }
});

function onlyColumns(csv: string, kept: readonly string[]): string {
  const rows = parse(csv, { columns: true }) as Record<string, string>[];
  const cell = (text = '') => `"${text.replaceAll('"', '""')}"`;
  return [kept, ...rows.map((row) => kept.map((name) => row[name]))]
    .map((cells) => cells.map(cell).join(','))
    .join('\n');
}
