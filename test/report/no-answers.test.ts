/** An edition without any response, and questions without one: a whole report that says what is missing. */
import { describe, expect, it } from 'vitest';
import type { Coding } from '../../src/report/coding.ts';
import { framed } from './framed-data.ts';
import { contextOf, dataOf, forty, read } from './sample-data.ts';
import { build } from './sample-report.ts';

const labels = { remarque: { temps: 'Du temps', materiel: 'Du matériel' } };
const coding: Coding = { labels, remarks: [] };
const nobody = dataOf([], 12);
const article = `## Une partie

{{figure "role.equipe"}} ; {{difference "role.equipe" "role.seul"}} ; {{rank "role" 1 after="que"}} ;
{{say "La plupart" "role.equipe"}} ; {{#ranked "role" "seul"}}seuls{{/ranked}} ;
{{figure "remarque.temps"}} ; {{count "remarque.temps"}} ; {{base "remarque.materiel"}}.
{{#ranked "remarque" "temps"}}Le temps manque d’abord.{{/ranked}}

{{themes "remarque"}}

{{observations "remarque"}}

{{quotation "remarque" "r1"}}

{{chart "roles"}}

{{chart "heures"}}
`;
const more = [
  'analysis:',
  '  breakdowns: [{ by: type }]',
  '  weights: { by: margins, variables: [type] }',
  'actions: [{ question: role, by: [type] }, { question: remarque, by: [type] }]',
  '',
].join('\n');

describe('an edition to which nobody has answered', () => {
  const { report, problems } = build(nobody, { article, coding, more });

  it('has its report, and one warning', () => {
    expect(report).toBeDefined();
    expect(problems).toMatchObject([{ code: 'no-answers', severity: 'warning' }]);
    expect(problems[0]?.message).toMatch(/^Personne n’a encore répondu/);
  });

  it('has each theme of themes.yaml, of nobody', () => {
    expect(report?.figures.get('remarque.temps')).toMatchObject({
      count: 0,
      base: { count: 0, kind: 'wrote' },
    });
  });

  it('says what is missing where it would stand', () => {
    const [section] = report?.sections ?? [];
    const texts = JSON.stringify(section?.content);
    expect(texts).toContain('Aucune réponse ne permet encore de le dire.');
    expect(texts).toContain('Aucun texte n’a encore été lu et classé.');
    expect(texts).toContain('Il n’y a pas encore d’observations à lire.');
    expect(texts).toContain('Il n’y a pas encore de remarque à citer.');
    for (const word of ['La plupart', 'seuls', 'Le temps manque', 'en équipe', 'NaN']) {
      expect(texts).not.toContain(word);
    }
  });

  it('has its wishes, in numbers of nobody', () => {
    expect(report?.actions).toHaveLength(2);
    expect(report).not.toHaveProperty('weighting');
  });

  it('still has the faults that its author must mend', () => {
    const faulty = build(nobody, { article: `${article}\n{{figure "role.sel"}}`, coding, more });
    expect(faulty.report).toBeUndefined();
    expect(faulty.problems.filter(({ severity }) => severity === 'error')).toMatchObject([
      { code: 'unknown-figure' },
    ]);
  });
});

describe('an edition with one response', () => {
  const frame = (type: string, secteur: string) => ({ type, secteur });
  const one = {
    frame: frame('college', 'public'),
    answers: [{ role: 'equipe', ateliers: ['initiation'], heures: 3 }],
    silent: 20,
  };
  const data = framed([one, { frame: frame('lycee', 'prive'), answers: [], silent: 20 }]);
  const variables = 'analysis:\n  breakdowns: [{ by: type }, { by: secteur }]\n';

  it('has its report, whatever would have been told of the one who answered', () => {
    const { report, problems } = build(data, { article, coding, more: variables });
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    const ids = [...(report?.figures.keys() ?? [])];
    expect(ids.filter((id) => id.startsWith('heures') && id.includes('@'))).toEqual([]);
  });

  it('puts « – » for what is hidden, and warns', () => {
    const text = '## A\n\n{{figure "role.equipe@type=college"}}';
    const { report, problems } = build(data, { article: text, charts: [], more: variables });
    expect(problems).toMatchObject([
      { code: 'hidden-figure', severity: 'warning', line: 3 },
      { code: 'too-few-to-publish', severity: 'warning' },
    ]);
    expect(JSON.stringify(report?.sections)).toContain('"value":"–"');
  });
});

describe('a question that nobody answered, of an edition that has answers', () => {
  const text = (command: string) => {
    const { sections, problems } = read(`## A\n\n${command}`, contextOf(forty, { coding }));
    return [JSON.stringify(sections[0]?.content), problems] as const;
  };

  it.each([
    ['{{rank "moments.soir" 1}}', 'moments'],
    ['{{#ranked "moments.soir" "souvent"}}souvent{{/ranked}}', 'moments'],
    ['{{say "tous" "moments.soir.souvent"}}', 'moments'],
    ['{{difference "moments.soir.souvent" "moments.soir.jamais"}}', 'moments'],
  ])('%s is « – », and a warning', (command, name) => {
    const [content, problems] = text(command);
    expect(content).toContain('"value":"–"');
    expect(problems[0]).toMatchObject({ code: 'no-answers', severity: 'warning', line: 3 });
    expect(problems[0]?.message).toContain(`«\u00a0${name}\u00a0»`);
  });

  it('a rank that nobody gave is no label', () => {
    const [content, problems] = text('{{rank "role" 3}}');
    expect(content).toContain('"value":"–"');
    expect(problems).toMatchObject([{ code: 'claim-not-held', severity: 'warning' }]);
  });

  it('a remark that is sorted, and whose author has not answered here, is « – », and a warning', () => {
    const written = dataOf([{ persons: 1, answers: { role: 'autre', remarque: 'Merci.' } }]);
    const remark = { question: 'remarque', themes: ['temps'], publishable: true, text: 'Merci.' };
    const remarks = ['r1', 'r9'].map((response) => ({ ...remark, response }));
    const context = contextOf(written, { coding: { labels, remarks } });
    const quoted = (id: string) => read(`## A\n\n{{quotation "remarque" "${id}"}}`, context);
    expect(quoted('r1').problems).toEqual([]);
    const { sections, problems } = quoted('r9');
    expect(problems).toMatchObject([{ code: 'remark-to-come', severity: 'warning', line: 3 }]);
    expect(JSON.stringify(sections[0]?.content)).toContain('"value":"–"');
    expect(quoted('r8').problems).toMatchObject([{ code: 'unknown-remark', severity: 'error' }]);
  });

  it('of texts that nobody has read, says so', () => {
    const written = dataOf([{ persons: 40, answers: { role: 'autre', remarque: 'Merci.' } }]);
    const { problems } = read(
      '## A\n\n{{#ranked "remarque" "temps"}}le temps{{/ranked}}',
      contextOf(written, { coding }),
    );
    expect(problems).toMatchObject([{ code: 'no-themes', severity: 'warning' }]);
    expect(problems[0]?.hint).toContain('remarques.csv');
  });
});
