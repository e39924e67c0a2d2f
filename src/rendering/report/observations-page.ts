/** « Voir les méthodes utilisées et les observations »: the second-level page of a free text. */

import { figureOf } from '../../report/figure.ts';
import type { Observations, ObservedTheme } from '../../report/observations.ts';
import type { Report } from '../../report/report.ts';
import { counted, integer, typographic } from '../../wording.ts';
import { html, renderTemplate } from '../templates.ts';
import { renderDocument } from './document.ts';
import { quotedRemark } from './quoted-remark.ts';

/**
 * @param report the public one: what may not be published is in none of its observations
 * @param place `alone`: joined to an article elsewhere, and not beside `bilan.html`
 */
export function observationsPage(
  observations: Observations,
  report: Report,
  place?: 'alone',
): string {
  const { question, themes } = observations;
  const views = themes.map((theme) => themeView(theme, report));
  return renderDocument(report, {
    suffix: typographic(`${question.title} : méthodes et observations`),
    sheets: ['./report/observations.css'],
    lead: html(renderTemplate('observations-lead', { asked: question.label })),
    contentsTitle: 'Thèmes',
    contents: views.map(({ id, title, printed }) => ({ id, title: `${title} (${printed})` })),
    main: renderTemplate('observations', {
      about: aboutPage(observations),
      themes: views,
      alone: place === 'alone',
    }),
  });
}

function aboutPage({ base, published }: Observations): readonly string[] {
  return [
    `${counted(base, 'réponse a été lue et classée', 'réponses ont été lues et classées')} par thèmes ; un texte peut en porter plusieurs. À côté de chaque thème, le nombre de personnes qui en parlent.`,
    published === 0
      ? 'Aucune remarque n’est publiée.'
      : `Seules sont reproduites les remarques qui ne laissent reconnaître personne : ${counted(published, 'remarque', 'remarques')} sur ${integer(base)}, chacune sous tous ses thèmes.`,
  ].map(typographic);
}

function themeView({ figure, label, remarks }: ObservedTheme, report: Report) {
  const { printed, base, count } = figureOf(report.figures, figure);
  return {
    id: `theme-${figure.split('.').at(-1)}`,
    title: typographic(label),
    printed,
    persons: `${counted(count, 'personne', 'personnes')} sur ${integer(base.count)}`,
    remarks: remarks.map(({ text, about }) => ({
      paragraphs: quotedRemark(text),
      about,
    })),
  };
}
