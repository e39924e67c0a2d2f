/** The author's hint, and the limits that a person must know before filling the field in. */
import type { Question } from '../../definition/questionnaire.ts';
import { ranksOf } from '../../form/read-ranking.ts';
import { counted, date, integer, typographic } from '../../wording.ts';

/** Below every long text: what is better not written there. */
export const PRIVACY_HINT = typographic(
  'Parlez de situations plutôt que de personnes : rien qui fasse reconnaître un élève, un collègue ou un établissement, rien sur la santé, les opinions ou l’engagement syndical de quiconque.',
);

export function hintOf(question: Question): string | undefined {
  const parts = [question.hint, ...limitsOf(question)].filter((part) => part !== undefined);
  return parts.length > 0 ? parts.join(' ') : undefined;
}

function limitsOf(question: Question): readonly string[] {
  switch (question.type) {
    case 'multiple':
      return [multipleLimits(question.minimum, question.maximum)];
    case 'matrix':
      return ['Une réponse par ligne.'];
    case 'multiple_matrix':
      return ['Plusieurs réponses possibles par ligne.'];
    case 'ranking': {
      const ranks = ranksOf(question);
      return [
        ranks === 1
          ? 'Un seul choix.'
          : `Classez jusqu’à ${integer(ranks)} choix, le plus important d’abord.`,
      ];
    }
    case 'date':
      return [`Entre le ${date(question.minimum)} et le ${date(question.maximum)}.`];
    case 'short_text':
      return [formatHint(question.format) ?? charactersAtMost(question.maximumLength)];
    case 'long_text':
      return [PRIVACY_HINT, charactersAtMost(question.maximumLength)];
    default:
      return [];
  }
}

function charactersAtMost(maximum: number): string {
  return `${counted(maximum, 'caractère', 'caractères')} au plus.`;
}

function formatHint(
  format: Extract<Question, { type: 'short_text' | 'long_text' }>['format'],
): string | undefined {
  if (!format) return undefined;
  if (format.kind === 'pattern') return typographic(`La forme attendue : ${format.words}.`);
  if (format.kind === 'email') return 'Une adresse complète, comme nom@exemple.fr.';
  return 'Sept chiffres et une lettre, comme 0301674G.';
}

function multipleLimits(minimum: number | undefined, maximum: number | undefined): string {
  if (minimum !== undefined && maximum !== undefined) {
    return minimum === maximum
      ? `${integer(minimum)} réponses.`
      : `De ${integer(minimum)} à ${integer(maximum)} réponses.`;
  }
  if (minimum !== undefined) return `${integer(minimum)} réponses au moins.`;
  if (maximum === undefined) return 'Plusieurs réponses possibles.';
  return maximum === 1 ? 'Une réponse au plus.' : `${integer(maximum)} réponses au plus.`;
}
