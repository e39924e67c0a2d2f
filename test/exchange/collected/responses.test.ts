/** What becomes of rows: which are responses, sent or not, under which id, displayed how far. */
import { describe, expect, it } from 'vitest';
import { responseId } from '../../../src/campaign/identity.ts';
import { KEY } from '../../store/edition.ts';
import { collect, ready } from './collect.ts';

const responses = (text: string, mapping?: string) => ready(collect(text, mapping)).responses;
const ids = (text: string) => responses(text).map(({ id }) => id);

describe('a response', () => {
  it('is sent, on the day of its row, or on the day of the import when there is none', () => {
    const text = 'mot;submitdate\noui;2025-06-14 09:33:12\nnon;1980-01-01 00:00:00\n';
    expect(responses(text)).toMatchObject([
      { state: 'sent', updatedOn: '2025-06-14' },
      { state: 'sent', updatedOn: '2025-07-01' },
    ]);
    expect(responses('mot\noui\n')).toMatchObject([{ state: 'sent', updatedOn: '2025-07-01' }]);
  });

  it('without the date that others have was not sent', () => {
    const text = 'mot;submitdate\noui;2025-06-14 09:33:12\nnon;\n';
    expect(responses(text).map(({ state }) => state)).toEqual(['sent', 'draft']);
  });

  it('is sent where no row has a date', () => {
    expect(responses('mot;submitdate\noui;\nnon;\n').map(({ state }) => state)).toEqual([
      'sent',
      'sent',
    ]);
    const mapping =
      'columns:\n  - { column: mot, to: mot }\n  - { column: d, to: response.sent_on }\n';
    expect(responses('mot;d\noui;\n', mapping)).toMatchObject([{ state: 'sent' }]);
  });

  it('is what a column of states says', () => {
    const text = 'mot;Statut;submitdate\noui;Brouillon;2025-06-14\nnon;Terminé;2025-06-14\n';
    expect(responses(text).map(({ state }) => state)).toEqual(['draft', 'sent']);
  });

  it('whose date is none is refused', () => {
    const { reading } = collect('mot;submitdate\noui;2025-06-14\nnon;hier\n');
    expect(reading?.refused).toMatchObject([{ line: 3, cell: 'hier', reason: /date/ }]);
  });

  it('without any answer is left out, and its line is told', () => {
    const reading = ready(collect('id;mot;submitdate\n1;;2025-06-14\n2;oui;2025-06-14\n3;  ;\n'));
    expect(reading.responses).toHaveLength(1);
    expect(reading.emptyLines).toEqual([2, 4]);
  });

  it('keeps an answer to a question that was not asked, which is counted', () => {
    const reading = ready(
      collect('role;ateliers;mot\nSeul;Initiation;a\nEn équipe, ou presque;Initiation;b\n'),
    );
    expect(reading.responses[0]?.answers).toEqual({
      role: 'seul',
      ateliers: ['initiation'],
      mot: 'a',
    });
    expect([...reading.notAsked]).toEqual([['ateliers', 1]]);
  });
});

describe('the id of a response', () => {
  it('comes from the number that the tool gave, by the key of the edition', () => {
    const [first = ''] = ids('id;mot\n7;oui\n8;oui\n');
    expect(first).toMatch(/^r[0-9a-f]{32}$/);
    expect(ids('mot;id\nnon;7\noui;9\n')[0]).toBe(first);
    expect(ids('id;mot\n8;oui\n7;non\n')[1]).toBe(first);
    const other = collect('id;mot\n7;oui\n', undefined, { key: Buffer.alloc(32, 8) });
    expect(ready(other).responses[0]?.id).not.toBe(first);
  });

  it('is never that of a person of the list', () => {
    const [first] = ids('id;mot\n7;oui\n');
    for (const name of ['7', 'i7']) expect(first).not.toBe(responseId(KEY, name));
  });

  it('comes from all the cells of the row when it has no number, whatever its place', () => {
    const [one, two] = ids('role;ip;mot\nSeul;a;oui\nSeul;b;oui\n');
    expect(one).not.toBe(two);
    expect(ids('role,ip,mot\nSeul,b,oui\nSeul,a,oui\n')).toEqual([two, one]);
    expect(ids('role;ip;mot\nseul;a;oui\n')).not.toEqual([one]);
  });

  it('does not come from what a mapping makes of the cells', () => {
    const mapping = (means: string) =>
      `columns:\n  - { column: role, to: role, values: [{ cell: "99", means: ${means} }] }\n  - { column: mot, to: mot }\n`;
    const text = 'role;mot\n99;oui\n99;oui\nSeul;non\n';
    const [misread, corrected] = ['equipe', 'ignore'].map((word) => responses(text, mapping(word)));
    expect(misread?.[0]?.answers).toEqual({ role: 'equipe', mot: 'oui' });
    expect(corrected?.[0]?.answers).toEqual({ mot: 'oui' });
    expect(corrected?.map(({ id }) => id)).toEqual(misread?.map(({ id }) => id));
  });

  it('tells rows that say the same apart, in any number', () => {
    const three = ids('mot\noui\noui\noui\n');
    expect(new Set(three).size).toBe(3);
    expect(ids('mot\noui\noui\n')).toEqual(three.slice(0, 2));
  });

  it('is refused when a number is there twice, or missing', () => {
    const mapping = 'columns:\n  - { column: n, to: response.id }\n  - { column: mot, to: mot }\n';
    const { reading, problems } = collect('n;mot\n7;a\n7;b\n;c\n', mapping);
    expect(reading?.isReady).toBe(false);
    expect(problems.map(({ code, line }) => `${code} ${line}`)).toEqual([
      'duplicate-id 3',
      'missing-id 4',
    ]);
  });
});

describe('the steps displayed', () => {
  const whole =
    'role;ateliers[initiation];ateliers[pratique];ateliers[autre];ateliers[aucun];heures_semaine;debut;moments[matin];moments[soir];outils[ent];outils[pix];accord;priorites;mot;remarque';
  const displayed = (row: string) => responses(`${whole}\n${row}\n`)[0]?.stepsDisplayed;

  it('are all those of the journey for who sent the answers', () => {
    expect(displayed('Seul;;;;;2;;;;;;4;;;')).toEqual(['mission', 'activite', 'avis']);
  });

  it('of who broke off are those up to the last answer', () => {
    const text = 'role;mot;heures_semaine;accord;submitdate\nSeul;;2;;\nSeul;a;2;4;2025-06-14\n';
    expect(responses(text)[0]?.stepsDisplayed).toEqual(['mission', 'activite']);
  });

  it('bear a mark for boxes under a condition that are all empty, not for « Non »', () => {
    expect(displayed('En équipe, ou presque;;;;;2;;;;;;4;;;')).toContain('?ateliers');
    expect(displayed('En équipe, ou presque;Non;Non;Non;Non;2;;;;;;4;;;')).not.toContain(
      '?ateliers',
    );
    expect(displayed('En équipe, ou presque;Oui;;;;2;;;;;;4;;;')).not.toContain('?ateliers');
  });

  it('bear a mark for what was not displayed and ought to have been', () => {
    const marks = displayed('En équipe, ou presque;N/A;N/A;;N/A;N/A;;Jamais;N/A;;;4;;;');
    expect(marks).toEqual([
      'mission',
      'activite',
      '?ateliers',
      '?heures_semaine',
      '?moments.soir',
      'avis',
    ]);
  });

  it('leave out a step of which nothing can be said', () => {
    const text = 'role;accord\nSeul;4\n';
    expect(responses(text)[0]?.stepsDisplayed).toEqual([
      'mission',
      ...[
        '?heures_semaine',
        '?debut',
        '?moments.matin',
        '?moments.soir',
        '?outils.ent',
        '?outils.pix',
      ],
      'avis',
      ...['?priorites', '?mot'],
    ]);
  });
});

describe('what is known of the person', () => {
  const rows = (...types: string[]) => `mot;type\n${types.map((t, i) => `m${i};${t}\n`).join('')}`;
  const frames = (text: string, changes = {}) =>
    ready(collect(text, undefined, changes)).responses.map(({ frame }) => frame.type);
  const many = (value: string, count: number) => Array.from({ length: count }, () => value);

  it('is the category of the column, where five people share it', () => {
    const text = rows(...many('clg', 5), ...many('LGT', 3), ...many('Lycée', 2));
    expect(frames(text)).toEqual([...many('college', 5), ...many('lycee', 5)]);
  });

  it('is left out where fewer do, and that is counted', () => {
    const text = rows(...many('clg', 5), ...many('lp', 4));
    expect(frames(text)).toEqual([...many('college', 5), ...many(undefined as never, 4)]);
    expect(ready(collect(text)).withoutFrame).toBe(4);
  });

  it('is judged by the people asked, where they are known', () => {
    const invited = [...many('college', 9), ...many('lycee', 4)].map((type) => ({ type }));
    expect(frames(rows('clg', 'lp'), { invited })).toEqual(['college', undefined]);
  });

  it('is judged the same when the file comes again', () => {
    const text = rows(...many('lp', 4), ...many('clg', 5));
    const first = ready(collect(text)).responses;
    const stored = new Map(first.map((response) => [response.id, response]));
    expect(frames(text, { stored })).toEqual(first.map(({ frame }) => frame.type));
  });

  it('that is no category is refused', () => {
    const { reading } = collect(rows('clg', 'primaire'));
    expect(reading?.refused).toMatchObject([{ line: 3, cell: 'primaire', replaceable: true }]);
  });

  it('never holds an address, a name or a number of the tool', () => {
    const text = 'id;token;Nom;email;ipaddr;mot\n71;tk9;Durand;d@example.org;10.1.2.3;oui\n';
    const stored = JSON.stringify(responses(text));
    for (const secret of ['71', 'tk9', 'Durand', 'd@example.org', '10.1.2.3']) {
      expect(stored.replaceAll(/"id":"r[0-9a-f]{32}"/g, '')).not.toContain(secret);
    }
  });
});
