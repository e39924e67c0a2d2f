import { describe, expect, it } from 'vitest';
import { responsesCsv } from '../../src/exchange/responses-csv.ts';
import { sample } from '../definition/sample.ts';

const response = {
  ...{ id: 'r1', state: 'sent' as const, stepsDisplayed: [], sentOn: '2025-06-15' },
  frame: { type: 'college', secteur: 'prive' },
  answers: {
    ...{ role: 'autre', 'role.autre': '=SOMME(A1) ; "dit"', ateliers: ['initiation'] },
    moments: { soir: 'parfois' },
  },
};

const cells = (line = '') => line.split(';');

describe('responses for a spreadsheet', () => {
  const [head, line, ...rest] = responsesCsv(sample, [response]).split('\r\n');

  it('begin with the mark of UTF-8 and the columns that can be imported', () => {
    expect(
      head?.startsWith('\ufeffresponse.id;response.sent_on;frame.type;frame.secteur;role;'),
    ).toBe(true);
    expect(cells(head)).toContain('moments[soir]');
    expect(rest).toEqual(['']);
  });

  it('hold labels, a quotation as spreadsheets read it, and no formula', () => {
    expect(
      line?.startsWith('r1;2025-06-15;Collège;Privé;Autrement;"\'=SOMME(A1) ; ""dit""";'),
    ).toBe(true);
  });

  it('leave out what was not asked: the workshops of who has no team', () => {
    expect(line).not.toContain('Initiation');
    expect(line).toContain('Parfois');
  });

  it('say whose they are where that is known, first', () => {
    const person = { email: 'a@example.org', nom: 'Nom' };
    const [named, of] = responsesCsv(sample, [{ ...response, person }]).split('\r\n');
    expect(cells(named).slice(0, 3)).toEqual(['\ufeffemail', 'nom', 'response.id']);
    expect(cells(of).slice(0, 3)).toEqual(['a@example.org', 'Nom', 'r1']);
  });
});
