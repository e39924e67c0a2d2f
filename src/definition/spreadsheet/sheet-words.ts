import { parse } from 'yaml';
import type { Problem } from '../../problem.ts';
import type { RawCondition } from '../condition-schema.ts';
import { conditionText } from './condition-text.ts';
import { typeWords } from './layout.ts';

/** What faults of YAML files say of keys, and what stands for it in a spreadsheet. */
const phrases: readonly (readonly [string | RegExp, string])[] = [
  ['La clé « specify »', 'La colonne « précisez »'],
  ['La clé « exclusive »', 'La colonne « exclusif »'],
  ['La clé « missing »', 'La colonne « non-réponse »'],
  [
    'Retirez-la, et déclarez ces réponses sous « outside ».',
    'Videz-la, et déclarez ces réponses par des lignes « à part ».',
  ],
  ['Retirez-la, et posez', 'Videz-la, et posez'],
  ['se déclare par « missing »', 'se déclare dans « non-réponse »'],
  ['« Aucun » avec « exclusive: true »', '« Aucun », avec « oui » dans « exclusif »'],
  ['Ajoutez « why: Pour… » ;', 'Écrivez-le dans « pourquoi » ;'],
  ['Écrivez « answered: true »', 'Écrivez « a une réponse »'],
  ['s’écrit avec any, non avec all', 's’écrit avec « ou », non avec « et »'],
  ['ajoutez un any avec', 'ajoutez « ou » et'],
  ['Employez « answered: true »', 'Employez « a une réponse »'],
  ['Employez is, includes ou answered', 'Employez =, contient ou « a une réponse »'],
  ['de type number ou scale', 'de type nombre ou échelle'],
  ['Ajoutez « row: » et l’une', 'Ajoutez entre crochets l’une'],
  ['Retirez « row ».', 'Retirez les crochets.'],
  [
    'Un « pattern » ne va pas sans « pattern_words », qui le disent',
    'Un « modèle » ne va pas sans « modèle en mots », qui le dit',
  ],
  [
    '« pattern_words: trois chiffres et une lettre, comme 123A »',
    '« trois chiffres et une lettre, comme 123A »',
  ],
  ['et un « pattern » à la fois', 'et un « modèle » à la fois'],
  [
    'Écrivez-le sous « question_groups: », avant les étapes.',
    'Ajoutez une ligne « groupe de questions » de ce nom, et ses questions en dessous.',
  ],
  [
    /Ajoutez « ([a-z0-9_]+): … » sous « words »\./,
    'Ajoutez en dessous une ligne « mot » d’identifiant « $1 ».',
  ],
  ['variable de « frame »', 'variable des « réglages »'],
  ['Corrigez « opens » ou « closes »', 'Corrigez « ouverture » ou « clôture »'],
  ['Le jour de « answers_until »', 'Le jour de « réponses gardées jusqu’au »'],
  ['Le jour de « invitees_until »', 'Le jour de « invités gardés jusqu’au »'],
  [
    'Corrigez « published_by », ou retirez « results ».',
    'Corrigez « bilan publié au plus tard le », ou retirez la ligne.',
  ],
  ['un jour d’après « closes »', 'un jour d’après « clôture »'],
  [
    'Avancez « invitees_until », ou reculez « answers_until »',
    'Avancez « invités gardés jusqu’au », ou reculez « réponses gardées jusqu’au »',
  ],
  [
    'Ajoutez sous « settings: », puis « privacy: », la ligne « dpo: { email: … } », avec',
    'Ajoutez dans « réglages » une ligne « adresse du délégué », avec',
  ],
  [
    'écrivez sa réponse sous « privacy: », par « legal_basis: … »',
    'écrivez sa réponse dans « réglages », à une ligne « base légale »',
  ],
  ['Corrigez « survey » et « edition »', 'Corrigez « enquête » et « édition »'],
  [
    'Écrivez les choix ici, ou donnez-leur ce nom sous « choices: », avant les étapes.',
    'Ajoutez ses choix dans la feuille « choix », avec ce nom dans la colonne « liste ».',
  ],
  [
    'Mettez la valeur entre guillemets.',
    'Mettez la cellule au format « Texte », puis tapez la valeur de nouveau.',
  ],
  ['d’après l’exemple de surveys/README.md', 'd’après la feuille « aide »'],
];

/** A fault told to someone who has a spreadsheet before their eyes. */
export function inSheetWords(problem: Problem): Problem {
  const { message, hint } = problem;
  return {
    ...problem,
    message: translated(message),
    ...(hint === undefined ? {} : { hint: translated(hint) }),
  };
}

function translated(text: string): string {
  const typed = text
    .replace(/(?<=, de type )[a-z_]+(?=\.$)/, (type) => words[type] ?? type)
    .replace(/\{ (?:question|not|all|any): .*\}/, (written) => `« ${lineOf(written)} »`);
  return phrases.reduce((said, [from, to]) => said.replace(from, to), typed);
}

/** A condition as YAML has it, as a cell has it. */
function lineOf(written: string): string {
  return conditionText(parse(written) as RawCondition);
}

const words: Readonly<Record<string, string>> = typeWords;
