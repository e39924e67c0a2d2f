/** « Mentions d’information »: what becomes of the answers, generated from what the edition declares. */
import { type Privacy, privacyOf } from '../../definition/privacy.ts';
import { allQuestions, type Questionnaire } from '../../definition/questionnaire.ts';
import { capitalised, date, dateAndTime, integer, withoutStop } from '../../wording.ts';
import type { PageFrame } from '../page.ts';
import { confidentialityWords, frameWords } from './confidentiality-words.ts';
import { readersWords } from './readers-words.ts';
import { type Fact, mailTo, type Section, sectionsPage } from './sections-page.ts';

export const noticeTitle = 'Mentions d’information';

export function dataNoticePage(frame: PageFrame, questionnaire: Questionnaire): string {
  const privacy = privacyOf(questionnaire.settings);
  return sectionsPage(
    frame,
    noticeTitle,
    'Ce qui est gardé de vous et de vos réponses, qui le lit, jusqu’à quand, et ce que vous pouvez demander.',
    [
      whoAnswersForIt(questionnaire, privacy),
      whatFor(privacy),
      whatIsKept(questionnaire, privacy),
      whatTheModeMeans(questionnaire, privacy),
      whoReads(questionnaire, privacy),
      untilWhen(questionnaire, privacy),
      rights(questionnaire),
    ],
  );
}

function whoAnswersForIt({ settings }: Questionnaire, { controller, dpo }: Privacy): Section {
  const { organisation, contact } = settings;
  const facts: Fact[] = [
    {
      term: 'Responsable du traitement',
      lines: [capitalised(controller.name), ...(controller.address ? [controller.address] : [])],
    },
    { term: 'Enquête menée par', lines: [organisation.name] },
    { term: 'Équipe de l’enquête', lines: [contact.name, mailTo(contact.email)] },
    {
      term: 'Délégué à la protection des données',
      lines: dpo
        ? [...(dpo.name ? [dpo.name] : []), mailTo(dpo.email)]
        : ['Son adresse n’est pas indiquée ici : demandez-la à l’équipe de l’enquête.'],
    },
  ];
  return { title: 'Qui en est responsable', blocks: [{ facts }] };
}

function whatFor({ purpose, legalBasis }: Privacy): Section {
  return {
    title: 'À quoi servent vos réponses',
    blocks: [
      `Vos réponses servent à ${withoutStop(purpose)}.`,
      `Base légale : ${withoutStop(legalBasis)}.`,
      'Répondre est facultatif, en tout ou en partie. Ne pas répondre n’a aucune conséquence pour vous.',
    ],
  };
}

function whatIsKept({ settings, frame }: Questionnaire, { inviteesSource }: Privacy): Section {
  const variables = frameWords(frame);
  const ofList = variables === '' ? '' : ` et, pour celui-ci, ces indications : ${variables}`;
  return {
    title: 'Ce qui est gardé',
    blocks: [
      `Pour vous inviter et ne pas relancer qui a répondu, l’équipe dispose d’une liste des personnes invitées : votre nom, votre adresse électronique, votre établissement${ofList}. Source de cette liste : ${withoutStop(inviteesSource)}. Si vous choisissez de ne pas participer, ce choix y est noté, sans autre précision.`,
      ...confidentialityWords[settings.confidentiality].beside(variables),
      'Un questionnaire commencé et non envoyé est un brouillon, enregistré au fil de vos réponses : il ne compte dans aucun résultat, et il est effacé quand l’équipe clôt l’enquête. Ce qui n’a pas encore pu être enregistré reste dans l’onglet de votre navigateur, et disparaît avec lui.',
      ...(settings.openLink
        ? [
            'Si vous passez par l’adresse ouverte à tous, vous y donnez votre adresse électronique, et un code y est envoyé si elle est celle d’une personne invitée. Cette demande n’est pas enregistrée : elle reste en mémoire le temps que le code est valable. Le serveur de messagerie garde trace de l’envoi, comme de tout courriel.',
          ]
        : []),
      'Ces pages ne déposent aucun cookie et ne mesurent pas votre passage. Le journal du service ne retient ni votre nom, ni votre adresse, ni votre lien, ni l’adresse de votre appareil sur le réseau.',
    ],
  };
}

function whatTheModeMeans(questionnaire: Questionnaire, privacy: Privacy): Section {
  const { confidentiality } = questionnaire.settings;
  const { title, paragraphs } = confidentialityWords[confidentiality];
  const isWritten = allQuestions(questionnaire).some(({ type }) => type === 'long_text');
  return {
    title,
    blocks: [
      ...paragraphs(privacy),
      ...(isWritten && confidentiality !== 'identified'
        ? [
            'Ce que vous écrivez en toutes lettres est lu tel quel : n’y mettez rien qui vous fasse reconnaître, ni quelqu’un d’autre.',
          ]
        : []),
    ],
  };
}

function whoReads({ settings }: Questionnaire, privacy: Privacy): Section {
  return {
    title: 'Qui lit vos réponses',
    blocks: [
      readersWords(privacy),
      `Ce qui est publié ne donne que des résultats d’ensemble. Aucun croisement de réponses n’y porte sur moins de ${integer(settings.disclosureThreshold)} personnes, et aucun texte n’y est cité avant d’avoir été relu.`,
    ],
  };
}

function untilWhen({ settings }: Questionnaire, privacy: Privacy): Section {
  const { answersUntil, inviteesUntil, keyCopiesUntil } = privacy;
  const isNamed = settings.confidentiality === 'identified';
  return {
    title: 'Jusqu’à quand',
    blocks: [
      'Rien n’est gardé au-delà de ces dates : l’équipe l’efface alors, et détruit les sauvegardes qui en restent.',
      {
        facts: [
          {
            term: 'Brouillons',
            lines: [`À la clôture, prévue le ${dateAndTime(settings.closes)}`],
          },
          {
            // Who had not answered on a day narrows down whose the answers of the next days are.
            term: isNamed
              ? 'Sauvegardes d’avant la clôture'
              : 'Sauvegardes et listes de relance d’avant la clôture',
            lines: [date(keyCopiesUntil)],
          },
          {
            term: 'Liste des personnes invitées',
            lines: [
              date(inviteesUntil),
              isNamed
                ? 'Il n’en reste que des effectifs, et vos réponses n’y sont plus rattachées.'
                : 'Il n’en reste que des effectifs.',
            ],
          },
          { term: 'Réponses', lines: [date(answersUntil)] },
        ],
      },
      'Les résultats publiés, où rien n’est dit de vous en particulier, restent.',
    ],
  };
}

function rights({ settings }: Questionnaire): Section {
  return {
    title: 'Vos droits',
    blocks: [
      'Vous pouvez savoir ce qui est gardé de vous et en recevoir une copie (accès), le faire corriger (rectification) ou effacer, en faire suspendre l’usage (limitation) et vous opposer à ce qu’il serve (opposition).',
      confidentialityWords[settings.confidentiality].rights,
      'Le plus simple est de passer par votre lien personnel : la page « Vos réponses et vos droits », en bas de chacune des autres. Vous pouvez aussi écrire à l’équipe de l’enquête ou au délégué à la protection des données, dont les adresses sont ci-dessus.',
      'Si leur réponse ne vous satisfait pas, vous pouvez adresser une réclamation à la Commission nationale de l’informatique et des libertés :',
      {
        facts: [
          {
            term: 'CNIL',
            lines: [
              { text: 'www.cnil.fr/fr/plaintes', href: 'https://www.cnil.fr/fr/plaintes' },
              '3 place de Fontenoy, TSA 80715, 75334\u00a0Paris\u00a0Cedex\u00a007',
            ],
          },
        ],
      },
    ],
  };
}
