/** What a question should say beside itself: what it is for, and « aucun » where it can be ticked. */
import { placedQuestions } from '../placed.ts';
import type { RawChoice } from '../question-schema.ts';
import { choicesOf, type RawQuestionnaire } from '../schema.ts';
import { warnings } from './catalogue.ts';
import type { Warning } from './warning.ts';

export function missingWhy(raw: RawQuestionnaire): Warning[] {
  return placedQuestions(raw)
    .filter(({ value }) => value.why === undefined)
    .map(({ value, path }) => ({ fault: warnings.missingWhy(value.id), path, owner: path }));
}

/** Where several choices may be ticked, only an exclusive « aucun » tells none from no answer. */
export function noNoneChoice(raw: RawQuestionnaire): Warning[] {
  return placedQuestions(raw)
    .filter(({ value }) => value.type === 'multiple' || value.type === 'multiple_matrix')
    .filter(({ value }) => !choicesOf(value, raw).some(saysNone))
    .map(({ value, path }) => ({
      fault: warnings.noNoneChoice(value.id),
      path: [...path, 'choices'],
      owner: path,
    }));
}

/** « Je préfère ne pas répondre » excludes the other choices too, and says something else. */
function saysNone({ exclusive, missing }: RawChoice): boolean {
  return missing === 'not_concerned' || (exclusive === true && missing === undefined);
}
