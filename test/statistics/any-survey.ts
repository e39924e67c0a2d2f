import fc from 'fast-check';
import type { Calibration } from '../../src/statistics/calibration.ts';
import type { FrameVariable } from '../../src/statistics/frame-cells.ts';
import { rake } from '../../src/statistics/rake.ts';
import type { Values } from '../../src/statistics/weighted-estimate.ts';
import type { NoCalibration } from '../../src/statistics/weighting-problem.ts';
import { anyFrame, marginsOf } from './any-frame.ts';

export interface Survey {
  readonly frame: readonly FrameVariable[];
  readonly calibration: Calibration;
  readonly values: Values;
}

/** Raked respondents and their answers to a yes or no question, some of them blank. */
export function anySurvey(): fc.Arbitrary<Survey> {
  return anyFrame()
    .filter((frame) => rake(marginsOf(frame)).kind === 'calibration')
    .chain((frame) => {
      const answers = frame[0]?.respondents.length ?? 0;
      return fc.record({
        frame: fc.constant(frame),
        calibration: fc.constant(raked(rake(marginsOf(frame)))),
        values: fc.array(fc.constantFrom(0, 1, null), { minLength: answers, maxLength: answers }),
      });
    });
}

/** The weights, where there must be some. */
export function raked(result: Calibration | NoCalibration): Calibration {
  if (result.kind === 'no_calibration') throw new Error(JSON.stringify(result.problems));
  return result;
}
