/** What single values of a questionnaire file look like. */
import { z } from 'zod';
import { typographic } from '../wording.ts';
import { firstUnseen, isUnseen } from './unseen.ts';

/** Not `constructor`: answers are looked up by id, and every JavaScript object has that key. */
export const id = z.string().regex(/^(?!constructor$)[a-z][a-z0-9_]*$/);
/** Matched as it stands: a heading or a value of another file. */
export const word = z.string().trim().min(1);
/** What people read: the author types plainly, typography is added here, once. */
export const text = z
  .string()
  .trim()
  .min(1)
  .refine((written) => written === '' || !(isUnseen(written) || firstUnseen(written)))
  .transform(typographic);
export const minute = z.stringFormat('minute', isMinute);
/** `2026-06-30`, a day that the calendar has. */
export const day = z.iso.date();
/** `https://…`, where people are sent. */
export const webAddress = z.stringFormat('web-address', isWebAddress);
export const slug = z.stringFormat('slug', /^[a-z0-9-]+$/);

function isWebAddress(written: string): boolean {
  return /^https?:\/\/[^\s/]+/.test(written) && URL.canParse(written);
}

/** `2021-06-30T23:59`, a minute that the calendar has. */
function isMinute(written: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(written)) return false;
  const time = Date.parse(`${written}:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(written);
}
