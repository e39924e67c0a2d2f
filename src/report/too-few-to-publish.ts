import type { Dataset } from '../dataset/dataset.ts';
import type { Problem } from '../problem.ts';
import { counted, typographic } from '../wording.ts';

/**
 * Of fewer respondents than the threshold, what is said of all is said of each: no cell that one
 * could hide makes a difference.
 * @param path of the plan
 */
export function tooFewToPublish(
  { respondents, questionnaire: { settings } }: Dataset,
  path: string,
): readonly Problem[] {
  const { length } = respondents;
  if (length === 0 || length >= settings.disclosureThreshold) return [];
  const whom = length === 1 ? 'd’elle' : 'de chacune d’elles';
  const message = `${counted(length, 'personne seulement a répondu', 'personnes seulement ont répondu')} : ce que le bilan dit de l’ensemble, il le dit presque ${whom}.`;
  const hint = `Ne publiez rien avant ${counted(settings.disclosureThreshold, 'réponse', 'réponses')}, le seuil du questionnaire (disclosure_threshold).`;
  return [
    {
      ...{ code: 'too-few-to-publish', severity: 'warning', path },
      message: typographic(message),
      hint: typographic(hint),
    },
  ];
}
