/**
 * The notice about personal data as a sheet of paper has it: in short, and without the links and
 * keys of the form. Both are generated from what the edition declares.
 */
import { privacyOf } from '../../definition/privacy.ts';
import type { Settings } from '../../definition/settings.ts';
import { capitalised, date, withoutStop } from '../../wording.ts';
import { noticeTitle } from '../form/data-notice.ts';
import { readersWords } from '../form/readers-words.ts';
import type { BlankDocument } from './blank-document.ts';

/** What mode the answers are kept in, and who reads them. */
export function blankConfidentiality(settings: Settings): readonly string[] {
  return [
    `${modeWords[settings.confidentiality]} Répondre est facultatif, en tout ou en partie, et ne pas répondre n’a aucune conséquence.`,
    readersWords(privacyOf(settings)),
    'Le bilan publié ne donne que des résultats d’ensemble ; vos textes sont relus avant d’être cités.',
  ];
}

const modeWords = {
  confidential: 'Vos réponses sont confidentielles.',
  anonymous: 'Vos réponses sont anonymes : rien ne les rattache à vous.',
  identified: 'Vos réponses sont rattachées à votre nom.',
} as const;

/** What a sheet has room for of articles 13 and 14 of the RGPD; the whole stands elsewhere. */
export function blankNotice(settings: Settings): BlankDocument['notice'] {
  const { controller, dpo, purpose, legalBasis, answersUntil, inviteesUntil } = privacyOf(settings);
  const address = controller.address === undefined ? '' : `, ${controller.address}`;
  const officer = dpo
    ? `${dpo.name === undefined ? '' : `${dpo.name}, `}${dpo.email}`
    : 'son adresse n’est pas indiquée ici : demandez-la à l’équipe de l’enquête';
  return {
    title: noticeTitle,
    facts: [
      ['Responsable', `${capitalised(withoutStop(controller.name))}${address}.`],
      [
        'Finalité',
        `Vos réponses servent à ${withoutStop(purpose)}. Base légale : ${withoutStop(legalBasis)}.`,
      ],
      [
        'Conservation',
        `Vos réponses, cette feuille comprise : jusqu’au ${date(answersUntil)}. La liste des personnes invitées : jusqu’au ${date(inviteesUntil)}.`,
      ],
      ['Vos droits', rightsOn(settings)],
      ['Délégué', `à la protection des données : ${officer}.`],
      [
        'En entier',
        'Ces mentions sont au pied de chaque page du questionnaire en ligne ; l’équipe de l’enquête vous les envoie si vous les demandez.',
      ],
    ].map(([term = '', text = '']) => ({ term, text })),
  };
}

function rightsOn({ confidentiality, contact }: Settings): string {
  return [
    `Accès, rectification, effacement, limitation, opposition : écrivez à ${contact.email} ou au délégué.`,
    ...(confidentiality === 'identified'
      ? []
      : [
          'Une feuille sans nom ne peut plus être retrouvée une fois remise : relisez-la avant. Sur la liste des personnes invitées, vos droits demeurent.',
        ]),
    'Réclamation auprès de la CNIL : cnil.fr/fr/plaintes.',
  ].join(' ');
}
