/** Where a warning may be accepted: where that is which it is about. */
export type AcceptanceLevel = 'file' | 'step' | 'question';

const ofFile: readonly AcceptanceLevel[] = ['file'];
const ofStep: readonly AcceptanceLevel[] = ['step'];
const ofQuestion: readonly AcceptanceLevel[] = ['question'];
/** What a step shows beside questions has no `accepted:` of its own. */
const ofPart: readonly AcceptanceLevel[] = ['question', 'step'];

/** What may stand under `accepted:`, and where. */
export const acceptanceLevels: Readonly<Record<string, readonly AcceptanceLevel[]>> = {
  'condition-always-true': ofPart,
  'condition-may-stay-unknown': ofPart,
  'condition-never-true': ofPart,
  'double-barrelled': ofQuestion,
  'leading-wording': ofQuestion,
  'legal-basis-to-confirm': ofFile,
  'long-step': ofStep,
  'missing-why': ofQuestion,
  'no-dpo': ofFile,
  'no-none-choice': ofQuestion,
  'same-label': [...ofQuestion, 'file'],
  'step-without-question': ofStep,
  'text-cut': [...ofPart, 'file'],
  'too-long': ofFile,
  'too-many-steps': ofFile,
  'unreachable-question': ofPart,
};

export const acceptableCodes: readonly string[] = Object.keys(acceptanceLevels);
