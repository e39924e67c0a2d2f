/** Numbers of elsewhere: those of an earlier edition as it published them, and those typed by hand. */
import { describe, expect, it } from 'vitest';
import { compared, published } from '../comparison/two-editions.ts';
import { contextOf, dataOf, faultsIn, read, section } from '../sample-data.ts';

const dataset = dataOf([{ persons: 80, answers: { role: 'equipe' } }]);
/** 70 of 100 said « En équipe » in 2024. */
const since = (change?: (text: string) => string, more = '') =>
  contextOf(dataset, { comparison: compared(published(70, 100, change), more).comparison });
const problemOf = (text: string, context = since()) => read(`## A\n\n${text}`, context).problems[0];
const reworded = (text: string) =>
  text.replace('Comment travaillez-vous ?', 'Travaillez-vous seul ou en équipe, ou autrement ?');
const broken = (text: string) =>
  text.replace('          - { id: autre, label: Autrement, specify: Comment ? }\n', '');

describe('earlier', () => {
  it('prints what was published, with its question, its count, its base and its source', () => {
    const { content, cited } = section('Ils étaient {{earlier "role.equipe"}}.', since());
    expect(content).toMatchObject([
      {
        children: [
          { value: 'Ils étaient ' },
          {
            type: 'cited',
            value: '70\u00a0%',
            question: 'Comment travaillez-vous ?',
            sentences: [
              'Édition 2024, «\u00a0En équipe\u00a0»\u00a0: 70\u00a0personnes sur 100.',
              'Base\u00a0: les 100 personnes qui ont répondu à la question.',
              'Source\u00a0: «\u00a0Exemple\u00a0», chiffres publiés le 10\u00a0novembre 2024.',
            ],
          },
          { value: '.' },
        ],
      },
    ]);
    // It is no figure of this edition, and is not published as one.
    expect(cited).toEqual([]);
  });

  it.each([
    [
      'an author answers for',
      reworded,
      '  accepted: { role: Le sens est le même. }\n',
      'Les deux éditions sont pourtant rapprochées\u00a0: Le sens est le même.',
    ],
    [
      'nobody answers for',
      reworded,
      '',
      'La question n’est plus posée tout à fait de même dans l’édition 2025.',
    ],
    ['breaks the series', broken, '', 'Ne se compare pas à l’édition 2025.'],
  ])('says of a change that %s what it means for whoever compares', (_, change, more, told) => {
    const { content } = section('{{earlier "role.equipe"}}', since(change, more));
    expect(JSON.stringify(content)).toContain(told);
    expect(JSON.stringify(content)).not.toContain('undefined');
  });

  it('is no number where that edition published none', () => {
    const [unknown] = read('## A\n\n{{earlier "role.equip"}}', since()).problems;
    expect(unknown).toMatchObject({ code: 'not-in-earlier', severity: 'error', line: 3 });
    expect(unknown?.hint).toContain('«\u00a0role.equipe\u00a0»');
    expect(faultsIn('{{earlier "role.equipe"}}', contextOf(dataset))).toEqual([
      'no-comparison 3:1',
    ]);
  });

  it('stands in the sentence that another command is told with', () => {
    const text = '{{say "aucun" "role.equipe"}}, contre {{earlier "role.equipe"}}.';
    expect(problemOf(text)?.message).toContain('«\u00a0aucun, contre 70\u00a0%.\u00a0»');
  });
});

describe('cited', () => {
  it('keeps what was printed elsewhere, and its source', () => {
    const { content } = section('{{cited "54,46 %" source="bilan de 2021"}}');
    expect(content).toMatchObject([
      {
        children: [
          {
            type: 'cited',
            value: '54,46 %',
            sentences: ['Chiffre cité. Source\u00a0: bilan de 2021.'],
          },
        ],
      },
    ]);
  });

  it.each(['{{cited "54,46 %"}}', '{{cited "54,46 %" source=""}}', '{{cited "1" source=" "}}'])(
    '%s has no source',
    (text) => {
      expect(faultsIn(text)).toEqual(['missing-source 3:1']);
    },
  );

  it.each([
    'Exemple, édition 2024',
    'bilan publié en 2024',
    'ODE, 2024',
    'OBSERVATOIRE DES EXEMPLES, novembre 2024',
  ])('of the earlier edition (%s) is one of its numbers, or a warning', (source) => {
    const of = (value: string) => `{{cited "${value}" source="${source}"}}`;
    expect(faultsIn(of('70 %'), since())).toEqual([]);
    expect(problemOf(of('71 %'))).toMatchObject({ code: 'claim-not-held', severity: 'warning' });
    expect(problemOf(of('71 %'))?.hint).toContain('{{earlier "…"}}');
  });

  it.each([
    ['70\u202f%', true],
    ['70 % des répondants', true],
    ['70,0 %', false],
    ['70', true],
    ['100 réponses', true],
    ['99 réponses', false],
    ['la plupart', true],
  ])('"%s" is a number of the earlier edition: %s', (value, isPublished) => {
    const faults = faultsIn(`{{cited "${value}" source="bilan de 2024"}}`, since());
    expect(faults).toEqual(isPublished ? [] : ['claim-not-held 3:1']);
  });

  it.each(['bilan de 2023', 'Insee, 2024', 'Exemple, édition 2024-2', 'bilan de 20240'])(
    'of elsewhere (%s) is nothing that we know',
    (source) => {
      expect(faultsIn(`{{cited "71 %" source="${source}"}}`, since())).toEqual([]);
    },
  );
});
