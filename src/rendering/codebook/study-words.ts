/** What a codebook says of the survey as a whole, whatever its format. */
import type { Questionnaire } from '../../definition/questionnaire.ts';
import { figureOf } from '../../report/figure.ts';
import type { Report } from '../../report/report.ts';
import { counted, date, typographic, withoutStop } from '../../wording.ts';

/** « 54,71 % : 244 personnes sur 446 ont envoyé leurs réponses. » */
export function responseRate({ figures, participation }: Report): string {
  const rate = figureOf(figures, 'participation.rate');
  if (participation.invited === 0) {
    return typographic(`${withoutStop(rate.statement)} ; on ne sait pas combien étaient invitées.`);
  }
  return typographic(`${rate.printed} : ${rate.statement}`);
}

export function universe({ questionnaire, participation }: Report): string {
  const { words } = questionnaire.settings;
  const { invited } = participation;
  const asked =
    invited === 0 ? '' : `, ${counted(invited, 'personne invitée', 'personnes invitées')}`;
  return `${words.persons} (${words.personInFull}), ${words.period}${asked}`;
}

export function collected({ settings }: Questionnaire): string {
  return daysWords(settings.opens, settings.closes);
}

/**
 * Both days included.
 * @example daysWords('1990-05-01', '1991-06-30') // => 'du 1er\u00a0mai 1990 au 30\u00a0juin 1991'
 */
export function daysWords(first: string, last: string): string {
  return `du ${date(first)} au ${date(last)}`;
}

/** What is promised of the answers, and what the file holds of the persons. */
export function confidentiality({ settings, frame }: Questionnaire): string {
  const promise = {
    confidential:
      'Réponses confidentielles : à la clôture, la clé qui relie une réponse à une personne est détruite.',
    anonymous: 'Réponses anonymes : rien ne relie une réponse envoyée à une personne.',
    identified: 'Réponses nominatives ; le fichier des réponses ne contient pourtant aucun nom.',
  }[settings.confidentiality];
  const labels = frame.map(({ label }) => `« ${label} »`).join(', ');
  const known =
    frame.length === 0
      ? 'Il ne dit rien des personnes.'
      : `Des personnes, il ne dit que ceci : ${labels}.`;
  return typographic(
    `${promise} Le fichier des réponses n’est pas public : il reste au service. ${known} Il ne dit pas non plus quel jour une réponse a été envoyée.`,
  );
}
