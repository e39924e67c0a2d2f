/**
 * The shape of a questionnaire file for editors, which complete keys and underline what is wrong
 * while it is typed. Generated from the schema that `surveys check` reads files with.
 */
import { z } from 'zod';
import { typographic } from '../wording.ts';
import { questionnaireSchema } from './schema.ts';

/** Formats that only our reader knows. */
const ours: ReadonlySet<string> = new Set(['minute', 'slug', 'web-address']);

/** @returns JSON Schema, draft 2020-12 */
export function questionnaireJsonSchema(): object {
  const { $schema, ...rest } = z.toJSONSchema(questionnaireSchema, {
    io: 'input',
    override: ({ jsonSchema }) => {
      const { format, description, minimum, maximum } = jsonSchema;
      if (format === 'minute') jsonSchema.pattern = '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}$';
      if (format === 'web-address') jsonSchema.pattern = '^https?:\\/\\/[^\\s\\/]+';
      if (ours.has(format ?? '')) delete jsonSchema.format;
      if (description !== undefined) jsonSchema.description = typographic(description);
      // What JavaScript can count to is no rule of ours.
      if (minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
      if (maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
    },
  });
  return {
    $schema,
    $comment: 'Engendré par scripts/make-schema.ts : ne pas modifier à la main.',
    title: 'Questionnaire',
    ...rest,
  };
}

/**
 * JSON laid out as our formatter would: a list of plain values on one line where it fits.
 * @example layOut({ a: [1, 2], b: {} }) // => '{\n  "a": [1, 2],\n  "b": {}\n}'
 */
export function layOut(value: unknown, indent = '', before = 0): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const inner = `${indent}  `;
  const parts = Array.isArray(value)
    ? value.map((one) => layOut(one, inner))
    : Object.entries(value).map(([key, one]) => {
        const name = `${JSON.stringify(key)}: `;
        return name + layOut(one, inner, name.length);
      });
  const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}'];
  if (parts.length === 0) return open + close;
  const line = `[${parts.join(', ')}]`;
  const plain = Array.isArray(value) && value.every((one) => typeof one !== 'object');
  // A comma may follow.
  if (plain && indent.length + before + line.length < 100) return line;
  return `${open}\n${parts.map((part) => inner + part).join(',\n')}\n${indent}${close}`;
}

/** The file as it stands beside the surveys. */
export function jsonSchemaText(): string {
  return `${layOut(questionnaireJsonSchema())}\n`;
}
