/** What can be wrong with a file of published figures, for the person who typed it. */
import { error as plainError, shown, suggestion } from '../../definition/fault.ts';
import { figureHint } from '../../report/article/figure-hint.ts';
import { capitalised, counted, integer, typographic } from '../../wording.ts';
import { visibleText } from '../collected/plain-words.ts';
import { cut } from '../collected/refused-cell.ts';
import { LARGEST_BASE } from './published-bilan.ts';

function error(code: string, message: string, hint: string) {
  return plainError(code, typographic(message), typographic(hint));
}

/** A value inside a sentence: on one line, and not all of what is long. */
function said(value: unknown): string {
  return shown(typeof value === 'string' ? cut(visibleText(value), 60) : value);
}

const percentageHint = 'Écrivez-le comme il est imprimé, entre guillemets : "54,46 %".';

export const publishedFaults = {
  notABlock: (what: string, found: unknown) =>
    error(
      'wrong-type',
      `On attend ici ${what}, on lit ${said(found)}.`,
      'Suivez l’exemple du guide, « Vérifier un bilan publié ».',
    ),
  ourOwnFile: () =>
    error(
      'our-own-figures',
      'Ce fichier est un « figures.json », et non des chiffres publiés.',
      'Donnez-le à --figures, et à sa place le fichier YAML des chiffres publiés.',
    ),
  unknownKey: (key: string, absent: readonly string[]) =>
    error('unknown-key', `La clé ${said(key)} n’existe pas ici.`, suggestion(key, absent)),
  missingKey: (key: string) =>
    error('missing-key', `Il manque la clé « ${key} ».`, `Ajoutez « ${key}: … ».`),
  notAText: (key: string, found: unknown) =>
    error(
      'wrong-type',
      `« ${key} » doit être un texte, on lit ${said(found)}.`,
      'Mettez la valeur entre guillemets, ou retirez la clé.',
    ),
  badId: (found: string) =>
    error(
      'bad-id',
      `${capitalised(said(found))} ne peut pas être un identifiant.`,
      'Écrivez des lettres, des chiffres, des points et des tirets, sans espace.',
    ),
  idTwice: (id: string, line: number) =>
    error(
      'duplicate-id',
      `L’identifiant « ${id} » est déjà pris à la ligne ${line}.`,
      'Donnez-en un autre à l’un des deux.',
    ),
  unquoted: (found: number) =>
    error(
      'unquoted-percentage',
      `Le pourcentage ${said(found)} n’est pas entre guillemets : ses décimales peuvent s’être perdues.`,
      percentageHint,
    ),
  notAPercentage: (found: unknown) =>
    error(
      'not-a-percentage',
      `${capitalised(said(found))} n’est pas un pourcentage.`,
      percentageHint,
    ),
  tooManyDecimals: (found: string) =>
    error(
      'too-many-decimals',
      `${capitalised(said(found))} a plus de six décimales.`,
      'Gardez celles qui sont imprimées, six au plus.',
    ),
  aboveHundred: (found: string) =>
    error(
      'above-hundred',
      `${capitalised(said(found))} dépasse 100 % : ce n’est pas la part d’un ensemble de personnes.`,
      'Corrigez-le, ou retirez ce chiffre du fichier.',
    ),
  notACount: (key: string, found: unknown) =>
    error(
      'not-a-count',
      `« ${key} » doit être un nombre entier de personnes, on lit ${said(found)}.`,
      'Écrivez-le en chiffres, sans signe, espace, unité ni guillemets, ou null s’il n’est pas connu.',
    ),
  hugeCount: (key: string, found: number) =>
    error(
      'huge-count',
      `« ${key} » vaut ${said(found)} : c’est trop pour une enquête.`,
      `Écrivez au plus ${integer(LARGEST_BASE)}.`,
    ),
  emptyBase: (key: string) =>
    error(
      'empty-base',
      `« ${key} » vaut 0 : aucun pourcentage ne se calcule sur 0 personne.`,
      'Corrigez-le, ou retirez la clé.',
    ),
  countAboveBase: (count: number, base: number) =>
    error(
      'count-above-base',
      `L’effectif (k : ${integer(count)}) dépasse la base (base : ${integer(base)}).`,
      'Vérifiez les deux ; ils sont peut-être échangés.',
    ),
  tooFewChoices: (found: number) =>
    error(
      'too-few-choices',
      `Une question a au moins deux choix, on en lit ${integer(found)}.`,
      'Citez tous les choix de la question, ou retirez-la.',
    ),
  unknownChoice: (id: unknown, known: readonly string[]) =>
    error(
      'unknown-figure',
      `${capitalised(said(id))} n’est pas un chiffre de ce fichier.`,
      suggestion(String(id), known),
    ),
  choiceTwice: (id: string) =>
    error('choice-twice', `« ${id} » est cité deux fois.`, 'Gardez-le une fois.'),
  choiceNotPrinted: (id: string) =>
    error(
      'choice-not-printed',
      `« ${id} » n’est pas imprimé : la question n’est pas entière.`,
      'Retirez la question.',
    ),
  severalBases: (bases: readonly number[]) =>
    error(
      'several-bases',
      `Les choix de cette question ont ${counted(bases.length, 'base', 'bases')} : ${bases.map(integer).join(', ')}.`,
      'Les choix d’une même question ont la même base : corrigez-la, ou retirez la question.',
    ),
  unknownOurs: (id: string, known: readonly string[]) =>
    error('unknown-ours', `Aucun de nos chiffres ne s’appelle ${said(id)}.`, figureHint(id, known)),
  badMerge: (found: unknown) =>
    error(
      'bad-merge',
      `« << » reprend un bloc nommé par une ancre, on lit ${said(found)}.`,
      'Écrivez « <<: *nom », où « &nom » est devant un bloc, ou retirez la clé.',
    ),
} as const;
