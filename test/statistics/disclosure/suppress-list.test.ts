import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { auditList } from '../../../src/statistics/disclosure/audit.ts';
import { primaryOfProfile } from '../../../src/statistics/disclosure/primary.ts';
import { suppressList } from '../../../src/statistics/disclosure/suppress.ts';

describe('suppressList', () => {
  const counts = fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 2, maxLength: 10 });

  it('leaves nothing that the auditor finds', () => {
    const threshold = fc.integer({ min: 2, max: 8 });
    fc.assert(
      fc.property(counts, threshold, (given, fewest) => {
        fc.pre(given.reduce((sum, count) => sum + count, 0) >= fewest);
        const marks = suppressList(given, primaryOfProfile(given, fewest), fewest);
        expect(auditList(given, marks, fewest)).toEqual([]);
      }),
    );
  });

  // By hand: 3 alone would be what is missing; with 9 it may be 0 to 12.
  it('hides the smallest category that protects', () => {
    const marks = suppressList(
      [40, 3, 0, 9],
      ['published', 'primary', 'published', 'published'],
      5,
    );
    expect(marks).toEqual(['published', 'primary', 'published', 'secondary']);
  });

  it('hides nothing further where the small ones protect each other', () => {
    expect(suppressList([3, 4, 40], ['primary', 'primary', 'published'], 5)).toEqual([
      'primary',
      'primary',
      'published',
    ]);
  });
});
