/** A file made into that of another year: what must move, counted by hand; what must not, to the byte. */
import { describe, expect, it } from 'vitest';
import { compareQuestionnaires } from '../../src/definition/compare/compare-questionnaires.ts';
import { laterBy } from '../../src/definition/later-by.ts';
import { nextEdition } from '../../src/definition/next-edition.ts';
import { readQuestionnaire } from '../../src/definition/read-questionnaire.ts';
import { hasErrors } from '../../src/problem.ts';
import { sampleText } from './sample.ts';

const text = `# Édition 2025, d’après 2019.
${sampleText.replace('title: Exemple', "title: >-\n  L’exemple\n  de 2025 # non : c'est du texte")}`;

/** The lines that differ, as « before → after ». */
function changedLines(before: string, after: string): string[] {
  const [old, current] = [before.split('\n'), after.split('\n')];
  expect(current).toHaveLength(old.length);
  return old.flatMap((line, index) =>
    line === current[index] ? [] : [`${line.trim()} → ${current[index]?.trim()}`],
  );
}

describe('the next edition', () => {
  it('moves the edition, the title, the period and the dates, and nothing else', () => {
    expect(changedLines(text, nextEdition(text, '2027').text)).toEqual([
      'edition: "2025" → edition: "2027"',
      "de 2025 # non : c'est du texte → de 2027 # non : c'est du texte",
      '{ person: personne, persons: personnes, person_in_full: personne interrogée, period: "2025" } → { person: personne, persons: personnes, person_in_full: personne interrogée, period: "2027" }',
      'opens: 2025-06-01T08:00 → opens: 2027-06-01T08:00',
      'closes: 2025-06-30T23:59 → closes: 2027-06-30T23:59',
    ]);
  });

  it('moves the days until which data are kept, a leap day to the one that there is', () => {
    const days = '{ answers_until: 2028-02-29, invitees_until: "2026-06-30", key_copies_days: 30 }';
    const kept = sampleText.replace(/privacy: .*/, `privacy: ${days}`);
    const { text: made, moved, look } = nextEdition(kept, '2026');
    expect(made).toContain(
      'privacy: { answers_until: 2029-02-28, invitees_until: "2027-06-30", key_copies_days: 30 }',
    );
    expect(moved.slice(-2)).toEqual([
      {
        what: 'fin de conservation des réponses',
        before: '29\u00a0février 2028',
        after: '28\u00a0février 2029',
      },
      {
        what: 'fin de conservation de la liste des invités',
        before: '30\u00a0juin 2026',
        after: '30\u00a0juin 2027',
      },
    ]);
    expect(look.map(({ why }) => why)).toContain('fin de conservation de la liste des invités');
  });

  it('moves the day of the bilan, and leaves its address to whoever knows it', () => {
    const results = 'results: { published_by: 2025-11-30, url: https://example.org/2025 }';
    const { text: made, look } = nextEdition(
      sampleText.replace(/privacy: .*/, (line) => `${line}\n  ${results}`),
      '2026',
    );
    expect(made).toContain('results: { published_by: 2026-11-30, url: https://example.org/2025 }');
    expect(look.map(({ why }) => why)).toContain('parution du bilan');
  });

  it('is sound, under its own name', () => {
    const { problems } = readQuestionnaire(
      nextEdition(text, '2026').text,
      'x.yaml',
      'exemple/2026',
    );
    expect(hasErrors(problems)).toBe(false);
  });

  it('says what moved, with the days of the week', () => {
    // 1 June 2025 was a Sunday, 1 June 2026 is a Monday; 30 June a Monday, then a Tuesday.
    expect(nextEdition(sampleText, '2026').moved).toEqual([
      { what: 'édition', before: '« 2025 »', after: '« 2026 »' },
      { what: 'période', before: '« 2025 »', after: '« 2026 »' },
      {
        what: 'ouverture',
        before: 'dimanche 1er\u00a0juin 2025 à 8\u00a0h\u00a000',
        after: 'lundi 1er\u00a0juin 2026 à 8\u00a0h\u00a000',
      },
      {
        what: 'clôture',
        before: 'lundi 30\u00a0juin 2025 à 23\u00a0h\u00a059',
        after: 'mardi 30\u00a0juin 2026 à 23\u00a0h\u00a059',
      },
    ]);
  });

  it('says what to read again, by line: dates, title, period, and all that speaks of a year', () => {
    const written = text.replace('label: Une remarque ?', 'label: Une remarque sur 2025 ?');
    const look = nextEdition(written, '2026').look.map(({ line, why }) => `${line} ${why}`);
    const lineOf = (words: string) =>
      written.split('\n').findIndex((one) => one.includes(words)) + 1;
    expect(look).toEqual([
      '1 commentaire avec une année',
      `${lineOf('title: >-')} titre`,
      `${lineOf('period:')} période`,
      `${lineOf('opens:')} ouverture`,
      `${lineOf('closes:')} clôture`,
      `${lineOf('sur 2025')} texte avec une année`,
    ]);
  });

  it('keeps line ends of Windows, anchors, quotes and a mark at the head', () => {
    const windows = `\uFEFF${sampleText
      .replace('edition: "2025"', "edition: &edition '2025'")
      .replace('opens: 2025', 'opens: !!str 2025')
      .replaceAll('\n', '\r\n')}`;
    const made = nextEdition(windows, '2026').text;
    expect(changedLines(windows, made).slice(0, 1)).toEqual([
      'edition: &edition \'2025\' → edition: &edition "2026"',
    ]);
    expect(made).toContain('opens: !!str 2026-06-01T08:00\r\n');
    expect(made.split('\r\n')).toHaveLength(windows.split('\r\n').length);
  });

  it('moves no year where a name has none, and says all dates to be read', () => {
    const { text: made, look } = nextEdition(sampleText, 'pilote');
    expect(changedLines(sampleText, made)).toEqual(['edition: "2025" → edition: "pilote"']);
    expect(look.map(({ why }) => why)).toEqual(['titre', 'période', 'ouverture', 'clôture']);
  });
});

describe('some years later', () => {
  it.each([
    ['2024-02-29T08:00', 1, '2025-02-28T08:00'],
    ['2024-02-29T08:00', 4, '2028-02-29T08:00'],
    ['2025-02-28T08:00', -1, '2024-02-28T08:00'],
    ['2024-12-31T23:59', 1, '2025-12-31T23:59'],
    ['0999-01-01T00:00', 1, '1000-01-01T00:00'],
  ])('%s by %i: %s', (minute, years, expected) => {
    expect(laterBy(minute, years)).toBe(expected);
  });
});

describe('the days that a date may lie between', () => {
  const dated = sampleText.replace(
    '  - id: duree\n',
    `  - id: dates
    title: Dates
    questions:
      - id: arrivee
        type: date
        title: Arrivée
        label: Quand ?
        why: Pour l’exemple.
        minimum: 1990-09-01
        maximum: 2025-06-30 # la veille de la clôture
  - id: duree
`,
  );

  it('follow the edition, where they are of its year; older ones stay', () => {
    const { text: next, moved } = nextEdition(dated, '2027');
    expect(next).toContain('minimum: 1990-09-01\n');
    expect(next).toContain('maximum: 2027-06-30 # la veille de la clôture\n');
    expect(moved.map(({ what, after }) => `${what} : ${after}`)).toContain(
      'date admise pour « Arrivée » : 30\u00a0juin 2027',
    );
  });

  it('do not break the series', () => {
    const [before, after] = [dated, nextEdition(dated, '2027').text].map(
      (one) => readQuestionnaire(one, 'x.yaml').questionnaire,
    );
    if (!before || !after) throw new Error('both are sound');
    const arrivee = (edition: typeof after) =>
      compareQuestionnaires(before, edition).questions.find(({ id }) => id === 'arrivee');
    expect(arrivee(after)).toMatchObject({ verdict: 'comparable' });
    const widened = dated.replace('1990-09-01', '1980-09-01').replace('"2025"', '"2027"');
    const other = readQuestionnaire(widened, 'x.yaml').questionnaire;
    expect(other && arrivee(other)).toMatchObject({ verdict: 'broken' });
  });
});
