/** `analyse-complete.html`: every question, then how the numbers were made. */

import { OBSERVATIONS, observationsPath } from '../../report/observations.ts';
import type { AnalysisQuestion, AnalysisStep, Report } from '../../report/report.ts';
import { html, renderTemplate } from '../templates.ts';
import {
  ANALYSIS,
  aboutQuestion,
  analysisLead,
  askedWords,
  CONTENTS,
  METHOD,
} from './analysis-words.ts';
import { breakdownView } from './breakdown-view.ts';
import { chartHtml, type Drawings } from './chart-html.ts';
import { COMMANDS, participationTable, withCommands } from './commands-beside.ts';
import { ACTION, actionWords, demandView } from './demand-view.ts';
import { renderDocument } from './document.ts';
import { methodParts } from './method.ts';

/** @param drawings charts drawn already, where several pages show the same */
export async function analysisPage(report: Report, drawings?: Drawings): Promise<string> {
  const steps: string[] = report.audience === 'internal' ? [participationHtml(report)] : [];
  for (const step of report.analysis) steps.push(await stepHtml(step, report, drawings));
  return renderDocument(report, {
    suffix: ANALYSIS,
    sheets: ['./report/analysis.css'],
    lead: analysisLead(report),
    contentsTitle: CONTENTS,
    contents: [
      ...(report.audience === 'internal' ? [{ id: 'participation', title: 'Participation' }] : []),
      ...report.analysis.map(({ id, title }) => ({ id: `etape-${id}`, title })),
      ...(report.actions.length > 0 ? [{ id: 'action', title: ACTION }] : []),
      { id: 'methode', title: METHOD },
    ],
    main: [
      ...steps,
      ...(report.actions.length > 0 ? [actionsHtml(report)] : []),
      renderTemplate('method', { parts: methodParts(report) }),
    ].join('\n'),
  });
}

function participationHtml(report: Report): string {
  return renderTemplate('commands', { words: COMMANDS, table: participationTable(report) });
}

function actionsHtml(report: Report): string {
  const demands = report.actions.map((demand) => demandView(demand, report));
  return renderTemplate('actions', { title: ACTION, words: actionWords(report), demands });
}

async function stepHtml(step: AnalysisStep, report: Report, drawings?: Drawings): Promise<string> {
  const questions: object[] = [];
  for (const question of step.questions) {
    const { breakdowns = [] } = question;
    const { title } = question.question;
    questions.push({
      ...(await questionView(question, report, drawings)),
      breakdowns: breakdowns.map((breakdown) => breakdownView(breakdown, title, report)),
    });
  }
  return renderTemplate('analysis-step', { ...step, questions });
}

async function questionView(
  analysed: AnalysisQuestion,
  report: Report,
  drawings?: Drawings,
): Promise<object> {
  const { question } = analysed;
  const table = analysed.table && withCommands(analysed.table, report);
  const chart = analysed.chart && table && { ...analysed.chart, table };
  const isObserved = report.observations.some((one) => one.question.id === question.id);
  return {
    id: question.id,
    title: question.title,
    asked: askedWords(analysed),
    about: aboutQuestion(analysed),
    // The internal analysis lies in another folder.
    ...(isObserved && report.audience === 'public'
      ? { observations: { path: observationsPath(question.id), words: OBSERVATIONS } }
      : {}),
    table,
    chart: chart && html(await chartHtml(chart, { openTable: true, titled: false }, drawings)),
  };
}
