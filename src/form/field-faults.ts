/** What can be wrong with a posted field, in the words of the person who filled it in. */
import type { DateQuestion, NumberQuestion } from '../definition/questionnaire.ts';
import { counted, date, decimal, integer, typographic } from '../wording.ts';

export interface FieldWords {
  /** Beside the field: what is wrong and what to do. */
  readonly message: string;
  /** In the summary, behind the title of the question. */
  readonly summary: string;
}

const characters = (count: number) => counted(count, 'caractère', 'caractères');

/** « premier », « 2e » */
const ordinal = (rank: number) => (rank === 1 ? 'premier' : `${rank}e`);

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
  tooFew: (ticked: number, minimum: number) => ({
    message: `Vous avez coché ${counted(ticked, 'choix', 'choix')}, il en faut au moins ${integer(minimum)}. Cochez-en d’autres, ou décochez tout pour passer la question.`,
    summary: `${counted(minimum, 'choix', 'choix')} au moins`,
  }),
  answeredOutside: (outside: string) => ({
    message: typographic(
      `Vous avez répondu et coché « ${outside} ». Effacez votre réponse ou décochez cette case.`,
    ),
    summary: typographic(`« ${outside} » est coché avec une réponse`),
  }),
  rankedTwice: (label: string) => ({
    message: typographic(
      `Vous avez classé « ${label} » deux fois. Gardez une seule place pour ce choix.`,
    ),
    summary: typographic(`« ${label} » est classé deux fois`),
  }),
  rankSkipped: (rank: number) => ({
    message: `Il manque le ${ordinal(rank)} choix de votre classement. Remplissez les places dans l’ordre.`,
    summary: `le ${ordinal(rank)} choix du classement manque`,
  }),
  notADate: (entered: string) => ({
    message: typographic(
      `« ${entered} » n’est pas une date. Écrivez le jour, le mois et l’année en chiffres, par exemple 15/06/1998.`,
    ),
    summary: 'la réponse n’est pas une date',
  }),
  dateOutOfBounds: ({ minimum, maximum }: DateQuestion) => ({
    message: `Écrivez une date comprise entre le ${date(minimum)} et le ${date(maximum)}.`,
    summary: `la date doit être comprise entre le ${date(minimum)} et le ${date(maximum)}`,
  }),
  notAnEmail: () => ({
    message:
      'Cette adresse électronique n’est pas complète. Écrivez-la en entier, par exemple nom@exemple.fr.',
    summary: 'l’adresse électronique n’est pas complète',
  }),
  notAUai: () => ({
    message:
      'Ce code n’est pas celui d’un établissement. Un code UAI compte sept chiffres et une lettre, par exemple 0301674G.',
    summary: 'le code UAI n’est pas celui d’un établissement',
  }),
  notThePattern: (words: string) => ({
    message: typographic(`La réponse n’a pas la forme attendue. Écrivez ${words}.`),
    summary: 'la réponse n’a pas la forme attendue',
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
