/** Markdown and commands as a person writes them, beside what SPIP’s manual says they are in SPIP. */
import { describe, expect, it } from 'vitest';
import { placeNumbers } from '../../../src/rendering/spip/place-numbers.ts';
import { spipArticle, spipLead } from '../../../src/rendering/spip/spip-article.ts';
import { documentsText, numbersCsv } from '../../../src/rendering/spip/spip-documents.ts';
import { spipFiles } from '../../../src/rendering/spip/spip-files.ts';
import { everyType } from '../../definition/every-type.ts';
import { report as demonstration } from '../../report/demonstration.ts';
import { college, framed, lycee, times, twoTypes } from '../../report/framed-data.ts';
import { dataOf, forty } from '../../report/sample-data.ts';
import { charts, reportOf } from '../../report/sample-report.ts';

function body(text: string, dataset = forty): string {
  const report = reportOf(dataset, { article: `## Une partie\n\n${text}\n`, charts });
  const written = spipArticle(report);
  const [, after = ''] = written.split('{{{Une partie}}}\n\n');
  return after.split('\n\n{{{L’analyse complète}}}')[0] ?? '';
}

/** The notes of a field, in its order. */
function notesOf(text: string): readonly string[] {
  return [...text.matchAll(/\[\[(.*?)\]\]/g)].map(([, note = '']) => note);
}

const ofSeul =
  '«\u00a0Comment travaillez-vous\u00a0?\u00a0» 16\u00a0personnes sur 40 ont répondu «\u00a0Seul\u00a0». Base\u00a0: les 40\u00a0personnes qui ont répondu à la question. Si les 10 autres personnes ressemblaient aux 40 répondants à cette question, la proportion parmi les 50 serait comprise entre 33\u00a0% et 47\u00a0%. L’enquête ne permet pas de le vérifier.';

describe('Markdown in SPIP', () => {
  it('has headings, emphasis and breaks', () => {
    expect(body('### Un *intertitre*')).toBe('{{Un <em>intertitre</em>}}');
    expect(body('**gras**, *italique*, **gras et *les deux***')).toBe(
      '{{gras}}, {italique}, {{gras et <em>les deux</em>}}',
    );
    expect(body('un  \ndeux')).toBe('un\n_ deux');
  });

  it('has lists, one in the other', () => {
    expect(body('- un\n- deux\n  1. petit\n  2. petit deux\n- trois')).toBe(
      '-* un\n-* deux\n-*# petit\n-*# petit deux\n-* trois',
    );
  });

  it('has links to pages, and the words alone of those that lead nowhere from SPIP', () => {
    expect(body('[page](https://exemple.org/a_(b)?c=[d]) et <https://exemple.org>')).toBe(
      '[page->https://exemple.org/a_(b)?c=%5Bd%5D] et [https&#58;//exemple.org->https://exemple.org]',
    );
    expect(body('[partie](#une-partie), [fichier](analyse-complete.html)')).toBe('partie, fichier');
    expect(body('Un.\n\n[Voir le fichier](fichier.html)')).toBe('Un.');
    expect(body('[page][p]\n\n[p]: https://exemple.org')).toBe('[page->https://exemple.org]');
  });

  it('has tables with headings', () => {
    expect(body('| Quoi | Part |\n|---|---|\n| `a` | {{figure "role.seul"}} |\n| ^ | * |')).toBe(
      `| {{Quoi}} | {{Part}} |\n| a | 40\u00a0%[[${ofSeul}]] |\n| &#94; | * |`,
    );
  });

  it('has the plain line of a mean in its note', () => {
    const answers = [2, 4].map((heures) => ({ persons: 20, answers: { heures } }));
    const article = '## Une partie\n\n{{figure "heures.mean"}}\n';
    const written = spipArticle(reportOf(dataOf(answers, 60, everyType), { article, charts: [] }));
    expect(notesOf(written)).toEqual([
      expect.stringContaining(
        'la moyenne parmi les 100 serait comprise entre 2,7 et 3,3\u00a0heures. L’enquête ne permet pas de le vérifier.',
      ),
    ]);
  });

  it('has quotations', () => {
    expect(body('> Un mot.')).toBe('<quote>\nUn mot.\n</quote>');
  });
});

describe('numbers in SPIP', () => {
  it('have their question, count, base and reach in a note, the first time', () => {
    expect(body('{{figure "role.seul"}}, puis {{figure "role.seul"}}.')).toBe(
      `40\u00a0%[[${ofSeul}]], puis 40\u00a0%.`,
    );
  });

  it('say who did not answer, and what the plan adds', () => {
    const some = dataOf([
      { persons: 38, answers: { role: 'seul' } },
      { persons: 2, answers: {} },
    ]);
    const report = reportOf(some, {
      article: '## A\n\n{{figure "role.seul"}}\n',
      more: 'notes: { role.seul: "La base de 2020 n’est pas connue." }',
    });
    const [note] = notesOf(spipArticle(report));
    expect(note).toContain('Deux personnes n’ont pas répondu à la question.');
    expect(note).toContain('La base de 2020 n’est pas connue.');
  });

  it('say whom a base is, where not everybody was asked', () => {
    const many = dataOf([{ persons: 36, answers: { role: 'equipe', ateliers: ['pratique'] } }]);
    const [note] = notesOf(body('{{figure "ateliers.pratique"}}', many));
    expect(note).toMatch(
      /Base\u00a0: les 36\u00a0personnes .* \(question posée aux personnes qui .*\)\./,
    );
    expect(note).toMatch(/on ne sait pas combien des autres elle concernerait\.$/);
  });

  it('have the note where they are printed, or else at their count or their base', () => {
    expect(body('{{count "role.seul"}} sur {{base "role.seul"}}')).toBe(`16[[${ofSeul}]] sur 40`);
    expect(body('{{count "role.seul"}} sur 40, soit {{figure "role.seul"}}')).toBe(
      `16 sur 40, soit 40\u00a0%[[${ofSeul}]]`,
    );
  });

  it('that are a base have a note about it, and their count its own', () => {
    const base =
      '«\u00a0Comment travaillez-vous\u00a0?\u00a0» Base\u00a0: les 40\u00a0personnes qui ont répondu à la question.';
    expect(body('Sur {{base "role.seul"}}, {{count "role.seul"}}, {{base "role.equipe"}}.')).toBe(
      `Sur 40[[${base}]], 16[[${ofSeul}]], 40.`,
    );
  });

  it('of persons invited have a note where it says more than they do', () => {
    expect(body('{{count "participation.invited"}}, {{base "participation.rate"}}')).toBe('50, 50');
    expect(body('{{figure "participation.complete"}}')).toBe(
      '40[[Questionnaires envoyés\u00a0: 40 sur 50. Base\u00a0: les 50\u00a0personnes invitées.]]',
    );
  });

  it('of means and rates say what they are of', () => {
    expect(notesOf(body('{{figure "heures.mean"}}'))).toEqual([
      expect.stringMatching(
        /^«\u00a0Combien d’heures\u00a0\?\u00a0» Moyenne de 24\u00a0réponses\. Base\u00a0: /,
      ),
    ]);
    expect(notesOf(body('{{figure "participation.rate"}}'))).toEqual([
      '40\u00a0personnes sur 50 ont envoyé leurs réponses. Base\u00a0: les 50\u00a0personnes invitées.',
    ]);
  });

  it('that are differences say both percentages, and what they are of', () => {
    const [note = ''] = notesOf(body('{{difference "role.equipe" "role.seul"}}'));
    expect(note).toContain(
      '60\u00a0%\u00a0: 24\u00a0personnes sur 40 ont répondu «\u00a0En équipe\u00a0».',
    );
    expect(note).toContain(
      '40\u00a0%\u00a0: 16\u00a0personnes sur 40 ont répondu «\u00a0Seul\u00a0».',
    );
    expect(note).toContain('Base\u00a0: les 40\u00a0personnes qui ont répondu à la question.');
  });

  it('quoted from elsewhere say where from', () => {
    expect(body('{{cited "54,46 %" source="[bilan] 2021"}}')).toBe(
      '54,46\u00a0%[[Chiffre cité. Source\u00a0: &#91;bilan&#93; 2021.]]',
    );
  });
});

it('every number of the demonstration has a note, and none is empty', () => {
  const notes = notesOf(spipArticle(demonstration));
  expect(notes.length).toBeGreaterThan(30);
  for (const note of notes) expect(note).toMatch(/^\S.*[.»]$/);
});

describe('charts in SPIP', () => {
  const chart = body('{{chart "roles"}}');

  it('have their words around the place of their picture', () => {
    expect(chart).toMatch(
      /^\{\{Un titre\}\}\n_ Une mesure\n\n<doc:roles\|center>\n\n\{Lecture\u00a0:\} Une lecture\n_ \{Champ\u00a0:\} .*\n_ \{Source\u00a0:\} Essai/,
    );
  });

  it('have their numbers in a table where the alternative does not tell them', () => {
    expect(chart).not.toContain('||');
    expect(body('{{chart "invites"}}', twoTypes)).toContain(
      '|| Personnes qui ont répondu, sur les personnes invitées ||\n|  | {{Public}} | {{Privé}} | {{Ensemble}} |\n| {{Collège}} | 40 sur 60 |',
    );
  });

  it('are listed with their texts and a place for their numbers', () => {
    const report = reportOf(forty, {
      article: '## A\n\n{{chart "roles"}}\n\n{{chart "moments"}}\n',
    });
    expect(numbersCsv(report)).toBe(
      'document;fichier;numero\r\nroles;roles.png;\r\nmoments;moments.png;\r\nanalyse-complete;../analyse-complete.pdf;\r\n',
    );
    const listed = documentsText(report);
    expect(listed).toContain(
      '\nroles\n  Fichier\u00a0: roles.png (ou roles.svg)\n  Titre\u00a0: Un titre\n',
    );
    expect(listed).toMatch(/ {2}Texte alternatif\u00a0: Barres empilées\. Seul\u00a0: 40\u00a0%/);
  });
});

it('the lead has notes of its own, whatever the text has', () => {
  const report = reportOf(forty, {
    lead: 'Il y en a {{figure "role.seul"}}.',
    article: '## A\n\n{{figure "role.seul"}}\n',
  });
  expect(spipLead(report)).toBe(
    `{{Données de démonstration, fictives.}}\n\nIl y en a 40\u00a0%[[${ofSeul}]].\n`,
  );
  expect(notesOf(spipArticle(report))).toEqual([ofSeul]);
});

describe('sorted texts in SPIP', () => {
  const remark = { themes: ['temps'], publishable: true, question: 'remarque' };
  const dataset = dataOf([{ persons: 40, answers: { role: 'equipe', remarque: 'Du temps' } }]);
  const coding = {
    remarks: [
      { ...remark, response: 'r1', text: 'Du temps' },
      { ...remark, response: 'r2', text: 'Du temps' },
    ],
    labels: { remarque: { temps: 'Avoir du temps' } },
  };
  const report = reportOf(dataset, {
    coding,
    article: '## A\n\n{{themes "remarque"}}\n\n{{observations "remarque"}}\n',
  });

  it('are counted on a base that is told, below their themes', () => {
    expect(spipArticle(report)).toMatch(
      /-\* \{\{2\}\} Avoir du temps\n\n\{Base\u00a0:\} les 2\u00a0personnes dont le texte a été lu et classé\u00a0; une personne peut parler de plusieurs thèmes\.\[\[«\u00a0.*\u00a0»\]\]/,
    );
  });

  it('are led to by a link to the joined page, once its number is known', () => {
    const article = spipArticle(report);
    expect(article).toContain(
      '[Voir les méthodes utilisées et les observations->doc:observations-remarque]',
    );
    expect(numbersCsv(report)).toContain('observations-remarque;observations-remarque.html;\r\n');
    expect(documentsText(report)).toContain('\nobservations-remarque\n  Fichier');
    const numbers = ['observations-remarque', 'analyse-complete'].map((document, at) => ({
      ...{ path: 'n.csv', document, number: 12 + at },
    }));
    const { text, problems } = placeNumbers(article, numbers, 'article.txt');
    expect(problems).toEqual([]);
    expect(text).toContain('[Voir les méthodes utilisées et les observations->doc12]');
    expect(text).not.toContain('doc:');
  });

  it('have a joined page that leads back to no page beside it', async () => {
    const page = (await spipFiles(report)).get('observations-remarque.html');
    expect(page).toContain('Avoir du temps');
    expect(String(page).match(/href="(?!#|data:)[^"]*"/g)).toBeNull();
  });

  it('need no page where nothing leads to it', () => {
    const without = reportOf(dataset, { coding, article: '## A\n\nRien.\n' });
    expect(numbersCsv(without)).not.toContain('observations-');
    expect(documentsText(without)).not.toContain('observations');
  });
});

it('an edition without responses makes an article that claims no percentage', () => {
  for (const dataset of [
    dataOf([]),
    dataOf([], 12),
    framed([
      { frame: college, answers: [], silent: 3 },
      { frame: lycee, answers: times(1, {}), silent: 0 },
    ]),
  ]) {
    const text = spipArticle(reportOf(dataset)).replace(/\{Source.*/g, '');
    expect(text).not.toMatch(/NaN|undefined|Infinity|null|\d\u00a0%/);
  }
});
