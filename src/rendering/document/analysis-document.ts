/** The full analysis as a document: every question, then how the numbers were made. */
import type { Chart } from '../../report/chart.ts';
import type { AnalysisQuestion, Report } from '../../report/report.ts';
import { integer } from '../../wording.ts';
import {
  ANALYSIS,
  aboutQuestion,
  analysisLead,
  askedWords,
  CONTENTS,
  METHOD,
} from '../report/analysis-words.ts';
import { breakdownView } from '../report/breakdown-view.ts';
import { participationTable } from '../report/commands-beside.ts';
import { ACTION, actionWords, demandView } from '../report/demand-view.ts';
import { documentWords, fileTitle } from '../report/document-words.ts';
import { methodParts } from '../report/method.ts';
import { breakdownBlocks, demandTables, plainTables } from './document-tables.ts';
import type { Block, ParagraphBlock, TextDocument } from './document-tree.ts';

export function analysisDocument(report: Report): TextDocument {
  const words = documentWords(report);
  return {
    ...words,
    subtitle: ANALYSIS,
    fileTitle: fileTitle(words, ANALYSIS),
    lead: analysisLead(report),
    facts: factsOf(report),
    contentsTitle: CONTENTS,
    date: report.date,
    blocks: [
      ...(report.audience === 'internal'
        ? [heading(1, 'Participation'), ...plainTables(participationTable(report))]
        : []),
      ...report.analysis.flatMap(({ title, questions }) => [
        heading(1, title),
        ...questions.flatMap((question) => questionBlocks(question, report)),
      ]),
      ...actionBlocks(report),
      heading(1, METHOD),
      ...methodParts(report).flatMap(({ title, paragraphs, table }) => [
        heading(2, title),
        ...paragraphs.map((text) => paragraph('text', text, false)),
        ...(table ? plainTables(table) : []),
      ]),
    ],
  };
}

/** Who was asked and who answered; what is not known is left out. */
function factsOf({ figures, analysis, participation }: Report): TextDocument['facts'] {
  const names = participation.invited > 0 ? ['invited', 'complete', 'rate'] : ['complete'];
  const counts = names.flatMap((name) => {
    const figure = figures.get(`participation.${name}`);
    return figure ? [{ value: figure.printed, label: figure.label }] : [];
  });
  const questions = analysis.flatMap((step) => step.questions).length;
  return [
    ...counts,
    { value: integer(questions), label: questions >= 2 ? 'Questions' : 'Question' },
  ];
}

function questionBlocks(analysed: AnalysisQuestion, report: Report): readonly Block[] {
  const { question, chart, table, breakdowns = [] } = analysed;
  return [
    heading(2, question.title),
    paragraph('asked', askedWords(analysed), true),
    ...aboutQuestion(analysed).map((text) => paragraph('note', text, Boolean(chart ?? table))),
    ...(chart ? [chartBlock(chart)] : []),
    ...(table ? plainTables(table) : []),
    ...breakdowns.flatMap((breakdown) =>
      breakdownBlocks(breakdownView(breakdown, question.title, report)),
    ),
  ];
}

function actionBlocks(report: Report): readonly Block[] {
  if (report.actions.length === 0) return [];
  return [
    heading(1, ACTION),
    ...actionWords(report).map((text) => paragraph('text', text, false)),
    ...report.actions.flatMap((demand) => {
      const { title, asked, isSingle, tables } = demandView(demand, report);
      return [
        heading(2, title),
        ...asked.map((text) => paragraph(isSingle ? 'asked' : 'note', text, true)),
        ...tables.flatMap(demandTables),
      ];
    }),
  ];
}

function chartBlock({ id, measure, alternative, reading, universe, source }: Chart): Block {
  const notes = [
    { term: 'Lecture', text: reading },
    { term: 'Champ', text: universe },
    { term: 'Source', text: source },
  ];
  return {
    kind: 'chart',
    id,
    measure,
    alternative,
    notes: notes.filter(({ text }) => text !== ''),
  };
}

function heading(level: 1 | 2, text: string): Block {
  return { kind: 'heading', level, text };
}

function paragraph(role: ParagraphBlock['role'], text: string, isKept: boolean): ParagraphBlock {
  return { kind: 'paragraph', role, text, isKept };
}
