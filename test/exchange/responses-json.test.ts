import { describe, expect, it } from 'vitest';
import { inviteeId, responseId } from '../../src/campaign/identity.ts';
import { readResponses } from '../../src/exchange/responses-json.ts';
import { sample } from '../definition/sample.ts';
import { KEY, person } from '../store/edition.ts';

const invitees = [person('Marie'), person('Paul', { type: 'lycee', secteur: 'prive' })];
const entry = {
  email: 'marie@example.org',
  state: 'sent',
  updatedOn: '2025-06-14',
  stepsDisplayed: ['mission', 'activite', 'duree', 'suite'],
  answers: {
    role: 'equipe',
    ateliers: ['pratique', 'autre'],
    'ateliers.autre': 'Tableur',
    heures: 2.5,
    moments: { soir: 'souvent' },
    mot: 'oui',
    remarque: 'Deux lignes.\n\nMerci.',
  },
};
const answering = (answers: object) => [{ ...entry, answers }];
const read = (value: unknown, space?: number) =>
  readText(typeof value === 'string' ? value : JSON.stringify(value, null, space));
const readText = (text: string) => readResponses(text, 'responses.json', sample, invitees, KEY);
const codesOf = (value: unknown) => read(value).problems.map(({ code }) => code);

describe('sound responses', () => {
  it('are taken in under the id that the key makes, with the frame of their person', () => {
    const marie = responseId(KEY, inviteeId(KEY, 'marie@example.org'));
    expect(read([entry])).toEqual({
      responses: [
        {
          id: marie,
          state: 'sent',
          answers: entry.answers,
          stepsDisplayed: entry.stepsDisplayed,
          frame: { type: 'college', secteur: 'public' },
          updatedOn: '2025-06-14',
        },
      ],
      problems: [],
    });
  });

  it('do not mind the order of ticks, capitals of an address, or an empty list', () => {
    expect(codesOf(answering({ ...entry.answers, ateliers: ['autre', 'pratique'] }))).toEqual([]);
    expect(codesOf([{ ...entry, email: 'Marie@Example.org' }])).toEqual([]);
    expect(read([])).toEqual({ responses: [], problems: [] });
  });

  it('keep the controls of direction that an older form let in', () => {
    const answers = { ...entry.answers, mot: 'o\u202eui\u200f' };
    expect(read(answering(answers)).responses?.[0]?.answers).toEqual(answers);
    expect(codesOf(answering({ ...answers, mot: 'o\u0007ui' }))).toEqual(['impossible-answer']);
  });
});

describe('a file that is none', () => {
  it.each([
    ['nothing', ''],
    ['a text', 'bonjour'],
    ['cut short', '[{"email":"marie@example.org",'],
    ['a comma too many', '[{"email":"marie@example.org",}]'],
    ['YAML', '- email: marie@example.org'],
    ['no list', '{}'],
    ['a list of something else', '[1, null]'],
    ['a key missing', JSON.stringify([{ ...entry, email: undefined }])],
    ['a key too many', JSON.stringify([{ ...entry, nom: 'Durand' }])],
    ['a state that is none', JSON.stringify([{ ...entry, state: 'lost' }])],
    ['a day that is none', JSON.stringify([{ ...entry, updatedOn: '2025-02-30' }])],
    ['an answer that is none', JSON.stringify(answering({ role: null }))],
    ['an answer in an answer', JSON.stringify(answering({ role: [['seul']] }))],
    ['a single quotation mark', "[{'email':'marie@example.org'}]"],
    ['a comment', `/* note */ ${JSON.stringify([entry])}`],
  ])('%s: faults in French, and nothing taken in', (_, text) => {
    const { responses, problems } = readText(text);
    expect(responses).toBeUndefined();
    expect(problems.length).toBeGreaterThan(0);
    for (const { message, hint, severity, path } of problems) {
      expect([severity, path]).toEqual(['error', 'responses.json']);
      expect(`${message} ${hint}`).toMatch(/\p{L}{3} \p{L}+/u);
      expect(`${message} ${hint}`).not.toMatch(/\b(unexpected|token|invalid|expected|position)\b/i);
    }
  });

  it('is told where: line and column', () => {
    const two = [entry, { ...entry, email: 'paul@example.org', state: 'lost' }];
    const text = JSON.stringify(two, null, 2);
    const line = text.split('\n').findIndex((one) => one.includes('lost')) + 1;
    expect(readText(text).problems).toMatchObject([{ code: 'unknown-value', line }]);
  });
});

describe('a response that cannot be', () => {
  it.each([
    ['an unknown person', [{ ...entry, email: 'luc@example.org' }], 'unknown-invitee'],
    ['a second of the same person', [entry, entry], 'duplicate-response'],
    ['an unknown step', [{ ...entry, stepsDisplayed: ['missions'] }], 'unknown-step'],
    ['an unknown question', answering({ roles: 'seul' }), 'impossible-answer'],
    ['a name that JavaScript has', answering({ constructor: 'seul' }), 'impossible-answer'],
    ['an unknown choice', answering({ role: 'seule' }), 'impossible-answer'],
    ['two of a single choice', answering({ role: ['seul', 'equipe'] }), 'impossible-answer'],
    ['a list of one for a single choice', answering({ role: ['seul'] }), 'impossible-answer'],
    ['one for a list', answering({ ateliers: 'pratique' }), 'impossible-answer'],
    [
      'a tick too many',
      answering({ ateliers: ['initiation', 'pratique', 'autre'] }),
      'impossible-answer',
    ],
    ['a tick twice', answering({ ateliers: ['pratique', 'pratique'] }), 'impossible-answer'],
    ['« aucun » with another', answering({ ateliers: ['pratique', 'aucun'] }), 'impossible-answer'],
    ['an empty list', answering({ ateliers: [] }), 'impossible-answer'],
    ['a text for a number', answering({ heures: '2,5' }), 'impossible-answer'],
    ['a number out of bounds', answering({ heures: 2001 }), 'impossible-answer'],
    ['decimals too many', answering({ heures: 2.55 }), 'impossible-answer'],
    ['a number for a text', answering({ mot: 5 }), 'impossible-answer'],
    ['a text too long', answering({ mot: 'beaucoup trop' }), 'impossible-answer'],
    ['an empty text', answering({ mot: '' }), 'impossible-answer'],
    ['a text for a table', answering({ moments: 'souvent' }), 'impossible-answer'],
    ['a row that is none', answering({ moments: { midi: 'souvent' } }), 'impossible-answer'],
    [
      'an unknown choice in a row',
      answering({ moments: { soir: 'toujours' } }),
      'impossible-answer',
    ],
    ['an empty table', answering({ moments: {} }), 'impossible-answer'],
  ])('%s', (_, value, code) => {
    expect(read(value).responses).toBeUndefined();
    expect(codesOf(value)).toEqual([code]);
  });

  it('has all its faults told, each at its place', () => {
    const broken = [
      { ...entry, email: 'luc@example.org', answers: { role: 'x', heures: 'y' } },
      { ...entry, answers: { zut: 'a' } },
    ];
    const text = JSON.stringify(broken, null, 1);
    const lineOf = (word: string) => text.split('\n').findIndex((line) => line.includes(word)) + 1;
    expect(readText(text).problems.map(({ code, line }) => `${code} ${line}`)).toEqual([
      `unknown-invitee ${lineOf('luc@')}`,
      `impossible-answer ${lineOf('"role"')}`,
      `impossible-answer ${lineOf('"heures"')}`,
      `impossible-answer ${lineOf('"zut"')}`,
    ]);
  });
});
