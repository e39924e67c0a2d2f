import type { Closing } from '../store/close-edition.ts';
import type { StoredEdition } from '../store/editions.ts';
import { counted, date, typographic } from '../wording.ts';

const keyWords = {
  confidential: 'elle relie encore chaque réponse à une personne',
  anonymous: 'elle dit encore à qui étaient les brouillons',
} as const;

/**
 * What a closing did, and what is left to do outside: earlier copies still hold what it destroyed.
 * @param copiesUntil the day that the notice promises, `2021-07-30`
 */
export function closingWords(
  { name, questionnaire, openedOn, closedOn }: StoredEdition & { readonly closedOn: string },
  data: string,
  { draftsErased, sent, merged }: Closing,
  copiesUntil: string,
): string {
  const { confidentiality } = questionnaire.settings;
  const drafts = counted(draftsErased, 'brouillon effacé', 'brouillons effacés');
  const span =
    openedOn === closedOn
      ? `le ${date(closedOn)}`
      : `entre le ${date(openedOn)} et le ${date(closedOn)}`;
  const lines =
    confidentiality === 'identified'
      ? [
          `« ${name} » est close : ${drafts}. Les réponses envoyées portent toujours le nom de chacun.`,
          `Des sauvegardes de ${data} faites ${span} gardent ces brouillons : détruisez-les au plus tard le ${date(copiesUntil)}, pour tenir ce que promet la page « Mentions d’information ».`,
        ]
      : [
          `« ${name} » est close : ${drafts}, sa clé est détruite.`,
          ...merged.map(
            ({ label }) =>
              `Une seule personne a répondu dans le croisement ${label} : il est regroupé avec le plus proche.`,
          ),
          ...(sent === 1
            ? [
                'Une seule personne a répondu : qui sait laquelle connaît ses réponses. N’en publiez rien.',
              ]
            : []),
          `Il reste à détruire, au plus tard le ${date(copiesUntil)}, pour tenir ce que promet la page « Mentions d’information » :`,
          `  toute copie de ${data}/keys faite ${span} : ${keyWords[confidentiality]} ;`,
          `  toute sauvegarde de ${data}/millesime.sqlite faite ${span} : elle garde les brouillons effacés et, avec la clé, à qui ils sont ;`,
          '  les listes de relance (links --pending) que vous avez gardées : elles disent qui avait répondu, et quand.',
        ];
  return typographic(lines.join('\n'));
}
