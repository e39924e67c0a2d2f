import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { frameCategories, frameCells } from '../../src/statistics/frame-cells.ts';
import { logisticRegression } from '../../src/statistics/logistic-regression.ts';
import { nonresponseTests } from '../../src/statistics/nonresponse-test.ts';
import { representativeness } from '../../src/statistics/representativeness.ts';
import { anyFrame, anyOrder, reordered } from './any-frame.ts';

describe('representativeness', () => {
  // 6 of 10 and 2 of 5 answered: S^2 = (10 (1/15)^2 + 5 (2/15)^2) / 14, mean 8/15.
  it('gives what can be worked out by hand with one variable', () => {
    const frame = [...'aaaaaaaaaabbbbb'];
    const found = representativeness([{ name: 'type', frame, respondents: [...'aaaaaabb'] }]);
    const spread = Math.sqrt((10 / 225 + 20 / 225) / 14);
    expect(found?.spread).toBeCloseTo(spread, 12);
    expect(found?.rIndicator).toBeCloseTo(1 - 2 * spread, 12);
    expect(found?.largestBias).toBeCloseTo((spread * 15) / 8, 12);
    const [partial] = found?.partials ?? [];
    expect(partial?.partial).toBeCloseTo(Math.sqrt((10 / 225 + 20 / 225) / 15), 12);
    expect(partial?.categories[0]?.partial).toBeCloseTo(Math.sqrt(10 / 15) / 15, 12);
    expect(partial?.categories[1]?.partial).toBeCloseTo((-Math.sqrt(5 / 15) * 2) / 15, 12);
  });

  it('is 1 when everybody answered, and when nobody did', () => {
    const frame = ['a', 'b', 'b'];
    const all = representativeness([{ name: 'type', frame, respondents: frame }]);
    expect(all).toMatchObject({ rIndicator: 1, meanPropensity: 1, largestBias: 0 });
    const none = representativeness([{ name: 'type', frame, respondents: [] }]);
    expect(none).toMatchObject({ rIndicator: 1, meanPropensity: 0, largestBias: null });
  });

  it('is nothing below two persons', () => {
    expect(representativeness([{ name: 'type', frame: [], respondents: [] }])).toBeNull();
    expect(representativeness([{ name: 'type', frame: ['a'], respondents: ['a'] }])).toBeNull();
  });

  it('does not know the order of the respondents, and its mean is the response rate', () => {
    const frameInOrders = anyFrame().chain((frame) => {
      return fc.tuple(fc.constant(frame), anyOrder(frame[0]?.respondents.length ?? 0));
    });
    fc.assert(
      fc.property(frameInOrders, ([frame, order]) => {
        const found = representativeness(frame);
        expect(representativeness(reordered(frame, order))).toEqual(found);
        const [first] = frame;
        const rate = (first?.respondents.length ?? 0) / (first?.frame.length ?? 0);
        expect(found?.meanPropensity).toBeCloseTo(rate, 9);
      }),
    );
  });
});

describe('logisticRegression', () => {
  // What maximum likelihood says of a model with these categories, and nothing else does.
  it('expects in every category as many as there were', () => {
    fc.assert(
      fc.property(anyFrame(), (variables) => {
        const cells = frameCells(variables);
        fc.pre(cells.respondents.cellOf.length < cells.frame.cellOf.length);
        const fitted = logisticRegression(cells.frame, cells.respondents.counts);
        for (const [variable, categories] of frameCategories(cells).entries()) {
          for (const [place, { respondents }] of categories.entries()) {
            const expected = cells.frame.counts.reduce((sum, count, cell) => {
              const isIn = cells.frame.places[cell]?.[variable] === place;
              return isIn ? sum + count * (fitted?.[cell] ?? Number.NaN) : sum;
            }, 0);
            expect(expected).toBeCloseTo(respondents, 9);
          }
        }
      }),
    );
  });

  it('keeps odds ratios, whatever the other variable', () => {
    const cells = frameCells([
      { name: 'one', frame: [...'aaaabbbbbaaabb'], respondents: [...'aabbba'] },
      { name: 'two', frame: [...'xxxxxxxxxyyyyy'], respondents: [...'xxxxyy'] },
    ]);
    const fitted = logisticRegression(cells.frame, cells.respondents.counts) ?? [];
    const [ax = 0, ay = 0, bx = 0, by = 0] = fitted.map((p) => p / (1 - p));
    expect((ax * by) / (ay * bx)).toBeCloseTo(1, 9);
  });

  it('comes close to certainty where all of a category answered, and settles', () => {
    const cells = frameCells([
      { name: 'one', frame: [...'aaabbbcc'], respondents: [...'aaabb'] },
      { name: 'two', frame: [...'xyxyxyxy'], respondents: [...'xyxyx'] },
    ]);
    const fitted = logisticRegression(cells.frame, cells.respondents.counts) ?? [];
    const [ax, ay, , , cx, cy] = fitted;
    for (const sure of [ax, ay]) expect(sure).toBeCloseTo(1, 9);
    for (const none of [cx, cy]) expect(none).toBeCloseTo(0, 9);
  });

  it.each([[[1]], [[5, 0]], [[1.5, 0]], [[Number.NaN, 0]], [[0, 0]], [[2, 1]]])(
    'refuses %j successes',
    (successes) => {
      const { frame } = frameCells([{ name: 'one', frame: ['a', 'a', 'b'], respondents: ['a'] }]);
      expect(() => logisticRegression(frame, successes)).toThrow(RangeError);
    },
  );
});

describe('nonresponseTests', () => {
  // An identity: the chi-square of respondents against the frame, divided by 1 - n / N, is that of
  // respondents against the others, exactly.
  it('gives the chi-square that the frame hides', () => {
    fc.assert(
      fc.property(anyFrame(), (variables) => {
        for (const { categories, table } of nonresponseTests(variables)) {
          if (table.association === null) continue;
          const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);
          const persons = sum(categories.map((one) => one.persons));
          const share = sum(categories.map((one) => one.respondents)) / persons;
          const fit = categories.map(
            (one) => (one.respondents - one.persons * share) ** 2 / (one.persons * share),
          );
          expect(table.association.chiSquare).toBeCloseTo(sum(fit) / (1 - share), 9);
        }
      }),
    );
  });

  it('has nothing to test when all or nobody answered', () => {
    const frame = ['a', 'b'];
    for (const respondents of [frame, []]) {
      const [found] = nonresponseTests([{ name: 'type', frame, respondents }]);
      expect(found?.table.association).toBeNull();
      expect(found?.variable).toBe('type');
    }
  });
});
