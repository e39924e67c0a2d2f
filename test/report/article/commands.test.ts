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
    ['figure', '{{figure "role.seul" digits=2}}'],
    ['figure', '{{figure (count "role.seul")}}'],
    ['figure', '{{figure 12}}'],
    ['figure', '{{"figure" "role.seul"}}'],
    ['figure', '{{#figure "role.seul"}}texte{{/figure}}'],
    ['count', '{{count}}'],
    ['base', '{{base true}}'],
    ['say', '{{say "la plupart"}}'],
    ['say', '{{say "la plupart" "role.equipe" more="role.seul"}}'],
    ['earlier', '{{earlier "role.equipe" "role.seul"}}'],
    ['say', '{{say "la plupart" "role.equipe" as=deux}}'],
    ['cited', '{{cited source="ailleurs"}}'],
    ['chart', '{{chart}}'],
    ['themes', '{{themes "remarque" most="trois"}}'],
    ['themes', '{{themes "remarque" most=0}}'],
    ['themes', '{{themes "remarque" moost=3}}'],
    ['quotation', '{{quotation "remarque"}}'],
    ['precision', '{{precision "role"}}'],
    ['difference', '{{difference "role.seul"}}'],
    ['change', '{{change "role.seul" since="2024"}}'],
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
