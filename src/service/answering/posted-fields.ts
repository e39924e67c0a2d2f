import type { PostedFields } from '../../form/read-posted.ts';

/** Every field as a list of strings, whatever a client sent. */
export function postedFields(body: unknown): PostedFields {
  const fields: Record<string, readonly string[]> = Object.create(null);
  for (const [name, value] of Object.entries(body ?? {})) {
    fields[name] = [value].flat().filter((one): one is string => typeof one === 'string');
  }
  return fields;
}
