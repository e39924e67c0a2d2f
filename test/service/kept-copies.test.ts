/** The copy of an anonymous response leaves the memory by itself: the garbage collector has the last word. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, it, onTestFinished, vi } from 'vitest';
import { keepCopies, type SentCopy } from '../../src/service/answering/kept-copies.ts';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** What is kept is held by nothing here but a reference that does not count. */
function keepOne(copies: ReturnType<typeof keepCopies>): WeakRef<SentCopy> {
  const copy: SentCopy = { steps: [], answers: { remarque: 'Un secret' }, sentOn: null };
  copies.keep('jeton', copy);
  return new WeakRef(copy);
}

/** A reference that was just looked at holds until the turn of the event loop is over. */
async function isInMemory(copy: WeakRef<SentCopy>): Promise<boolean> {
  await new Promise((turn) => setImmediate(turn));
  collectGarbage();
  return copy.deref() !== undefined;
}

it('a copy that nobody comes back for is in memory for ten minutes, and then no more', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'Date'] });
  onTestFinished(() => {
    vi.useRealTimers();
  });
  const copies = keepCopies(() => new Date());
  const copy = keepOne(copies);
  vi.advanceTimersByTime(9 * 60_000);
  expect(await isInMemory(copy)).toBe(true);
  vi.advanceTimersByTime(2 * 60_000);
  expect(await isInMemory(copy)).toBe(false);
  expect(copies.find('jeton')).toBeUndefined();
});
