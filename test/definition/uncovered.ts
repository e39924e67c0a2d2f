/** What a schema allows and no value of a sample has: the gaps of a generator. */
import { z } from 'zod';
import { conditionSchema } from '../../src/definition/condition-schema.ts';

/** @returns paths of keys never there (or, being optional, always there) and of words never used */
export function uncovered(schema: z.ZodType, values: readonly unknown[], path = ''): string[] {
  if (values.length === 0) return [path];
  if (schema instanceof z.ZodOptional) return uncovered(inner(schema), values, path);
  // Conditions, which hold conditions: all of them are looked at together, see `conditionsIn`.
  if (schema instanceof z.ZodLazy || (schema === conditionSchema && path !== '')) return [];
  if (schema instanceof z.ZodArray) {
    return uncovered(schema.element as z.ZodType, (values as unknown[][]).flat(), `${path}[]`);
  }
  if (schema instanceof z.ZodRecord) {
    const held = values.flatMap((value) => Object.values(value as object));
    return uncovered(schema.valueType as z.ZodType, held, `${path}{}`);
  }
  if (schema instanceof z.ZodEnum) {
    return schema.options.filter((word) => !values.includes(word)).map((word) => `${path}=${word}`);
  }
  if (schema instanceof z.ZodUnion) {
    return (schema.options as z.ZodType[]).flatMap((option, index) => {
      const fitting = values.filter((value) => option.safeParse(value).success);
      return uncovered(option, fitting, `${path}|${typeOf(option) ?? index}`);
    });
  }
  return schema instanceof z.ZodObject ? uncoveredKeys(schema, values, path) : [];
}

function uncoveredKeys(schema: z.ZodObject, values: readonly unknown[], path: string): string[] {
  return Object.entries(schema.shape).flatMap(([key, part]) => {
    const having = values.filter((value) => Object.hasOwn(value as object, key));
    const always = part instanceof z.ZodOptional && having.length === values.length;
    const held = having.map((value) => (value as Record<string, unknown>)[key]);
    return [
      ...(always ? [`${path}.${key} always`] : []),
      ...uncovered(part as z.ZodType, held, `${path}.${key}`),
    ];
  });
}

/** Every condition of a questionnaire, those inside others too. */
export function conditionsIn(value: unknown): unknown[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, held]) => [
    ...(key === 'shown_if' || key === 'not' ? [held] : []),
    ...(key === 'all' || key === 'any' ? (held as unknown[]) : []),
    ...conditionsIn(held),
  ]);
}

function inner(schema: z.ZodOptional): z.ZodType {
  return schema.unwrap() as z.ZodType;
}

function typeOf(schema: z.ZodType): string | undefined {
  const type = schema instanceof z.ZodObject ? schema.shape.type : undefined;
  return type instanceof z.ZodLiteral ? String(type.value) : undefined;
}
