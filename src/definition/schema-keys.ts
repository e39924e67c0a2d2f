/** Which keys a schema knows at a place of a value: what a misspelt key is compared with. */
import { z } from 'zod';
import type { ValuePath } from './yaml-source.ts';

export function keysAt(schema: z.ZodType, value: unknown, path: ValuePath): string[] {
  const here = unwrap(schema, value);
  const [key, ...rest] = path;
  if (here instanceof z.ZodUnion) {
    const options = here.options as z.ZodType[];
    return [...new Set(options.flatMap((option) => keysAt(option, value, path)))];
  }
  if (key === undefined) return here instanceof z.ZodObject ? Object.keys(here.shape) : [];
  const inner = (value as Record<string | number, unknown> | undefined)?.[key];
  if (here instanceof z.ZodObject) {
    const next = here.shape[key] as z.ZodType | undefined;
    return next ? keysAt(next, inner, rest) : [];
  }
  if (here instanceof z.ZodArray) return keysAt(here.element as z.ZodType, inner, rest);
  if (here instanceof z.ZodRecord) return keysAt(here.valueType as z.ZodType, inner, rest);
  return [];
}

/** The object or list behind what is optional, deferred, or chosen by the value when one fits. */
function unwrap(schema: z.ZodType, value: unknown): z.ZodType {
  if (schema instanceof z.ZodOptional) return unwrap(schema.unwrap() as z.ZodType, value);
  if (schema instanceof z.ZodLazy) return unwrap(schema.unwrap() as z.ZodType, value);
  if (schema instanceof z.ZodDiscriminatedUnion || schema instanceof z.ZodUnion) {
    const options = schema.options.map((option) => unwrap(option as z.ZodType, value));
    return options.find((option) => fits(option, value)) ?? schema;
  }
  return schema;
}

/** Same kind of value and, for an object, the same literal `type` or a first key in common. */
function fits(option: z.ZodType, value: unknown): boolean {
  if (Array.isArray(value)) return option instanceof z.ZodArray;
  if (typeof value !== 'object' || value === null || !(option instanceof z.ZodObject)) return false;
  const type = option.shape.type;
  if (type instanceof z.ZodLiteral) {
    return (type.values as ReadonlySet<unknown>).has((value as { type?: unknown }).type);
  }
  return Object.keys(option.shape).some((key) => key in value);
}
