import type { MissingKind } from '../../dataset/item.ts';

/** Why there is no answer, as a label; the order is that of the tables. */
export const missingLabels: Readonly<Record<MissingKind, string>> = {
  blank: 'sans réponse',
  refused: 'préfère ne pas répondre',
  does_not_know: 'ne sait pas',
  not_concerned: 'non concerné',
  not_reached: 'étape non vue',
  routing_unknown: 'parcours inconnu',
  not_asked: 'question non posée',
};
