/** What the full analysis says around its tables and charts, in a page as in a document. */
import { hasRows } from '../../definition/questionnaire.ts';
import type { Base } from '../../report/figure.ts';
import type { AnalysisQuestion, Report } from '../../report/report.ts';
import { counted, integer, midSentence, typographic } from '../../wording.ts';

export const ANALYSIS = 'l’analyse complète';
export const CONTENTS = 'Dans cette analyse';
export const METHOD = 'Méthode';

/** « 40 questions, et ce qu’y ont répondu 244 personnes sur 446. » */
export function analysisLead({
  analysis,
  participation,
}: Pick<Report, 'analysis' | 'participation'>): string {
  const { complete, invited } = participation;
  const count = analysis.flatMap((step) => step.questions).length;
  const questions = counted(count, 'question', 'questions');
  if (complete === 0) return `${questions}, et aucune réponse.`;
  const verb = complete >= 2 ? 'ont' : 'a';
  const people = counted(complete, 'personne', 'personnes');
  const among = invited === 0 ? '' : ` sur ${integer(invited)}`;
  return `${questions}, et ce qu’y ${verb} répondu ${people}${among}.`;
}

/** « Depuis combien de temps … ? » */
export function askedWords({ question }: AnalysisQuestion): string {
  return `«\u00a0${question.label}\u00a0»`;
}

/** Why a question was asked, of whom, and who answered: a sentence each. */
export function aboutQuestion(analysed: AnalysisQuestion): readonly string[] {
  const { question, routing, offered, chart, missing, wrote, weightedNote } = analysed;
  // The champ of a chart says it already.
  const ofBase = chart || wrote !== undefined ? [] : baseWords(analysed);
  const text =
    wrote === undefined
      ? missing
      : [`${counted(wrote, 'personne a écrit', 'personnes ont écrit')} une réponse.`];
  return [
    ...(question.why ? [`Question posée ${midSentence(question.why)}`] : []),
    ...(routing ? [`Question posée ${routing}.`] : []),
    ...offered,
    ...ofBase,
    ...(chart && wrote === undefined ? [] : text),
    ...(weightedNote ? [weightedNote] : []),
  ];
}

function baseWords({ question, bases }: AnalysisQuestion): readonly string[] {
  const [first] = bases;
  if (!first) return [];
  const words = hasRows(question) ? basesOfRows(first, bases) : first.described;
  return [typographic(`Base : ${words}.`)];
}

/** « de 216 à 239 personnes selon la ligne, celles qui y ont coché au moins une réponse » */
function basesOfRows({ kind }: Base, bases: readonly Base[]): string {
  const counts = bases.map(({ count }) => count);
  const [low, high] = [Math.min(...counts), Math.max(...counts)];
  if (high === 0) return 'aucune personne';
  const persons = counted(high, 'personne', 'personnes');
  const who = high === 1 ? 'celle qui y a' : 'celles qui y ont';
  const act = kind === 'ticked' ? 'coché au moins une réponse' : 'répondu';
  const span =
    low === high ? `${persons} à chaque ligne` : `de ${integer(low)} à ${persons} selon la ligne`;
  return `${span}, ${who} ${act}`;
}
