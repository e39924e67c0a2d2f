/** What is kept of a person, and what that person may do about it. */
import type { LinkPhase } from '../../campaign/edition.ts';
import type { Settings } from '../../definition/settings.ts';
import { date, dateAndTime, typographic } from '../../wording.ts';
import { type PageFrame, type PageLink, renderPage } from '../page.ts';
import type { FormLinks } from './form-pages.ts';

export interface PersonalLinks extends FormLinks {
  readonly ownData: string;
}

export interface OwnDataView {
  /** Of the link. */
  readonly phase: LinkPhase;
  readonly confidentiality: Settings['confidentiality'];
  /** Local minute; null when the edition has no such date. */
  readonly opens: string | null;
  /** What the link leads to. */
  readonly answers: 'none' | 'draft' | 'sent';
  /** Day of sending, `2021-06-14`. */
  readonly sentOn: string | null;
  /** Whether anything still leads from the link to the answers. */
  readonly reachable: boolean;
  /** What the list of invitees says of the person. */
  readonly known: readonly { readonly term: string; readonly text: string }[];
  readonly contact: string;
  /** Where one reads what becomes of the answers. */
  readonly notice: string;
  readonly links: PersonalLinks;
}

export function ownDataPage(frame: PageFrame, view: OwnDataView): string {
  const { links, phase, answers } = view;
  const actions: PageLink[] = [];
  if (phase === 'open' && answers !== 'none') {
    actions.push({ href: links.recap, label: 'Relire et corriger mes réponses' });
  }
  if (phase === 'closed' && answers === 'sent') {
    actions.push({ href: links.receipt, label: 'Relire mes réponses' });
  }
  // Before the opening too: it may have been put off after somebody had answered.
  if (answers !== 'none') {
    actions.push({ href: `${links.ownData}/effacer`, label: 'Effacer mes réponses' });
  }
  return renderPage(frame, 'own-data', {
    state: stateWords(view).map(typographic),
    actions,
    decline: phase === 'open' || phase === 'not_open_yet' ? `${links.ownData}/retrait` : undefined,
    rejoin: phase === 'declined' ? `${links.ownData}/retour` : undefined,
    known: view.known,
    contact: view.contact,
    notice: view.notice,
  });
}

function stateWords(view: OwnDataView): string[] {
  const { phase, answers, sentOn, reachable, confidentiality } = view;
  const sent = `Vos réponses ont été envoyées${sentOn === null ? '' : ` le ${date(sentOn)}`}.`;
  switch (phase) {
    case 'answered':
      return [
        'Vous avez envoyé vos réponses. Elles sont anonymes : rien ne les relie plus à vous, et personne ne peut les retrouver. Seul le fait que vous avez répondu est noté, pour ne pas vous relancer.',
      ];
    case 'declined':
      return [
        'Vous avez choisi de ne pas participer. Rien n’est gardé de vos réponses, et aucune relance ne vous sera adressée.',
      ];
    case 'not_open_yet':
      return [
        `L’enquête n’est pas encore ouverte${view.opens === null ? '' : ` : elle ouvrira le ${dateAndTime(view.opens)}`}.`,
        answers === 'none'
          ? 'Aucune réponse de vous n’est gardée.'
          : 'Des réponses de vous sont déjà gardées : vous pourrez les relire et les corriger à l’ouverture.',
      ];
    case 'key_missing':
      return [
        'Il manque pour l’instant au service le fichier qui lui permet de retrouver vos réponses à partir de votre lien. Si vous avez répondu, elles sont intactes, mais ne peuvent être ni relues, ni corrigées, ni effacées d’ici.',
        `Prévenez l’équipe de l’enquête, qui peut le remettre en place : ${view.contact}.`,
      ];
    case 'closed':
      if (!reachable) {
        return [
          'L’enquête est close. Plus rien ne relie ce lien à des réponses : ni vous ni l’équipe de l’enquête ne pouvez retrouver les vôtres.',
        ];
      }
      if (answers === 'sent') {
        const until =
          confidentiality === 'identified'
            ? 'vous pouvez les relire ou les effacer'
            : 'vous pouvez encore les relire ou les effacer, tant que l’équipe n’a pas détruit la clé qui les relie à vous';
        return [sent, `L’enquête est close : elles ne peuvent plus être modifiées, mais ${until}.`];
      }
      return answers === 'draft'
        ? ['L’enquête est close. Votre brouillon n’a pas été envoyé et ne compte nulle part.']
        : ['L’enquête est close. Aucune réponse de vous n’est gardée.'];
    default:
      if (answers === 'sent') return [sent, 'Vous pouvez encore les corriger ou les effacer.'];
      return answers === 'draft'
        ? [
            'Un brouillon de vos réponses est gardé. Il ne compte nulle part tant que vous ne l’envoyez pas.',
          ]
        : ['Aucune réponse de vous n’est gardée.'];
  }
}

export interface ConfirmView {
  readonly title: string;
  readonly paragraphs: readonly string[];
  /** What the button does: it posts to this very address. */
  readonly submit: string;
  readonly back: PageLink;
}

export function confirmPage(frame: PageFrame, view: ConfirmView): string {
  return renderPage(frame, 'confirm', view);
}
