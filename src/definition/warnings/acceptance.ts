/** Warnings that the author has read and answers for, with a reason kept in the file. */
import { placedQuestions } from '../placed.ts';
import type { RawQuestionnaire } from '../schema.ts';
import type { ValuePath } from '../yaml-source.ts';
import { warnings } from './catalogue.ts';
import { type AcceptanceLevel, acceptableCodes, acceptanceLevels } from './codes.ts';
import type { Warning } from './warning.ts';

interface Acceptance {
  readonly code: string;
  readonly owner: ValuePath;
  readonly path: ValuePath;
}

/** @returns what is left to tell, acceptances of nothing included, and how many were accepted */
export function withoutAccepted(
  raw: RawQuestionnaire,
  found: readonly Warning[],
): { readonly left: readonly Warning[]; readonly accepted: number } {
  const acceptances = acceptancesOf(raw);
  const answers = ({ owner, code }: Acceptance, warning: Warning) =>
    code === warning.fault.code && owner.join('.') === warning.owner.join('.');
  const left = found.filter((warning) => !acceptances.some((one) => answers(one, warning)));
  const unused = acceptances
    .filter((one) => !found.some((warning) => answers(one, warning)))
    .map(({ code, owner, path }) => ({
      fault: unusedFault(code, owner),
      path,
      owner,
    }));
  return { left: [...left, ...unused], accepted: found.length - left.length };
}

function unusedFault(code: string, owner: ValuePath) {
  if (!acceptableCodes.includes(code)) return warnings.unknownAcceptance(code, acceptableCodes);
  const levels = acceptanceLevels[code] ?? [];
  return levels.includes(levelOf(owner))
    ? warnings.unusedAcceptance(code)
    : warnings.misplacedAcceptance(
        code,
        levels.map((level) => levelWords[level]),
      );
}

function levelOf(owner: ValuePath): AcceptanceLevel {
  if (owner.length === 0) return 'file';
  return owner.length === 2 ? 'step' : 'question';
}

const levelWords: Readonly<Record<AcceptanceLevel, string>> = {
  file: 'en tête du fichier',
  step: 'sur l’étape',
  question: 'sur la question',
};

function acceptancesOf(raw: RawQuestionnaire): readonly Acceptance[] {
  const owners = [
    { owner: [], accepted: raw.accepted },
    ...raw.steps.map(({ accepted }, s) => ({ owner: ['steps', s], accepted })),
    ...placedQuestions(raw).map(({ value, path }) => ({ owner: path, accepted: value.accepted })),
  ];
  return owners.flatMap(({ owner, accepted = [] }) =>
    accepted.map(({ code }, a) => ({ code, owner, path: [...owner, 'accepted', a, 'code'] })),
  );
}
