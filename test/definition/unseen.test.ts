/** Names of characters from the Unicode code charts; what is seen of them, judged by eye. */
import { describe, expect, it } from 'vitest';
import { firstUnseen, isUnseen, readAs } from '../../src/definition/unseen.ts';
import { warnedOf } from './warnings/warned.ts';

describe('a text', () => {
  it.each(['\u200b', '\u2060\ufeff', '\u00ad', '\u3164', '\u2800', '\u0301', ' \u00a0', '\u0007'])(
    '%j shows nothing',
    (text) => {
      expect(isUnseen(text)).toBe(true);
    },
  );

  it.each(['\u202eavant', '\u2067avant', 'av\u200bant', 'avant\u2060 ', 'av\u200dant', '\u061c1'])(
    '%j has a character that is not seen',
    (text) => {
      expect(isUnseen(text)).toBe(false);
      expect(firstUnseen(text)).toBeDefined();
    },
  );

  it.each([
    'Oui',
    '–',
    '1',
    'Œuvre «\u00a0lue\u00a0»',
    '2\u202f000',
    'anti\u00adconstitution',
    'a\u2011b',
    'e\u0301te\u0301',
    '😀',
    '\u{1f469}\u200d\u{1f3eb}',
    '\u{1f469}\u{1f3fd}\u200d\u{1f4bb}',
    '\u{1f3f3}\ufe0f\u200d\u{1f308}',
    '1\ufe0f\u20e3',
    '一',
    'عربي',
    'deux\nlignes',
  ])('%j is read as it is written', (text) => {
    expect(isUnseen(text)).toBe(false);
    expect(firstUnseen(text)).toBeUndefined();
  });
});

describe('two labels', () => {
  it.each([
    ['Oui', ' oui\u00a0', true],
    ['Un choix', 'UN  CHOIX', true],
    ['\u00c9t\u00e9', 'E\u0301t\u00e9', true],
    ['Ici', 'I\u00adci', true],
    ['Oui', 'Oui, souvent', false],
    ['côte', 'cote', false],
    ['m²', 'm2', false],
  ])('%j and %j read the same: %s', (one, other, same) => {
    expect(readAs(one) === readAs(other)).toBe(same);
  });

  const asked = (more: string) => `steps:
  - id: debut
    title: Début
    questions:
      - { id: q, title: Titre, label: Quoi ?, why: Pour voir., ${more} }`;
  const alike = 'choices: [{ id: a, label: Oui }, { id: b, label: oui }]';

  it.each([
    [`type: single, ${alike}`, 1],
    ['type: single, choices: [{ id: a, label: Oui }, { id: b, label: Non }]', 0],
    [
      'type: single, choices: [{ id: a, label: Oui }, { id: b, label: oui }, { id: c, label: OUI }]',
      2,
    ],
    [
      'type: scale, maximum: 3, low: Peu, high: Peu, outside: [{ id: n, label: Sans avis, missing: refused }, { id: m, label: sans avis, missing: does_not_know }]',
      1,
    ],
    [
      'type: matrix, rows: [{ id: r, label: Oui }], choices: [{ id: a, label: Oui }, { id: b, label: Non }]',
      0,
    ],
  ])('%s: told %d times', (more, count) => {
    const { problems } = warnedOf(asked(more));
    expect(problems.map(({ code }) => code)).toEqual(Array(count).fill('same-label'));
  });

  it('may be accepted where they stand: on the question, or in the head for a list', () => {
    const reason = 'accepted: [{ code: same-label, reason: Une image les distingue. }]';
    const ofQuestion = warnedOf(asked(`type: single, ${alike}, ${reason}`));
    expect(ofQuestion).toEqual({ problems: [], accepted: 1 });
    const list = 'choices:\n  liste: [{ id: a, label: Oui }, { id: b, label: oui }]\n';
    const ofList = warnedOf(`${reason}\n${list}${asked('type: single, choices: liste')}`);
    expect(ofList).toEqual({ problems: [], accepted: 1 });
  });
});
