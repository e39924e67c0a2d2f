/** What the open link says when it cannot go on, and of what was typed. */
import { counted, spelled, typographic } from '../../wording.ts';
import type { Message } from '../messages.ts';
import { CODE_MINUTES, TRIES } from './code-requests.ts';

export const fieldErrors = {
  noAddress: 'Entrez votre adresse professionnelle.',
  badAddress: typographic(
    'Cette adresse n’est pas complète, ou un signe y est de trop : elle s’écrit comme prenom.nom@exemple.fr.',
  ),
  noCode: 'Entrez le code reçu par courriel.',
  badCode: typographic(
    'Un code a huit lettres et chiffres. Recopiez celui du message, ou copiez-le et collez-le ici.',
  ),
  usedCode: 'Ce code a déjà servi. Demandez-en un autre, en bas de cette page.',
  wrongCode: (triesLeft: number) =>
    `Ce n’est pas le code du message. Il reste ${triesLeft === 1 ? 'un essai' : `${spelled(triesLeft)} essais`}.`,
} as const;

/** @param ask where one asks for a code */
export function forgotten(ask: string): Message {
  return again(
    404,
    'Cette demande de code n’est plus connue',
    `Un code est valable ${CODE_MINUTES} minutes, et les demandes en cours sont oubliées quand le service redémarre. Ce que vous avez déjà répondu est intact.`,
    ask,
  );
}

/** @param ask where one asks for a code */
export function noTriesLeft(ask: string): Message {
  return again(
    409,
    'Trop de codes inexacts',
    `Après ${spelled(TRIES)} codes inexacts, une demande ne sert plus. Ce que vous avez déjà répondu est intact.`,
    ask,
  );
}

function again(status: number, title: string, paragraph: string, ask: string): Message {
  const link = { href: ask, label: 'Demander un autre code' };
  return { status, title, paragraphs: [typographic(paragraph)], link };
}

/** @param seconds before a code can be asked for again */
export function tooMany(seconds: number, contact: string): Message {
  return otherwise(
    429,
    'Trop de codes ont été demandés',
    `Beaucoup de codes viennent d’être demandés, et le service n’en envoie plus pour l’instant. Attendez ${counted(Math.ceil(seconds / 60), 'minute', 'minutes')}, puis réessayez.`,
    contact,
  );
}

export function cannotMail(contact: string): Message {
  return otherwise(
    503,
    'Le service ne peut pas envoyer de code',
    'Il n’a pas de serveur de messagerie pour l’instant.',
    contact,
  );
}

function otherwise(status: number, title: string, paragraph: string, contact: string): Message {
  const remedy = `Si vous avez reçu un lien personnel, il marche toujours. Sinon, écrivez à l’équipe de l’enquête : ${contact}.`;
  return { status, title, paragraphs: [paragraph, typographic(remedy)] };
}
