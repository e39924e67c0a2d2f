import type { PostedFields } from '../../form/read-posted.ts';

/**
 * Every field as a list of strings, whatever a client sent; without the answer that is withdrawn:
 * the button « Effacer ma réponse » of a question sends its id, and the answer with it.
 */
export function postedFields(body: unknown): PostedFields {
  const fields: Record<string, readonly string[]> = Object.create(null);
  for (const [name, value] of Object.entries(body ?? {})) {
    fields[name] = [value].flat().filter((one): one is string => typeof one === 'string');
  }
  const withdrawn = fields._effacer?.[0];
  for (const name of Object.keys(fields)) {
    if (name === withdrawn || name.startsWith(`${withdrawn}.`)) delete fields[name];
  }
  return fields;
}
