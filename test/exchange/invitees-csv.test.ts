import { describe, expect, it } from 'vitest';
import { inviteeId } from '../../src/campaign/identity.ts';
import { frameOf } from '../../src/campaign/invitee.ts';
import { readInvitees } from '../../src/exchange/invitees-csv.ts';
import { sample } from '../definition/sample.ts';

const KEY = Buffer.alloc(32, 7);
const head = 'email;civilite;nom;prenom;uai;etablissement;type;secteur';
const marie = 'marie@example.org;Mme;Durand;Marie;0169001X;Collège A;clg;public';
const paul = 'paul@example.org;M.;Petit;Paul;0169002Y;Lycée B;lgt;prive';

const readLines = (lines: readonly string[], merge = false) =>
  readInvitees(
    new TextEncoder().encode([head, ...lines].join('\n')),
    'invites.csv',
    sample.frame,
    KEY,
    merge,
  );
const faultsOf = (lines: readonly string[], merge = false) =>
  readLines(lines, merge).problems.map(({ code, line }) => `${code} ${line}`);
const messageOf = (line: string) => {
  const [problem] = readLines([line]).problems;
  return `${problem?.message} ${problem?.hint}`;
};

describe('a sound file', () => {
  it('gives each person an id that the address and the key make', () => {
    const { invitees, lines, problems } = readLines([marie, paul]);
    expect(problems).toEqual([]);
    expect(lines).toBe(2);
    expect(invitees).toEqual([
      {
        id: inviteeId(KEY, 'marie@example.org'),
        email: 'marie@example.org',
        civility: 'Mme',
        lastName: 'Durand',
        firstName: 'Marie',
        assignments: [
          {
            uai: '0169001X',
            establishment: 'Collège A',
            frame: { type: 'college', secteur: 'public' },
          },
        ],
      },
      expect.objectContaining({ email: 'paul@example.org' }),
    ]);
  });

  it('does not mind capitals, accents, or the order of columns', () => {
    const text = `SECTEUR;Type;UAI;E-Mail\n`.replace('E-Mail', 'Email');
    const read = readInvitees(
      new TextEncoder().encode(`${text}PUBLIC;ÇLG;0169001x;Marie@Example.ORG\n`.replace('Ç', 'C')),
      'invites.csv',
      sample.frame,
      KEY,
      false,
    );
    expect(read.problems).toEqual([]);
    expect(read.invitees).toMatchObject([
      { email: 'marie@example.org', civility: '', assignments: [{ uai: '0169001X' }] },
    ]);
  });

  it('puts values into the categories that the questionnaire declares', () => {
    const lycees = ['lgt', 'lp'].map(
      (type, index) => `p${index}@example.org;;;;0169001X;;${type};prive`,
    );
    expect(readLines(lycees).invitees?.map(frameOf)).toEqual([
      { type: 'lycee', secteur: 'prive' },
      { type: 'lycee', secteur: 'prive' },
    ]);
  });
});

describe('someone who serves in two establishments', () => {
  const second = 'MARIE@example.org;Mme;Durand;Marie;0169002Y;Lycée B;lgt;prive';

  it('is a duplicate unless one says otherwise', () => {
    expect(faultsOf([marie, paul, second])).toEqual(['duplicate-invitee 4']);
    const [problem] = readLines([marie, paul, second]).problems;
    expect(problem?.message).toContain('ligne 2');
    expect(problem?.hint).toContain('--merge-duplicates');
  });

  it('is one person with two assignments, the first of which stands for them', () => {
    const { invitees, lines } = readLines([marie, paul, second], true);
    expect(lines).toBe(3);
    expect(invitees?.map(({ email }) => email)).toEqual(['marie@example.org', 'paul@example.org']);
    const [first] = invitees ?? [];
    expect(first?.assignments.map(({ uai }) => uai)).toEqual(['0169001X', '0169002Y']);
    expect(first && frameOf(first)).toEqual({ type: 'college', secteur: 'public' });
  });

  it('tells of each further line, and of faults in merged lines too', () => {
    expect(faultsOf([marie, second, marie])).toEqual([
      'duplicate-invitee 3',
      'duplicate-invitee 4',
    ]);
    expect(faultsOf([marie, second.replace('lgt', 'xxx')], true)).toEqual(['unknown-category 3']);
  });
});

describe('each fault, at its line', () => {
  // The letter of a UAI is that of its seven digits modulo 23: 0169001 is X, not A.
  it.each([
    [
      'a letter that is not that of the digits',
      marie.replace('0169001X', '0169001A'),
      'uai-letter',
    ],
    ['a UAI without its zero', marie.replace('0169001X', '169001X'), 'uai-form'],
    ['no UAI', marie.replace('0169001X', ''), 'uai-form'],
    ['an unknown category', marie.replace('clg', 'clf'), 'unknown-category'],
    ['an empty category', marie.replace(';public', ';'), 'unknown-category'],
    ['no address', marie.replace('marie@example.org', ''), 'bad-email'],
    ['an address without a domain', marie.replace('@example.org', '@'), 'bad-email'],
    [
      'two addresses',
      marie.replace('marie@', '"marie@a.fr, paul@').replace('.org;', '.org";'),
      'bad-email',
    ],
    [
      'an address that would be two cells',
      marie.replace('marie@example.org', '"marie;a@example.org"'),
      'bad-email',
    ],
    ['an address that a spreadsheet would compute', marie.replace('marie', '=1+1'), 'bad-email'],
  ])('%s', (_, line, code) => {
    expect(faultsOf([paul, line])).toEqual([`${code} 3`]);
    expect(readLines([paul, line]).invitees).toBeUndefined();
  });

  it('tells the letter that the digits call for', () => {
    expect(messageOf(marie.replace('0169001X', '0169001A'))).toMatch(/0169001A.*lettre est X/);
  });

  it('suggests the value that was probably meant', () => {
    expect(messageOf(marie.replace('clg', 'clf'))).toContain('clg');
  });

  it('of several lines come all at once, in order, and nothing is taken in', () => {
    const lines = [
      marie.replace('0169001X', '0169001A').replace('clg', 'x'),
      paul,
      paul.replace('prive', 'privé sous contrat'),
      'sans adresse;;;;;;;',
      'sans adresse;;;;;;;',
    ];
    expect(faultsOf(lines)).toEqual([
      'uai-letter 2',
      'unknown-category 2',
      'unknown-category 4',
      'duplicate-invitee 4',
      ...[5, 6].flatMap((line) => [
        `uai-form ${line}`,
        `unknown-category ${line}`,
        `unknown-category ${line}`,
        `bad-email ${line}`,
      ]),
    ]);
    expect(readLines(lines).invitees).toBeUndefined();
  });
});

describe('missing columns', () => {
  it('are all told, on the first line', () => {
    const read = readInvitees(
      new TextEncoder().encode('nom;prenom;type\nDurand;Marie;clg\n'),
      'invites.csv',
      sample.frame,
      KEY,
      false,
    );
    expect(read.invitees).toBeUndefined();
    expect(read.problems.map(({ code, line, message }) => [code, line, message])).toEqual(
      ['email', 'uai', 'secteur'].map((column) => [
        'missing-column',
        1,
        expect.stringContaining(`« ${column} »`),
      ]),
    );
  });

  it('names and titles may be', () => {
    const read = readInvitees(
      new TextEncoder().encode('email;uai;type;secteur\nm@example.org;0169001X;clg;public\n'),
      'invites.csv',
      sample.frame,
      KEY,
      false,
    );
    expect(read.invitees).toHaveLength(1);
  });
});
