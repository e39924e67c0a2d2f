import { describe, expect, it } from 'vitest';
import { type EditionState, phaseAt } from '../../src/campaign/edition.ts';

const june: EditionState = Object.freeze({
  state: 'open',
  timeZone: 'Europe/Paris',
  opens: '2021-06-01T08:00',
  closes: '2021-06-30T23:59',
});
const at = (instant: string, edition = june) => phaseAt(edition, new Date(instant));

describe('the phase of an edition', () => {
  // In June, Paris is two hours ahead of UTC.
  it('opens at the first instant of its minute', () => {
    expect(at('2021-06-01T05:59:59.999Z')).toBe('not_open_yet');
    expect(at('2021-06-01T06:00:00.000Z')).toBe('open');
  });

  it('stays open to the end of the minute of closing', () => {
    expect(at('2021-06-30T21:59:00.000Z')).toBe('open');
    expect(at('2021-06-30T21:59:59.999Z')).toBe('open');
    expect(at('2021-06-30T22:00:00.000Z')).toBe('closed');
  });

  it('has no limit where none is written', () => {
    const always = { ...june, opens: null, closes: null };
    expect(at('1999-01-01T00:00:00Z', always)).toBe('open');
    expect(at('2999-01-01T00:00:00Z', always)).toBe('open');
    expect(at('1999-01-01T00:00:00Z', { ...june, closes: null })).toBe('not_open_yet');
    expect(at('2999-01-01T00:00:00Z', { ...june, opens: null })).toBe('closed');
  });

  it('is closed once it was closed, whatever its dates say', () => {
    const closed = { ...june, state: 'closed' as const };
    for (const instant of ['2021-01-01T00:00:00Z', '2021-06-15T00:00:00Z']) {
      expect(at(instant, closed)).toBe('closed');
    }
    expect(at('2021-06-15T00:00:00Z', { ...closed, opens: null, closes: null })).toBe('closed');
  });

  it('follows the clocks of its own zone', () => {
    // La Réunion is four hours ahead of UTC all year.
    const reunion = { ...june, timeZone: 'Indian/Reunion' };
    expect(at('2021-06-30T19:59:59Z', reunion)).toBe('open');
    expect(at('2021-06-30T20:00:00Z', reunion)).toBe('closed');
  });

  it('closes at the minute written also after the change to winter time', () => {
    const autumn = { ...june, opens: '2021-10-01T08:00', closes: '2021-11-05T23:59' };
    expect(at('2021-10-01T06:00:00Z', autumn)).toBe('open');
    expect(at('2021-11-05T22:59:59Z', autumn)).toBe('open');
    expect(at('2021-11-05T23:00:00Z', autumn)).toBe('closed');
  });

  it('closes at the first of two equal minutes, and does not open again', () => {
    const night = { ...june, closes: '2021-10-31T02:30' };
    expect(at('2021-10-31T00:30:59Z', night)).toBe('open');
    expect(at('2021-10-31T00:31:00Z', night)).toBe('closed');
    expect(at('2021-10-31T01:30:30Z', night)).toBe('closed');
  });

  it('opens and closes at the change when the minute written is skipped', () => {
    const night = { ...june, opens: '2021-03-28T02:30', closes: '2021-04-30T23:59' };
    expect(at('2021-03-28T00:59:59Z', night)).toBe('not_open_yet');
    expect(at('2021-03-28T01:00:00Z', night)).toBe('open');
    const early = { ...june, opens: null, closes: '2021-03-28T02:30' };
    expect(at('2021-03-28T00:59:59Z', early)).toBe('open');
    expect(at('2021-03-28T01:01:00Z', early)).toBe('closed');
  });
});
