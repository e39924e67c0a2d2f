/** Rows that an earlier import stored and that the file no longer has. */
import { allQuestions, type Questionnaire } from '../../definition/questionnaire.ts';
import type { AnswerValue } from '../../form/response.ts';
import type { Problem } from '../../problem.ts';
import { counted, date, integer, typographic } from '../../wording.ts';
import type { CollectedResponse } from '../responses-json.ts';
import { everyChoice } from './choice-words.ts';
import type { StoredComparison } from './compare-stored.ts';
import type { CollectedReading } from './read-collected.ts';
import { cut, listed } from './refused-cell.ts';

const SHOWN = 20;

/**
 * Without numbers nothing tells whether such a row is another person's or the same row, changed
 * since; nor with numbers that are all new. With both stored, one person would count twice: an
 * import stops there.
 */
export function absentProblems(
  { table, lines, isNumbered }: Pick<CollectedReading, 'table' | 'lines' | 'isNumbered'>,
  { absent, fresh, outcome }: StoredComparison,
  questionnaire: Questionnaire,
  edition: string,
): readonly Problem[] {
  const isContinued = isNumbered && outcome.already + outcome.changed > 0;
  if (isContinued || absent.length === 0) return [];
  const shown = absent
    .slice(0, SHOWN)
    .map((response) => `\n    ${described(response, questionnaire)}`);
  const more = absent.length - shown.length;
  const others = more > 0 ? `\n    et ${counted(more, 'autre', 'autres')}` : '';
  const unseen = fresh.map(({ id }) => integer(lines.get(id) ?? 0));
  const news =
    unseen.length > 0
      ? `\n  ${unseen.length > 1 ? 'Lignes' : 'Ligne'} de ce fichier que l’édition n’a pas encore : ${listed(unseen)}.`
      : '';
  const rows = counted(
    absent.length,
    'ligne importée auparavant n’est plus',
    'lignes importées auparavant ne sont plus',
  );
  return [
    {
      code: 'absent-rows',
      severity: 'error',
      path: table.path,
      message: typographic(`${rows} dans ce fichier :${shown.join('')}${others}${news}`),
      hint: typographic(
        `Qui est dans les deux compterait deux fois. Recommencez dans un dossier neuf, avec un fichier qui a toutes les réponses : edition open ${edition} --data NOUVEAU-DOSSIER, puis la même importation.`,
      ),
    },
  ];
}

/** The day and the first answers: enough to find the row in an older copy of the file. */
function described(
  { updatedOn, answers }: CollectedResponse,
  questionnaire: Questionnaire,
): string {
  const told = allQuestions(questionnaire).flatMap((question) => {
    const answer = answers[question.id];
    if (answer === undefined) return [];
    const labels = new Map(everyChoice(question).map(({ id, label }) => [id, label]));
    const words = codesIn(answer).map((code) => labels.get(code) ?? code);
    return [`${question.id} « ${cut(words.join(', '), 40)} »`];
  });
  const more = told.length > 4 ? ['…'] : [];
  return [date(updatedOn), ...told.slice(0, 4), ...more].join(', ');
}

function codesIn(answer: AnswerValue): readonly string[] {
  return typeof answer === 'object' ? Object.values(answer).flat() : [String(answer)];
}
