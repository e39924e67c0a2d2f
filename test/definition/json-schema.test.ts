/** The schema for editors, judged by another reader of JSON Schema (Ajv, which Fastify brings). */
import { globSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import {
  jsonSchemaText,
  layOut,
  questionnaireJsonSchema,
} from '../../src/definition/json-schema.ts';
import { questionnaireSchema } from '../../src/definition/schema.ts';
import { fixtureFile, warnedQuestionnaires } from '../author-errors.ts';
import { sampleText } from './sample.ts';
import { randomQuestionnaire } from './warnings/random-questionnaire.ts';

const surveys = new URL('../../surveys/', import.meta.url);
const ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: true });
const isValid = ajv.compile(questionnaireJsonSchema());
const faultsOf = (value: unknown) =>
  isValid(value) ? [] : (isValid.errors ?? []).map((e) => `${e.instancePath} ${e.message}`);

describe('the JSON Schema of a questionnaire', () => {
  it('beside the surveys is the one that the program reads with, byte for byte', () => {
    const file = readFileSync(new URL('questionnaire.schema.json', surveys), 'utf8');
    expect(file === jsonSchemaText(), 'run scripts/make-schema.ts').toBe(true);
    expect(JSON.parse(file)).toEqual(questionnaireJsonSchema());
  });

  it('is named by the questionnaires, where editors look for it', () => {
    for (const path of globSync('*/*.yaml', { cwd: surveys })) {
      const text = readFileSync(new URL(path, surveys), 'utf8');
      const [first] = text.split('\n');
      expect(first, path).toBe('# yaml-language-server: $schema=../questionnaire.schema.json');
    }
  });

  it('accepts every questionnaire that is sound', () => {
    const paths = globSync('*/*.yaml', { cwd: surveys });
    expect(paths.length).toBeGreaterThan(0);
    for (const path of paths) {
      expect(faultsOf(parse(readFileSync(new URL(path, surveys), 'utf8'))), path).toEqual([]);
    }
    for (const name of warnedQuestionnaires().filter((one) => !one.includes('acceptance'))) {
      expect(faultsOf(parse(readFileSync(fixtureFile(name, '.yaml'), 'utf8'))), name).toEqual([]);
    }
    expect(faultsOf(parse(sampleText))).toEqual([]);
    fc.assert(
      fc.property(randomQuestionnaire, (raw) => {
        expect(faultsOf(JSON.parse(JSON.stringify(raw)))).toEqual([]);
      }),
    );
  });

  it.each([
    ['unknown-key', /additional properties/],
    ['missing-key', /required property/],
    ['wrong-type', /must be string/],
    ['unknown-value', /allowed values|must be equal/],
    ['bad-format', /must match pattern/],
    ['out-of-range', /must (?:be|NOT)/],
    ['warnings/unused-acceptance', /allowed values/],
  ])('refuses what is wrong in shape: %s', (name, expected) => {
    const faults = faultsOf(parse(readFileSync(fixtureFile(name, '.yaml'), 'utf8')));
    expect(faults.join('\n')).toMatch(expected);
  });

  it('underlines nothing that the program would read', () => {
    const words = [null, '', 'role', 0, 3, -1, 0.5, true, [], {}, '2025-06-01T08:00', ['role']];
    const sample: unknown = parse(sampleText);
    const places = placesIn(sample, []);
    let read = 0;
    fc.assert(
      fc.property(fc.constantFrom(...places), fc.constantFrom(...words), (place, word) => {
        const changed = structuredClone(sample);
        type Node = Record<string | number, unknown>;
        const holder = place.slice(0, -1).reduce((at, key) => at[key] as Node, changed as Node);
        holder[place.at(-1) ?? 0] = word;
        fc.pre(questionnaireSchema.safeParse(changed).success);
        read++;
        expect(faultsOf(changed)).toEqual([]);
      }),
      { numRuns: 100 },
    );
    expect(read).toBeGreaterThan(50);
  });

  it('says in French what every key is for', () => {
    const undescribed: string[] = [];
    let keys = 0;
    const walk = (schema: unknown, path: string): void => {
      if (typeof schema !== 'object' || schema === null) return;
      for (const [key, inner] of Object.entries(schema)) walk(inner, `${path}/${key}`);
      if (!('properties' in schema) || typeof schema.properties !== 'object') return;
      for (const [key, property] of Object.entries(schema.properties ?? {})) {
        keys++;
        const { description } = property as { description?: string };
        if (!/^(?:\p{Lu}|true|email)[^.]* .*\.$/su.test(description ?? '')) {
          undescribed.push(`${path}/${key}: ${description}`);
        }
      }
    };
    walk(questionnaireJsonSchema(), '');
    expect(undescribed).toEqual([]);
    expect(keys).toBeGreaterThan(80);
  });

  it('is laid out without changing a value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(layOut(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });
});

type Place = readonly (string | number)[];

function placesIn(value: unknown, place: Place): Place[] {
  const inner = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  return inner.flatMap(([key, at]) => {
    const here = [...place, Array.isArray(value) ? Number(key) : key];
    return [here, ...placesIn(at, here)];
  });
}
