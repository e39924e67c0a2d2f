import type { Bar, Chart, ChartValues, Tone } from '../../../src/report/chart.ts';
import { decimal } from '../../../src/wording.ts';

/** Charts of invented values: what an article has, then what strains a layout. */
export const usual = [
  chart('canaux', {
    kind: 'bars',
    bars: [
      bar('Courriel', 90, 'accent'),
      bar('Réunions pédagogiques', 57),
      bar('Messagerie de l’ENT', 54),
      bar('Affichage, casiers', 24),
      bar('Aucun', 2, 'pale'),
    ],
  }),
  chart('ateliers', {
    kind: 'bars',
    bars: [
      bar('Au moins un mini-atelier', 60, 'accent'),
      bar('Prise en main d’outils', 60, 'other', { indented: true, apart: true }),
      bar('Initiation à Pix', 58, 'other', { indented: true }),
      bar('Aucun mini-atelier', 40, 'pale', { apart: true }),
    ],
  }),
  chart('souhaits', {
    kind: 'dots',
    bars: [
      bar('Diffuser l’information : autres méthodes', 42, 'accent'),
      bar('Évaluer avec le numérique', 35),
      bar('Différencier avec le numérique', 17),
    ],
  }),
  chart(
    'ressources',
    stacked(
      [
        ['Utilise', 'accent'],
        ['Connaît sans utiliser', 'other'],
        ['Ne connaît pas', 'pale'],
      ],
      { Pix: [94, 6, 0], 'Lumni Enseignement': [40, 55, 5], Éduthèque: [29, 56, 15] },
    ),
  ),
  chart(
    'tchap',
    stacked(
      [
        ['Participe et en tire profit', 'accent'],
        ['Participe sans profit', 'other'],
        ['Inscrit, n’y va pas', 'other'],
        ['Pas inscrit', 'pale'],
      ],
      { '': [29, 22, 28, 21] },
    ),
  ),
  chart('participation', {
    kind: 'people',
    columns: [
      { label: 'Charente', printed: '53\u00a0%' },
      { label: 'Charente-Maritime', printed: '55\u00a0%' },
      { label: 'Deux-Sèvres', printed: '54\u00a0%' },
      { label: 'Vienne', printed: '56\u00a0%' },
    ],
    rows: [
      people('Collège', 'accent', [30, 52], [44, 74], [27, 47], [35, 61]),
      people('Lycée général et technologique', 'other', [14, 26], [20, 38], [12, 22], [22, 38]),
      people('Lycée professionnel', 'other', [8, 20], [13, 28], [0, 16], [12, 24]),
    ],
  }),
  chart('anciennete', {
    kind: 'histogram',
    axis: 'Ancienneté dans la fonction, en années',
    classes: counts(['0–1', 31], ['2–3', 58], ['4–5', 49], ['6–7', 0], ['8–9', 1]),
  }),
] as const;

const long =
  'Des temps de concertation inscrits à l’emploi du temps, avec les référents numériques des établissements voisins et la délégation académique';

export const hard = [
  chart('long', {
    kind: 'bars',
    bars: [
      bar(long, 100, 'accent'),
      bar(
        'Dire clairement ce que permet le RGPD, application par application, dès la rentrée',
        88.5,
      ),
      bar('Une part indentée, dont le libellé dépasse soixante signes', 33, 'other', {
        indented: true,
      }),
      bar('Zéro', 0),
      bar('Un', 1),
      bar('Presque rien', 0.2),
      bar('Pâle', 1, 'pale', { apart: true }),
      bar('Pâle et nulle', 0, 'pale'),
      bar('Pâle et presque nulle', 0.2, 'pale'),
      bar('Pâle et entière', 100, 'pale'),
      bar('Onzième', 12),
      bar('Douzième', 3),
    ],
  }),
  chart('extremes', {
    kind: 'dots',
    bars: [
      bar('Tout le monde', 100, 'accent'),
      bar('Personne', 0),
      bar('Aucune réponse ne convient', 1, 'pale'),
      { ...bar('Petite base', 37.5), printed: '3 sur 8' },
    ],
  }),
  chart(
    'sept',
    stacked(
      [
        ['Toujours', 'accent'],
        ['Très souvent', 'accent'],
        ['Souvent', 'other'],
        ['De temps en temps', 'other'],
        ['Rarement', 'other'],
        ['Jamais', 'pale'],
        ['Ne sait pas', 'pale'],
      ],
      {
        'Utiliser les données de l’établissement pour suivre les progrès des élèves': [
          10, 15, 20, 25, 15, 10, 5,
        ],
        'Petites parts à la fin': [97, 1, 1, 0, 0, 0.5, 0.5],
        'Petites parts au milieu': [40, 1, 1, 1, 1, 1, 55],
        'Petites parts au début': [0.4, 0.4, 1.2, 3, 5, 40, 50],
        Entière: [100, 0, 0, 0, 0, 0, 0],
      },
    ),
  ),
  chart(
    'une-etroite',
    stacked(
      [
        ['Participe et en tire profit', 'accent'],
        ['Participe sans profit', 'other'],
        ['Ne souhaite pas répondre', 'pale'],
      ],
      { '': [55, 39, 6] },
    ),
  ),
  chart(
    'trop-etroite',
    stacked(
      [
        ['Participe', 'accent'],
        ['Est inscrit', 'other'],
        ['Ne souhaite pas répondre', 'pale'],
      ],
      { '': [58, 42, 0] },
    ),
  ),
  chart('classes', {
    kind: 'histogram',
    axis: 'Nombre d’élèves de l’établissement, à la rentrée de septembre 2020',
    classes: counts(
      ...Array.from({ length: 14 }, (_, i): [string, number] => [
        `${i * 100} à ${i * 100 + 99}`,
        (i * 37) % 201,
      ]),
    ),
  }),
  chart('huit', {
    kind: 'people',
    columns: [
      ...['Charente', 'Charente-Maritime', 'Corrèze', 'Creuse'],
      ...['Deux-Sèvres', 'Vienne', 'Haute-Vienne', 'Pyrénées-Atlantiques'],
    ].map((label) => ({ label, printed: '54,71\u00a0%' })),
    rows: [
      people(
        'Collège',
        'accent',
        ...Array.from({ length: 8 }, (_, i): Cell => [i * 10, 60 + i * 6]),
      ),
      people('EREA', 'other', ...Array.from({ length: 8 }, (): Cell => [0, 0])),
    ],
  }),
  chart('foule', {
    kind: 'people',
    columns: [{ label: 'Secteur public', printed: '50\u00a0%' }],
    rows: [people('Collège', 'accent', [600, 1200]), people('Lycée', 'other', [0, 500])],
  }),
] as const;

export const all: readonly Chart[] = [...usual, ...hard];

type Cell = [answered: number, asked: number];

function chart<Values extends ChartValues>(id: string, values: Values) {
  const table = { caption: 'Tableau', head: [], rows: [], foot: [] };
  const title = `Titre de « ${id} » & <suite>`;
  const words = { id, title, measure: '', reading: '', universe: '', source: '', table };
  return { ...words, alternative: `Ce que montre ${id}.`, ...values };
}

function bar(
  label: string,
  percent: number,
  tone: Tone = 'other',
  place: Partial<Pick<Bar, 'indented' | 'apart'>> = {},
): Bar {
  const share = percent / 100;
  return { label, share, printed: printed(percent), tone, indented: false, apart: false, ...place };
}

function stacked(
  segments: readonly (readonly [label: string, tone: Tone])[],
  rows: Readonly<Record<string, readonly number[]>>,
) {
  return {
    kind: 'stacked' as const,
    segments: segments.map(([label, tone]) => ({ label, tone })),
    rows: Object.entries(rows).map(([label, percents]) => ({
      ...(label === '' ? {} : { label }),
      parts: percents.map((percent) => ({ share: percent / 100, printed: printed(percent) })),
    })),
  };
}

function people(label: string, tone: Tone, ...cells: Cell[]) {
  return {
    label,
    tone,
    printed: '58\u00a0%',
    cells: cells.map(([answered, asked]) => ({
      answered,
      asked,
      printed: asked === 0 ? 'aucune' : `${answered} sur ${asked}`,
    })),
  };
}

function counts(...classes: [string, number][]) {
  return classes.map(([label, count]) => ({ label, count, printed: String(count) }));
}

function printed(percent: number): string {
  return `${decimal(percent, 2)}\u00a0%`;
}
