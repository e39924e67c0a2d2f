/** Instants worked out by hand from the offsets that each place had on that day. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instantOf, localMinute } from '../../src/campaign/local-time.ts';

const instant = (minute: string, zone: string) => instantOf(minute, zone).toISOString();

describe('a minute on the clocks of a place', () => {
  it.each([
    ['2021-01-15T12:00', 'Europe/Paris', '2021-01-15T11:00:00.000Z'],
    ['2021-06-30T23:59', 'Europe/Paris', '2021-06-30T21:59:00.000Z'],
    ['2021-07-01T00:00', 'Europe/Paris', '2021-06-30T22:00:00.000Z'],
    ['2021-12-31T23:59', 'Europe/Paris', '2021-12-31T22:59:00.000Z'],
    ['2021-06-30T23:59', 'Indian/Reunion', '2021-06-30T19:59:00.000Z'],
    ['2021-06-30T23:59', 'America/Martinique', '2021-07-01T03:59:00.000Z'],
    ['2021-06-30T23:59', 'Pacific/Noumea', '2021-06-30T12:59:00.000Z'],
    ['2021-06-30T23:59', 'America/Miquelon', '2021-07-01T01:59:00.000Z'],
    ['2021-01-30T23:59', 'America/Miquelon', '2021-01-31T02:59:00.000Z'],
    ['2021-06-30T23:59', 'Asia/Kathmandu', '2021-06-30T18:14:00.000Z'],
    ['2021-06-30T23:59', 'UTC', '2021-06-30T23:59:00.000Z'],
  ])('%s in %s is %s, and back', (minute, zone, expected) => {
    expect(instant(minute, zone)).toBe(expected);
    expect(localMinute(new Date(expected), zone)).toBe(minute);
  });

  it('is that of a second within it', () => {
    expect(localMinute(new Date('2021-06-30T21:59:59.999Z'), 'Europe/Paris')).toBe(
      '2021-06-30T23:59',
    );
  });

  it.each([
    // Paris goes back from 03:00 to 02:00 at 01:00 UTC.
    ['2021-10-31T01:59', 'Europe/Paris', '2021-10-30T23:59:00.000Z'],
    ['2021-10-31T02:00', 'Europe/Paris', '2021-10-31T00:00:00.000Z'],
    ['2021-10-31T02:59', 'Europe/Paris', '2021-10-31T00:59:00.000Z'],
    ['2021-10-31T03:00', 'Europe/Paris', '2021-10-31T02:00:00.000Z'],
    // New York from 02:00 to 01:00 at 06:00 UTC; Lord Howe by half an hour, at 15:00 UTC.
    ['2021-11-07T01:30', 'America/New_York', '2021-11-07T05:30:00.000Z'],
    ['2021-04-04T01:45', 'Australia/Lord_Howe', '2021-04-03T14:45:00.000Z'],
  ])('shown twice is the first: %s in %s is %s', (minute, zone, expected) => {
    expect(instant(minute, zone)).toBe(expected);
  });

  it.each([
    // Paris goes from 02:00 to 03:00 at 01:00 UTC.
    ['2021-03-28T01:59', 'Europe/Paris', '2021-03-28T00:59:00.000Z'],
    ['2021-03-28T02:00', 'Europe/Paris', '2021-03-28T01:00:00.000Z'],
    ['2021-03-28T02:30', 'Europe/Paris', '2021-03-28T01:00:00.000Z'],
    ['2021-03-28T02:59', 'Europe/Paris', '2021-03-28T01:00:00.000Z'],
    ['2021-03-28T03:00', 'Europe/Paris', '2021-03-28T01:00:00.000Z'],
    // New York at 07:00 UTC, Lord Howe at 15:30 UTC, and Samoa, which skipped a whole day.
    ['2021-03-14T02:30', 'America/New_York', '2021-03-14T07:00:00.000Z'],
    ['2021-10-03T02:15', 'Australia/Lord_Howe', '2021-10-02T15:30:00.000Z'],
    ['2011-12-30T12:00', 'Pacific/Apia', '2011-12-30T10:00:00.000Z'],
  ])('never shown is the change of the clocks: %s in %s is %s', (minute, zone, expected) => {
    expect(instant(minute, zone)).toBe(expected);
  });
});

describe('any instant', () => {
  const zones = fc.constantFrom(
    'Europe/Paris',
    'America/New_York',
    'Pacific/Noumea',
    'Australia/Lord_Howe',
    'Asia/Kathmandu',
  );
  const minutes = fc.integer({ min: Date.UTC(2000, 0) / 60_000, max: Date.UTC(2040, 0) / 60_000 });

  it('comes back from its minute, or an earlier one that reads the same', () => {
    fc.assert(
      fc.property(minutes, zones, (minute, zone) => {
        const time = minute * 60_000;
        const read = localMinute(new Date(time), zone);
        const back = instantOf(read, zone).getTime();
        expect(localMinute(new Date(back), zone)).toBe(read);
        expect(back).toBeLessThanOrEqual(time);
        expect(time - back).toBeLessThanOrEqual(3_600_000);
      }),
      { numRuns: 300 },
    );
  });
});
