import { suggestion } from '../../definition/fault.ts';
import { nearest } from '../../definition/spelling.ts';

/**
 * What was probably meant by the id of a figure: most often a choice is misspelt.
 * @param known ids of figures that exist
 */
export function figureHint(id: string, known: readonly string[]): string {
  const [question = ''] = id.split('.');
  const same = known.filter((one) => one.startsWith(`${question}.`));
  if (same.length > 0) return suggestion(id, same);
  const questions = [...new Set(known.map((one) => one.split('.')[0] ?? ''))];
  const near = nearest(id, known) ?? nearest(question, questions);
  if (near !== undefined) return `Vouliez-vous dire « ${near} » ?`;
  return 'Écrivez question.choix, avec les identifiants du questionnaire.';
}
