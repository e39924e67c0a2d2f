import type { Question } from '../../src/definition/questionnaire.ts';
import type { AnswerValue } from '../../src/form/response.ts';

/** What may stand in the database under a key of a question, by the definition of an answer. */
export function isValidAnswer(question: Question, key: string, value: AnswerValue): boolean {
  if (key !== question.id) return isText(value, 200);
  if ('outside' in question && question.outside?.some(({ id }) => id === value)) return true;
  switch (question.type) {
    case 'single':
    case 'scale':
      return question.choices.some(({ id }) => id === value);
    case 'multiple': {
      const alone = isAlone(question, value);
      const count = Array.isArray(value) ? value.length : 0;
      const enough = alone || count >= (question.minimum ?? 1);
      return isSelection(question, value) && enough && count <= (question.maximum ?? count);
    }
    case 'ranking':
      return isListOf(question, value) && (value as string[]).length <= question.ranks;
    case 'matrix':
    case 'multiple_matrix': {
      const rows = Object.entries(value as { [row: string]: AnswerValue });
      return (
        rows.length > 0 &&
        rows.every(([row]) => question.rows.some(({ id }) => id === row)) &&
        rows.every(([, codes]) =>
          question.type === 'matrix'
            ? question.choices.some(({ id }) => id === codes)
            : isSelection(question, codes),
        )
      );
    }
    case 'number':
      return typeof value === 'number' && value >= question.minimum && value <= question.maximum;
    case 'date':
      return (
        typeof value === 'string' &&
        new Date(value).toISOString().slice(0, 10) === value &&
        value >= question.minimum &&
        value <= question.maximum
      );
    default:
      return isText(value, question.maximumLength) && hasForm(question, String(value));
  }
}

type WithChoices = Extract<Question, { choices: unknown }>;

function isListOf({ choices }: WithChoices, value: AnswerValue): boolean {
  if (!Array.isArray(value) || value.length === 0) return false;
  return (
    new Set(value).size === value.length &&
    value.every((code) => choices.some(({ id }) => id === code))
  );
}

/** Ticked together: whatever excludes the others stands alone. */
function isSelection(question: WithChoices, value: AnswerValue): boolean {
  return isListOf(question, value) && (!isAlone(question, value) || [value].flat().length === 1);
}

function isAlone({ choices }: WithChoices, value: AnswerValue): boolean {
  const held = [value].flat() as string[];
  return choices.some(({ id, exclusive }) => exclusive && held.includes(id));
}

function isText(value: AnswerValue, maximum: number): boolean {
  return (
    typeof value === 'string' &&
    value.trim() !== '' &&
    Array.from(value).length <= maximum &&
    value.isWellFormed()
  );
}

function hasForm(question: Question, text: string): boolean {
  if (question.type !== 'short_text' || !question.format) return true;
  const { format } = question;
  if (format.kind === 'pattern') return new RegExp(`^(${format.pattern})$`, 'u').test(text);
  return (format.kind === 'email' ? /^\S+@\S+\.\S+$/ : /^\d{7}[A-Z]$/).test(text);
}
