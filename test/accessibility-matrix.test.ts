/** The matrix of accessibility criteria: the RGAA 4.1 has 106 of them, so many in each theme. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const ROOT = new URL('../', import.meta.url);
const matrix = readFileSync(new URL('docs/accessibilite.md', ROOT), 'utf8');

/** How many criteria each of the thirteen themes has. */
const themes = [9, 2, 3, 13, 8, 2, 5, 10, 4, 14, 13, 11, 12];

/** What audits of survey tools have found wanting, beside the whole theme of forms. */
const ofSurveys =
  '1.1 1.3 1.4 1.5 1.6 3.1 3.2 3.3 5.1 5.7 7.1 7.4 7.5 8.7 8.9 9.1 9.2 9.3 10.1 10.8 10.11 12.6 12.8 12.9 13.1 13.5 13.9 13.11'.split(
    ' ',
  );

interface Row {
  readonly criterion: string;
  readonly asks: string;
  readonly applies: string;
  readonly how: string;
  readonly held: string;
  /** Under which heading it stands. */
  readonly theme: string;
}

/** What WCAG 2.2 adds to 2.1, levels A and AA. @source https://www.w3.org/TR/WCAG22/#new-features-in-wcag-2-2 */
const newInWcag = ['2.4.11', '2.5.7', '2.5.8', '3.2.6', '3.3.7', '3.3.8'];

const all = matrix.split(/^## /m).flatMap((section): Row[] => {
  const theme = /^\d+/.exec(section)?.[0] ?? '';
  return section.split('\n').flatMap((line) => {
    const [, criterion = '', asks = '', applies = '', how = '', held = ''] = line
      .split('|')
      .map((cell) => cell.trim());
    return /^\d+(?:\.\d+){1,2}$/.test(criterion)
      ? [{ criterion, asks, applies, how, held, theme }]
      : [];
  });
});
const ofWcag = all.filter(({ theme }) => theme === '');
const rows = all.filter(({ theme }) => theme !== '');
const criteria = rows.map(({ criterion }) => criterion);

describe('the matrix of accessibility criteria', () => {
  it('knows the RGAA: each criterion exists, stands under its theme and stands once', () => {
    expect(themes.reduce((sum, count) => sum + count, 0)).toBe(106);
    for (const { criterion, theme } of rows) {
      const [own = '', number] = criterion.split('.');
      expect(own).toBe(theme);
      expect(Number(number), criterion).toBeLessThanOrEqual(themes[Number(own) - 1] ?? 0);
    }
    expect(new Set(criteria).size).toBe(criteria.length);
  });

  it('leaves out no criterion of forms, nor any that surveys are known to fail', () => {
    const ofForms = Array.from({ length: themes[10] ?? 0 }, (_, index) => `11.${index + 1}`);
    expect([...ofForms, ...ofSurveys].filter((one) => !criteria.includes(one))).toEqual([]);
  });

  it('goes through what WCAG 2.2 adds, which the RGAA does not know yet', () => {
    expect(ofWcag.map(({ criterion }) => criterion)).toEqual(newInWcag);
  });

  it.each(all)('$criterion says whether it applies, how it is met, and what holds it', (row) => {
    expect(row.asks).toMatch(/\p{L}{3}/u);
    expect(row.applies).toMatch(/^(?:oui|non|si .+|à faire juger par un audit)$/);
    expect(row.how).toMatch(/\p{L}{3}/u);
    const named = /^`(test\/[\w/.-]+\.test\.ts)`$/.exec(row.held)?.[1];
    if (named === undefined) expect(row.held).toMatch(/^(?:rien|à la main : .{10,})$/);
    else expect(existsSync(new URL(named, ROOT)), named).toBe(true);
  });

  it('does not hold what applies by nothing without saying so on the statement', () => {
    const open = rows.filter(({ applies, held }) => applies === 'oui' && held === 'rien');
    expect(open.map(({ criterion }) => criterion)).toEqual(['11.3']);
    expect(matrix).toContain('Ce n’est pas un audit');
    expect(matrix).not.toMatch(/est conforme|sont conformes/);
  });
});
