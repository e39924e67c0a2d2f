import type { Report } from '../../report/report.ts';
import { integer } from '../../wording.ts';

/** What the box « Précision » says wherever the article is read. */
export function precisionWords({ participation, questionnaire }: Report) {
  const { persons } = questionnaire.settings.words;
  return {
    who: `Hormis les taux de réponse, les pourcentages de cet article parlent des personnes qui ont envoyé leurs réponses (${integer(participation.complete)}), pas de tous les ${persons}. La base d’un pourcentage est le nombre de celles qui ont répondu à sa question.`,
    rounding:
      'Chaque pourcentage est arrondi pour lui-même\u00a0: leur somme peut différer de 100.',
  };
}
