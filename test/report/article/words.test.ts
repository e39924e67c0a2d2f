/** Numbers beside words, and labels beside both: agreement and elision as French grammar has them. */
import { describe, expect, it } from 'vitest';
import { contextOf, dataOf, faultsIn, read, section } from '../sample-data.ts';

const dataset = (equipe: number, seul: number, autre = 0) =>
  dataOf([
    { persons: equipe, answers: { role: 'equipe' } },
    { persons: seul, answers: { role: 'seul' } },
    { persons: autre, answers: { role: 'autre' } },
  ]);
const printed = (text: string, equipe: number, seul: number, autre = 0) => {
  const { content } = section(text, contextOf(dataset(equipe, seul, autre)));
  const [paragraph] = content as unknown as { children: { value?: string; printed?: string }[] }[];
  return paragraph?.children.map((node) => node.printed ?? node.value).join('');
};

describe('plural', () => {
  const text = '{{plural "role.seul" "personne a répondu" "personnes ont répondu"}}.';

  it.each([
    [0, '0\u00a0personne a répondu.'],
    [1, '1\u00a0personne a répondu.'],
    [2, '2\u00a0personnes ont répondu.'],
    [1200, '1\u00a0200\u00a0personnes ont répondu.'],
  ])('of %d', (seul, words) => {
    expect(printed(text, 5, seul)).toBe(words);
  });

  it('links its number to the fiche', () => {
    const { cited } = section(text, contextOf(dataset(5, 2)));
    expect(cited).toEqual(['role.seul']);
  });

  it.each<[string, number, string]>([
    ['letters="feminine" capital=true', 1, 'Une\u00a0réponse'],
    ['letters="feminine"', 2, 'deux\u00a0réponses'],
    ['letters="masculine" after="de"', 1, 'd’un\u00a0réponse'],
    ['letters="feminine" after="de"', 2, 'de deux\u00a0réponses'],
    ['letters="feminine" after="de"', 11, 'de onze\u00a0réponses'.replace('onze', '11')],
    ['after="de" capital=true', 3, 'De 3\u00a0réponses'],
    ['of="base"', 3, '8\u00a0réponses'],
  ])('with %s, of %d', (options, seul, words) => {
    expect(printed(`{{plural "role.seul" "réponse" "réponses" ${options}}}`, 5, seul)).toBe(words);
  });

  it.each([
    ['letters="neutre"', 'unknown-word 3:1'],
    ['of="share"', 'unknown-word 3:1'],
    ['after="avec"', 'unknown-word 3:1'],
    ['letters=1', 'command-form 3:1'],
    ['capital="oui"', 'command-form 3:1'],
  ])('does not know %s', (options, fault) => {
    expect(faultsIn(`{{plural "role.seul" "a" "b" ${options}}}`)).toEqual([fault]);
  });
});

describe('rank', () => {
  it('gives the label of the nth choice, as it stands in a sentence', () => {
    expect(printed('Le plus fréquent est {{rank "role" 1}}.', 9, 5)).toBe(
      'Le plus fréquent est en équipe.',
    );
    expect(printed('{{rank "role" 2 capital=true}} vient ensuite.', 9, 5)).toBe(
      'Seul vient ensuite.',
    );
  });

  it('elides before a vowel', () => {
    expect(printed('loin {{rank "role" 1 after="de"}}', 9, 5)).toBe('loin d’en équipe');
    expect(printed('loin {{rank "role" 1 after="de"}}', 5, 9)).toBe('loin de seul');
  });

  it('tells a tie, and names all who share the rank', () => {
    const context = contextOf(dataset(9, 9, 2));
    const { problems, sections } = read('## A\n\nC’est {{rank "role" 1}}.', context);
    expect(problems).toMatchObject([{ code: 'claim-not-held', severity: 'warning', line: 3 }]);
    expect(problems[0]?.message).toMatch(/Seul.*En équipe.*à égalité \(9 sur 20\)/);
    expect(JSON.stringify(sections)).toContain('seul et en équipe');
    expect(faultsIn('{{rank "role" 3}}', context)).toEqual([]);
  });

  it('says nothing of what nobody chose', () => {
    expect(faultsIn('{{rank "role" 3}}', contextOf(dataset(9, 5)))).toEqual(['claim-not-held 3:1']);
  });

  it.each([
    ['{{rank "role" 4}}', 'no-such-rank 3:1'],
    ['{{rank "rôle" 1}}', 'no-ranking 3:1'],
    ['{{rank "heures" 1}}', 'no-ranking 3:1'],
    ['{{rank "role" 0}}', 'command-form 3:1'],
    ['{{rank "role"}}', 'command-form 3:1'],
    ['{{rank "role" "un"}}', 'command-form 3:1'],
  ])('%s is a fault', (text, fault) => {
    expect(faultsIn(text, contextOf(dataset(9, 5, 2)))).toEqual([fault]);
  });

  it('of themes prints a label that cannot become markup', () => {
    const label = '<b>[x](javascript:1)</b> *gras*';
    const coding = {
      remarks: [
        { response: 'r1', question: 'remarque', text: 'Oui.', themes: ['t'], publishable: true },
      ],
      labels: { remarque: { t: label } },
    };
    const data = dataOf([{ persons: 1, answers: { role: 'equipe', remarque: 'Oui.' } }]);
    const { content } = section('{{rank "remarque" 1}}', contextOf(data, { coding }));
    expect(content).toMatchObject([{ children: [{ type: 'text', value: label }] }]);
  });
});
