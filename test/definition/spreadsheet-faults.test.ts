/** What is wrong in a spreadsheet, told at the cell where its author must look. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { questionnaireSchema, type RawQuestionnaire } from '../../src/definition/schema.ts';
import { readSpreadsheet } from '../../src/definition/spreadsheet/read-spreadsheet.ts';
import { sheetFaults } from '../../src/definition/spreadsheet/sheet-faults.ts';
import { writeSpreadsheet } from '../../src/definition/spreadsheet/write-spreadsheet.ts';
import { formatProblem } from '../../src/problem.ts';
import {
  brokenQuestionnaires,
  fixtureFile,
  readFixture,
  warnedQuestionnaires,
} from '../author-errors.ts';
import {
  type Edit,
  editedWorkbook,
  sampleWorkbook,
  sheetSampleValue,
} from './spreadsheet-sample.ts';

type Edits = Readonly<Record<string, Edit>>;

async function told(edits: Edits, sheets?: Readonly<Record<string, string | null>>) {
  const read = await readSpreadsheet(await editedWorkbook(edits, sheets), 'essai.xlsx');
  expect(read.questionnaire === undefined).toBe(
    read.problems.some(({ severity }) => severity === 'error'),
  );
  return read.problems.map(({ cell, code, message, hint }) => ({
    at: cell === undefined ? code : `${cell} ${code}`,
    text: `${message} ${hint}`,
  }));
}

/** Edits, the faults they make, and a word that must be said of them. */
const cases: readonly (readonly [string, Edits, readonly string[], RegExp])[] = [
  [
    'a type misspelt',
    { 'questions!A5': 'choix uniqe' },
    ['questions!A5 unknown-value'],
    /« choix unique »/,
  ],
  ['a type left empty', { 'questions!A6': null }, ['questions!A6 cell-empty'], /« type »/],
  ['a label left empty', { 'questions!D5': ' ' }, ['questions!D5 cell-empty'], /« choix unique »/],
  ['a unit left empty', { 'questions!M6': null }, ['questions!M6 cell-empty'], /« unité »/],
  [
    'a paragraph left empty',
    { 'questions!D9': null, 'questions!E9': 'x' },
    ['questions!D9 cell-empty', 'questions!E9 cell-useless'],
    /« suite »/,
  ],
  [
    'a column that the type has no use for',
    { 'questions!M5': 'heures' },
    ['questions!M5 cell-useless'],
    /« unité »/,
  ],
  [
    'an id that is none',
    { 'questions!B12': 'Mes ateliers' },
    ['questions!B12 bad-format', 'choix!B5 owner-unknown'],
    /« mes_ateliers »/,
  ],
  [
    'an id used twice',
    { 'questions!B13': 'echanges' },
    ['questions!B13 duplicate-id'],
    /cellule questions!B5/,
  ],
  ['a number in words', { 'questions!K6': 'quarante' }, ['questions!K6 wrong-type'], /un nombre/],
  ['bounds the wrong way round', { 'questions!K6': -1 }, ['questions!K6 empty-range'], /minimum/],
  [
    'a date as people write it',
    { 'questions!J13': '01/09/2024' },
    ['questions!J13 bad-format'],
    /une date, comme/,
  ],
  [
    'a date that became a number',
    { 'questions!J13': 45536 },
    ['questions!J13 bad-format'],
    /« 45536 » n’a pas la forme attendue. Écrivez une date, comme/,
  ],
  [
    'a day that no month has',
    { 'réglages!C16': '2025-06-31T23:59' },
    ['réglages!C16 bad-format'],
    /^Le 31\u00a0juin n’existe pas\. .*ce mois en a 30/,
  ],
  [
    'a yes that is none',
    { 'questions!I5': 'peut-être' },
    ['questions!I5 unknown-value'],
    /« oui », « non »/,
  ],
  [
    'a list that is not there',
    { 'questions!H5': 'oui_nom' },
    ['questions!H5 unknown-choice-list'],
    /« oui_non »/,
  ],
  [
    'a condition that cannot be read',
    { 'questions!G12': 'echanges est oui' },
    ['questions!G12 condition-unreadable'],
    /après « echanges »/,
  ],
  [
    'a condition on a question that is not there',
    { 'questions!G12': 'echange = oui' },
    ['questions!G12 unknown-question'],
    /« echanges »/,
  ],
  [
    'a condition on a choice that is not there',
    { 'questions!G12': 'echanges = ouais' },
    ['questions!G12 unknown-choice'],
    /« oui »/,
  ],
  [
    'a condition on what comes later',
    { 'questions!G5': 'jour a une réponse' },
    ['questions!G5 condition-not-earlier'],
    /étape « Suite »/,
  ],
  [
    'a comparison with no number',
    { 'questions!G12': 'echanges >= 3' },
    ['questions!G12 comparison-needs-number'],
    /« a une réponse »/,
  ],
  [
    'a group that is not there',
    { 'questions!U10': 'outil' },
    ['questions!U10 unknown-question-group'],
    /« outils »/,
  ],
  [
    'a word that is missing',
    { 'questions!B11': 'autre' },
    ['questions!B10 missing-word'],
    /ligne « mot » d’identifiant « outil »/,
  ],
  [
    'a word given twice',
    {
      'questions!A12': 'mot',
      'questions!B12': 'outil',
      'questions!C12': null,
      'questions!F12': null,
      'questions!D12': 'Pix',
      'questions!G12': null,
    },
    ['questions!B12 name-repeated'],
    /questions!D11/,
  ],
  [
    'a group of questions named twice',
    {
      'questions!A4': 'groupe de questions',
      'questions!B4': 'outils',
      'questions!C4': null,
      'questions!D4': null,
    },
    ['questions!B4 name-repeated'],
    /questions!B2/,
  ],
  [
    'a group of questions without a name',
    { 'questions!B2': null },
    ['questions!B2 cell-empty'],
    /« groupe de questions »/,
  ],
  [
    'a group in a group',
    { 'questions!A7': 'groupe de questions', 'questions!C7': null },
    ['questions!A8 row-out-of-place', 'questions!A10 row-out-of-place'],
    /« étape »/,
  ],
  [
    'a paragraph under nothing',
    { 'questions!A12': 'suite' },
    ['questions!A12 row-out-of-place'],
    /sous une ligne « information »/,
  ],
  [
    'a question above every step',
    { 'questions!A2': 'texte long', 'questions!C2': 'x', 'questions!D2': 'x' },
    ['questions!A2 row-out-of-place'],
    /« étape »/,
  ],
  [
    'a step without questions',
    { 'questions!A16': 'étape', 'questions!B16': 'fin', 'questions!C16': 'Fin' },
    ['questions!A16 section-empty'],
    /Aucune question/,
  ],
  [
    'an information that knows too much',
    { 'questions!V8': 'academie' },
    ['questions!V8 unknown-frame-variable'],
    /« departement »/,
  ],
  [
    'a choice of nobody',
    { 'choix!B6': null },
    ['choix!A6 owner-unclear'],
    /« liste » ou « question »/,
  ],
  ['a choice of two', { 'choix!A6': 'oui_non' }, ['choix!B6 owner-unclear'], /une seule des deux/],
  [
    'a choice of a question misspelt',
    { 'choix!B6': 'atelier', 'choix!B7': 'atelier' },
    ['choix!B6 owner-unknown'],
    /« ateliers »/,
  ],
  ['a row of a list', { 'choix!C3': 'ligne' }, ['choix!C3 sort-impossible'], /liste de choix/],
  [
    'a row of a question that has none',
    { 'choix!C6': 'ligne' },
    ['choix!C6 sort-impossible'],
    /« choix multiple »/,
  ],
  ['a sort misspelt', { 'choix!C6': 'chois' }, ['choix!C6 unknown-value'], /« choix »/],
  [
    'choices given twice',
    { 'questions!H12': 'oui_non' },
    ['choix!B5 choices-twice', 'choix!B6 choices-twice', 'choix!B7 choices-twice'],
    /« oui_non »/,
  ],
  ['no choices', { 'questions!H5': null }, ['questions!H5 nothing-listed'], /pas de choix/],
  [
    'no rows',
    { 'choix!B10': null, 'choix!C10': null, 'choix!D10': null, 'choix!E10': null },
    ['questions!B15 nothing-listed'],
    /pas de lignes/,
  ],
  [
    'one choice alone',
    { 'choix!A3': 'autres', 'choix!D3': 'non' },
    ['choix!A2 out-of-range', 'choix!A3 out-of-range'],
    /au moins 2/,
  ],
  ['a choice without its label', { 'choix!E6': null }, ['choix!E6 cell-empty'], /« choix »/],
  [
    'a kind of missing of one’s own',
    { 'choix!I4': 'ne sais pas' },
    ['choix!I4 unknown-value'],
    /« ne sait pas »/,
  ],
  [
    'points of a scale that became a number',
    { 'choix!K9': 4.5 },
    ['choix!K9 cell-not-text'],
    /« 4,5 »/,
  ],
  [
    'a group of choices that are not there',
    { 'choix!K8': 'pix ; tablette' },
    ['choix!K8 unknown-choice'],
    /« tablette »/,
  ],
  [
    'a date where a text must be',
    { 'choix!E6': new Date(Date.UTC(2025, 0, 1)) },
    ['choix!E6 cell-not-text'],
    /format « Texte »/,
  ],
  [
    'a setting misspelt',
    { 'réglages!A15': 'ouvertur' },
    ['réglages!A1 setting-missing', 'réglages!A15 unknown-value'],
    /« ouverture »/,
  ],
  ['a setting left empty', { 'réglages!C7': null }, ['réglages!C7 cell-empty'], /« organisme »/],
  [
    'a setting given twice',
    { 'réglages!A13': 'organisme' },
    ['réglages!A1 setting-missing', 'réglages!A13 setting-repeated'],
    /réglages!C7/,
  ],
  ['a setting with an id', { 'réglages!B4': 'x' }, ['réglages!B4 cell-useless'], /« titre »/],
  ['a row without its word', { 'réglages!A5': null }, ['réglages!A5 cell-empty'], /« réglage »/],
  [
    'a minute that is none',
    { 'réglages!C15': '1er juin' },
    ['réglages!C15 bad-format'],
    /une date et une heure/,
  ],
  [
    'a closing before the opening',
    { 'réglages!C16': '2025-05-30T23:59' },
    ['réglages!C16 closes-before-opens'],
    /« clôture »/,
  ],
  [
    'a département that became a number',
    { 'réglages!C24': 16 },
    ['réglages!C24 cell-not-text'],
    /« 16 »/,
  ],
  [
    'a column of the invitees without a variable',
    {
      'réglages!A20': 'introduction',
      'réglages!B20': null,
      'réglages!A22': 'introduction',
      'réglages!B22': null,
      'réglages!A25': 'introduction',
      'réglages!B25': null,
    },
    [
      'réglages!A21 row-out-of-place',
      'réglages!A23 row-out-of-place',
      'réglages!A24 row-out-of-place',
      'réglages!A26 row-out-of-place',
      'réglages!A27 row-out-of-place',
      'réglages!A28 row-out-of-place',
    ],
    /« variable »/,
  ],
  [
    'the officer’s address left out',
    { 'réglages!A18': 'délégué à la protection des données', 'réglages!C18': 'Le service' },
    ['réglages!A1 setting-missing'],
    /« adresse du délégué »/,
  ],
  [
    'a last day that is none',
    { 'réglages!A19': 'réponses gardées jusqu’au', 'réglages!C19': '30/06/2030' },
    ['réglages!C19 bad-format'],
    /une date, comme/,
  ],
  [
    'a last day before the closing',
    { 'réglages!A19': 'réponses gardées jusqu’au', 'réglages!C19': '2025-06-30' },
    ['réglages!C19 kept-until-closing'],
    /« réponses gardées jusqu’au » ne vient pas .* « clôture »/,
  ],
  [
    'nobody to ask about data, nor a basis that somebody confirmed',
    { 'réglages!A18': 'finalité', 'réglages!A19': 'source de la liste des invités' },
    ['réglages!A1 no-dpo', 'réglages!A1 legal-basis-to-confirm'],
    /« adresse du délégué »[\s\S]*« base légale »/,
  ],
  [
    'a recipient without a name',
    { 'réglages!A19': 'destinataire', 'réglages!C19': null },
    ['réglages!C19 cell-empty'],
    /« destinataire »/,
  ],
  [
    'an emptiness that is none',
    { 'réglages!A6': 'listes de choix' },
    ['réglages!B6 only-empty'],
    /\(vide\)/,
  ],
  [
    'a heading misspelt',
    { 'questions!D1': 'libelé' },
    ['questions!D1 column-unknown'],
    /« libellé »/,
  ],
  [
    'a heading of one’s own',
    { 'choix!L1': 'notes', 'choix!L2': 'à revoir' },
    ['choix!L1 column-unknown'],
    /« notes »/,
  ],
  [
    'a column without a heading',
    { 'choix!L4': 'à revoir' },
    ['choix!L1 column-unknown'],
    /pas de titre/,
  ],
  [
    'a word far to the right',
    { 'questions!XFD3': 'x' },
    ['questions!XFD1 column-unknown'],
    /pas de titre/,
  ],
  [
    'a heading given twice',
    { 'questions!E1': 'titre' },
    ['questions!E1 column-repeated'],
    /questions!C1/,
  ],
  [
    'a column removed',
    { 'questions!B1': null },
    ['questions!A1 column-missing', 'questions!B1 column-unknown'],
    /« identifiant »/,
  ],
];

describe('a fault', () => {
  it.each(cases)('%s', async (_, edits, expected, words) => {
    const problems = await told(edits);
    expect(problems.map(({ at }) => at)).toEqual(expected);
    expect(problems.map(({ text }) => text).join('\n')).toMatch(words);
  });

  it('never hides another: all are told at once, sheet by sheet', async () => {
    const edits = {
      'réglages!C15': 'bientôt',
      'questions!A5': 'choix uniqe',
      'questions!K6': 'quarante',
      'questions!AA3': 'à revoir',
      'questions!G12': 'echanges est oui',
      'choix!I4': 'ne sais pas',
    };
    expect((await told(edits)).map(({ at }) => at)).toEqual([
      'questions!AA1 column-unknown',
      'questions!A5 unknown-value',
      'questions!K6 wrong-type',
      'questions!G12 condition-unreadable',
      'choix!I4 unknown-value',
      'réglages!C15 bad-format',
    ]);
  });
});

describe('sheets', () => {
  it.each<[string, Readonly<Record<string, string | null>>, readonly string[], RegExp]>([
    ['that are missing', { choix: null }, ['sheet-missing'], /feuille « choix »/],
    [
      'that are all others',
      { questions: 'Feuil1', choix: null, réglages: null },
      ['sheet-missing', 'sheet-missing', 'sheet-missing', 'sheet-unread'],
      /surveys export/,
    ],
    ['misspelt', { réglages: 'reglages' }, ['sheet-missing'], /feuille « reglages »/],
    ['beside ours', { aide: 'brouillon' }, ['sheet-unread'], /« brouillon » n’est pas lue/],
  ])('%s', async (_, sheets, expected, words) => {
    const problems = await told({}, sheets);
    expect(problems.map(({ at }) => at)).toEqual(expected);
    expect(problems.map(({ text }) => text).join('\n')).toMatch(words);
  });

  it('may be in another case, with headings and words in another too', async () => {
    const edits = { 'questions!A1': ' TYPE', 'questions!A4': 'Étape', 'choix!C2': 'CHOIX' };
    const bytes = await editedWorkbook(edits, { questions: 'Questions', aide: null });
    expect((await readSpreadsheet(bytes, 'essai.xlsx')).value).toStrictEqual(sheetSampleValue);
  });
});

describe('a file that is no workbook', () => {
  it.each<[string, Uint8Array, string]>([
    ['empty', new Uint8Array(), 'sheet-unreadable'],
    ['text', Buffer.from('survey: exemple\n'), 'sheet-unreadable'],
    [
      'an older format',
      Buffer.from('d0cf11e0a1b11ae1'.padEnd(2000, '0'), 'hex'),
      'sheet-unreadable',
    ],
    ['an archive of nothing', Buffer.from(`504b0506${'00'.repeat(18)}`, 'hex'), 'sheet-unreadable'],
    ['huge', new Uint8Array(10_000_001), 'sheet-too-large'],
  ])('%s is told so', async (_, bytes, code) => {
    const { value, questionnaire, problems } = await readSpreadsheet(bytes, 'essai.xlsx');
    expect([value, questionnaire]).toEqual([undefined, undefined]);
    expect(problems).toEqual([expect.objectContaining({ code, path: 'essai.xlsx' })]);
  });

  it('claims a size that would fill the memory', async () => {
    const bytes = Buffer.from(await sampleWorkbook());
    bytes.writeUInt32LE(0xffff_fff0, bytes.indexOf('PK\u0001\u0002', 0, 'latin1') + 24);
    const { problems } = await readSpreadsheet(bytes, 'essai.xlsx');
    expect(problems.map(({ code }) => code)).toEqual(['sheet-too-large']);
  });

  it('is cut short, or changed anywhere', async () => {
    const whole = await sampleWorkbook();
    for (let part = 1; part < 40; part++) {
      const at = Math.floor((whole.length * part) / 40);
      const cut = await readSpreadsheet(whole.slice(0, at), 'essai.xlsx');
      expect(cut.problems.map(({ code }) => code)).toEqual(['sheet-unreadable']);
      const changed = whole.slice();
      changed[at] = (changed[at] ?? 0) ^ 0x55;
      const { value, problems } = await readSpreadsheet(changed, 'essai.xlsx');
      expect(value === undefined).toBe(problems.some(({ severity }) => severity === 'error'));
    }
  });
});

describe('the faults of YAML files', () => {
  // What a YAML file can say and a line of text cannot, or the other way round.
  const apart = ['condition-without-test', 'wrong-place', 'text-cut'];
  const values = [...brokenQuestionnaires(), ...warnedQuestionnaires()].flatMap((name) => {
    const value: unknown = sound(readFileSync(fixtureFile(name, '.yaml'), 'utf8'));
    const codes = readFixture(name).problems.map(({ code }) => code);
    return value === undefined || codes.some((code) => apart.includes(code))
      ? []
      : [{ name, value, codes }];
  });

  it.each(values)('$name: the same in a spreadsheet, in its words', async ({ value, codes }) => {
    const bytes = await writeSpreadsheet(value as RawQuestionnaire);
    const { problems } = await readSpreadsheet(bytes as Uint8Array, 'essai.xlsx');
    expect(problems.map(({ code }) => code).toSorted()).toEqual(codes.toSorted());
    for (const { cell } of problems)
      expect(cell).toMatch(/^(?:questions|choix|réglages)![A-Z]+\d+$/);
    const text = problems
      .map(formatProblem)
      .join('\n')
      .replaceAll(/ {2}\S+ {2}\S+$/gm, '');
    expect(text).not.toMatch(
      /« ?(?:shown_if|question_groups|frame|row|specify|outside|missing|pattern|pattern_words|opens|closes|why|choices|groups|words)\b|\banswered\b|\bscale\b|YAML/,
    );
  });

  it('are nearly all of them', () => {
    expect(values.length).toBeGreaterThan(20);
  });
});

describe('the catalogue', () => {
  const source = readFileSync(
    new URL('../../src/definition/spreadsheet/sheet-faults.ts', import.meta.url),
    'utf8',
  );
  const codes = [...source.matchAll(/(?:error\(\s*|code: )'([a-z-]+)'/g)].map(([, code]) => code);

  it('is shown code by code above, but for what only the command meets', () => {
    const shown = readFileSync(new URL(import.meta.url), 'utf8');
    const elsewhere = ['cell-too-long', 'sheet-not-the-same'];
    expect(codes).toHaveLength(Object.keys(sheetFaults).length);
    expect(
      codes.filter((code) => !shown.includes(` ${code}'`) && !shown.includes(`'${code}'`)),
    ).toEqual([]);
    expect(elsewhere.every((code) => codes.includes(code))).toBe(true);
  });

  it('is explained code by code to the authors', () => {
    const guide = readFileSync(new URL('../../surveys/README.md', import.meta.url), 'utf8');
    expect(codes.filter((code) => !guide.includes(`| \`${code}\` |`))).toEqual([]);
  });
});

/** What a file says, when its shape is sound. */
function sound(text: string): unknown {
  try {
    const value: unknown = parse(text);
    // An alias of itself has no end.
    JSON.stringify(value);
    return questionnaireSchema.safeParse(value).success ? value : undefined;
  } catch {
    return undefined;
  }
}
