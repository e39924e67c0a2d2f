/** Markdown and commands as a person writes them, beside what SPIP’s manual says they are in SPIP. */
import { describe, expect, it } from 'vitest';
import { spipArticle, spipLead } from '../../../src/rendering/spip/spip-article.ts';
import { documentsText, numbersCsv } from '../../../src/rendering/spip/spip-documents.ts';
import { college, framed, lycee, times, twoTypes } from '../../report/framed-data.ts';
import { dataOf, forty } from '../../report/sample-data.ts';
import { charts, reportOf } from '../../report/sample-report.ts';

function body(text: string, dataset = forty): string {
  const report = reportOf(dataset, { article: `## Une partie\n\n${text}\n`, charts });
  const written = spipArticle(report);
  const [, after = ''] = written.split('{{{Une partie}}}\n\n');
  return after.split('\n\n{{{L’analyse complète}}}')[0] ?? '';
}

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
      '| {{Quoi}} | {{Part}} |\n| a | 40\u00a0%[[16\u00a0répondants sur 40.]] |\n| &#94; | * |',
    );
  });

  it('has quotations', () => {
    expect(body('> Un mot.')).toBe('<quote>\nUn mot.\n</quote>');
  });
});

describe('numbers in SPIP', () => {
  it('have their count and base in a note, the first time', () => {
    expect(body('{{figure "role.equipe"}}, puis {{figure "role.equipe"}}.')).toBe(
      '60\u00a0%[[24\u00a0répondants sur 40.]], puis 60\u00a0%.',
    );
  });

  it('say whom a base is, where not everybody was asked', () => {
    const [note] = /\[\[(.*?)\]\]/.exec(body('{{figure "ateliers.pratique"}}')) ?? [];
    // Of 24, below the minimum base: « 24 sur 24 » needs no note.
    expect(note).toBeUndefined();
    const many = dataOf([{ persons: 36, answers: { role: 'equipe', ateliers: ['pratique'] } }]);
    expect(body('{{figure "ateliers.pratique"}}', many)).toMatch(
      /^100\u00a0%\[\[36\u00a0répondants sur 36 \(question posée aux personnes qui .*\)\.\]\]$/,
    );
  });

  it('need none where they are counts, or say it already', () => {
    expect(body('{{count "role.seul"}} sur {{base "role.seul"}}')).toBe('16 sur 40');
  });

  it('of means and rates say what they are of', () => {
    expect(body('{{figure "heures.mean"}}')).toMatch(/\[\[Moyenne de 24\u00a0réponses\.\]\]$/);
    expect(body('{{figure "participation.rate"}}')).toMatch(
      /^80\u00a0%\[\[40\u00a0personnes sur 50 ont envoyé leurs réponses\.\]\]$/,
    );
  });

  it('quoted from elsewhere say where from', () => {
    expect(body('{{cited "54,46 %" source="[bilan] 2021"}}')).toBe(
      '54,46\u00a0%[[Chiffre cité. Source\u00a0: &#91;bilan&#93; 2021.]]',
    );
  });
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

it('the lead has no notes, which would be numbered before the article’s', () => {
  const report = reportOf(forty, { lead: 'Il y en a {{figure "role.equipe"}}.' });
  expect(spipLead(report)).toBe(
    '{{Données de démonstration, fictives.}}\n\nIl y en a 60\u00a0%.\n',
  );
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
