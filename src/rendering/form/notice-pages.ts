/** What becomes of the answers, and how accessible the pages are: generated from the edition. */
import type { Questionnaire } from '../../definition/questionnaire.ts';
import { typographic } from '../../wording.ts';
import { type PageFrame, renderPage } from '../page.ts';

export function dataNoticePage(frame: PageFrame, questionnaire: Questionnaire): string {
  const { organisation, contact, confidentiality, words } = questionnaire.settings;
  const kept = questionnaire.frame.map(({ label }) => label.toLowerCase()).join(', ');
  const sections = [
    {
      title: 'Qui interroge, et pourquoi',
      paragraphs: [
        `L’enquête « ${questionnaire.title} » est menée par : ${organisation.name}. Elle porte sur l’année ${words.period} ; ses résultats d’ensemble sont publiés dans un bilan.`,
        'Répondre est facultatif, en tout ou en partie, et ne pas répondre n’a aucune conséquence.',
      ],
    },
    {
      title: 'Ce qui est conservé',
      paragraphs: [
        `Vos réponses, et ces informations tirées de la liste des personnes invitées : ${kept}. Ni votre nom, ni votre adresse, ni votre établissement ne sont conservés avec elles. Les dates sont notées au jour.`,
        confidentialityWords[confidentiality],
        'Un questionnaire commencé et non envoyé n’est compté dans aucun résultat. Il est effacé quand l’équipe clôt l’enquête.',
      ],
    },
    {
      title: 'Qui lit vos réponses',
      paragraphs: [
        `Seules les personnes chargées de l’analyse (${organisation.shortName}) y ont accès. Le bilan publié ne donne que des résultats d’ensemble ; vos textes sont relus avant d’être cités.`,
      ],
    },
    {
      title: 'Vos droits',
      paragraphs: [
        `Jusqu’à la clôture, votre lien personnel vous permet de relire et de corriger vos réponses. Pour toute autre demande sur vos données, écrivez à ${contact.email} (${contact.name}).`,
      ],
    },
  ];
  return renderPage(frame, 'sections', {
    title: 'Vos données',
    sections: sections.map(({ title, paragraphs }) => ({
      title: typographic(title),
      paragraphs: paragraphs.map(typographic),
    })),
  });
}

const confidentialityWords = {
  confidential:
    'Vos réponses sont confidentielles : tant que le questionnaire est ouvert, une clé secrète, rangée à part, permet à votre lien de les retrouver. Quand l’équipe clôt l’enquête, cette clé est détruite, et plus personne ne peut faire le rapprochement.',
  anonymous:
    'Une fois envoyées, vos réponses sont anonymes : rien ne permet plus de les rattacher à vous, et elles ne peuvent plus être modifiées.',
  identified: 'Vos réponses sont rattachées à votre nom.',
} as const;

export function accessibilityPage(frame: PageFrame, questionnaire: Questionnaire): string {
  const { contact } = questionnaire.settings;
  const sections = [
    {
      title: 'État',
      paragraphs: [
        'Ces pages n’ont fait l’objet d’aucun audit selon le référentiel général d’amélioration de l’accessibilité (RGAA). Elles sont donc déclarées non conformes, quels que soient les efforts faits.',
        'Elles sont conçues pour fonctionner sans JavaScript, au clavier seul, avec un lecteur d’écran, sur un écran étroit et agrandies. Des vérifications automatiques sont faites à chaque modification.',
      ],
    },
    {
      title: 'Signaler une difficulté',
      paragraphs: [
        `Si une page vous résiste, écrivez à ${contact.email} (${contact.name}). Vous pouvez demander à répondre d’une autre manière.`,
        'Sans réponse satisfaisante, vous pouvez saisir le Défenseur des droits.',
      ],
    },
  ];
  return renderPage(frame, 'sections', {
    title: typographic('Accessibilité : non conforme'),
    sections: sections.map(({ title, paragraphs }) => ({
      title,
      paragraphs: paragraphs.map(typographic),
    })),
  });
}
