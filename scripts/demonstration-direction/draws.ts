/** Chance, one stream per person and purpose: what one answers moves nothing elsewhere. */
import { type Random, randomFor } from '../demonstration/random.ts';
import type { Head } from './heads.ts';

export type Weights = Readonly<Record<string, number>>;

export function chanceOf({ person }: Head, purpose: string): Random {
  return randomFor(`directions: ${purpose} ${person.email}`);
}

/** Whether the person passes over the question: some leave one out, most none. */
export function isBlank(head: Head, question: string): boolean {
  const hurry = 1 - head.patience;
  return chanceOf(head, `${question} blank`)() < 0.005 + 0.09 * hurry * hurry;
}

/** One of them, as likely as it weighs. */
export function drawn(weights: Weights, random: Random): string {
  const entries = Object.entries(weights);
  let left = random() * entries.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [code, weight] of entries) {
    left -= weight;
    if (left < 0) return code;
  }
  throw new Error('Nothing to draw from.');
}

/** So many different ones, in the order drawn. */
export function drawnInOrder(weights: Weights, count: number, random: Random): string[] {
  const codes: string[] = [];
  while (codes.length < count) {
    const left = Object.entries(weights).filter(([code]) => !codes.includes(code));
    codes.push(drawn(Object.fromEntries(left), random));
  }
  return codes;
}

/** A point from 1 to 5 around a tendency of 0 to 1. */
export function point(tendency: number, random: Random): string {
  const spread = (random() + random() - 1) / 2;
  return String(1 + Math.min(4, Math.max(0, Math.floor(5 * (tendency + spread)))));
}
