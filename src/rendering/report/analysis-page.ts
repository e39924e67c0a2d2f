/** `analyse-complete.html`: every question, then how the numbers were made. */
import type { AnalysisQuestion, AnalysisStep, Report } from '../../report/report.ts';
import { counted, integer } from '../../wording.ts';
import { html, renderTemplate } from '../templates.ts';
import { chartHtml } from './chart-html.ts';
import { renderDocument } from './document.ts';
import { methodParts } from './method.ts';

export async function analysisPage(report: Report): Promise<string> {
  const steps: string[] = [];
  for (const step of report.analysis) steps.push(await stepHtml(step));
  const { complete, invited } = report.participation;
  const questions = report.analysis.flatMap((step) => step.questions).length;
  return renderDocument(report, {
    suffix: 'l’analyse complète',
    lead: `${counted(questions, 'question', 'questions')}, et ce qu’y ont répondu ${integer(complete)} personnes${invited === 0 ? '' : ` sur ${integer(invited)}`}.`,
    contentsTitle: 'Dans cette analyse',
    contents: [
      ...report.analysis.map(({ id, title }) => ({ id: `etape-${id}`, title })),
      { id: 'methode', title: 'Méthode' },
    ],
    main: [...steps, renderTemplate('method', { parts: methodParts(report) })].join('\n'),
  });
}

async function stepHtml(step: AnalysisStep): Promise<string> {
  const questions: object[] = [];
  for (const question of step.questions) questions.push(await questionView(question));
  return renderTemplate('analysis-step', { ...step, questions });
}

async function questionView(analysed: AnalysisQuestion): Promise<object> {
  const { question, bases, routing, chart, table, missing, wrote } = analysed;
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
    facts: [...ofBase, ...(chart && wrote === undefined ? [] : text)],
    table,
    chart: chart && html(await chartHtml(chart, { openTable: true, titled: false })),
  };
}
