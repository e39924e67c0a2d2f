/** The two pages of the open link: an address is asked for, then the code that was mailed to it. */
import { editionName, type Questionnaire } from '../../definition/questionnaire.ts';
import { capitalised, dateAndTime, spelled, typographic } from '../../wording.ts';
import { noticePath } from '../form/footer-links.ts';
import { type PageFrame, renderPage } from '../page.ts';

/** @param edition `survey/edition` */
export function openLinkPath(edition: string): string {
  return `/enquetes/${edition}/repondre`;
}

export interface AskView {
  readonly questionnaire: Questionnaire;
  /** Local minute; null when the edition has no closing date. */
  readonly closes: string | null;
  /** As it was typed. */
  readonly address: string;
  readonly error?: string;
}

export function askPage(frame: PageFrame, view: AskView): string {
  const { questionnaire, closes, address, error } = view;
  const { organisation, words } = questionnaire.settings;
  return renderPage(frame, 'open-link', {
    ...errorOf('adresse', 'Votre adresse est à revoir', error),
    lead: typographic(
      `Ce questionnaire s’adresse à des personnes invitées (${words.persons}). Entrez votre adresse professionnelle : si elle est sur la liste, un code y est envoyé, qui ouvre votre questionnaire personnel.`,
    ),
    facts: [
      { term: 'Organisation', text: organisation.name },
      ...(closes === null ? [] : [{ term: 'Date limite', text: dateAndTime(closes) }]),
    ],
    field: fieldOf('adresse', error, {
      label: 'Votre adresse professionnelle',
      hint: 'Celle où vous recevez les messages de votre administration.',
      value: address,
      autocomplete: 'email',
      inputmode: 'email',
    }),
    notice: noticePath(editionName(questionnaire)),
  });
}

export interface CodeView {
  readonly address: string;
  /** The address of whom to write to. */
  readonly contact: string;
  /** Where one asks for a code. */
  readonly ask: string;
  /** How long a code is valid, and how many are sent in that time. */
  readonly minutes: number;
  readonly codes: number;
  /** As it was typed. */
  readonly code: string;
  readonly error?: string;
  /** In a demonstration: where the mails can be read. */
  readonly readAt?: string;
}

export function codePage(frame: PageFrame, view: CodeView): string {
  const { address, contact, ask, minutes, codes, code, error, readAt } = view;
  return renderPage(frame, 'open-link-code', {
    ...errorOf('code', 'Le code est à revoir', error),
    ...{ address, contact, ask, minutes, readAt },
    field: fieldOf('code', error, {
      label: 'Code reçu par courriel',
      hint: 'Huit lettres et chiffres. Les majuscules, les espaces et le tiret ne comptent pas.',
      value: code,
      autocomplete: 'one-time-code',
      inputmode: 'text',
    }),
    again: typographic(
      `${capitalised(spelled(codes))} messages au plus partent en ${minutes} minutes ; le code de chacun convient.`,
    ),
  });
}

function errorOf(id: string, title: string, error: string | undefined): object {
  return error === undefined ? {} : { summary: { title, href: `#${id}`, error } };
}

interface Field {
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly autocomplete: string;
  readonly inputmode: string;
}

function fieldOf(id: string, error: string | undefined, field: Field): object {
  const describedBy = error === undefined ? `${id}-aide` : `${id}-aide ${id}-erreur`;
  return { id, error, describedBy, ...field };
}
