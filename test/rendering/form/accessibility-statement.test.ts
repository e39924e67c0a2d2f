/**
 * What an accessibility statement must hold (loi du 11 février 2005, article 47, and the model of
 * the RGAA): state, how it was established, a contact, the ways to appeal.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { accessibilityStatementPage } from '../../../src/rendering/form/accessibility-statement.ts';
import { linksOf, textOf, textsIn } from '../../service/read-html.ts';
import { parseHtml } from '../report/parse-html.ts';
import { frame, sampleWith } from './a-page.ts';

const html = accessibilityStatementPage(frame, sampleWith({}));
const text = textOf(html);

describe('the accessibility statement', () => {
  it('says the state that the law gives to what nobody audited', () => {
    expect(textsIn(html, 'h1')).toEqual(['Accessibilité : non conforme']);
    expect(text).toContain('aucun audit n’a été fait');
    expect(text).not.toMatch(/(?:totalement|partiellement) conforme|\d+ ?% des critères/);
  });

  it('has what the model asks for', () => {
    expect(textsIn(html, 'h2')).toEqual([
      'État de conformité',
      'Ce que l’on en sait',
      'Comment elles sont vérifiées',
      'Signaler une difficulté',
      'Si la réponse ne vient pas',
      'Ce qui reste à faire',
    ]);
    expect(text).toContain(
      'pages de l’enquête « Exemple », menée par : Observatoire des exemples.',
    );
    expect(text).toContain('l’enquête se clôt le 30 juin 2025 à 23 h 59');
    expect(text).toContain('Libre réponse 71120, 75342 Paris Cedex 07');
    const hrefs = linksOf(html).map(({ href }) => href);
    expect(hrefs).toContain('mailto:equipe@example.org');
    expect(hrefs).toContain('https://formulaire.defenseurdesdroits.fr/');
    expect(hrefs).toContain('https://www.defenseurdesdroits.fr/saisir/delegues');
    expect(() => parseHtml(html)).not.toThrow();
  });

  it('is of the day on which the matrix of criteria was last gone through', () => {
    const matrix = readFileSync(new URL('../../../docs/accessibilite.md', import.meta.url), 'utf8');
    const [, day = 'none'] = /Relue le (\d+(?:er)? \S+ \d{4})/.exec(matrix) ?? [];
    expect(text).toContain(`Déclaration établie le ${day}.`);
  });
});
