/** A page of the form as its reader has it, from the sample with other settings. */
import type { Questionnaire } from '../../../src/definition/questionnaire.ts';
import type { Settings } from '../../../src/definition/settings.ts';
import type { PageFrame } from '../../../src/rendering/page.ts';
import { sample } from '../../definition/sample.ts';

export const frame: PageFrame = {
  title: 'Une page',
  banner: 'Une enquête',
  organisation: 'ODE',
  demonstration: false,
  links: [],
  stylesheet: '/a.css',
};

/** It closes on 30 June 2025 at 23:59; its frame variables are « Type » and « Secteur ». */
export function sampleWith(settings: Partial<Settings>): Questionnaire {
  return { ...sample, settings: { ...sample.settings, ...settings } };
}
