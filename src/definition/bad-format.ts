/** A word, a name or a date that is not written as it must be: what is wrong, and how to write it. */
import type { z } from 'zod';
import { date } from '../wording.ts';
import type { Fault } from './fault.ts';
import { faults } from './faults.ts';

const ofAnyKind = 'Écrivez une valeur du type attendu.';
const wholeAddress = 'Écrivez une adresse complète, comme https://www.example.fr/bilan.';

/** @param issue what the schema found of the value, if it is about its form */
export function badFormat(value: unknown, issue?: z.core.$ZodIssue): Fault {
  if (issue?.code !== 'invalid_format') return faults.badFormat(value, ofAnyKind);
  const { format } = issue;
  if (format === 'email') return faults.badFormat(value, 'Écrivez une adresse électronique.');
  if (format === 'web-address') return faults.badFormat(value, wholeAddress);
  if (format === 'minute') return badMinute(value);
  if (format === 'date' || String(issue.pattern).includes('\\d{4}')) return badDate(value);
  const [joint, joints, example] =
    format === 'slug'
      ? ['-', 'des traits d’union', '']
      : ['_', 'des tirets bas', ', comme « heures_semaine »'];
  const meant = plainName(String(value), joint);
  return faults.badFormat(
    value,
    meant === undefined
      ? `Écrivez des minuscules sans accent, des chiffres et ${joints}${example}.`
      : `Vouliez-vous dire « ${meant} » ?`,
  );
}

export function badDate(value: unknown): Fault {
  return badDay(value, 'une date, comme 2021-11-10');
}

export function badMinute(value: unknown): Fault {
  return badDay(value, 'une date et une heure, comme 2021-06-30T23:59');
}

function badDay(value: unknown, expected: string): Fault {
  const [day, year, month, number] =
    /^(\d{4})-(0[1-9]|1[0-2])-(\d\d)(?=$|T)/.exec(String(value)) ?? [];
  const days = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  if (day === undefined || (Number(number) >= 1 && Number(number) <= days)) {
    return faults.badFormat(value, `Écrivez ${expected}.`);
  }
  // The year matters to the month of February alone.
  const named = month === '02' ? date(day) : date(day).replace(/ \d{4}$/, '');
  return faults.badFormat(
    value,
    `Corrigez le jour : ce mois en a ${days}.`,
    `Le ${named} n’existe pas.`,
  );
}

/**
 * The name that was meant by one with capitals, accents or spaces.
 * @example plainName('Équipé, souvent', '_') // => 'equipe_souvent'
 * @example plainName('2 fois', '_') // => undefined
 */
export function plainName(written: string, joint: string): string | undefined {
  const plain = written.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const name = plain.match(/[a-z0-9]+/g)?.join(joint);
  const allowed = joint === '-' ? /^[a-z0-9-]+$/ : /^(?!constructor$)[a-z][a-z0-9_]*$/;
  return name !== undefined && allowed.test(name) ? name : undefined;
}
