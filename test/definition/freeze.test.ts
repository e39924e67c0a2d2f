import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { canonicalJson, questionnaireHash } from '../../src/definition/freeze.ts';
import { read, sample, sampleText } from './sample.ts';

const hashWith = (from: string, to: string) => {
  expect(sampleText.split(from)).toHaveLength(2);
  return questionnaireHash(read(sampleText.replace(from, to)));
};

describe('the hash of a questionnaire', () => {
  it('is the SHA-256 of its canonical JSON', () => {
    const { survey, edition, frame, steps } = sample;
    const frozen = { confidentiality: 'confidential', edition, frame, steps, survey };
    const expected = createHash('sha256').update(canonicalJson(frozen)).digest('hex');
    expect(questionnaireHash(sample)).toBe(expected);
    expect(expected).toMatch(/^[0-9a-f]{64}$/);
  });

  it.each([
    ['the date of closing', '2025-06-30T23:59', '2025-07-07T23:59'],
    ['the contact', 'equipe@example.org', 'autre@example.org'],
    ['the name of the person asked', 'person: personne,', 'person: agent,'],
    [
      'the disclosure threshold',
      'duration_minutes: 5',
      'duration_minutes: 5\n  disclosure_threshold: 11',
    ],
  ])('does not move with %s: a setting', (_, from, to) => {
    expect(hashWith(from, to)).toBe(questionnaireHash(sample));
  });

  it('does not move with the layout of the file', () => {
    expect(
      hashWith(
        'label: Comment travaillez-vous ?',
        'label: >-\n          Comment\n          travaillez-vous ?',
      ),
    ).toBe(questionnaireHash(sample));
  });

  it.each([
    ['the wording of a question', 'label: Une remarque ?', 'label: Une critique ?'],
    ['a choice', '{ id: parfois, label: Parfois }', '{ id: parfois, label: Rarement }'],
    ['the routing', '{ question: role, is: equipe }', '{ question: role, is: seul }'],
    ['the frame', 'values: [lgt, lp]', 'values: [lgt]'],
    [
      'the confidentiality',
      'duration_minutes: 5',
      'duration_minutes: 5\n  confidentiality: identified',
    ],
  ])('moves with %s', (_, from, to) => {
    expect(hashWith(from, to)).not.toBe(questionnaireHash(sample));
  });
});

describe('canonical JSON', () => {
  it('depends on the value alone', () => {
    expect(canonicalJson({ b: 1, a: { d: undefined, c: 'é' } })).toBe('{"a":{"c":"é"},"b":1}');
    expect(canonicalJson({ a: { c: 'é' }, b: 1 })).toBe('{"a":{"c":"é"},"b":1}');
  });

  it('keeps the order of lists', () => {
    expect(canonicalJson([2, 1, '1'])).toBe('[2,1,"1"]');
  });

  it('orders keys by code point, not by the habits of a language', () => {
    expect(canonicalJson({ é: 1, z: 2, Z: 3, a: 4 })).toBe('{"Z":3,"a":4,"z":2,"é":1}');
  });
});
