/**
 * Every fault an author of a YAML file can be told of, in the author's language: what is wrong,
 * with the author's own words, the rule, and one remedy. Codes never change once published.
 */
import { capitalised } from '../wording.ts';
import { error, quoted, shown, suggestion, typeWords, wrongTypeRemedy } from './fault.ts';
import { firstUnseen, isUnseen } from './unseen.ts';
import { type YamlReason, yamlWords } from './yaml-words.ts';

export const faults = {
  /** @param what more than the reason says */
  yaml: (reason: YamlReason, what: string = yamlWords[reason].what) =>
    error(
      'yaml-syntax',
      `Le fichier n’est pas un YAML lisible : ${what}.`,
      yamlWords[reason].remedy,
    ),
  missingKey: (key: string) =>
    error('missing-key', `Il manque la clé « ${key} ».`, `Ajoutez une ligne « ${key}: … ».`),
  unknownKey: (key: string, allowed: readonly string[]) =>
    error('unknown-key', `La clé « ${key} » n’existe pas ici.`, suggestion(key, allowed)),
  wrongType: (expected: string, found: unknown) =>
    error(
      'wrong-type',
      `On attend ici ${typeWords(expected)}, on lit ${shown(found)}.`,
      wrongTypeRemedy(expected, found),
    ),
  unknownValue: (value: unknown, allowed: readonly string[]) =>
    error(
      'unknown-value',
      `${capitalised(shown(value))} ne fait pas partie des valeurs possibles.`,
      suggestion(String(value), allowed),
    ),
  /** @param what in place of what is wrong with most values */
  badFormat: (
    value: unknown,
    remedy: string,
    what = `${capitalised(shown(value))} n’a pas la forme attendue.`,
  ) => error('bad-format', what, remedy),
  outOfRange: (value: unknown, rule: string) =>
    error('out-of-range', `${capitalised(shown(value))} est hors limites.`, `Il faut ${rule}.`),
  unseenCharacter: (text: string) => error('unseen-character', ...unseenWords(text)),
  /** @param where « ligne 12 », the place of the first */
  duplicateId: (id: string, what: string, where: string) =>
    error(
      'duplicate-id',
      `L’identifiant « ${id} » est déjà celui d’${what} (${where}).`,
      'Écrivez-en un autre : chacun ne sert qu’une fois.',
    ),
  unknownChoiceList: (name: string, known: readonly string[]) =>
    error(
      'unknown-choice-list',
      `Aucune liste de choix ne s’appelle « ${name} ».`,
      known.length > 0
        ? suggestion(name, known)
        : 'Écrivez les choix ici, ou donnez-leur ce nom sous « choices: », avant les étapes.',
    ),
  unknownQuestion: (id: string, known: readonly string[]) =>
    error(
      'unknown-question',
      `La condition cite la question « ${id} », qui n’existe pas.`,
      suggestion(id, known),
    ),
  laterQuestion: (id: string, step: string) =>
    error(
      'condition-not-earlier',
      `La condition cite « ${id} », qui est posée à l’étape « ${step} » : elle doit l’être à une étape précédente.`,
      'Déplacez l’une des deux questions, pour que la réponse soit connue quand la condition est lue.',
    ),
  unknownChoice: (id: string, question: string, known: readonly string[]) =>
    error(
      'unknown-choice',
      `« ${id} » n’est ni un choix ni un groupe de la question « ${question} ».`,
      suggestion(id, known),
    ),
  conditionWithoutTest: (question: string) =>
    error(
      'condition-without-test',
      `La condition sur « ${question} » doit dire une chose, et une seule : is, is_not, includes, answered, ou des bornes (at_least, at_most, more_than, less_than).`,
      'Écrivez une seule de ces clés.',
    ),
  conditionWithoutChoices: (question: string) =>
    error(
      'condition-needs-choices',
      `La condition compare « ${question} » à un choix, mais cette question n’a pas de choix à elle.`,
      'Employez « answered: true », ou une question à choix unique ou multiple.',
    ),
  conditionWithoutRow: (question: string, rows: readonly string[]) =>
    error(
      'condition-needs-row',
      `La condition compare le tableau « ${question} » à un choix sans dire à quelle ligne.`,
      `Ajoutez « row: » et l’une de ces lignes : ${quoted(rows)}.`,
    ),
  rowWithoutMatrix: (question: string) =>
    error(
      'row-without-matrix',
      `La condition parle d’une ligne de « ${question} », qui n’est pas un tableau.`,
      'Retirez « row ».',
    ),
  unknownRow: (id: string, question: string, known: readonly string[]) =>
    error(
      'unknown-row',
      `« ${id} » n’est pas une ligne de la question « ${question} ».`,
      suggestion(id, known),
    ),
  comparisonWithoutNumber: (question: string) =>
    error(
      'comparison-needs-number',
      `La condition compare « ${question} » à un nombre, mais cette question n’en demande pas.`,
      'Employez is, includes ou answered, ou une question de type number ou scale.',
    ),
  tooManyExclusive: (question: string) =>
    error(
      'exclusive-twice',
      `La question « ${question} » a plusieurs choix exclusifs du même sens.`,
      'Gardez-en un seul ; un « je ne souhaite pas répondre » se déclare par « missing ».',
    ),
  maximumTooLarge: (maximum: number, count: number) =>
    error(
      'maximum-too-large',
      `On ne peut pas cocher ${maximum} choix sur ${count}.`,
      `Écrivez un nombre inférieur à ${count}, ou retirez la ligne.`,
    ),
  minimumTooLarge: (minimum: number, most: number) =>
    error(
      'minimum-too-large',
      `On ne peut pas demander de cocher au moins ${minimum} choix sur ${most}.`,
      `Écrivez un nombre d’au plus ${most}, ou retirez la ligne.`,
    ),
  ranksTooMany: (ranks: number, count: number) =>
    error(
      'ranks-too-many',
      `On ne peut pas classer ${ranks} choix sur ${count}.`,
      `Écrivez un nombre d’au plus ${count}.`,
    ),
  keyNotPossible: (key: string, question: string, type: string) =>
    error(
      'key-not-possible',
      `La clé « ${key} » n’a pas de sens pour un choix de « ${question} », de type ${type}.`,
      key === 'specify'
        ? 'Retirez-la, et posez une question de texte à la suite.'
        : 'Retirez-la, et déclarez ces réponses sous « outside ».',
    ),
  invalidPattern: (pattern: string) =>
    error(
      'invalid-pattern',
      `« ${pattern} » n’est pas une expression régulière.`,
      'Vérifiez que chaque parenthèse et chaque crochet est fermé, ou employez « format ».',
    ),
  unsafePattern: (pattern: string) =>
    error(
      'unsafe-pattern',
      `« ${pattern} » répète une répétition : certains textes mettraient des heures à être vérifiés.`,
      'Gardez une seule des deux répétitions.',
    ),
  patternWithoutWords: () =>
    error(
      'pattern-without-words',
      'Un « pattern » ne va pas sans « pattern_words », qui le disent à la personne interrogée.',
      'Écrivez les deux, par exemple « pattern_words: trois chiffres et une lettre, comme 123A ».',
    ),
  twoFormats: () =>
    error(
      'two-formats',
      'La question demande un « format » et un « pattern » à la fois.',
      'Gardez l’un des deux.',
    ),
  unknownQuestionGroup: (name: string, known: readonly string[]) =>
    error(
      'unknown-question-group',
      `Aucun groupe de questions ne s’appelle « ${name} ».`,
      known.length > 0
        ? suggestion(name, known)
        : 'Écrivez-le sous « question_groups: », avant les étapes.',
    ),
  missingWord: (word: string, group: string) =>
    error(
      'missing-word',
      `Le groupe « ${group} » attend un mot pour « {${word}} ».`,
      `Ajoutez « ${word}: … » sous « words ».`,
    ),
  unknownFrameVariable: (id: string, known: readonly string[]) =>
    error(
      'unknown-frame-variable',
      `« ${id} » n’est pas une variable de « frame ».`,
      suggestion(id, known),
    ),
  brokenQuotation: (text: string) =>
    error(
      'broken-quotation',
      `« ${text} » n’est pas une citation : on cite une réponse par {question|mots si elle manque}.`,
      'Écrivez les deux parties et la barre, ou retirez les accolades.',
    ),
  unknownQuotation: (name: string, known: readonly string[]) =>
    error(
      'unknown-quotation',
      `Le texte cite « ${name} », qui n’est ni une question d’une étape précédente ni une variable de « frame ».`,
      suggestion(name, known),
    ),
  quotationNotEarlier: (name: string, step: string) =>
    error(
      'quotation-not-earlier',
      `Le texte cite la réponse à « ${name} », qui est demandée à l’étape « ${step} » : elle doit l’être à une étape précédente.`,
      'Déplacez l’une des deux questions, ou retirez la citation.',
    ),
  quotationTooLong: (name: string) =>
    error(
      'quotation-too-long',
      `Le texte cite « ${name} », dont la réponse ne tient pas dans une phrase.`,
      'Citez une question à choix, un nombre, une date ou un texte court.',
    ),
  emptyRange: (minimum: number | string, maximum: number | string) =>
    error(
      'empty-range',
      `Le minimum (${minimum}) n’est pas plus petit que le maximum (${maximum}).`,
      'Échangez les deux bornes, ou corrigez l’une d’elles.',
    ),
  wrongPlace: (found: string, expected: string) =>
    error(
      'wrong-place',
      `Le fichier dit être « ${found} » mais il est rangé comme « ${expected} ».`,
      'Corrigez « survey » et « edition », ou renommez le fichier.',
    ),
} as const;

const ENOUGH = 20;

/** What is wrong and the remedy; the words before say where, and nothing of them is unseen. */
function unseenWords(text: string): [what: string, remedy: string] {
  if (isUnseen(text)) return ['Rien ne se voit dans ce texte.', 'Écrivez-y des mots.'];
  const { name, before } = firstUnseen(text) ?? { name: '', before: '' };
  const last = [...before.replace(/\s+/g, ' ').trim()].slice(-ENOUGH).join('');
  return [
    `Un caractère que l’on ne voit pas (${name}) est écrit ${last === '' ? 'en tête de ce texte' : `après « ${last} »`}.`,
    'Effacez-le, ou tapez ces mots de nouveau sans les coller.',
  ];
}
