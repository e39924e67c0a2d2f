/** What keeps responses from being weighted: not knowing of whom they are a part. */
import type { Dataset } from '../../dataset/dataset.ts';
import type { Problem } from '../../problem.ts';
import { counted } from '../../wording.ts';
import { overfullCells, unknownIn } from '../frame-columns.ts';
import type { TellWeights } from './check-weights.ts';
import type { WeightingColumn } from './weighting-columns.ts';

export function unknownFrame(
  { invited }: Dataset,
  columns: readonly WeightingColumn[],
  tell: TellWeights,
): readonly Problem[] {
  if (invited.length === 0) {
    const message =
      'La liste des personnes invitées n’est pas connue : rien ne dit combien chaque réponse doit compter.';
    const hint = 'Importez-la par « invitees import », ou retirez « weights ».';
    return [tell('no-invitees', [], message, hint)];
  }
  const unknown = columns.flatMap((column, index) => {
    const of = unknownIn(column);
    const who = [
      ...(of.respondents > 0 ? [counted(of.respondents, 'répondant', 'répondants')] : []),
      ...(of.invited > 0 ? [counted(of.invited, 'personne invitée', 'personnes invitées')] : []),
    ];
    if (who.length === 0) return [];
    const message = `« ${column.variable.label} » n’est pas connu de ${who.join(' ni de ')} : la clôture efface ce qui laisserait quelqu’un seul de son croisement, et des réponses importées peuvent venir sans.`;
    const hint = `Retirez « ${column.variable.id} » de « variables ».`;
    return [tell('unknown-frame', ['variables', index], message, hint)];
  });
  if (unknown.length > 0) return unknown;
  return overfullCells(columns).map((categories) => {
    const names = categories.map((category, i) => columns[i]?.labels.get(category) ?? category);
    const message = `« ${names.join(', ')} » : plus de personnes ont répondu que la liste n’en invite.`;
    return tell(
      'overfull-cell',
      ['variables'],
      message,
      'Importez la liste complète par « invitees import ».',
    );
  });
}
