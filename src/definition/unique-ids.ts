/** Ids that may be used once only, and the choices of a list, which have such ids. */

import type { ReportFault } from './fault.ts';
import { faults } from './faults.ts';
import type { RawChoice } from './question-schema.ts';
import { placeInWords, type Source } from './source.ts';
import type { ValuePath } from './yaml-source.ts';

/** Reports an id given twice, with the place of the first. */
export function unique(what: string, source: Source, report: ReportFault) {
  const seen = new Map<string, ValuePath>();
  return (id: string, path: ValuePath): void => {
    const first = seen.get(id);
    if (first === undefined) seen.set(id, path);
    else if (first.join('.') !== path.join('.')) {
      report(faults.duplicateId(id, what, placeInWords(source.place(first))), path);
    }
  };
}

export function checkChoices(
  name: string,
  choices: readonly RawChoice[],
  path: ValuePath,
  source: Source,
  report: ReportFault,
): void {
  const identified = unique('un autre choix', source, report);
  choices.forEach((choice, c) => {
    identified(choice.id, [...path, c, 'id']);
  });
  if (choices.filter((choice) => choice.exclusive && !choice.missing).length > 1) {
    report(faults.tooManyExclusive(name), path);
  }
}
