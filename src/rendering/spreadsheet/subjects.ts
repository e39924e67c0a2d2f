/** All that the workbook has tables of, in the order of the full analysis. */
import { questionNumbers } from '../../definition/question-numbers.ts';
import type { AnalysisQuestion, Report } from '../../report/report.ts';
import { aboutQuestion, askedWords } from '../report/analysis-words.ts';
import { breakdownView } from '../report/breakdown-view.ts';
import { ACTION, actionWords } from '../report/demand-view.ts';
import { actionBlocks } from './action-blocks.ts';
import type { Block } from './block.ts';
import { breakdownBlock } from './breakdown-block.ts';
import { toMethodSheet } from './method-sheet.ts';
import { participationBlocks } from './participation-blocks.ts';
import { questionBlocks } from './question-blocks.ts';
import type { Subject } from './table-sheets.ts';

const PARTICIPATION = 'Participation';

export function subjectsOf(report: Report): readonly Subject[] {
  const numbers = questionNumbers(report.questionnaire);
  return [
    {
      part: PARTICIPATION,
      title: PARTICIPATION,
      about: [],
      tables: participationBlocks(report),
    },
    ...report.analysis.flatMap(({ title, questions }) =>
      questions.map((analysed) => ({
        part: title,
        number: numbers.get(analysed.question.id) ?? 0,
        title: analysed.question.title,
        about: [askedWords(analysed), ...aboutQuestion(analysed)],
        tables: [...questionBlocks(analysed, report.figures), ...brokenDown(analysed, report)],
      })),
    ),
    { part: 'Action', title: ACTION, about: actionWords(report), tables: actionBlocks(report) },
  ];
}

function brokenDown(
  { question, breakdowns = [] }: AnalysisQuestion,
  report: Report,
): readonly Block[] {
  return breakdowns.map((breakdown) => {
    const { by, notes } = breakdownView(breakdown, question.title, report);
    return breakdownBlock(breakdown, report.figures, `Par ${by}`, notes.map(toMethodSheet));
  });
}
