import type { FieldWords } from './field-faults.ts';
import type { AnswerValue } from './response.ts';

/** Field name to the values posted under it, as a form without JavaScript sends them. */
export type PostedFields = { readonly [field: string]: readonly string[] };

/** What one question makes of them: answer keys and values, or faults. */
export interface FieldReading {
  readonly changes: readonly (readonly [string, AnswerValue | undefined])[];
  readonly faults: readonly (FieldWords & { readonly row?: string })[];
}
