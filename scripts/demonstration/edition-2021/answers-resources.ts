import type { Filler } from '../fill.ts';
import type { Respondent } from '../respondent.ts';

/** Blanks, then how many use it, know it without using it, do not know it. */
const rows: readonly [string, number, number, number, number][] = [
  ['edutheque', 2, 70, 136, 36],
  ['apps_education', 3, 77, 101, 63],
  ['pix', 0, 230, 14, 0],
  ['lumni_enseignement', 2, 97, 133, 12],
  ['internet_sans_crainte', 5, 67, 34, 138],
];

export function answerResources(people: readonly Respondent[], fill: Filler): void {
  for (const [row, blanks, utilise, connais, ne_connais_pas] of rows) {
    const counts = { utilise, connais, ne_connais_pas };
    fill.row('ressources', row, people, blanks, counts, ({ skill }) => skill);
  }
  fill.single('pix_avec_eleves', people, 1, { oui: 153, non: 90 }, (respondent) =>
    usesPix(respondent) ? 10 + respondent.drive : 0,
  );
  fill.multiple('se_former', people, 2, {
    counts: { magistere: 150, autres_en_ligne: 114, autre: 21 },
    exclusive: { aucune: 30 },
    towards: { autres_en_ligne: ({ skill }) => skill },
  });
  fill.multiple('formats_formation', people, 6, {
    counts: {
      presentiel: 141,
      classe_virtuelle: 83,
      atelier_manipulation: 128,
      parcours_magistere: 49,
      entre_pairs: 97,
      autre: 7,
    },
    exclusive: { aucun: 9 },
    maximum: 3,
  });
}

function usesPix({ answers }: Respondent): boolean {
  const { ressources } = answers;
  return typeof ressources === 'object' && 'pix' in ressources && ressources.pix === 'utilise';
}
