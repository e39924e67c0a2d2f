import type { MissingKind } from '../dataset/item.ts';

/** Kinds of missing in the order of a table, and what it calls them. */
export const missingOrder: readonly (readonly [MissingKind, string])[] = [
  ['blank', 'Sans réponse'],
  ['refused', 'Préfèrent ne pas répondre'],
  ['does_not_know', 'Ne savent pas'],
  ['not_concerned', 'Non concernés'],
  ['not_reached', 'Étape non vue'],
  ['routing_unknown', 'Parcours inconnu'],
  ['not_asked', 'Question non posée'],
];
