import type { Questionnaire } from '../questionnaire.ts';
import { propertyChanges } from './compare-items.ts';

/** Something that opening does not freeze. */
export interface SettingChange {
  /** By the names of `questionnaire.ts`: `settings.words.period`, `title`, `introduction.0`. */
  readonly path: string;
  readonly before?: unknown;
  readonly after?: unknown;
}

/** Title, introduction and settings that differ, leaf by leaf, in their order. */
export function compareSettings(before: Questionnaire, after: Questionnaire): SettingChange[] {
  return propertyChanges(leavesOf(before), leavesOf(after), []).map(
    ({ property, kind: _, ...values }) => ({ path: property, ...values }),
  );
}

function leavesOf({ title, introduction, settings }: Questionnaire): { [path: string]: unknown } {
  const leaves: { [path: string]: unknown } = { title };
  const walk = (value: object, path: string): void => {
    for (const [key, inner] of Object.entries(value)) {
      if (typeof inner === 'object' && inner !== null) walk(inner, `${path}.${key}`);
      else leaves[`${path}.${key}`] = inner;
    }
  };
  walk(introduction, 'introduction');
  walk(settings, 'settings');
  return leaves;
}
