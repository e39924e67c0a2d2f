import { outcomeRates } from '../../src/statistics/outcome-rates.ts';
import { type Case, cell } from './reference-folder.ts';
import type { SubjectCheck } from './subject-check.ts';

export const outcomeRatesCheck: SubjectCheck = {
  subject: /^outcome_rates$/,
  given: ['id'],
  *compare(folder, name) {
    const given = new Map(folder.rows(name).map((row) => [cell(row, 'id'), row]));
    for (const expected of folder.answer<Case[]>(name)) {
      const row = given.get(cell(expected, 'id'));
      // Break-offs are not told apart from refusals: their rates have no counterpart here.
      const { eligibility, completion, breakOff, ...rates } = outcomeRates({
        complete: cell(row, 'I'),
        partial: cell(row, 'P'),
        refusal: cell(row, 'R'),
        nonContact: cell(row, 'NC'),
        other: cell(row, 'O'),
        unknownEligibility: cell(row, 'UH') + cell(row, 'UO'),
        notEligible: cell(row, 'NE'),
      });
      const columns = { e: eligibility, ...upperCased(rates) };
      for (const [column, ours] of Object.entries(columns)) {
        const place = `case ${expected.id}`;
        yield { place, column, ours, expected: expected[column], closeness: 'closed' };
      }
    }
  },
};

/** `coop1` as R calls it. */
function upperCased<T>(rates: Readonly<Record<string, T>>): Record<string, T> {
  return Object.fromEntries(
    Object.entries(rates).map(([name, rate]) => [name.toUpperCase(), rate]),
  );
}
