/**
 * Minutes on the clocks of a place and instants, both ways. Where a clock shows a minute twice
 * (the night winter time begins) the first is meant; where it skips it, the instant of the skip.
 */

/**
 * @returns `2021-06-30T23:59`
 * @example localMinute(new Date('2021-06-30T21:59:30Z'), 'Europe/Paris') // => '2021-06-30T23:59'
 */
export function localMinute(instant: Date, timeZone: string): string {
  const minute = Math.floor(instant.getTime() / 60_000);
  const last = lastReading.get(timeZone);
  if (last?.minute === minute) return last.text;
  const text = readClock(instant, timeZone);
  lastReading.set(timeZone, { minute, text });
  return text;
}

/** A service asks for the same minute a thousand times. */
const lastReading = new Map<string, { minute: number; text: string }>();

function readClock(instant: Date, timeZone: string): string {
  const parts = clockOf(timeZone).formatToParts(instant);
  const part = (type: string) => parts.find((p) => p.type === type)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}`;
}

/** Made once: making one takes as long as a hundred readings. */
const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(timeZone: string): Intl.DateTimeFormat {
  const known = clocks.get(timeZone);
  if (known) return known;
  const clock = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  clocks.set(timeZone, clock);
  return clock;
}

/**
 * @param minute `2021-06-30T23:59`
 * @example instantOf('2021-06-30T23:59', 'Europe/Paris').toISOString() // => '2021-06-30T21:59:00.000Z'
 * @example instantOf('2021-10-31T02:30', 'Europe/Paris').toISOString() // => '2021-10-31T00:30:00.000Z'
 */
export function instantOf(minute: string, timeZone: string): Date {
  const asIfUtc = Date.parse(`${minute}:00Z`);
  const candidates = [-1, 1].map((day) => {
    const near = new Date(asIfUtc + day * 86_400_000);
    const offset = Date.parse(`${localMinute(near, timeZone)}:00Z`) - floorMinute(near);
    return new Date(asIfUtc - offset);
  });
  const instants = candidates.map((instant) => instant.getTime()).sort((a, b) => a - b);
  const exact = instants.find((time) => localMinute(new Date(time), timeZone) === minute);
  return exact === undefined ? skipBetween(instants, minute, timeZone) : new Date(exact);
}

/** The first minute after which the clocks are past one that they never showed. */
function skipBetween(instants: readonly number[], minute: string, timeZone: string): Date {
  let [before = 0, after = 0] = instants;
  while (after - before > 60_000) {
    const middle = before + Math.ceil((after - before) / 120_000) * 60_000;
    if (localMinute(new Date(middle), timeZone) > minute) after = middle;
    else before = middle;
  }
  return new Date(after);
}

function floorMinute(instant: Date): number {
  return Math.floor(instant.getTime() / 60_000) * 60_000;
}
