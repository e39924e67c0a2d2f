/** `analyse-complete.html` of the demonstration: every question with all that belongs to it. */
import { beforeAll, describe, expect, it } from 'vitest';
import { allQuestions, hasChoices } from '../../../src/definition/questionnaire.ts';
import { analysisPage } from '../../../src/rendering/report/analysis-page.ts';
import { figureOf } from '../../../src/report/figure.ts';
import { dataset, report } from '../../report/demonstration.ts';
import { questionnaire } from '../../surveys/read-demonstration.ts';
import { checkPage } from './check-page.ts';
import { byId, byName, type HtmlElement, textOf } from './parse-html.ts';

let html: string;
let page: HtmlElement;

beforeAll(async () => {
  html = await analysisPage(report);
  page = checkPage(html);
});

const section = (id: string): HtmlElement => byId(page, id) ?? fail(id);

describe('analyse-complete.html', () => {
  it('says that its data are invented', () => {
    const [top] = byName(page, 'header');
    expect(top && textOf(top)).toContain('Données de démonstration, fictives');
  });

  it.each(allQuestions(questionnaire).map((question) => [question.id, question] as const))(
    '%s: its wording, why it is asked, who answered, its table',
    (id, question) => {
      const element = section(`question-${id}`);
      const text = textOf(element);
      expect(text).toContain(question.label);
      expect(text).toContain(`Question posée p${question.why?.slice(1)}`);
      if (question.shownIf) expect(text).toContain('Question posée aux personnes');
      if (question.type.endsWith('_text')) expect(text).toMatch(/personnes ont écrit une réponse/);
      else expect(text).toMatch(/Ont répondu|Ont coché au moins une réponse/);
      if (!hasChoices(question) || question.type === 'matrix') return;
      const cells = byName(element, 'td').map(textOf);
      for (const choice of question.choices.filter(({ missing }) => !missing)) {
        const figure = figureOf(report.figures, `${id}.${choice.id}`);
        expect(cells, choice.id).toContain(figure.printed);
        expect(textOf(element), choice.id).toContain(choice.label);
      }
    },
  );

  it('tells the refusals of one question apart from its blanks', () => {
    const [foot] = byName(section('question-reconnaissance'), 'tfoot');
    const rows = foot ? byName(foot, 'tr').map((row) => textOf(row).trim()) : [];
    // Counted in the committed file: 235 ticked something, 6 the refusal, 3 nothing at all.
    expect(rows).toEqual([
      'Ont coché au moins une réponse235',
      'Sans réponse3',
      'Préfèrent ne pas répondre6',
    ]);
    const text = textOf(section('question-reconnaissance'));
    expect(text).not.toContain('Je préfère ne pas répondre');
  });

  it('names the response rates, intervals and bounds in its method, and says what they assume', () => {
    const text = textOf(section('methode'));
    for (const word of [
      'RR1',
      'RR2',
      'RR5',
      'RR6',
      'Wilson',
      'population finie',
      'arrondie seule',
    ]) {
      expect(text).toContain(word);
    }
    expect(text).toMatch(/54,71\u00a0%[\s\S]*57,85\u00a0%/);
    expect(text).toContain('ne permet pas de vérifier cette hypothèse');
    // Without assumption, 101 of 242 among 446 lies between 101/446 and (101 + 204)/446.
    expect(text).toMatch(/23(\u00a0%)? à 68\u00a0%/);
  });

  it('shows nothing of anybody', () => {
    expect(html).not.toMatch(/@example\.org|\b0(16|17|79|86)9\d{3}[A-Z]\b/);
    for (const { id } of dataset.respondents) expect(html).not.toContain(id);
  });
});

function fail(id: string): never {
  throw new Error(`no ${id}`);
}
