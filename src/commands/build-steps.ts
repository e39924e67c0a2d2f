/** What building a bilan goes through, as whoever waits for it is told. */

const labels = {
  read: 'lecture des réponses',
  figures: 'calcul des chiffres',
  article: 'article',
  analysis: 'analyse complète',
  documents: 'documents et tableaux',
  write: 'écriture des fichiers',
} as const;

export type BuildStep = keyof typeof labels;

/** Less than everything: the article alone, or the pages that the public reads, without documents. */
export const parts = ['article', 'pages'] as const;
export type Part = (typeof parts)[number];

const ofPart: Readonly<Record<Part, readonly BuildStep[]>> = {
  article: ['read', 'figures', 'article', 'write'],
  pages: ['read', 'figures', 'article', 'analysis', 'write'],
};

/**
 * @example stepLine('analysis') // => 'analyse complète (4 sur 6)'
 * @example stepLine('article', 'article') // => 'article (3 sur 4)'
 */
export function stepLine(step: BuildStep, part?: Part): string {
  const steps = part ? ofPart[part] : Object.keys(labels);
  return `${labels[step]} (${steps.indexOf(step) + 1} sur ${steps.length})`;
}
