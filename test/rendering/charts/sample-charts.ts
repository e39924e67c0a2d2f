import type { Bar, Chart, ChartValues, MultiplesCell, Tone } from '../../../src/report/chart.ts';
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
  chart(
    'sentiment',
    diverging(
      [
        ['Peu ou pas reconnue (1 ou 2)', 'accent', ['1\u00a0– Pas du tout reconnue', '2']],
        ['Reconnue (4 ou 5)', 'other', ['4', '5\u00a0– Tout à fait reconnue']],
        ['Au milieu (3)', 'pale', ['3']],
      ],
      { '': [[13, 31], [18, 5], [34]] },
    ),
  ),
  chart(
    'reconnaissance',
    multiples(['Ensemble', 'Collège', 'Lycée général', 'Lycée professionnel, EREA'], {
      'Indemnité (IMP)': ['other', 71, 67, 73, 79],
      'Allègement de service': ['accent', 16, 5, 19, undefined],
      'D’aucune manière': ['pale', 7, 10, 3, 0],
    }),
  ),
  chart('jours', {
    kind: 'days',
    days: Array.from({ length: 30 }, (_, i) =>
      day(
        `${i + 1} juin`,
        [34, 20, 9, 4, 0, 2, 3][i % 7] ?? 0,
        i,
        i % 14 === 0 ? 'Relance' : undefined,
      ),
    ),
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
  chart(
    'accords',
    diverging(
      [
        ['Pas d’accord', 'other', ['Pas du tout d’accord', 'Plutôt pas d’accord']],
        ['D’accord', 'accent', ['Plutôt d’accord', 'Tout à fait d’accord']],
        [
          'Ni l’un ni l’autre, ou sans préférence particulière',
          'pale',
          ['Ni l’un ni l’autre', 'Sans préférence'],
        ],
      ],
      {
        'Utiliser les données de l’établissement pour suivre les progrès des élèves': [
          [1, 2],
          [40, 57],
          [0, 0],
        ],
        'Personne n’est d’accord': [
          [60, 40],
          [0, 0],
          [0, 0],
        ],
        'Tout le monde est d’accord': [
          [0, 0],
          [0, 100],
          [0, 0],
        ],
        'Sans opinion': [
          [0, 0.2],
          [0.3, 0.5],
          [49, 50],
        ],
        'Nulle part': [
          [0, 0],
          [0, 0],
          [0, 0],
        ],
      },
    ),
  ),
  chart(
    'sans-aside',
    diverging(
      [
        ['Incompréhensible', 'accent', ['Non']],
        ['Oui', 'other', ['Oui']],
        ['', 'pale', []],
      ],
      { '': [[2], [98], []] },
    ),
  ),
  chart(
    'neuf',
    multiples(
      ['Ensemble', ...Array.from({ length: 8 }, (_, i) => `Pyrénées-Atlantiques ${i + 1}`)],
      {
        [long]: ['accent', ...Array.from({ length: 9 }, (_, i) => i * 12.5)],
        'Masqué partout': ['other', 3, ...Array.from({ length: 8 }, () => undefined)],
      },
    ),
  ),
  chart('aucun-jour', { kind: 'days', days: [] }),
  chart('un-jour', { kind: 'days', days: [day('1er juin', 1, 0, 'Ouverture de l’enquête')] }),
  chart('presses', {
    kind: 'days',
    days: Array.from({ length: 64 }, (_, i) =>
      day(
        `jour ${i + 1}`,
        i < 40 ? 1200 - i * 30 : 0,
        i,
        [0, 3, 4, 50, 63].includes(i) ? `Marque ${i}` : undefined,
      ),
    ),
  }),
  chart('masques', {
    kind: 'people',
    columns: [
      { label: 'Vienne', printed: '55\u00a0%' },
      { label: 'Charente', printed: '50\u00a0%' },
    ],
    rows: [
      {
        ...people('Collège', 'accent', [30, 52]),
        cells: [
          { answered: 30, asked: 52, printed: '30 sur 52' },
          { hidden: true as const, printed: 'masqué' },
        ],
      },
    ],
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

type Side = readonly [label: string, tone: Tone, choices: readonly string[]];

function diverging(
  [left, right, aside]: readonly [Side, Side, Side],
  rows: Readonly<Record<string, readonly (readonly number[])[]>>,
) {
  const side = ([label, tone, choices]: Side) => ({ label, tone, choices });
  const parts = (percents: readonly number[] = []) => {
    const sum = percents.reduce((all, percent) => all + percent, 0);
    return {
      share: sum / 100,
      printed: printed(sum),
      parts: percents.map((percent) => ({ share: percent / 100, printed: printed(percent) })),
    };
  };
  return {
    kind: 'diverging' as const,
    left: side(left),
    right: side(right),
    aside: side(aside),
    rows: Object.entries(rows).map(([label, [ofLeft, ofRight, ofAside]]) => ({
      ...(label === '' ? {} : { label }),
      left: parts(ofLeft),
      right: parts(ofRight),
      aside: parts(ofAside),
    })),
  };
}

/** A cell without a percentage is hidden. */
function multiples(
  labels: readonly string[],
  rows: Readonly<Record<string, readonly [Tone, ...(number | undefined)[]]>>,
) {
  return {
    kind: 'multiples' as const,
    panels: labels.map((label, i) => ({ label, base: `${i * 40 + 31} répondants` })),
    rows: Object.entries(rows).map(([label, [tone, ...cells]]) => ({
      label,
      tone,
      cells: cells.map(
        (percent): MultiplesCell =>
          percent === undefined
            ? { hidden: true, printed: 'masqué' }
            : { share: percent / 100, printed: printed(percent) },
      ),
    })),
  };
}

/** The n-th day of weeks that begin with the first. */
function day(label: string, count: number, place: number, mark?: string) {
  const begins = place % 7 === 0;
  return { label, count, printed: String(count), begins, ...(mark === undefined ? {} : { mark }) };
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
