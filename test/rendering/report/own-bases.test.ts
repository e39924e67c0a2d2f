/** Choices that not everybody was offered: each share is the count by the base that one sees beside it. */
import { describe, expect, it } from 'vitest';
import { aboutQuestion } from '../../../src/rendering/report/analysis-words.ts';
import { breakdownView } from '../../../src/rendering/report/breakdown-view.ts';
import { withCommands } from '../../../src/rendering/report/commands-beside.ts';
import { figureOf } from '../../../src/report/figure.ts';
import type { AnalysisQuestion, Report } from '../../../src/report/report.ts';
import { read, sampleText } from '../../definition/sample.ts';
import { datasetOf, reportOf as smallReport, some } from '../../report/breakdowns/small-edition.ts';
import { report as demonstration } from '../../report/demonstration.ts';
import { college, framed, lycee, times } from '../../report/framed-data.ts';
import { reportOf } from '../../report/sample-report.ts';

const questionnaire = read(`${sampleText}      - id: taches
        type: multiple_matrix
        title: Tâches
        label: Qui fait quoi ?
        why: Pour l’exemple.
        rows: [{ id: pannes, label: Les pannes }, { id: achats, label: Les achats }]
        choices:
          - { id: moi, label: Moi, short: Soi-même }
          - { id: equipier, label: Un équipier, shown_if: { question: role, is: equipe } }
          - { id: personne, label: Personne, exclusive: true }
        groups: [{ id: quelqu_un, label: Quelqu’un, choices: [moi, equipier] }]
      - id: outils
        type: multiple
        title: Outils
        label: Qui les prépare ?
        why: Pour l’exemple.
        choices:
          - { id: equipier, label: Un équipier, shown_if: { question: role, is: equipe } }
          - { id: moi, label: Moi, short: Soi-même }
`);
const said = [
  ...times(30, {
    role: 'equipe',
    taches: { pannes: ['moi', 'equipier'], achats: ['moi'] },
    outils: ['moi'],
  }),
  ...times(10, {
    role: 'equipe',
    taches: { pannes: ['moi'], achats: ['equipier'] },
    outils: ['moi'],
  }),
  ...times(60, { role: 'seul', taches: { pannes: ['personne'] }, outils: ['moi'] }),
];
const parts = [college, lycee].map((frame) => ({ frame, answers: said, silent: 10 }));
const report = reportOf(framed(parts, questionnaire), {
  article: '## A\n',
  charts: [],
  more: 'analysis:\n  breakdowns: [{ by: type }]\n',
});
const few = smallReport(
  datasetOf([
    ...some(60, 'college', { canaux: ['mel'], lieux: ['classe', 'ailleurs'] }),
    ...some(40, 'college', { canaux: ['papier'], lieux: ['classe'] }),
    ...some(40, 'lycee', { canaux: ['mel'], lieux: ['cdi'] }),
    ...some(40, 'lycee', { canaux: ['papier'], lieux: ['cdi'] }),
    ...some(2, 'lp', { canaux: ['mel'], lieux: ['ailleurs'] }),
    ...some(2, 'lp', { canaux: ['papier'], lieux: ['cdi'] }),
  ]),
  { analysis: '  breakdowns: [{ by: type }]', article: '## A\n' },
);
const analysed = (id: string, of: Report = report): AnalysisQuestion => {
  const found = of.analysis
    .flatMap(({ questions }) => questions)
    .find(({ question }) => question.id === id);
  if (!found) throw new Error(id);
  return found;
};
const plain = (words: string) => words.replaceAll('\u00a0', ' ');
/** By the arithmetic of a school: half up. */
const share = (count: number, base: number) => `${Math.floor((200 * count + base) / (2 * base))} %`;

describe('the table of a matrix', () => {
  const { table } = analysed('taches');

  it('says the base of a choice where it is not that of the row, and has a column for a group', () => {
    expect(table?.head.map(plain)).toEqual([
      ...['', 'Soi-même', 'Un équipier', 'Personne', 'Regroupement : Quelqu’un'],
      ...['Ont coché', 'Sans réponse'],
    ]);
    expect(table?.rows.map((row) => row.map(plain))).toEqual([
      ['Les pannes', '80 (40 %)', '60 sur 80 (75 %)', '120 (60 %)', '80 (40 %)', '200', '0'],
      // Of those who were offered the choice everybody answered: no other base.
      ['Les achats', '60 (75 %)', '20 (25 %)', '0 (0 %)', '80 (100 %)', '80', '120'],
    ]);
    expect(table?.figures?.[0]).toContain('taches.pannes.quelqu_un');
  });

  it('has all its commands below it, where it is internal', () => {
    const listed = table && withCommands(table, { audience: 'internal' }).listed;
    expect(listed?.map(({ title, commands }) => [title, commands.length])).toEqual([
      ['Les pannes', 4],
      ['Les achats', 4],
    ]);
    expect(listed?.[0]?.commands[3]).toEqual({
      label: table?.head[4],
      command: '{{figure "taches.pannes.quelqu_un"}}',
    });
    expect(table && withCommands(table, { audience: 'public' })).not.toHaveProperty('listed');
  });

  it('calls a choice as its breakdowns do', () => {
    const [breakdown] = analysed('taches').breakdowns ?? [];
    const labels = breakdown?.items[0]?.rows.map(({ label }) => label);
    expect(labels).toEqual(table?.head.slice(1, 5));
  });

  it('has its bases, and who was offered what, above it', () => {
    const { chart: _, ...undrawn } = analysed('taches');
    const about = aboutQuestion(undrawn).map(plain);
    expect(about).toContain(
      'Base : de 80 à 200 personnes selon la ligne, celles qui y ont coché au moins une réponse.',
    );
    expect(about).toContain(
      '« Un équipier » : choix proposé seulement aux personnes qui ont répondu « En équipe » à « Rôle ». Sa part est calculée sur elles.',
    );
    const { chart } = analysed('taches');
    expect(plain(chart?.universe ?? '')).toContain('de 80 à 200 répondants selon la ligne');
  });
});

describe('its chart', () => {
  const { chart } = analysed('taches');
  const offered = '« Un équipier » : sur les seules personnes à qui ce choix était proposé.';

  it('says of whom such a choice is, in the champ and to who does not see it', () => {
    expect(plain(chart?.universe ?? '')).toBe(
      `de 80 à 200 répondants selon la ligne ; plusieurs choix possibles par ligne. ${offered}`,
    );
    expect(plain(chart?.alternative ?? '')).toMatch(new RegExp(`%\\. ${offered}$`));
    expect(analysed('role').chart?.universe).not.toContain('proposé');
  });

  it('is of all who answered, though such a choice comes first', () => {
    const { chart: first } = analysed('outils');
    expect(plain(first?.universe ?? '')).toBe(
      `200 répondants ; plusieurs choix possibles. ${offered}`,
    );
  });

  it('is read out with the names that it writes', () => {
    const [, , personne] = chart && 'rows' in chart ? chart.rows : [];
    expect(personne?.label).toBe('Personne');
    expect(plain(chart?.reading ?? '')).toBe(
      '120 personnes sur 200 ont coché « Personne », à la ligne « Les pannes », soit 60 %.',
    );
    const { chart: short } = analysed('outils');
    expect(plain(short?.reading ?? '')).toBe('« Soi-même » : 200 personnes sur 200, soit 100 %.');
  });
});

describe('an interval', () => {
  // Eighty of two hundred either way, of 220 asked: the one is of everybody, the other is not known to be.
  const interval = (id: string) => figureOf(report.figures, id).interval;

  it('is of each choice that everybody was offered, and of a group with such a choice', () => {
    expect(interval('taches.pannes.moi')).toBeDefined();
    expect(interval('taches.pannes.personne')).toBeDefined();
    expect(interval('taches.pannes.quelqu_un')).toBeDefined();
    expect(interval('taches.pannes.moi@type=college')).toBeDefined();
  });

  it('is not of a choice that some were offered', () => {
    expect(figureOf(report.figures, 'taches.pannes.equipier').base.count).toBe(80);
    expect(interval('taches.pannes.equipier')).toBeUndefined();
    expect(interval('taches.pannes.equipier@type=college')).toBeUndefined();
  });
});

describe('a breakdown', () => {
  it('has a row for the base of such a choice', () => {
    const [breakdown] = analysed('taches').breakdowns ?? [];
    if (!breakdown) throw new Error('taches');
    const [pannes, achats] = breakdownView(breakdown, 'Tâches', report).items;
    const bases = pannes?.bases.map(({ label, cells }) => [
      plain(label),
      ...cells.map((cell) => (cell.isHidden ? 's' : cell.text)),
    ]);
    expect(bases).toEqual([
      ['Ont répondu', '100', '100', '200'],
      ['Base de « Un équipier »', '40', '40', '80'],
    ]);
    expect(achats?.bases).toHaveLength(1);
  });

  it('tells no base where the public is not told the share', () => {
    const [breakdown] = analysed('lieux', few).breakdowns ?? [];
    const row = breakdown?.items[0]?.rows.find(({ overall }) => overall === 'lieux.ailleurs');
    row?.cells.forEach((cell, group) => {
      expect(row.ownBases?.[group] === null).toBe(cell.kind === 'hidden');
    });
    expect(row?.cells.map(({ kind }) => kind)).toContain('hidden');
  });
});

describe('any table of the full analysis', () => {
  it.each([
    ['of a matrix', report],
    ['of a few persons', few],
    ['of the demonstration', demonstration],
  ])('prints shares that are counts by the bases that it shows: %s', (_, of) => {
    let checked = 0;
    for (const { question, table } of of.analysis.flatMap(({ questions }) => questions)) {
      if (!('choices' in question) || !table) continue;
      const answeredAt = table.head.findIndex((words) => /^Ont (répondu|coché)/.test(words));
      for (const row of table.rows.map((cells) => cells.map(plain))) {
        const base = Number(answeredAt > 0 ? row[answeredAt] : table.foot[0]?.[1]);
        const [, ...cells] = answeredAt > 0 ? row.slice(0, answeredAt) : row;
        const pairs = answeredAt > 0 ? cells : [`${cells[0]} (${cells[1]})`];
        for (const pair of pairs) {
          const found = /^(\d+)(?: sur (\d+))? \((\d+ %)\)$/.exec(pair);
          if (!found) continue;
          const [, count, own, printed] = found;
          expect(printed, `${question.id}: ${pair}`).toBe(
            share(Number(count), Number(own ?? base)),
          );
          checked++;
        }
      }
    }
    expect(checked).toBeGreaterThan(1);
  });

  it('prints shares of breakdowns that are counts by the bases below them', () => {
    for (const { breakdowns = [] } of analysedWith(report)) {
      for (const { items, groups } of breakdowns) {
        for (const { rows, bases } of items) {
          for (const { cells, ownBases } of rows) {
            groups.forEach((_, place) => {
              const cell = cells[place];
              if (cell?.kind !== 'shown') return;
              const { count, printed, kind } = figureOf(report.figures, cell.figure);
              const base = (ownBases ?? bases)[place] ?? 0;
              if (kind === 'share' && base >= 30)
                expect(plain(printed), cell.figure).toBe(share(count, base));
            });
          }
        }
      }
    }
  });
});

function analysedWith(of: Report): readonly AnalysisQuestion[] {
  return of.analysis.flatMap(({ questions }) => questions);
}
