/** How contrasts and weights are told. */
import { decimal } from '../../wording.ts';
import type { Contrast } from './contrasts.ts';
import type { Scheme } from './neutral-tokens.ts';

/** Cut, not rounded: 4,49 is not 4,5. */
export function ratioWords(ratio: number): string {
  return decimal(Math.floor(ratio * 100) / 100, 2);
}

/** @example kilobytes(20_480) // => '20,5\u00a0ko' */
export function kilobytes(bytes: number): string {
  return `${decimal(bytes / 1000, 1)}\u00a0ko`;
}

export const pageWords: Readonly<Record<Scheme, string>> = {
  light: 'claires',
  dark: 'sombres',
};

const names: Readonly<Record<Contrast['text'], string>> = {
  accent: 'accent',
  accent_2: 'accent_2',
  accent_wash: 'accent_wash',
  on_accent: 'on_accent',
  paper: 'la page',
  wash: 'un encadré',
  ink: 'le texte',
  ink_2: 'le texte secondaire',
};

/** « accent sur la page » */
export function pairWords({ text, ground }: Pick<Contrast, 'text' | 'ground'>): string {
  return `${names[text]} sur ${names[ground]}`;
}
