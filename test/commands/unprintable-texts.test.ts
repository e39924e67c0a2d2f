import { expect, it } from 'vitest';
import { unprintableTexts } from '../../src/commands/unprintable-texts.ts';

const path = 'public/analyse-complete.pdf';
const messages = (texts: readonly (readonly [string, readonly string[], string?])[]) =>
  unprintableTexts(
    texts.map(([text, characters, where = path]) => ({ text, characters, path: where })),
  ).map(({ message }) => message.replaceAll('\u00a0', ' '));

it('tells the same signs once, with the first text that has them', () => {
  expect(
    messages([
      ['Un essai 😀', ['😀']],
      ['Deux 😀 essais 😀', ['😀']],
      ['年度', ['年', '度']],
      ['Un essai 😀', ['😀'], 'internal/analyse-complete.pdf'],
    ]),
  ).toEqual([
    'Dans « Un essai 😀 » et dans 1 autre texte, « 😀 » n’existe pas dans la police du PDF et des images de graphiques : « □ » en tient lieu.',
    'Dans « 年度 », « 年 », « 度 » n’existent pas dans la police du PDF et des images de graphiques : « □ » en tient lieu.',
  ]);
});

it('shows the beginning of a long text, without half a sign', () => {
  const [message = ''] = messages([[`${'x'.repeat(99)}😀 et la suite`, ['😀']]]);
  expect(message).toMatch(/^Dans « x{99}😀… », « 😀 »/u);
  expect(message.isWellFormed()).toBe(true);
});
