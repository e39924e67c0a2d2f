/** What is said once an edition is closed, on the days that it was open. */
import { expect, it } from 'vitest';
import { closingWords } from '../../src/commands/closing-words.ts';
import type { StoredEdition } from '../../src/store/editions.ts';
import { sample } from '../definition/sample.ts';

const edition: Omit<StoredEdition, 'openedOn' | 'closedOn'> = {
  ...{ name: 'essai/2025', questionnaire: sample, questionnaireSha256: '', demonstration: false },
  state: 'closed',
  ...{ timeZone: 'Europe/Paris', opens: null, closes: null },
  ...{ inviteesErasedOn: null, answersErasedOn: null, draftsAtClosing: undefined },
};

function said(openedOn: string, closedOn: string): string {
  const closing = { draftsErased: 2, sent: 3, merged: [] };
  const words = closingWords({ ...edition, openedOn, closedOn }, 'data', closing, '2025-07-30');
  return words.replaceAll('\u00a0', ' ');
}

it.each([
  ['2025-06-01', '2025-06-30', 'entre le 1er juin 2025 et le 30 juin 2025'],
  ['2025-06-01', '2025-06-02', 'entre le 1er juin 2025 et le 2 juin 2025'],
  ['2025-06-01', '2025-06-01', 'le 1er juin 2025'],
])('opened on %s and closed on %s: copies made %s are to be destroyed', (opened, closed, span) => {
  expect(said(opened, closed)).toContain(`toute copie de data/keys faite ${span} : elle relie`);
  expect(said(opened, closed)).toContain(`data/millesime.sqlite faite ${span} : elle garde`);
});
