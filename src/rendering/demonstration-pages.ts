/** The first page of a demonstration, and who has answered so far. */
import type { Questionnaire } from '../definition/questionnaire.ts';
import type { Table } from '../report/chart.ts';
import { counted, typographic } from '../wording.ts';
import { type PageFrame, renderPage } from './page.ts';

export interface Door {
  /** `survey/edition` */
  readonly name: string;
  readonly questionnaire: Questionnaire;
  readonly invited: number;
  readonly sent: number;
}

export function homePage(frame: PageFrame, editions: readonly Door[]): string {
  return renderPage(frame, 'home', {
    editions: editions.map(({ name, questionnaire, invited, sent }) => {
      const base = `/demonstration/${name}`;
      const { person, persons } = questionnaire.settings.words;
      const doors = [
        {
          href: `${base}/repondre`,
          label: `Répondre comme une personne fictive (${person})`,
          text: 'Le questionnaire tel qu’on le reçoit, sur le lien personnel d’une personne inventée qui n’a pas encore répondu.',
        },
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

/** @param tables participation in all, then by each variable of the invitee list */
export function participationPage(frame: PageFrame, tables: readonly Table[]): string {
  return renderPage(frame, 'participation', { title: 'Participation', tables });
}
