/** What the service says when it cannot show what was asked for: what happened, what is safe, what to do. */
import type { ResultsWords } from '../rendering/form/results-words.ts';
import { counted, typographic } from '../wording.ts';

export interface Message {
  readonly status: number;
  readonly title: string;
  readonly paragraphs: readonly string[];
  /** When and where the bilan is to be read: the last paragraph. */
  readonly results?: ResultsWords;
  readonly link?: { readonly href: string; readonly label: string };
}

function message(status: number, title: string, ...paragraphs: string[]): Message {
  return { status, title: typographic(title), paragraphs: paragraphs.map(typographic) };
}

function toReceipt(receipt: string | undefined): Pick<Message, 'link'> {
  return receipt === undefined
    ? {}
    : { link: { href: receipt, label: 'Relire ce que j’ai envoyé' } };
}

/** A wait, in words. */
function minutes(seconds: number): string {
  return counted(Math.ceil(seconds / 60), 'minute', 'minutes');
}

export const messages = {
  notFound: message(
    404,
    'Cette page n’existe pas',
    'Si vous avez recopié l’adresse, vérifiez-la caractère par caractère, ou ouvrez le lien depuis le message que vous avez reçu.',
  ),
  /** @param contact of the one edition that the link can be of; undefined: there are others, or none */
  unknownLink: (contact: string | undefined) =>
    message(
      404,
      'Ce lien personnel n’est pas reconnu',
      'Il est peut-être incomplet : certaines messageries coupent les adresses longues. Ouvrez-le depuis le message d’origine, ou copiez-le en entier.',
      contact === undefined
        ? 'S’il ne marche toujours pas, demandez-en un autre à la personne qui vous a invité.'
        : `S’il ne marche toujours pas, demandez-en un autre à l’équipe de l’enquête : ${contact}.`,
    ),
  notOpenYet: (opens: string) =>
    message(
      200,
      'Le questionnaire n’est pas encore ouvert',
      `Il ouvrira le ${opens}. Gardez votre lien : il marchera à partir de ce moment.`,
    ),
  /** @param receipt where what was sent can still be read */
  closed: (results: ResultsWords, receipt: string | undefined): Message => ({
    ...message(
      200,
      'Le questionnaire est clos',
      'Les réponses envoyées sont enregistrées. Celles qui ne l’ont pas été ne comptent dans aucun résultat.',
    ),
    results,
    ...toReceipt(receipt),
  }),
  /** @param receipt where the copy of what was sent can still be read, for some minutes */
  answered: (results: ResultsWords, receipt: string | undefined): Message => ({
    ...message(
      200,
      'Vous avez déjà répondu',
      'Vos réponses sont envoyées. Elles sont anonymes : rien ne les relie plus à ce lien, et personne ne peut les retrouver pour les modifier ou les effacer.',
      receipt === undefined
        ? 'La copie qui vous en a été montrée n’était gardée que dix minutes : elle est effacée.'
        : 'Leur copie se relit et s’imprime encore, pendant les dix minutes qui suivent l’envoi.',
    ),
    results,
    ...toReceipt(receipt),
  }),
  /** @param ownData where the person reads what is still kept of them */
  outOfReach: (ownData: string): Message => ({
    ...message(
      200,
      'Plus personne ne peut retrouver vos réponses',
      'L’enquête est close, et plus rien ne relie ce lien à des réponses : ni vous ni l’équipe de l’enquête ne pouvez dire lesquelles sont les vôtres, ni donc les effacer.',
    ),
    link: { href: ownData, label: 'Voir ce qui est gardé de vous' },
  }),
  declined: (ownData: string): Message => ({
    ...message(
      200,
      'Vous ne participez pas à cette enquête',
      'C’est votre choix : rien n’est gardé de vos réponses, et aucune relance ne vous sera adressée.',
      'Vous pouvez y revenir jusqu’à la clôture.',
    ),
    link: { href: ownData, label: 'Revenir sur ce choix' },
  }),
  keyMissing: (contact: string) =>
    message(
      503,
      'Le questionnaire est indisponible',
      'Il manque au service le fichier qui lui permet de retrouver vos réponses à partir de votre lien. Ce que vous avez enregistré est intact ; rien ne peut être lu ni ajouté pour l’instant.',
      `Gardez votre lien, et prévenez l’équipe de l’enquête : ${contact}.`,
    ),
  stepGone: message(
    409,
    'Cette étape ne vous est plus proposée',
    'Elle dépend d’une réponse que vous avez changée ou effacée entre-temps, dans un autre onglet ou sur un autre appareil. Ce que vous venez d’écrire n’a pas été enregistré ; cet envoi n’a rien changé d’autre.',
    'Revenez à la page précédente de votre navigateur pour retrouver votre texte et le copier, ou rouvrez votre lien personnel pour continuer.',
  ),
  linkTooBusy: (seconds: number) =>
    message(
      429,
      'Trop de demandes en peu de temps',
      'Ce lien personnel vient de servir plus souvent qu’une personne ne peut le faire. Ce qui est enregistré est intact.',
      `Attendez ${minutes(seconds)}, puis réessayez. Si vous veniez d’écrire, revenez d’abord à la page précédente de votre navigateur : votre texte y est encore.`,
    ),
  tooManyUnknownLinks: (seconds: number) =>
    message(
      429,
      'Trop de liens non reconnus',
      'Beaucoup d’adresses incomplètes ont été demandées depuis votre connexion. Un lien personnel complet marche toujours : ouvrez-le depuis le message que vous avez reçu.',
      `Sinon, attendez ${minutes(seconds)}, puis réessayez.`,
    ),
  foreignForm: message(
    403,
    'Cet envoi vient d’un autre site',
    'Rien n’a été enregistré, et vos réponses précédentes sont intactes.',
    'Pour répondre, ouvrez votre lien personnel depuis le message que vous avez reçu.',
  ),
  everybodyAnswered: message(
    200,
    'Tout le monde a commencé à répondre',
    'Il ne reste aucune personne fictive qui n’ait pas ouvert son questionnaire. Supprimez le dossier de démonstration et relancez npm start pour repartir du début.',
  ),
  closedMeanwhile: message(
    409,
    'Le questionnaire vient d’être clos',
    'Ce que vous venez d’écrire n’a pas pu être enregistré. Si vous aviez envoyé vos réponses, elles comptent telles que vous les aviez laissées.',
    'Revenez à la page précédente de votre navigateur pour retrouver votre texte et le copier.',
  ),
  tooLarge: message(
    413,
    'Cet envoi est trop volumineux',
    'Rien de ce qu’il contenait n’a été enregistré, mais vos réponses précédentes sont intactes.',
    'Revenez à la page précédente de votre navigateur : votre texte y est encore. Raccourcissez-le, puis enregistrez de nouveau.',
  ),
  unreadable: message(
    400,
    'Cet envoi est illisible',
    'Rien n’a été enregistré, et vos réponses précédentes sont intactes.',
    'Revenez à la page précédente de votre navigateur, puis enregistrez de nouveau.',
  ),
  failure: message(
    500,
    'Le service a rencontré un problème',
    'Vos réponses précédentes sont intactes. Ce que vous venez d’écrire n’a peut-être pas été enregistré.',
    'Revenez à la page précédente de votre navigateur, attendez une minute, puis réessayez.',
  ),
} as const;
