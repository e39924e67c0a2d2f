/** A YAML file says another value and stays what its author made of it. */
import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { commonLines } from '../../src/definition/write-yaml/common-lines.ts';
import { mergeLines } from '../../src/definition/write-yaml/merge-lines.ts';
import { sameValue } from '../../src/definition/write-yaml/same-value.ts';
import { updatedYaml } from '../../src/definition/write-yaml/updated-yaml.ts';
import { yamlText } from '../../src/definition/write-yaml/yaml-text.ts';
import { arbitraryQuestionnaire } from './arbitrary-questionnaire.ts';

const written = `# Le questionnaire, relu en mai.
survey:   exemple   # le dossier

steps:
    # D’abord ce que chacun connaît.
    - id: debut
      questions:
          - id: heures   # gardée de 2021
            label: >-
              Combien d’heures
              cette semaine ?
            choices: [ oui, non ]

          # Celle-ci est nouvelle.
          - { id: mot, label: 'Un mot ?' }
`;
const value = {
  survey: 'exemple',
  steps: [
    {
      id: 'debut',
      questions: [
        { id: 'heures', label: 'Combien d’heures cette semaine ?', choices: ['oui', 'non'] },
        { id: 'mot', label: 'Un mot ?' },
      ],
    },
  ],
};
const [step] = value.steps;
const [heures, mot] = step?.questions ?? [];

function withQuestions(...questions: unknown[]): unknown {
  return { ...value, steps: [{ ...step, questions }] };
}

/** Lines of a text that another does not have, as often as it has them. */
function lost(text: string, other: string): string[] {
  const left = other.split('\n');
  return text.split('\n').filter((line) => {
    const at = left.indexOf(line);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

describe('a file that', () => {
  it('says the same already is left to the byte', () => {
    expect(parse(written)).toEqual(value);
    expect(updatedYaml(written, structuredClone(value))).toBe(written);
    expect(updatedYaml(`\ufeff${written}`, value)).toBe(`\ufeff${written}`);
  });

  it('says another word changes at that word', () => {
    const next = withQuestions(heures, { ...mot, label: 'Deux mots : lesquels ?' });
    const text = updatedYaml(written, next);
    expect(parse(text)).toEqual(next);
    expect(lost(written, text)).toEqual(["          - { id: mot, label: 'Un mot ?' }"]);
  });

  it('asks one question more keeps the others, their comments and their order', () => {
    const next = withQuestions({ id: 'age', label: 'Quel âge ?' }, heures, mot);
    const text = updatedYaml(written, next);
    expect(parse(text)).toEqual(next);
    expect(lost(written, text)).toEqual([]);
  });

  it('asks one question less loses that one, and what was said of it', () => {
    const text = updatedYaml(written, withQuestions(heures));
    expect(parse(text)).toEqual(withQuestions(heures));
    expect(lost(written, text).toSorted()).toEqual([
      '',
      '          # Celle-ci est nouvelle.',
      "          - { id: mot, label: 'Un mot ?' }",
    ]);
  });

  it('asks in another order takes each comment along', () => {
    const text = updatedYaml(written, withQuestions(mot, heures));
    expect(parse(text)).toEqual(withQuestions(mot, heures));
    expect(text).toMatch(/# Celle-ci est nouvelle\.\n\s*- \{ ?id: mot/);
    expect(text).toMatch(/id: heures\s+# gardée de 2021/);
  });

  it('loses a key, and gets others where they belong', () => {
    const { choices: _, ...others } = heures as { id: string; label: string; choices: string[] };
    const next = withQuestions({ id: 'heures', type: 'number', label: others.label }, mot);
    const text = updatedYaml(written, next);
    expect(parse(text)).toEqual(next);
    expect(lost(written, text)).toEqual(['            choices: [ oui, non ]']);
    expect(text).toMatch(/# gardée de 2021\n\s*type: number\n\s*label:/);
  });

  it('has an alias says the value where the two come apart', () => {
    const aliased = 'a: &x # note\n  - un\n  - deux\nb: *x\n';
    for (const next of [
      { a: ['un', 'deux'], b: ['un', 'trois'] },
      { a: ['un', 'trois'], b: ['un', 'deux'] },
      { a: ['un', 'trois'], b: ['un', 'trois'] },
      { b: ['un', 'deux'] },
    ]) {
      expect(parse(updatedYaml(aliased, next))).toEqual(next);
    }
    expect(updatedYaml(aliased, { a: ['un', 'deux'], b: ['un', 'deux'] })).toBe(aliased);
  });

  it('was written under Windows stays so', () => {
    const windows = written.replaceAll('\n', '\r\n');
    expect(updatedYaml(windows, value)).toBe(windows);
    const text = updatedYaml(windows, withQuestions(heures));
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(parse(text)).toEqual(withQuestions(heures));
  });

  it('cannot be read is written afresh', () => {
    for (const broken of ['', 'a: [', '- x\n', 'a: 1\na: 2\n', '# rien\n']) {
      expect(parse(updatedYaml(broken, value))).toEqual(value);
    }
  });
});

describe('any file', () => {
  it('says any value, and nothing else', () => {
    fc.assert(
      fc.property(arbitraryQuestionnaire, arbitraryQuestionnaire, (before, after) => {
        const text = yamlText(before);
        expect(updatedYaml(text, structuredClone(before))).toBe(text);
        expect(parse(updatedYaml(text, after))).toStrictEqual(after);
      }),
      { numRuns: 15 },
    );
  });

  const folder = fileURLToPath(new URL('../../surveys/', import.meta.url));
  const files = globSync('**/*.yaml', { cwd: folder }).toSorted();

  it.each(files)('%s keeps its lines and comments wherever a title changes', (file) => {
    const text = readFileSync(`${folder}${file}`, 'utf8');
    const { steps } = parse(text) as { steps: { questions: unknown[] }[] };
    steps.forEach(({ questions }, s) => {
      const changed = parse(text) as { steps: { title: string; questions: unknown[] }[] };
      Object.assign(changed.steps[s] ?? {}, { title: 'Un autre titre' });
      const updated = updatedYaml(text, changed);
      expect(parse(updated)).toEqual(changed);
      expect(lost(text, updated)).toHaveLength(1);
      expect(lost(updated, text)).toEqual(['    title: Un autre titre']);
      expect(questions.length).toBeGreaterThan(0);
    });
  });

  it('finds the surveys', () => {
    expect(files.length).toBeGreaterThan(0);
  });
});

describe('lines in common', () => {
  const lines = fc.array(fc.constantFrom('a', 'b', 'c', ''), { maxLength: 12 });

  it('are as many as there can be, in order', () => {
    fc.assert(
      fc.property(lines, lines, (a, b) => {
        const pairs = commonLines(a, b);
        for (const [x, y] of pairs) expect(a[x]).toBe(b[y]);
        for (const side of [0, 1] as const) {
          const indexes = pairs.map((pair) => pair[side]);
          expect(indexes).toEqual([...new Set(indexes)].toSorted((x, y) => x - y));
        }
        expect(pairs).toHaveLength(longestCommon(a, b));
      }),
      { numRuns: 500 },
    );
  });

  it('are few when all is changed, and found without delay', () => {
    const many = (stem: string) => Array.from({ length: 5000 }, (_, i) => `${stem}${i}`);
    expect(commonLines(['x', ...many('a'), 'y'], ['x', ...many('b'), 'y'])).toHaveLength(2);
  });

  it('carry a change over to another layout, or none at all', () => {
    fc.assert(
      fc.property(lines, lines, lines, (laidOut, before, after) => {
        expect(mergeLines(laidOut, before, before)).toEqual(laidOut);
        expect(mergeLines(before, before, after)).toEqual(after);
      }),
    );
  });
});

describe('the same value', () => {
  it('is what toStrictEqual calls equal', () => {
    const small = fc.oneof(fc.constantFrom(0, -0, '', 'a', null, true, [], {}), fc.jsonValue());
    fc.assert(
      fc.property(small, small, (a, b) => {
        let isEqual = true;
        try {
          expect(structuredClone(a)).toStrictEqual(structuredClone(b));
        } catch {
          isEqual = false;
        }
        expect(sameValue(a, b)).toBe(isEqual);
        expect(sameValue(a, structuredClone(a))).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

/** Length of the longest common subsequence, by the textbook table. */
function longestCommon(a: readonly string[], b: readonly string[]): number {
  let row = Array.from({ length: b.length + 1 }, () => 0);
  for (const one of a) {
    const next = [0];
    b.forEach((other, j) => {
      next.push(one === other ? (row[j] ?? 0) + 1 : Math.max(next[j] ?? 0, row[j + 1] ?? 0));
    });
    row = next;
  }
  return row.at(-1) ?? 0;
}
