/**
 * What each mode of confidentiality means to the person who answers. Said only of what the program
 * does, or of what the team must do, and then as its duty; the word « anonyme » in one mode alone.
 */
import { listed } from '../../definition/condition-values.ts';
import type { Privacy } from '../../definition/privacy.ts';
import type { FrameVariable, Questionnaire } from '../../definition/questionnaire.ts';
import type { Settings } from '../../definition/settings.ts';
import { date, midSentence } from '../../wording.ts';

type Mode = Settings['confidentiality'];

const keptOfYou: Readonly<Record<Mode, string>> = {
  confidential: 'Vos réponses, sans nom ni établissement',
  anonymous: 'Vos réponses, anonymes dès l’envoi',
  identified: 'Vos réponses, avec votre nom',
};

/** On the introduction page, in a line: also what the list of invitees puts beside the answers. */
export function keptInShort({
  settings,
  frame,
}: Pick<Questionnaire, 'settings' | 'frame'>): string {
  const kept = keptOfYou[settings.confidentiality];
  return frame.length === 0 ? kept : `${kept}, et à côté : ${frameWords(frame)}`;
}

/**
 * @example frameWords([{ label: 'Type' }, { label: 'Département' }]) // => 'type et département'
 */
export function frameWords(frame: readonly Pick<FrameVariable, 'label'>[]): string {
  return listed(
    frame.map(({ label }) => midSentence(label)),
    'et',
  );
}

interface ModeWords {
  readonly title: string;
  readonly paragraphs: (privacy: Privacy) => readonly string[];
  /** What stands beside the answers, given as « type d’établissement et département ». */
  readonly beside: (variables: string) => readonly string[];
  /** How long a person has rights over their answers. */
  readonly rights: string;
}

const merged =
  'À la clôture, si vous êtes la seule personne à avoir répondu avec ces mêmes indications, elles sont rendues moins précises.';
const pages = 'les pages que le questionnaire vous a montrées et sa version';
const days = `le jour, sans l’heure, de votre dernier passage et celui de l’envoi, ${pages}`;

export const confidentialityWords: Readonly<Record<Mode, ModeWords>> = {
  confidential: {
    title: 'Vos réponses sont confidentielles',
    paragraphs: ({ keyCopiesUntil }) => [
      'Tant que l’enquête n’est pas close, une clé secrète, rangée à part, relie votre lien personnel à vos réponses : c’est elle qui vous permet de les relire, de les corriger, de les retirer ou de les effacer. Elle permettrait aussi de les rapprocher de votre nom : l’équipe s’interdit de le faire.',
      `Quand l’équipe clôt l’enquête, cette clé est détruite. Plus personne, pas même vous ni l’équipe, ne peut alors dire quelles réponses sont les vôtres. Des sauvegardes faites avant la clôture peuvent encore contenir la clé : l’équipe les détruit au plus tard le ${date(keyCopiesUntil)}.`,
    ],
    beside: (variables) => [
      `Vos réponses sont gardées à part, sans votre nom, votre adresse ni votre établissement. Les accompagnent seulement : ${joined(variables, days)}.`,
      ...(variables === '' ? [] : [merged]),
    ],
    rights:
      'Sur vos réponses, vous les exercez jusqu’à la clôture : ensuite, rien ne dit plus lesquelles sont les vôtres. Sur la liste des personnes invitées, jusqu’à ce qu’elle soit effacée.',
  },
  anonymous: {
    title: 'Vos réponses sont anonymes une fois envoyées',
    paragraphs: ({ keyCopiesUntil }) => [
      'Jusqu’à l’envoi, votre lien personnel retrouve votre brouillon : vous pouvez vous arrêter, reprendre, corriger ou tout effacer.',
      'À l’envoi, vos réponses sont rangées sous un numéro tiré au hasard, et le brouillon est détruit. Rien ne les relie plus à vous : personne, pas même vous, ne peut les retrouver, les corriger ni les effacer. Il est seulement noté que vous avez répondu, pour ne pas vous relancer. Pendant dix minutes, le service garde une copie en mémoire pour que votre reçu puisse s’afficher et s’imprimer ; elle est ensuite oubliée.',
      `Des sauvegardes faites avant la clôture peuvent contenir votre brouillon et la clé qui le relie à vous : l’équipe les détruit au plus tard le ${date(keyCopiesUntil)}.`,
    ],
    beside: (variables) => [
      `Vos réponses sont gardées à part, sans votre nom, votre adresse ni votre établissement. Les accompagnent seulement : ${joined(variables, pages)}.`,
      ...(variables === ''
        ? []
        : [`Jusqu’à la clôture, ces indications sont chiffrées : ${variables}. ${merged}`]),
    ],
    rights:
      'Sur vos réponses, vous les exercez jusqu’à l’envoi : ensuite, rien ne dit plus lesquelles sont les vôtres. Sur la liste des personnes invitées, jusqu’à ce qu’elle soit effacée.',
  },
  identified: {
    title: 'Vos réponses portent votre nom',
    paragraphs: ({ inviteesUntil }) => [
      'Les personnes qui lisent vos réponses savent qu’elles sont de vous.',
      `Votre lien personnel vous permet de les corriger jusqu’à la clôture, puis de les relire et de les effacer tant qu’elles restent rattachées à votre nom, jusqu’au ${date(inviteesUntil)} au plus tard.`,
    ],
    beside: (variables) => [
      `Vos réponses sont rattachées à cette liste. Les accompagnent aussi : ${joined(variables, days)}.`,
    ],
    rights:
      'Sur vos réponses, vous les exercez tant qu’elles restent rattachées à votre nom. Sur la liste des personnes invitées, jusqu’à ce qu’elle soit effacée.',
  },
};

function joined(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' ; ');
}
