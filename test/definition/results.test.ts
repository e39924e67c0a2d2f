/** What may be announced of the bilan, and what may not. */
import { describe, expect, it } from 'vitest';
import { readQuestionnaire } from '../../src/definition/read-questionnaire.ts';
import { sampleText } from './sample.ts';

/** The sample, which closes on 30 June 2025, with this line among its settings. */
const readWith = (line: string) =>
  readQuestionnaire(sampleText.replace('  duration_minutes', `  ${line}\n  duration_minutes`), 'x');

describe('the results that are announced', () => {
  it('are absent where nobody announced any, and kept as written', () => {
    expect(readWith('').questionnaire?.settings).not.toHaveProperty('results');
    const day = 'results: { published_by: 2025-07-01 }';
    expect(readWith(day).questionnaire?.settings.results).toEqual({ publishedBy: '2025-07-01' });
    const page = 'results: { published_by: 2025-11-30, url: "https://example.org/a?b#c" }';
    expect(readWith(page).questionnaire?.settings.results).toEqual({
      publishedBy: '2025-11-30',
      url: 'https://example.org/a?b#c',
    });
  });

  it.each([
    ['{ published_by: 2025-06-30 }', ['results-before-closing']],
    ['{ published_by: 2025-11-31 }', ['bad-format']],
    ['{ published_by: 2025 }', ['bad-format']],
    ['{ published_by: 2025-11-30, url: www.example.org }', ['bad-format']],
    ['{ published_by: 2025-11-30, url: "javascript:alert(1)" }', ['bad-format']],
    ['{ published_by: 2025-11-30, url: "https://exa mple.org" }', ['bad-format']],
    ['{ published_by: 2025-11-30, url: "https://" }', ['bad-format']],
    ['{ url: "https://example.org" }', ['missing-key']],
    ['{}', ['missing-key']],
    ['{ published_on: 2025-11-30 }', ['unknown-key']],
  ])('%s: %j', (written, expected) => {
    const { problems } = readWith(`results: ${written}`);
    expect(problems.map(({ code }) => code)).toEqual(expected);
  });

  it('ask for a whole address', () => {
    const { problems } = readWith('results: { published_by: 2025-11-30, url: example.org }');
    expect(problems[0]?.hint).toBe(
      'Écrivez une adresse complète, comme https://www.example.fr/bilan.',
    );
  });
});
