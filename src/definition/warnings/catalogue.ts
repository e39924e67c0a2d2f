/**
 * Every warning that the author of a questionnaire can be given, in French: what was seen, with
 * the author's own words, and one remedy. Codes never change once published: they are written
 * under `accepted:` in the files.
 */
import { counted } from '../../wording.ts';
import { type Fault, quoted, suggestion } from '../fault.ts';

function warning(code: string, message: string, hint: string): Fault {
  return { code, severity: 'warning', message, hint };
}

/** Something shown or not, as a sentence calls it: « la question « x » », « de la question « x » ». */
export interface Shown {
  readonly the: string;
  readonly of: string;
}

export const warnings = {
  conditionNeverTrue: (shown: Shown, cited: readonly string[]) =>
    warning(
      'condition-never-true',
      `La condition ${shown.of} n’est vraie pour aucune réponse à ${quoted(cited)} : personne ne verra ${shown.the}.`,
      'Corrigez-la ; « l’une ou l’autre réponse » s’écrit avec any, non avec all.',
    ),
  unreachable: (shown: Shown, others: readonly string[]) =>
    warning(
      'unreachable-question',
      `Personne ne verra ${shown.the} : sa condition peut être vraie, mais jamais en même temps que ${others.join(' et ')}.`,
      'Corrigez l’une de ces conditions.',
    ),
  stepWithoutQuestion: (step: string) =>
    warning(
      'step-without-question',
      `L’étape « ${step} » ne pose aucune question : personne ne la verra, ni ce qu’elle dit.`,
      'Déplacez ses textes dans une étape qui pose une question.',
    ),
  conditionAlwaysTrue: (shown: Shown, cited: readonly string[]) =>
    warning(
      'condition-always-true',
      `La condition ${shown.of} est vraie quoi que l’on réponde à ${quoted(cited)}, même rien.`,
      'Retirez-la, ou corrigez ce qu’elle cite.',
    ),
  conditionTrueHere: (shown: Shown) =>
    warning(
      'condition-always-true',
      `La condition ${shown.of} est vraie de toutes les personnes qui arrivent jusque-là : elle n’écarte personne.`,
      'Retirez-la : les conditions qui précèdent l’exigent déjà.',
    ),
  conditionTrueOnceAnswered: (shown: Shown, cited: readonly string[]) =>
    warning(
      'condition-always-true',
      `La condition ${shown.of} est vraie dès que ${quoted(cited)} ${cited.length > 1 ? 'ont' : 'a'} une réponse, quelle qu’elle soit.`,
      'Écrivez « answered: true » si c’est ce que vous voulez dire ; sinon, corrigez les réponses citées.',
    ),
  conditionMayStayUnknown: (shown: Shown, person: string, said: string, otherwise: string) =>
    warning(
      'condition-may-stay-unknown',
      `Une personne ${person} ne verra pas ${shown.the} : malgré la négation, la condition reste pour elle sans réponse.`,
      `Si elle doit voir ${shown.the}, ajoutez un any avec ${said} ; sinon, ${otherwise}.`,
    ),
  noNoneChoice: (question: string) =>
    warning(
      'no-none-choice',
      `Rien ne distingue, pour « ${question} », qui n’a rien à cocher de qui a passé la question.`,
      'Ajoutez un choix comme « Aucun » avec « exclusive: true ».',
    ),
  sameLabel: (label: string, first: string, second: string) =>
    warning(
      'same-label',
      `« ${label} » se lit deux fois, pour « ${first} » et pour « ${second} » : ni la personne interrogée ni le lecteur du bilan ne peuvent les distinguer.`,
      'Dites autrement l’un des deux, ou retirez-le.',
    ),
  missingWhy: (question: string) =>
    warning(
      'missing-why',
      `Rien ne dit à quoi sert la question « ${question} ».`,
      'Ajoutez « why: Pour… » ; si vous ne savez pas l’écrire, la question est de trop.',
    ),
  doubleBarrelled: (found: string) =>
    warning(
      'double-barrelled',
      `« ${found} » : la question semble en poser deux, et une seule réponse ne dira pas à laquelle.`,
      'Posez deux questions, ou gardez celle qui compte.',
    ),
  leadingWording: (found: string) =>
    warning(
      'leading-wording',
      `« ${found} » : la question semble attendre une réponse plutôt qu’une autre.`,
      'Dites-la sans jugement ni négation, pour que « non » soit aussi facile à répondre que « oui ».',
    ),
  textCut: (text: string) =>
    warning(
      'text-cut',
      `Ce texte s’arrête au « # » : on n’en lit que « ${text} ».`,
      'Mettez-le entre guillemets ; si la suite est une remarque pour vous, laissez une espace après « # ».',
    ),
  longStep: (step: string, count: number, most: number) =>
    warning(
      'long-step',
      `L’étape « ${step} » pose jusqu’à ${count} questions à la même personne : une page en supporte ${most}.`,
      'Faites-en deux étapes, ou retirez des questions.',
    ),
  tooManySteps: (count: number, most: number) =>
    warning(
      'too-many-steps',
      `Le questionnaire a ${count} étapes : au-delà de ${most}, on s’arrête en route.`,
      'Réunissez des étapes courtes, ou retirez des questions.',
    ),
  tooLong: (estimated: number, longest: number, announced: number) =>
    warning(
      'too-long',
      `Il faut environ ${counted(estimated, 'minute', 'minutes')} pour répondre (jusqu’à ${longest}), et le questionnaire en annonce ${announced}.`,
      'Retirez des questions, ou annoncez la durée qu’il demande.',
    ),
  noDpo: () =>
    warning(
      'no-dpo',
      'La mention d’information ne dira pas à quel délégué à la protection des données (DPD) s’adresser.',
      'Ajoutez sous « settings: », puis « privacy: », la ligne « dpo: { email: … } », avec l’adresse du vôtre.',
    ),
  legalBasis: (basis: string) =>
    warning(
      'legal-basis-to-confirm',
      `La mention d’information donnera comme base légale ${basis}, sans que rien dise que quelqu’un l’a confirmé.`,
      'Demandez-le à votre délégué à la protection des données, puis écrivez sa réponse sous « privacy: », par « legal_basis: … ».',
    ),
  /** @param places where it is accepted: « en tête du fichier » */
  misplacedAcceptance: (code: string, places: readonly string[]) =>
    warning(
      'unused-acceptance',
      `L’avertissement « ${code} » ne s’accepte pas ici : rien n’est donc accepté.`,
      `Écrivez cette ligne sous « accepted » ${places.join(' ou ')}.`,
    ),
  unusedAcceptance: (code: string) =>
    warning(
      'unused-acceptance',
      `Rien ici ne mérite l’avertissement « ${code} », qui est pourtant accepté.`,
      'Retirez cette ligne : elle cacherait un jour un avertissement que vous n’avez pas lu.',
    ),
  unknownAcceptance: (code: string, known: readonly string[]) =>
    warning(
      'unused-acceptance',
      `Aucun avertissement ne s’appelle « ${code} » : rien n’est donc accepté.`,
      suggestion(code, known),
    ),
} as const;
