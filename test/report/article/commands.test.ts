/** What an author can get wrong in a command; each fault at its line and column, all in one pass. */
import { describe, expect, it } from 'vitest';
import { commandNames } from '../../../src/report/article/check-commands.ts';
import { faultsIn, read, section } from '../sample-data.ts';

const hintOf = (text: string) => read(`## A\n\n${text}`).problems[0]?.hint;

describe('a command that does not exist', () => {
  it.each([
    '{{figur "role.seul"}}',
    '{{lookup "role" "seul"}}',
    '{{constructor}}',
    '{{this}}',
    '{{figure.x "role.seul"}}',
    '{{> entete}}',
    '{{#> entete}}texte{{/entete}}',
    '{{* decor}}',
    '{{#if "role.seul"}}texte{{/if}}',
    '{{#each "role.seul"}}texte{{/each}}',
  ])('%s is told where it stands', (text) => {
    expect(faultsIn(`Voici ${text}.`)).toEqual(['unknown-helper 3:7']);
  });

  it('suggests the one that was meant', () => {
    expect(hintOf('{{figur "role.seul"}}')).toMatch(/«\u00a0figure\u00a0»/);
    expect(hintOf('{{montre "role.seul"}}')).toMatch(/«\u00a0figure\u00a0», «\u00a0count\u00a0»/);
  });
});

describe('what stands behind a faulty command', () => {
  it.each([
    '{{figur "a"}}    {{count "role.seul"}}',
    '{{figur "a"}}\n    {{count "role.seul"}}',
    '{{figure}}    {{count "role.seul"}}',
  ])('is not taken for code: %j', (text) => {
    expect(faultsIn(text)).toHaveLength(1);
  });
});

describe('a command that is not written as it should be', () => {
  it.each([
    ['figure', '{{figure}}'],
    ['figure', '{{figure role.seul}}'],
    ['figure', '{{figure "role.seul" "role.equipe"}}'],
    ['figure', '{{figure (count "role.seul")}}'],
    ['figure', '{{figure 12}}'],
    ['figure', '{{"figure" "role.seul"}}'],
    ['figure', '{{#figure "role.seul"}}texte{{/figure}}'],
    ['count', '{{count}}'],
    ['base', '{{base true}}'],
    ['say', '{{say "la plupart"}}'],
    ['earlier', '{{earlier "role.equipe" "role.seul"}}'],
    ['cited', '{{cited source="ailleurs"}}'],
    ['chart', '{{chart}}'],
    ['quotation', '{{quotation "remarque"}}'],
    ['precision', '{{precision "role"}}'],
    ['difference', '{{difference "role.seul"}}'],
    ['trend', '{{trend "en hausse"}}'],
    ['plural', '{{plural "role.seul" "personne"}}'],
    ['rank', '{{rank 1 "role"}}'],
    ['observations', '{{observations}}'],
    ['ranked', '{{ranked "role" "seul"}}'],
    ['ranked', '{{#ranked "role"}}texte{{/ranked}}'],
    ['ranked', '{{#ranked "role" "seul"}}texte{{else}}autre{{/ranked}}'],
    ['ranked', '{{^ranked "role" "seul"}}texte{{/ranked}}'],
  ])('%s: %s', (name, text) => {
    const { problems } = read(`## A\n\nVoici ${text}.`);
    expect(problems.map(({ code, line, column }) => [code, line, column])).toEqual([
      ['command-form', 3, 7],
    ]);
    expect(problems[0]?.message).toContain(`«\u00a0${name}\u00a0»`);
    expect(problems[0]?.hint).toMatch(new RegExp(`{{#?${name}`));
  });

  it.each([
    [
      '{{rank "role" 1 capitale=true}}',
      'La commande « rank » ne connaît pas l’option « capitale ».',
      'Vouliez-vous dire « capital » ?',
    ],
    [
      '{{figure "role.seul" decimales=2}}',
      'La commande « figure » ne connaît pas l’option « decimales ».',
      'Retirez-la : cette commande n’en a aucune.',
    ],
    [
      '{{rank "role" 1 capital="oui"}}',
      'La commande « rank » attend une autre valeur de « capital » que "oui".',
      'Écrivez capital=true, capital=false ou capital="keep".',
    ],
    [
      '{{plural "role.seul" "a" "b" capital="keep"}}',
      'La commande « plural » attend une autre valeur de « capital » que "keep".',
      'Écrivez capital=true ou capital=false.',
    ],
    [
      '{{themes "remarque" most="trois"}}',
      'La commande « themes » attend une autre valeur de « most » que "trois".',
      'Écrivez un nombre entier, à partir de 1 : most=10.',
    ],
    [
      '{{themes "remarque" most=0}}',
      'La commande « themes » attend une autre valeur de « most » que 0.',
      'Écrivez un nombre entier, à partir de 1 : most=10.',
    ],
    [
      '{{say "la plupart" "role.equipe" as=deux}}',
      'La commande « say » attend une autre valeur de « as » que deux.',
      'Écrivez un texte entre guillemets : as="…".',
    ],
    [
      '{{rank "role" "2"}}',
      'La commande « rank » attend un nombre sans guillemets : 2, et non "2".',
      'Écrivez-la ainsi : {{rank "question" 1}}',
    ],
    [
      '{{rank "role" 0}}',
      'La commande « rank » attend un nombre entier, à partir de 1.',
      'Écrivez-la ainsi : {{rank "question" 1}}',
    ],
  ])('what is wrong is named: %s', (text, message, hint) => {
    const told = read(`## A\n\nVoici ${text}.`).problems.map((problem) => ({
      ...problem,
      message: problem.message.replaceAll('\u00a0', ' '),
      hint: problem.hint?.replaceAll('\u00a0', ' '),
    }));
    expect(told).toMatchObject([{ code: 'command-form', line: 3, column: 7, message, hint }]);
    expect(told).toHaveLength(1);
  });

  it('each option that is wrong is told, beside the form', () => {
    const text = '{{rank "role" "2" capitale=true after=1}}';
    expect(faultsIn(text)).toEqual(['command-form 3:1', 'command-form 3:1', 'command-form 3:1']);
  });

  it.each([
    ['{{figure "role.seul', 3],
    ['{{figure "role.seul}}\n\nsuite', 3],
    ['\n{{#ranked "role" "equipe"}}texte{{/rank}}', 4],
    ['{{/ranked}}', 3],
    ['{{#ranked "role" "equipe"}}texte', 3],
    ['{{}}', 3],
  ])('braces that do not fit are one fault: %j', (text, line) => {
    expect(faultsIn(text)).toEqual([`template-syntax ${line}`]);
  });

  it('speaks no English of Handlebars', () => {
    const texts = ['{{figure "a', '{{> x}}', '{{figure a.b}}', '{{#ranked "role"}}a{{/rank}}'];
    for (const text of texts) {
      const [problem] = read(text).problems;
      expect(`${problem?.message} ${problem?.hint}`).not.toMatch(/\b(line|Expecting|got|match)\b/);
    }
  });

  it('the example that is given for each command has the form that is asked for', () => {
    for (const name of commandNames) {
      const hint = hintOf(`{{${name} nothing}}`) ?? '';
      const example = hint.replace(/^.*?{{/s, '{{');
      const codes = faultsIn(example).map((fault) => fault.split(' ')[0]);
      expect(codes, example).not.toContain('command-form');
      expect(codes, example).not.toContain('template-syntax');
    }
  });
});

describe('a name that nothing bears', () => {
  it('a figure of the same question is suggested', () => {
    expect(faultsIn('Il y a {{figure "role.seull"}}.')).toEqual(['unknown-figure 3:8']);
    expect(hintOf('{{figure "role.seull"}}')).toMatch(/role\.seul\u00a0»/);
    expect(hintOf('{{count "role.zzzzzz"}}')).toMatch(/role\.seul.*role\.equipe.*role\.autre/);
  });

  it('a misspelt question is found, wherever it stands in the questionnaire', () => {
    expect(hintOf('{{base "momnts.soir.souvent"}}')).toMatch(/moments\.soir\.souvent/);
    expect(hintOf('{{figure "heures"}}')).toMatch(/heures\.mean/);
  });

  it('a name like no other does not list all figures', () => {
    expect(hintOf('{{figure "nulle.part"}}')?.length).toBeLessThan(120);
    expect(hintOf('{{figure "constructor"}}')?.length).toBeLessThan(120);
  });

  it('a chart of the plan is suggested', () => {
    expect(faultsIn('{{chart "role"}}')).toEqual(['unknown-chart 3:1']);
    expect(hintOf('{{chart "role"}}')).toMatch(/roles\u00a0»/);
    expect(hintOf('{{chart "zzzzzzzz"}}')).toMatch(/roles\u00a0», «\u00a0moments\u00a0»/);
  });

  it('a ranking tells each of them, and what it holds is checked too', () => {
    const text = '{{#ranked "role" "un" "deux"}}Selon {{figure "role.trois"}}.{{/ranked}}';
    expect(faultsIn(text)).toEqual([
      'unknown-figure 3:1',
      'unknown-figure 3:1',
      'unknown-figure 3:37',
    ]);
  });
});

it('tells all faults at once, in the order of the file', () => {
  const text = [
    'Il y a {{figur "a"}} et {{figure "nulle.part"}}.',
    '<b>gras</b>',
    '{{say "énormément" "role.seul"}} et 12 %',
    '',
    '{{#figure "role.seul"}}{{chart "zut"}}{{/figure}}',
  ].join('\n');
  expect(faultsIn(text)).toEqual([
    'unknown-helper 3:8',
    'unknown-figure 3:25',
    'raw-html 4:1',
    'raw-html 4:8',
    'unknown-quantifier 5:1',
    'percent-by-hand 5:37',
    'command-form 7:1',
    'unknown-chart 7:24',
  ]);
});

it('accepts what Handlebars allows besides: comments, and both ways to quote', () => {
  const { content } = section("{{!-- à relire\n<b> 12 % --}}\n\n{{{figure 'role.equipe'}}}\n");
  expect(JSON.stringify(content)).toContain('60\u00a0%');
});
