/**
 * Faults that only a spreadsheet can have; all others are those of `faults.ts`, told at their cell.
 * Codes never change once published, and are explained in surveys/README.md.
 */
import { capitalised, integer } from '../../wording.ts';
import { type Fault, suggestion } from '../fault.ts';

function error(code: string, message: string, hint: string): Fault {
  return { code, severity: 'error', message, hint };
}

export const sheetFaults = {
  unreadable: () =>
    error(
      'sheet-unreadable',
      'Ce fichier n’est pas un classeur au format XLSX.',
      'Dans le tableur, choisissez « Enregistrer sous », puis le format XLSX.',
    ),
  tooLarge: (bytes: number) =>
    error(
      'sheet-too-large',
      `Ce classeur est démesuré : un questionnaire tient dans moins de ${integer(bytes / 1_000_000)} Mo.`,
      'Retirez les images et les feuilles étrangères au questionnaire.',
    ),
  missingSheet: (name: string, near: string | undefined) =>
    error(
      'sheet-missing',
      `Il manque la feuille « ${name} ».`,
      near === undefined
        ? 'Repartez d’un classeur exporté par « surveys export ».'
        : `Renommez ainsi la feuille « ${near} ».`,
    ),
  unreadSheet: (name: string): Fault => ({
    code: 'sheet-unread',
    severity: 'warning',
    message: `La feuille « ${name} » n’est pas lue.`,
    hint: 'Seules le sont « questions », « choix » et « réglages ».',
  }),
  missingColumn: (heading: string) =>
    error(
      'column-missing',
      `Il manque la colonne « ${heading} ».`,
      'Écrivez ce titre dans la première ligne.',
    ),
  unknownColumn: (heading: string, known: readonly string[]) =>
    error(
      'column-unknown',
      heading === ''
        ? 'Cette colonne est remplie, mais n’a pas de titre.'
        : `Aucune colonne ne s’appelle « ${heading} ».`,
      suggestion(heading, known),
    ),
  repeatedColumn: (heading: string, first: string) =>
    error(
      'column-repeated',
      `La colonne « ${heading} » est déjà là, en ${first}.`,
      'Gardez l’une des deux.',
    ),
  emptyCell: (heading: string, row?: string) =>
    error(
      'cell-empty',
      `La cellule « ${heading} » est vide.`,
      row === undefined ? 'Remplissez-la.' : `Remplissez-la : une ligne « ${row} » en a besoin.`,
    ),
  uselessCell: (heading: string, type: string) =>
    error(
      'cell-useless',
      `La colonne « ${heading} » ne sert pas pour une ligne « ${type} ».`,
      'Videz cette cellule.',
    ),
  notText: (shown: string) =>
    error(
      'cell-not-text',
      `${capitalised(shown)} n’est pas un texte : le tableur a pu en changer l’écriture.`,
      'Mettez la cellule au format « Texte », puis tapez la valeur de nouveau.',
    ),
  unreadableCondition: (readUpTo: string, expected: string) =>
    error(
      'condition-unreadable',
      readUpTo === ''
        ? 'La condition ne se lit pas.'
        : `La condition ne se lit plus après « ${readUpTo} ».`,
      `On attend ${readUpTo === '' ? '' : 'ensuite '}${expected}.`,
    ),
  rowOutOfPlace: (type: string, expected: string) =>
    error(
      'row-out-of-place',
      `Cette ligne « ${type} » n’est pas à sa place.`,
      `Placez-la ${expected}.`,
    ),
  emptySection: () =>
    error(
      'section-empty',
      'Aucune question ne suit cette ligne.',
      'Ajoutez une question en dessous, ou retirez la ligne.',
    ),
  nothingListed: (sort: 'choices' | 'rows') =>
    error(
      'nothing-listed',
      `Cette question n’a pas de ${sort === 'rows' ? 'lignes' : 'choix'}.`,
      sort === 'rows'
        ? 'Ajoutez-les dans la feuille « choix », une ligne du tableau par ligne.'
        : 'Ajoutez-les dans la feuille « choix », ou nommez une liste dans « liste de choix ».',
    ),
  repeatedName: (name: string, first: string) =>
    error(
      'name-repeated',
      `« ${name} » est déjà en ${first}.`,
      'Changez l’un des deux noms, ou réunissez les deux.',
    ),
  onlyEmpty: (word: string) =>
    error(
      'only-empty',
      `Une ligne « ${word} » ne sert qu’à dire qu’il n’y en a pas.`,
      'Retirez-la, ou écrivez « (vide) » dans la colonne « identifiant ».',
    ),
  unknownOwner: (id: string, known: readonly string[]) =>
    error(
      'owner-unknown',
      `Aucune question ne s’appelle « ${id} » dans la feuille « questions ».`,
      suggestion(id, known),
    ),
  ownerUnclear: () =>
    error(
      'owner-unclear',
      'On ne sait pas à quoi appartient cette ligne.',
      'Remplissez « liste » ou « question », et une seule des deux.',
    ),
  sortImpossible: (sort: string, owner: string) =>
    error(
      'sort-impossible',
      `Une ligne « ${sort} » ne va pas avec ${owner}.`,
      'Retirez la ligne, ou changez le type de la question.',
    ),
  choicesTwice: (list: string) =>
    error(
      'choices-twice',
      `La question emploie la liste « ${list} », et la feuille « choix » lui donne aussi des choix.`,
      'Gardez l’un des deux.',
    ),
  repeatedSetting: (word: string, first: string) =>
    error(
      'setting-repeated',
      `« ${word} » est déjà réglé en ${first}.`,
      'Gardez l’une des deux lignes.',
    ),
  missingSetting: (word: string) =>
    error(
      'setting-missing',
      `Il manque une ligne « ${word} ».`,
      'Ajoutez-la, avec sa valeur dans la troisième colonne.',
    ),
  notTheSame: () =>
    error(
      'sheet-not-the-same',
      'Ce questionnaire ne reviendrait pas tel quel d’un tableur : une condition y est trop imbriquée.',
      'Partagez cette condition en deux, ou gardez le fichier YAML.',
    ),
  cellTooLong: (start: string, most: number) =>
    error(
      'cell-too-long',
      `Le texte « ${start} » dépasse ${integer(most)} caractères : une cellule ne peut pas le contenir.`,
      'Partagez ce texte, ou gardez le fichier YAML.',
    ),
} as const;
