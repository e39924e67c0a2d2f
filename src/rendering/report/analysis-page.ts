/** `analyse-complete.html`: every question, then how the numbers were made. */
import type { AnalysisQuestion, AnalysisStep, Report } from '../../report/report.ts';
import { counted, integer } from '../../wording.ts';
import { html, renderTemplate } from '../templates.ts';
import { breakdownView } from './breakdown-view.ts';
import { chartHtml, type Drawings } from './chart-html.ts';
import { renderDocument } from './document.ts';
import { methodParts } from './method.ts';

/** @param drawings charts drawn already, where several pages show the same */
export async function analysisPage(report: Report, drawings?: Drawings): Promise<string> {
  const steps: string[] = [];
  for (const step of report.analysis) steps.push(await stepHtml(step, report, drawings));
  const { complete, invited } = report.participation;
  const questions = report.analysis.flatMap((step) => step.questions).length;
  return renderDocument(report, {
    suffix: 'l’analyse complète',
    sheets: ['./report/analysis.css'],
    lead: `${counted(questions, 'question', 'questions')}, et ce qu’y ont répondu ${integer(complete)} personnes${invited === 0 ? '' : ` sur ${integer(invited)}`}.`,
    contentsTitle: 'Dans cette analyse',
    contents: [
      ...report.analysis.map(({ id, title }) => ({ id: `etape-${id}`, title })),
      { id: 'methode', title: 'Méthode' },
    ],
    main: [...steps, renderTemplate('method', { parts: methodParts(report) })].join('\n'),
  });
}

async function stepHtml(step: AnalysisStep, report: Report, drawings?: Drawings): Promise<string> {
  const questions: object[] = [];
  for (const question of step.questions) {
    const { breakdowns = [] } = question;
    const { title } = question.question;
    questions.push({
      ...(await questionView(question, drawings)),
      breakdowns: breakdowns.map((breakdown) => breakdownView(breakdown, title, report)),
    });
  }
  return renderTemplate('analysis-step', { ...step, questions });
}

async function questionView(analysed: AnalysisQuestion, drawings?: Drawings): Promise<object> {
  const { question, bases, routing, chart, table, missing, wrote, weightedNote } = analysed;
  const [base] = bases;
  // The champ of a chart says it already.
  const ofBase = chart || wrote !== undefined || !base ? [] : [`Base\u00a0: ${base.described}.`];
  const text =
    wrote === undefined
      ? missing
      : [`${counted(wrote, 'personne a écrit', 'personnes ont écrit')} une réponse.`];
  return {
    id: question.id,
    title: question.title,
    label: question.label,
    why:
      question.why &&
      `Question posée ${question.why.charAt(0).toLowerCase()}${question.why.slice(1)}`,
    routing,
    facts: [
      ...ofBase,
      ...(chart && wrote === undefined ? [] : text),
      ...(weightedNote ? [weightedNote] : []),
    ],
    table,
    chart: chart && html(await chartHtml(chart, { openTable: true, titled: false }, drawings)),
  };
}
