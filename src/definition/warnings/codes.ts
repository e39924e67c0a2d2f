/** What may stand under `accepted:`. */
export const acceptableCodes: readonly string[] = [
  'condition-always-true',
  'condition-may-stay-unknown',
  'condition-never-true',
  'double-barrelled',
  'leading-wording',
  'long-step',
  'missing-why',
  'no-none-choice',
  'step-without-question',
  'too-long',
  'too-many-steps',
  'unreachable-question',
];
