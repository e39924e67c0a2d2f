/** The mail that brings a code: plain text, without a link, so that nothing in it can be followed. */
import type { Questionnaire } from '../../definition/questionnaire.ts';
import { typographic } from '../../wording.ts';

const LINE = 76;

/**
 * @param code as it is shown: `CDFH-3467`
 * @param minutes how long it is valid
 */
export function codeMail(
  { title, settings }: Questionnaire,
  code: string,
  minutes: number,
): { readonly subject: string; readonly text: string } {
  const { contact, organisation } = settings;
  const paragraphs = [
    'Bonjour,',
    `Un code vient d’être demandé avec votre adresse, pour répondre au questionnaire « ${title} ». Le voici :`,
    code,
    `Entrez-le dans la page où il vous est demandé. Il est valable ${minutes} minutes et ne sert qu’une fois.`,
    'Si vous n’avez rien demandé, ne faites rien : sans ce code, personne ne peut répondre à votre place. Ne le donnez à personne ; l’équipe de l’enquête ne vous le demandera jamais.',
    'Pour toute question, répondez à ce message.',
    `${contact.name}, ${organisation.name}`,
  ];
  const text = paragraphs.map((paragraph) => wrapped(typographic(paragraph))).join('\n\n');
  return { subject: typographic(`Votre code pour « ${title} »`), text: `${text}\n` };
}

/** Breaks lines at spaces that may be broken; a longer word keeps a line of its own. */
function wrapped(paragraph: string): string {
  return paragraph.split(/ +/).reduce((text, word) => {
    const line = text.slice(text.lastIndexOf('\n') + 1);
    return `${text}${line.length + 1 + word.length <= LINE ? ' ' : '\n'}${word}`;
  });
}
