import type { Figure } from '../../report/figure.ts';
import { counted, integer, ratio } from '../../wording.ts';

/**
 * The fiche of a number in the few words that a footnote has room for: its count and its base.
 * None where the number says them itself.
 */
export function spipNote({ kind, count, base, printed, statement }: Figure): string | undefined {
  if (kind === 'count' || printed === ratio(count, base.count)) return undefined;
  if (kind === 'mean') {
    return `Moyenne de ${counted(base.count, 'réponse', 'réponses')}.`;
  }
  if (kind === 'share' && base.kind !== 'wrote') {
    const persons = counted(count, 'répondant', 'répondants');
    const within = base.within === undefined ? '' : `, ${base.within}`;
    const asked = base.routing ? ` (question posée ${base.routing})` : '';
    return `${persons} sur ${integer(base.count)}${within}${asked}.`;
  }
  return statement;
}
