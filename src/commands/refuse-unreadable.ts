import type { StoredEdition } from '../store/editions.ts';
import { date } from '../wording.ts';
import { UsageError } from './command.ts';

/** @throws UsageError when the responses must not be read one by one, not yet or not any more */
export function refuseUnreadable({
  name,
  state,
  questionnaire,
  answersErasedOn,
}: StoredEdition): void {
  if (answersErasedOn !== null) {
    throw new UsageError(
      `Les réponses de « ${name} » ont été effacées le ${date(answersErasedOn)}, comme promis : rien ne peut plus en être tiré.`,
    );
  }
  if (state === 'open' && questionnaire.settings.confidentiality === 'anonymous') {
    throw new UsageError(
      `« ${name} » est anonyme : ses réponses restent scellées jusqu’à la clôture, pour que la dernière arrivée ne désigne pas la dernière personne à répondre. Recommencez après edition close.`,
    );
  }
}
