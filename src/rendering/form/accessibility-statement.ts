/**
 * The accessibility statement that the law asks for. It claims no more than was done: whoever has
 * the pages audited changes it, and the matrix of `docs/accessibilite.md`, on the same day.
 */
import { readFileSync } from 'node:fs';
import type { Questionnaire } from '../../definition/questionnaire.ts';
import { date, dateAndTime, typographic } from '../../wording.ts';
import type { PageFrame } from '../page.ts';
import { mailTo, type Section, sectionsPage } from './sections-page.ts';

/** A day, of which no code may know: it stands beside the version. */
const manifest = readFileSync(new URL('../../../package.json', import.meta.url), 'utf8');
const { statedOn } = (JSON.parse(manifest) as { accessibility: { statedOn: string } })
  .accessibility;

/** The label that every page must show. */
export const accessibilityState = typographic('Accessibilité : non conforme');

export function accessibilityStatementPage(frame: PageFrame, questionnaire: Questionnaire): string {
  return sectionsPage(
    frame,
    accessibilityState,
    'Ces pages n’ont pas encore été auditées. Voici ce que l’on en sait, et à qui écrire si l’une d’elles vous résiste.',
    [
      state(questionnaire),
      whatIsKnown,
      howItIsChecked,
      whomToTell(questionnaire),
      whereToAppeal,
      whatComes,
    ],
  );
}

function state({ title, settings }: Questionnaire): Section {
  return {
    title: 'État de conformité',
    blocks: [
      `Cette déclaration vaut pour les pages de l’enquête « ${title} », menée par : ${settings.organisation.name}. L’article 47 de la loi du 11 février 2005 demande qu’elles soient accessibles à tous.`,
      'Elles sont déclarées non conformes au référentiel général d’amélioration de l’accessibilité (RGAA 4.1) : aucun audit n’a été fait, et nul ne peut donc dire quelle part des critères est respectée.',
      `Déclaration établie le ${date(statedOn)}.`,
    ],
  };
}

const whatIsKnown: Section = {
  title: 'Ce que l’on en sait',
  blocks: [
    'Ces pages sont conçues pour se lire et se remplir sans JavaScript, au clavier seul, sur un écran étroit ou agrandies, en clair comme en sombre. Aucun défaut n’y est connu à ce jour.',
    'Cela ne prouve pas qu’il n’y en ait pas. En particulier, personne ne les a encore essayées avec un lecteur d’écran, une plage braille ou une commande vocale.',
    'Les questions sont écrites par l’équipe de l’enquête. Rien ne garantit qu’elles soient faciles à comprendre pour tous.',
  ],
};

const howItIsChecked: Section = {
  title: 'Comment elles sont vérifiées',
  blocks: [
    {
      facts: [
        {
          term: 'Techniques employées',
          lines: ['HTML et CSS ; JavaScript, dont les pages peuvent se passer'],
        },
        {
          term: 'À chaque modification',
          lines: [
            'axe-core (règles WCAG 2.2, A et AA) dans Chromium, page par page, erreurs comprises',
            'Un questionnaire entier rempli au clavier seul, sans JavaScript, et à 320 pixels de large',
          ],
        },
        {
          term: 'À la main',
          lines: ['Les critères du RGAA 4.1 qui touchent les formulaires, un à un'],
        },
      ],
    },
  ],
};

function whomToTell({ settings: { contact, closes } }: Questionnaire): Section {
  return {
    title: 'Signaler une difficulté',
    blocks: [
      'Si une page vous résiste, demandez à l’équipe de l’enquête de l’aide, ou une autre manière de répondre, sur papier par exemple.',
      { facts: [{ term: 'Équipe de l’enquête', lines: [contact.name, mailTo(contact.email)] }] },
      `Écrivez-lui sans attendre les derniers jours : l’enquête se clôt le ${dateAndTime(closes)}.`,
    ],
  };
}

const whereToAppeal: Section = {
  title: 'Si la réponse ne vient pas',
  blocks: [
    'Sans réponse au bout de quinze jours, ou si elle ne vous permet toujours pas de répondre au questionnaire, vous pouvez vous adresser au Défenseur des droits :',
    {
      facts: [
        {
          term: 'En ligne',
          lines: [
            {
              text: 'formulaire.defenseurdesdroits.fr',
              href: 'https://formulaire.defenseurdesdroits.fr/',
            },
          ],
        },
        {
          term: 'Près de chez vous',
          lines: [
            {
              text: 'www.defenseurdesdroits.fr/saisir/delegues',
              href: 'https://www.defenseurdesdroits.fr/saisir/delegues',
            },
          ],
        },
        {
          term: 'Par courrier, sans timbre',
          lines: ['Défenseur des droits, Libre réponse 71120, 75342\u00a0Paris\u00a0Cedex\u00a007'],
        },
      ],
    },
  ],
};

const whatComes: Section = {
  title: 'Ce qui reste à faire',
  blocks: [
    'Un audit selon le RGAA, et un essai par des personnes qui se servent d’un lecteur d’écran. Aucune date n’est fixée. D’ici là, cette page change quand on en sait davantage.',
  ],
};
