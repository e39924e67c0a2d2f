import type { QuestionVerification } from '../exchange/published-figures/verify-question.ts';
import { integer, percentage } from '../wording.ts';
import { ruleWords } from './possible-words.ts';

/** Whether the percentages of a single-choice question can be of the same persons. */
export function questionLines({
  question,
  verdict,
  rules,
  tested,
  nearest,
  sum,
}: QuestionVerification): readonly string[] {
  const printed = question.choices
    .flatMap(({ percentage: value }) => (value ? percentage(value.units, value.decimals) : []))
    .join(', ');
  const bases = tested.map(({ count }) => integer(count)).join(' ou ');
  const others = nearest.map(integer).join(', ');
  const only = rules.includes('half_up')
    ? ''
    : ` (${rules.map((rule) => ruleWords[rule]).join(' ou ')} seulement)`;
  const total = `leur somme fait ${percentage(sum.units, sum.decimals)}`;
  const words = {
    compatible: `compatible : possibles ensemble sur ${bases}${only}.`,
    incompatible:
      bases === ''
        ? `incompatible : impossibles ensemble, sur quelque base que ce soit ; ${total}.`
        : `incompatible : impossibles ensemble sur ${bases} ; ${total}${others === '' ? '' : ` ; bases les plus proches : ${others}`}.`,
    no_base:
      others === ''
        ? 'sans base, et possibles ensemble sur aucune base jusqu’à 1 000 personnes.'
        : `sans base ; possibles ensemble sur ${others}… personnes.`,
  };
  return [`  ${question.id} (${printed})`, `      ${words[verdict]}`];
}
