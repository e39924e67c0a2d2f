/** What the notice about personal data cannot know, or says without anybody having confirmed it. */
import { defaultLegalBasis } from '../privacy.ts';
import type { RawQuestionnaire } from '../schema.ts';
import { warnings } from './catalogue.ts';
import type { Warning } from './warning.ts';

export function privacyWarnings({ settings }: RawQuestionnaire): Warning[] {
  const { privacy } = settings;
  const path = privacy ? ['settings', 'privacy'] : ['settings'];
  const faults = [
    ...(privacy?.dpo === undefined ? [warnings.noDpo()] : []),
    ...(privacy?.legal_basis === undefined ? [warnings.legalBasis(defaultLegalBasis)] : []),
  ];
  return faults.map((fault) => ({ fault, path, owner: [] }));
}
