/** What the full analysis says around its tables and charts, in a page as in a document. */
import type { AnalysisQuestion, Report } from '../../report/report.ts';
import { counted, integer, midSentence } from '../../wording.ts';

export const ANALYSIS = 'l’analyse complète';
export const CONTENTS = 'Dans cette analyse';
export const METHOD = 'Méthode';

/** « 40 questions, et ce qu’y ont répondu 244 personnes sur 446. » */
export function analysisLead({ analysis, participation }: Report): string {
  const { complete, invited } = participation;
  const questions = analysis.flatMap((step) => step.questions).length;
  return `${counted(questions, 'question', 'questions')}, et ce qu’y ont répondu ${integer(complete)} personnes${invited === 0 ? '' : ` sur ${integer(invited)}`}.`;
}

/** « Depuis combien de temps … ? » */
export function askedWords({ question }: AnalysisQuestion): string {
  return `«\u00a0${question.label}\u00a0»`;
}

/** Why a question was asked, of whom, and who answered: a sentence each. */
export function aboutQuestion(analysed: AnalysisQuestion): readonly string[] {
  const { question, bases, routing, chart, missing, wrote, weightedNote } = analysed;
  const [base] = bases;
  // The champ of a chart says it already.
  const ofBase = chart || wrote !== undefined || !base ? [] : [`Base\u00a0: ${base.described}.`];
  const text =
    wrote === undefined
      ? missing
      : [`${counted(wrote, 'personne a écrit', 'personnes ont écrit')} une réponse.`];
  return [
    ...(question.why ? [`Question posée ${midSentence(question.why)}`] : []),
    ...(routing ? [`Question posée ${routing}.`] : []),
    ...ofBase,
    ...(chart && wrote === undefined ? [] : text),
    ...(weightedNote ? [weightedNote] : []),
  ];
}
