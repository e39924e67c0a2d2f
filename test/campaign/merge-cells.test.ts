import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellKey } from '../../src/campaign/frame-cells.ts';
import type { Frame } from '../../src/campaign/invitee.ts';
import { mergeLoneCells } from '../../src/campaign/merge-cells.ts';
import { deepFreeze, sample } from '../definition/sample.ts';

const variables = sample.frame;
const people = (count: number, type: string, secteur: string): Frame[] =>
  Array.from({ length: count }, () => ({ type, secteur }));

describe('cells of one respondent', () => {
  it('leave everybody as they are where nobody is alone', () => {
    const frames = deepFreeze([...people(2, 'college', 'public'), ...people(3, 'lycee', 'prive')]);
    expect(mergeLoneCells(variables, frames)).toEqual({ frames, merged: [] });
  });

  it('join the nearest cell, all of which gives up what told them apart', () => {
    const frames = deepFreeze([
      ...people(3, 'college', 'public'),
      ...people(1, 'college', 'prive'),
      ...people(2, 'lycee', 'prive'),
    ]);
    // As near by one variable each; the smaller cell gives up less.
    const { frames: settled, merged } = mergeLoneCells(variables, frames);
    expect(settled).toEqual([
      ...people(3, 'college', 'public'),
      ...Array(3).fill({ secteur: 'prive' }),
    ]);
    expect(merged.map(({ label }) => label)).toEqual(['Collège, Privé']);
  });

  it('give up everything where nothing is shared', () => {
    const frames = deepFreeze([...people(1, 'college', 'prive'), ...people(4, 'lycee', 'public')]);
    expect(mergeLoneCells(variables, frames).frames).toEqual(Array(5).fill({}));
  });

  it('of a single respondent stay: there is nobody to join', () => {
    const frames = people(1, 'college', 'prive');
    expect(mergeLoneCells(variables, frames)).toEqual({ frames, merged: [] });
    expect(mergeLoneCells(variables, [])).toEqual({ frames: [], merged: [] });
  });

  it('are gone, for any respondents: what is kept is true, whole cells go together, order decides nothing', () => {
    const anyFrame = fc.record({
      type: fc.constantFrom('college', 'lycee'),
      secteur: fc.constantFrom('public', 'prive'),
    });
    fc.assert(
      fc.property(fc.array(anyFrame, { minLength: 2, maxLength: 12 }), (frames) => {
        const { frames: settled } = mergeLoneCells(variables, frames);
        const counts = new Map<string, number>();
        settled.forEach((frame, index) => {
          const key = cellKey(variables, frame);
          counts.set(key, (counts.get(key) ?? 0) + 1);
          expect(frames[index]).toMatchObject(frame);
          // Who shared a cell shares one still.
          const together = frames.findIndex(
            (other) => cellKey(variables, other) === cellKey(variables, frames[index] ?? {}),
          );
          expect(frame).toEqual(settled[together]);
        });
        expect([...counts.values()].every((count) => count > 1)).toBe(true);
        const turned = mergeLoneCells(variables, frames.toReversed()).frames.toReversed();
        expect(turned).toEqual(settled);
      }),
    );
  });
});
