/** An article begun from last year’s: what the questionnaire no longer has, told once a question. */
import { describe, expect, it } from 'vitest';
import { droppedName } from '../../src/report/dropped-name.ts';
import { gatherProblems } from '../../src/report/gather-problems.ts';
import { textOf } from '../surveys/read-demonstration.ts';
import { buildBilan } from '../surveys/read-demonstration-2022.ts';
import { contextOf, forty, read } from './sample-data.ts';

const { dataset } = contextOf(forty);
/** The same a year before, when « role » had one more choice and was followed by another question. */
const earlier = { ...dataset.questionnaire, edition: '2024', steps: stepsBefore() };
const former = () => [earlier];

function stepsBefore() {
  return dataset.questionnaire.steps.map((step) => ({
    ...step,
    questions: step.questions.flatMap((question) => {
      if (question.id !== 'role' || question.type !== 'single') return [question];
      const [choice] = question.choices;
      if (!choice) throw new Error('role has choices');
      const more = { ...choice, id: 'duo' };
      return [
        { ...question, choices: [...question.choices, more] },
        { ...question, id: 'ancienne' },
      ];
    }),
  }));
}

describe('a name of an earlier edition', () => {
  it('is told as such, wherever it stands in the name of a figure', () => {
    const told = droppedName('ancienne.seul@type=lp', dataset.questionnaire, former);
    expect(told?.message).toMatch(/«\u00a0ancienne\u00a0» n’est plus posée/);
    const part = droppedName('role.duo', dataset.questionnaire, former);
    expect(part?.message).toMatch(/duo\u00a0» n’est plus dans la question «\u00a0role/);
    expect(part?.message).toMatch(/\u00a0; ce nom y était en 2024\.$/);
    expect(droppedName('role.seul', dataset.questionnaire, former)).toBeUndefined();
    expect(droppedName('ancienne.seul', dataset.questionnaire, undefined)).toBeUndefined();
  });
});

describe('the article of 2021 on the responses of 2022', () => {
  const { report, problems } = buildBilan(textOf('reports/etre-rupn/2021/bilan.md.hbs'));
  const said = problems.map(({ message, hint }) => `${message} ${hint}`.replaceAll('\u00a0', ' '));

  it('is not built', () => {
    expect(report).toBeUndefined();
  });

  it('names each question that is no longer asked once, with all its lines', () => {
    const gone = problems.filter(({ code }) => code === 'dropped');
    expect(new Set(gone.map(({ message }) => message)).size).toBe(
      gone.filter(({ code }) => code === 'dropped').length,
    );
    const sources = gone.find(({ message }) => message.includes('actualite_sources'));
    expect(sources?.line).toBe(39);
    expect(sources?.hint).toContain('De même aux lignes 40 et 41.');
    expect(said.join(' ')).toContain('« edutheque » n’est plus dans la question « ressources »');
  });

  it('says nothing false: no name twice, no file that is not there, no removal of what lacks data', () => {
    for (const words of said) {
      expect(words).not.toMatch(/Aucun chiffre ne s’appelle « ([^»]+) ».* « \1 »/);
      expect(words).not.toContain('figures.json');
      expect(words).not.toContain('rien de tel à cet endroit');
      expect(words).not.toContain('choix de .');
    }
    const places = problems.map(({ path, line, column, message }) =>
      [path, line, column, message].join(':'),
    );
    expect(new Set(places).size).toBe(places.length);
  });
});

it('a name like no other is told without one that is far from it', () => {
  const hintOf = (id: string) => read(`## A\n\n{{figure "${id}"}}`).problems[0]?.hint;
  expect(hintOf('nulle.part')).toBe(
    'Écrivez question.choix, avec les identifiants du questionnaire.',
  );
  expect(hintOf('rol.seul')).toContain('role.seul');
});

it('a theme that themes.yaml has no more is told as one, once, with the nearest', () => {
  const labels = { remarque: { materiel: 'Du matériel' } };
  const context = { ...contextOf(forty), coding: { labels, remarks: [] } };
  const [far, near, ...others] = gatherProblems(
    read(
      '## A\n\n{{figure "remarque.temps"}}\n{{count "remarque.temps"}}\n{{figure "remarque.materiels"}}',
      context,
    ).problems,
  );
  expect(far).toMatchObject({ code: 'unknown-theme', line: 3 });
  expect(far?.message).toMatch(/temps\u00a0» n’est pas un thème de «\u00a0remarque/);
  expect(far?.hint).toMatch(/De même à la ligne 4\.$/);
  expect(near?.hint).toBe('Vouliez-vous dire «\u00a0materiel\u00a0»\u00a0?');
  expect(others).toEqual([]);
});

it('what stands at several lines of one file is gathered, and in another file told again', () => {
  const at = (path: string, line: number) =>
    ({ code: 'unknown-figure', severity: 'error', path, line, message: 'A.', hint: 'B.' }) as const;
  const other = () => ({ ...at('a', 2), code: 'claim-not-held' });
  const all = [at('a', 1), at('a', 1), other(), at('a', 2), at('a', 7), other(), at('b', 3)];
  expect(gatherProblems(all)).toEqual([
    { ...at('a', 1), hint: 'B. De même aux lignes 2 et 7.' },
    other(),
    other(),
    at('b', 3),
  ]);
});
