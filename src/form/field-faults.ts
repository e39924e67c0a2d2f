/** What can be wrong with a posted field, in the words of the person who filled it in. */
import type { NumberQuestion } from '../definition/questionnaire.ts';
import { counted, decimal, integer, typographic } from '../wording.ts';

export interface FieldWords {
  /** Beside the field: what is wrong and what to do. */
  readonly message: string;
  /** In the summary, behind the title of the question. */
  readonly summary: string;
}

const characters = (count: number) => counted(count, 'caractère', 'caractères');

export const fieldFaults = {
  unknownChoice: () => ({
    message:
      'La réponse reçue ne fait pas partie des choix proposés. Choisissez de nouveau dans la liste.',
    summary: 'la réponse reçue n’est pas un des choix proposés',
  }),
  exclusive: (exclusive: string, other: string) => ({
    message: typographic(
      `Vous avez coché « ${exclusive} » et « ${other} ». Gardez l’un ou l’autre.`,
    ),
    summary: typographic(`« ${exclusive} » est coché avec un autre choix`),
  }),
  tooMany: (ticked: number, maximum: number) => ({
    message: `Vous avez coché ${counted(ticked, 'choix', 'choix')}, ${integer(maximum)} au plus sont possibles. Décochez-en ${integer(ticked - maximum)}.`,
    summary: `${counted(maximum, 'choix', 'choix')} au plus`,
  }),
  notANumber: (entered: string) => ({
    message: typographic(
      `« ${entered} » n’est pas un nombre. Écrivez-le en chiffres, par exemple 2 ou 2,5.`,
    ),
    summary: 'la réponse n’est pas un nombre',
  }),
  outOfBounds: ({ minimum, maximum }: NumberQuestion) => ({
    message: `Écrivez un nombre compris entre ${decimal(minimum, 3)} et ${decimal(maximum, 3)}.`,
    summary: `le nombre doit être compris entre ${decimal(minimum, 3)} et ${decimal(maximum, 3)}`,
  }),
  tooManyDecimals: (decimals: number) => ({
    message:
      decimals === 0
        ? 'Écrivez un nombre entier, sans virgule.'
        : `Gardez ${counted(decimals, 'chiffre', 'chiffres')} au plus après la virgule.`,
    summary: 'le nombre a trop de décimales',
  }),
  tooLong: (length: number, maximum: number) => ({
    message: typographic(
      `Votre texte compte ${characters(length)}, soit ${integer(length - maximum)} de trop. Il est encore là en entier : ramenez-le sous cette limite.`,
    ),
    summary: `le texte dépasse ${characters(maximum)}`,
  }),
} satisfies Record<string, (...details: never[]) => FieldWords>;
