/** The pages that only a demonstration has. */
import type { Questionnaire } from '../definition/questionnaire.ts';
import type { Table } from '../report/chart.ts';
import { counted, typographic } from '../wording.ts';
import { openLinkPath } from './open-link/open-link-pages.ts';
import { type PageFrame, renderPage } from './page.ts';

export interface Door {
  /** `survey/edition` */
  readonly name: string;
  readonly questionnaire: Questionnaire;
  readonly invited: number;
  readonly sent: number;
  /** Where it has an open link: the address of somebody invented who has not begun. */
  readonly openTo?: string;
}

export function homePage(frame: PageFrame, editions: readonly Door[]): string {
  return renderPage(frame, 'home', {
    editions: editions.map(({ name, questionnaire, invited, sent, openTo }) => {
      const base = `/demonstration/${name}`;
      const { person, persons } = questionnaire.settings.words;
      const doors = [
        {
          href: `${base}/repondre`,
          label: `Répondre comme une personne fictive (${person})`,
          text: 'Le questionnaire tel qu’on le reçoit, sur le lien personnel d’une personne inventée qui n’a pas encore répondu.',
        },
        ...(openTo === undefined
          ? []
          : [
              {
                href: openLinkPath(name),
                label: 'Répondre par le lien ouvert',
                text: `La même adresse pour tous, et un code par courriel. Essayez avec l’adresse ${openTo} : le message se lit dans la boîte d’envoi, dont la page donne le lien.`,
              },
            ]),
        {
          href: `${base}/bilan/bilan.html`,
          label: 'Lire le bilan',
          text: 'L’article et ses graphiques : chaque nombre mène à sa question, à son effectif et à sa base.',
        },
        {
          href: `${base}/bilan/analyse-complete.html`,
          label: 'Lire l’analyse complète',
          text: 'Toutes les questions, leurs tableaux, leurs bases, et la méthode.',
        },
        {
          href: `${base}/participation`,
          label: 'Suivre la participation',
          text: `${counted(sent, 'questionnaire envoyé', 'questionnaires envoyés')} pour ${counted(invited, 'personne invitée', 'personnes invitées')} (${persons}).`,
        },
      ];
      return {
        title: questionnaire.title,
        doors: doors.map((door) => ({ ...door, text: typographic(door.text) })),
        rebuild: `${base}/bilan`,
      };
    }),
  });
}

interface SentMail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** @param mails latest first */
export function outboxPage(frame: PageFrame, mails: readonly SentMail[]): string {
  // Their lines are as long as a mail program likes them.
  const unwrapped = (text: string) => text.replace(/(?<!\n)\n(?!\n)/g, ' ').trim();
  const shown = mails.map((mail) => ({ ...mail, text: unwrapped(mail.text) }));
  return renderPage(frame, 'outbox', { mails: shown });
}

/** @param tables participation in all, then by each variable of the invitee list */
export function participationPage(frame: PageFrame, tables: readonly Table[]): string {
  return renderPage(frame, 'participation', { title: 'Participation', tables });
}
