import { hasRows, type Question } from '../definition/questionnaire.ts';
import { outsideField } from './posted-fields.ts';
import { rankField } from './read-ranking.ts';
import { specifyKey } from './response.ts';

/** Every field that the form of a question can post, whatever of it is withheld from a person. */
export function fieldNames(question: Question): readonly string[] {
  const { id } = question;
  const outside = 'outside' in question && question.outside ? [outsideField(id)] : [];
  if (hasRows(question)) return question.rows.map((row) => `${id}.${row.id}`);
  switch (question.type) {
    case 'ranking':
      return [
        ...Array.from({ length: question.ranks }, (_, index) => rankField(id, index + 1)),
        ...outside,
      ];
    case 'single':
    case 'multiple': {
      const specified = question.choices.filter(({ specify }) => specify !== undefined);
      return [id, ...specified.map((choice) => specifyKey(id, choice.id))];
    }
    default:
      return [id, ...outside];
  }
}
