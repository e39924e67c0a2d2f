/** A questionnaire written out by hand: each type of question, to which conditions can refer. */
import type { Choice, Question, Questionnaire, Step } from '../../src/definition/questionnaire.ts';
import { deepFreeze } from './sample.ts';

export function choice(id: string, label: string, more: Partial<Choice> = {}): Choice {
  return { id, label, short: label, exclusive: false, ...more };
}

const yesNo = [choice('oui', 'Oui'), choice('non', 'Non')];
const unknown = choice('ne_sait_pas', 'Je ne sais pas', {
  exclusive: true,
  missing: 'does_not_know',
});

/** Questions 1 to 10 of every questionnaire below. */
const first: readonly Question[] = [
  {
    id: 'pilotage',
    type: 'single',
    title: 'Participation au pilotage',
    label: 'Participez-vous au pilotage ?',
    choices: yesNo,
    groups: [],
    ordered: false,
  },
  {
    id: 'projets',
    type: 'single',
    title: 'Projets',
    label: 'À quel rythme participez-vous à des projets ?',
    choices: [
      choice('jamais', 'Jamais'),
      choice('parfois', 'Parfois'),
      choice('souvent', 'Souvent'),
      choice('toujours', 'Toujours'),
    ],
    groups: [
      { id: 'associe', label: 'Au moins parfois', short: 'Oui', choices: ['parfois', 'souvent'] },
    ],
    ordered: true,
  },
  {
    id: 'ateliers',
    type: 'multiple',
    title: 'Ateliers',
    label: 'Quels ateliers avez-vous proposés ?',
    choices: [
      choice('outils', 'Des outils'),
      choice('pix', 'Une initiation à Pix'),
      choice('pratique', 'Une pratique'),
      choice('autre', 'Un autre atelier', { specify: 'Lequel ?' }),
      choice('aucun', 'Aucun', { exclusive: true }),
    ],
    groups: [],
    maximum: 3,
  },
  {
    id: 'heures',
    type: 'number',
    title: 'Temps consacré',
    label: 'Combien d’heures y passez-vous ?',
    hint: 'Une estimation suffit.',
    minimum: 0,
    maximum: 40,
    decimals: 1,
    unit: 'heures par semaine',
    outside: [unknown],
  },
  {
    id: 'ressources',
    type: 'matrix',
    title: 'Ressources',
    label: 'Utilisez-vous ces ressources ?',
    rows: [
      { id: 'pix', label: 'Pix', short: 'Pix' },
      { id: 'lumni', label: 'Lumni', short: 'Lumni' },
    ],
    choices: [
      choice('ne_connais_pas', 'Je ne connais pas'),
      choice('connais', 'Je connais'),
      choice('utilise', 'J’utilise'),
    ],
    groups: [],
  },
  {
    id: 'publics',
    type: 'multiple_matrix',
    title: 'Publics',
    label: 'Avec qui employez-vous ces outils ?',
    rows: [{ id: 'ent', label: 'L’ENT', short: 'ENT' }],
    choices: [
      choice('eleves', 'Les élèves'),
      choice('collegues', 'Les collègues'),
      choice('personne', 'Personne', { exclusive: true }),
    ],
    groups: [],
  },
  {
    id: 'aise',
    type: 'scale',
    title: 'Aisance',
    label: 'Vous sentez-vous à l’aise ?',
    minimum: 1,
    maximum: 5,
    low: 'Pas du tout',
    high: 'Tout à fait',
    choices: [
      ...['1\u00a0– Pas du tout', '2', '3', '4', '5\u00a0– Tout à fait'].map((label, index) =>
        choice(String(index + 1), label),
      ),
      unknown,
    ],
    groups: [{ id: 'a_l_aise', label: 'À l’aise', short: 'À l’aise', choices: ['4', '5'] }],
  },
  {
    id: 'priorites',
    type: 'ranking',
    title: 'Priorités',
    label: 'Quelles sont vos priorités ?',
    choices: [
      choice('former', 'Former'),
      choice('equiper', 'Équiper'),
      choice('echanger', 'Échanger'),
      choice('evaluer', 'Évaluer'),
    ],
    ranks: 3,
    outside: [choice('sans_avis', 'Je n’ai pas d’avis', { exclusive: true })],
  },
  {
    id: 'prise_de_poste',
    type: 'date',
    title: 'Prise de poste',
    label: 'Depuis quel jour exercez-vous cette mission ?',
    minimum: '2001-09-01',
    maximum: '2021-06-30',
  },
  {
    id: 'remarques',
    type: 'long_text',
    title: 'Remarques',
    label: 'Que voulez-vous ajouter ?',
    maximumLength: 2000,
  },
];

const base: Questionnaire = {
  survey: 'essai',
  edition: 'un',
  title: 'Un essai',
  introduction: ['Merci de répondre à cet essai.'],
  settings: {
    organisation: { name: 'Observatoire des essais', shortName: 'ODE' },
    words: {
      person: 'personne',
      persons: 'personnes',
      personInFull: 'personne interrogée',
      period: '2020-2021',
    },
    contact: { name: 'L’équipe', email: 'equipe@example.org' },
    timeZone: 'Europe/Paris',
    opens: '2021-06-01T08:00',
    closes: '2021-06-30T23:59',
    durationMinutes: 15,
    confidentiality: 'confidential',
    disclosureThreshold: 5,
    minimumBase: 30,
  },
  frame: [
    {
      id: 'type',
      label: 'Type d’établissement',
      column: 'type',
      categories: [{ id: 'college', label: 'Collège', within: 'en collège', values: ['clg'] }],
    },
  ],
  steps: [{ id: 'debut', title: 'Pour commencer', questions: first }],
};

/** The first step, and those of the test behind it. */
export function byHand(...steps: readonly Step[]): Questionnaire {
  return deepFreeze({ ...base, steps: [...base.steps, ...steps] });
}
