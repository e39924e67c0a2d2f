/** Who reads the answers, and who never does: in one line for the introduction, in full elsewhere. */
import { listed } from '../../definition/condition-values.ts';
import type { Privacy } from '../../definition/privacy.ts';
import { capitalised, withoutStop } from '../../wording.ts';

type Readers = Pick<Privacy, 'recipients' | 'neverReadBy'>;

/**
 * @example readersInShort({ recipients: ['l’équipe'], neverReadBy: ['le préfet', 'un élu'] }) // => 'L’équipe, jamais le préfet ni un élu'
 */
export function readersInShort({ recipients, neverReadBy }: Readers): string {
  const readers = recipients.map(withoutStop).join(', ');
  return `${capitalised(readers)}, jamais ${listed(neverReadBy.map(withoutStop), 'ni')}`;
}

/**
 * « par », because « à » and « de » would melt into the article of a name: « au préfet ».
 * @example readersWords({ recipients: ['l’équipe', 'un laboratoire'], neverReadBy: ['le préfet', 'un élu'] }) // => 'Vos réponses sont lues par l’équipe et par un laboratoire, jamais par le préfet ni par un élu.'
 */
export function readersWords({ recipients, neverReadBy }: Readers): string {
  return `Vos réponses sont lues ${listed(recipients.map(by), 'et')}, jamais ${listed(neverReadBy.map(by), 'ni')}.`;
}

function by(name: string): string {
  return `par ${withoutStop(name)}`;
}
