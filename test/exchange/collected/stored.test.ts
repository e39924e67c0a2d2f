/** A file beside what the edition holds already, and how what became of its rows is told. */
import { describe, expect, it } from 'vitest';
import { responseId } from '../../../src/campaign/identity.ts';
import { absentProblems } from '../../../src/exchange/collected/absent-rows.ts';
import { compareStored } from '../../../src/exchange/collected/compare-stored.ts';
import { participationLines, rowLines } from '../../../src/exchange/collected/import-summary.ts';
import { KEY } from '../../store/edition.ts';
import { collect, everyType, ready } from './collect.ts';

const responses = (text: string) => ready(collect(text)).responses;

describe('beside what the edition holds', () => {
  const file = (text: string, mapping?: string) => ready(collect(text, mapping));

  it('each response with a number is new, there already, or changed and left as it was', () => {
    const [first, second, third] = responses('id;mot\n1;a\n2;b\n3;c\n');
    if (!first || !second || !third) throw new Error('three responses');
    const form = { ...third, id: responseId(KEY, 'i1') };
    const stored = [first, second, third, form];
    const compared = compareStored(file('id;mot\n1;a\n2;z\n4;d\n'), stored, [{ id: 'i1' }], KEY);
    expect(compared.fresh.map(({ answers }) => answers)).toEqual([{ mot: 'd' }]);
    expect([compared.reread, compared.emptied, compared.absent]).toEqual([[], [], [third]]);
    expect(compared.outcome).toEqual({
      ...{ sent: 1, drafts: 0, already: 1, reread: 0, emptied: 0, changed: 1 },
      ...{ absent: 1, ofForm: 1, invited: 1, sentInAll: 5 },
    });
    const numbered = file('id;mot\n1;a\n2;\n3;c\n');
    expect(compareStored(numbered, [first, second, third], [], KEY)).toMatchObject({
      emptied: [],
      outcome: { already: 2, changed: 1, absent: 0, sentInAll: 3 },
    });
  });

  it('each row without a number is new, there already, read otherwise, or says nothing any more', () => {
    const mapping = (means: string) =>
      `columns:\n  - { column: role, to: role, values: [{ cell: "99", means: ${means} }] }\n  - { column: mot, to: mot }\n`;
    const text = 'role;mot\n99;oui\n99;\nSeul;non\n';
    const before = file(text, mapping('equipe')).responses;
    const corrected = file(`${text}Seul;peut-être\n`, mapping('ignore'));
    const compared = compareStored(corrected, before, [], KEY);
    expect(compared.fresh.map(({ answers }) => answers.mot)).toEqual(['peut-être']);
    expect(compared.reread.map(({ id, answers }) => [id, answers])).toEqual([
      [before[0]?.id, { mot: 'oui' }],
    ]);
    expect(compared.emptied).toEqual([before[1]?.id]);
    expect(compared.outcome).toEqual({
      ...{ sent: 1, drafts: 0, already: 1, reread: 1, emptied: 1, changed: 0 },
      ...{ absent: 0, ofForm: 0, invited: 0, sentInAll: 3 },
    });
  });

  it('a row without a date keeps the day of its first import', () => {
    const [first] = responses('mot\noui\n');
    if (!first) throw new Error('one response');
    const stored = new Map([[first.id, first]]);
    const later = ready(collect('mot\noui\n', undefined, { today: '2025-07-09', stored }));
    expect(later.responses).toEqual([first]);
  });

  it('what is known of the person is read again too', () => {
    const rows = Array.from({ length: 6 }, (_, i) => `m${i};clg`).join('\n');
    const mapping = (to: string) =>
      `columns:\n  - { column: mot, to: mot }\n  - { column: t, to: ${to} }\n`;
    const without = file(`mot;t\n${rows}\n`, mapping('ignore')).responses;
    const { outcome } = compareStored(
      file(`mot;t\n${rows}\n`, mapping('frame.type')),
      ...([without, [], KEY] as const),
    );
    expect(outcome).toMatchObject({ reread: 6, already: 0, sentInAll: 6 });
  });
});

describe('rows of an earlier import that the file no longer has', () => {
  const absent = (before: string, text: string) => {
    const reading = ready(collect(text));
    const compared = compareStored(reading, responses(before), [], KEY);
    return absentProblems(reading, compared, everyType, 'exemple/2025').map((problem) => ({
      ...problem,
      message: problem.message.replaceAll('\u00a0', ' '),
    }));
  };

  it('stop an import without numbers, each told by what it said', () => {
    const [problem, second] = absent(
      'role;mot\nSeul;oui\nSeul;b\n',
      'role;mot\nSeul;non\nSeul;b\n',
    );
    expect(second).toBeUndefined();
    expect(problem).toMatchObject({ code: 'absent-rows', severity: 'error', path: 'r.csv' });
    expect(problem?.message).toBe(
      '1 ligne importée auparavant n’est plus dans ce fichier :\n    1er juillet 2025, role « Seul », mot « oui »\n  Ligne de ce fichier que l’édition n’a pas encore : 2.',
    );
    expect(problem?.hint).toContain('edition open exemple/2025 --data NOUVEAU-DOSSIER');
  });

  it('are told in their number, the first twenty in full', () => {
    const rows = (words: string) =>
      `mot\n${Array.from({ length: 22 }, (_, i) => `${words}${i}\n`).join('')}`;
    const [problem] = absent(rows('a'), rows('b'));
    expect(problem?.message).toMatch(
      /^22 lignes importées auparavant ne sont plus dans ce fichier/,
    );
    expect(problem?.message.match(/mot « a\d+ »/g)).toHaveLength(20);
    expect(problem?.message).toMatch(
      /et 2 autres\n {2}Lignes de ce fichier .* : 2, 3, .*, 21 et 2 autres\.$/s,
    );
  });

  it('stay beside a file with numbers of which one at least is known', () => {
    expect(absent('id;mot\n1;a\n2;b\n', 'id;mot\n2;b\n3;c\n')).toEqual([]);
    expect(absent('mot\na\nb\n', 'mot\nb\nc\na\n')).toEqual([]);
  });

  it('stop a file whose numbers are all new, which may be those of the same people', () => {
    expect(absent('ip;mot\n1;a\n', 'id;mot\n1;a\n')).toHaveLength(1);
  });
});

describe('what became of the rows is told in their number', () => {
  const none = {
    ...{ sent: 0, drafts: 0, already: 0, reread: 0, emptied: 0, changed: 0 },
    ...{ absent: 0, ofForm: 0, invited: 0, sentInAll: 0 },
  };
  const reading = ready(collect('mot\na\n'));
  const told = (changes: object, more: object = {}) =>
    rowLines({ ...reading, ...more }, everyType, { ...none, ...changes })
      .join('\n')
      .replaceAll('\u00a0', ' ');

  it.each([
    [{ absent: 1 }, '1 réponse importée auparavant n’est pas dans ce fichier : elle reste.'],
    [{ absent: 2 }, '2 réponses importées auparavant ne sont pas dans ce fichier : elles restent.'],
    [{ reread: 1 }, '1 réponse relue autrement : elle remplace ce que'],
    [{ reread: 2 }, '2 réponses relues autrement : elles remplacent ce que'],
    [
      { emptied: 1 },
      '1 réponse importée auparavant n’a plus rien dans cette lecture : elle est retirée.',
    ],
    [
      { emptied: 2 },
      '2 réponses importées auparavant n’ont plus rien dans cette lecture : elles sont retirées.',
    ],
    [{ changed: 1 }, '1 ligne porte un numéro déjà importé'],
    [{ changed: 2 }, '2 lignes portent un numéro déjà importé'],
    [{ drafts: 1 }, '1 réponse importée, 0 déjà là.\nDont 1 réponse incomplète, comptée dans'],
    [{ drafts: 2 }, '2 réponses importées, 0 déjà là.\nDont 2 réponses incomplètes, comptées dans'],
  ])('%j', (changes, words) => {
    expect(told(changes)).toContain(words);
  });

  it('and so are empty lines, answers that do not count, impossible ones, and columns', () => {
    const one = told(
      {},
      { emptyLines: [3], notAsked: new Map([['mot', 1]]), dropped: 1, withoutFrame: 1 },
    );
    expect(one).toContain('1 ligne sans aucune réponse, laissée de côté : 3.');
    expect(one).toContain('questionnaire : elle reste et ne compte pas (mot 1)');
    expect(one).toContain('1 réponse impossible, laissée en blanc');
    expect(one).toContain('1 réponse gardée sans ce que');
    const two = told(
      {},
      { emptyLines: [3, 4], notAsked: new Map([['mot', 2]]), dropped: 2, withoutFrame: 2 },
    );
    expect(two).toContain('2 lignes sans aucune réponse, laissées de côté : 3, 4.');
    expect(two).toContain('questionnaire : elles restent et ne comptent pas (mot 2)');
    expect(two).toContain('2 réponses impossibles, laissées en blanc');
    expect(two).toContain('2 réponses gardées sans ce que');
    expect(two).toContain('Nul ne peut dire si ces questions ont été posées.');
    const all = collect('mot\na\n').reading?.columns[0];
    const others = everyType.steps
      .flatMap(({ questions }) => questions)
      .filter(({ id }) => id !== 'remarque')
      .map((question) => ({ ...all, target: { kind: 'whole', question } }));
    expect(told({}, { columns: others })).toContain(
      'Sans colonne dans ce fichier : remarque. Nul ne peut dire si cette question a été posée.',
    );
  });
});

describe('how participation is to be read', () => {
  const outcome = {
    ...{ sent: 3, drafts: 0, already: 0, reread: 0, emptied: 0, changed: 0 },
    ...{ absent: 0, ofForm: 0, invited: 0, sentInAll: 3 },
  };
  const told = (changes: object) => participationLines({ ...outcome, ...changes }).join('\n');

  it('has no rate where nobody was invited', () => {
    expect(told({})).toMatch(/^Personne n’est inscrit.*taux de réponse/);
  });

  it('has a rate on a condition where people were', () => {
    expect(told({ invited: 5 })).toMatch(
      /^Les réponses importées.*5\s+personnes invitées.*--pending/,
    );
    expect(told({ invited: 1 })).toMatch(
      /celles de la seule personne invitée, et links --pending nomme encore cette personne\./,
    );
    expect(told({ invited: 5 })).toMatch(/celles des 5\s+personnes.*encore ces personnes\./);
    expect(told({ invited: 2 })).toMatch(/plus de réponses \(3\) que de personnes invitées \(2\)/);
  });

  it('mixes two ways where some answered in the form', () => {
    expect(told({ ofForm: 2, invited: 5 })).toMatch(/^L’édition a aussi 2\s+réponses données/);
  });
});
