/** The counts that make all the figures of 2021 coexist in 244 responses, typed from their table. */
import { describe, expect, test } from 'vitest';
import { askedOf, countOf, held, idOf, invitees, remarks, sent } from './read-demonstration.ts';

// biome-ignore format: a table
const counts: readonly [string, number, number][] = [
  ['diffusion.oui', 212, 244],
  ['diffusion_souhait.oui', 101, 242],
  ['diffusion_canaux.mel', 219, 243],
  ['diffusion_canaux.reunions_pedagogiques', 138, 243],
  ['actualite.oui', 178, 244],
  ['tchap.profit', 70, 241],
  ['echanges.oui', 166, 244],
  ['echanges_souhait.oui', 55, 240],
  ['ateliers.prise_en_main_outils', 146, 244],
  ['ateliers.initiation_pix', 142, 244],
  ['ateliers.pratique_pedagogique', 115, 244],
  ['ateliers.autre', 9, 244],
  ['ateliers.aucun', 97, 244],
  ['ateliers_freins.conditions_sanitaires', 61, 97],
  ['ateliers_freins.manque_de_temps', 52, 97],
  ['projets.jamais', 78, 244],
  ['projets.parfois', 127, 244],
  ['projets.frequemment', 39, 244],
  ['pilotage.oui', 197, 243],
  ['pilotage_formes.choix_outils_services', 158, 197],
  ['pilotage_formes.presentation_outils', 141, 197],
  ['services_en_ligne.oui', 142, 227],
  ['evaluation.oui', 188, 238],
  ['evaluation_souhait.oui', 83, 237],
  ['differenciation.oui', 157, 238],
  ['differenciation_souhait.oui', 40, 236],
  ['accessibilite.oui', 129, 239],
  ['accessibilite_souhait.oui', 66, 237],
  ['ressources.edutheque.ne_connais_pas', 36, 242],
  ['ressources.edutheque.connais', 136, 242],
  ['ressources.edutheque.utilise', 70, 242],
  ['ressources.apps_education.ne_connais_pas', 63, 241],
  ['ressources.apps_education.connais', 101, 241],
  ['ressources.apps_education.utilise', 77, 241],
  ['ressources.pix.ne_connais_pas', 0, 244],
  ['ressources.pix.connais', 14, 244],
  ['ressources.pix.utilise', 230, 244],
  ['ressources.lumni_enseignement.ne_connais_pas', 12, 242],
  ['ressources.lumni_enseignement.connais', 133, 242],
  ['ressources.lumni_enseignement.utilise', 97, 242],
  ['ressources.internet_sans_crainte.ne_connais_pas', 138, 239],
  ['ressources.internet_sans_crainte.connais', 34, 239],
  ['ressources.internet_sans_crainte.utilise', 67, 239],
  ['pix_avec_eleves.oui', 153, 243],
  ['se_former.magistere', 150, 242],
  ['se_former.autres_en_ligne', 114, 242],
  ['se_former.autre', 21, 242],
  ['se_former.aucune', 30, 242],
];

test.each(counts)('%s: %i of %i', (figure, k, n) => {
  expect(countOf(figure)).toEqual([k, n]);
});

test('at least one workshop, per person: 147 of 244', () => {
  expect(sent.filter(({ answers }) => !String(answers.ateliers).includes('aucun'))).toHaveLength(
    147,
  );
});

test('all who use Pix with their pupils use Pix, and at least 52 train in both ways', () => {
  const withPupils = sent.filter(({ answers }) => answers.pix_avec_eleves === 'oui');
  expect(withPupils.map(({ answers }) => answers.ressources)).toEqual(
    withPupils.map(() => expect.objectContaining({ pix: 'utilise' })),
  );
  const both = sent.filter(({ answers }) => /magistere,autres/.test(String(answers.se_former)));
  expect(both.length).toBeGreaterThanOrEqual(52);
});

test.each([
  ['diffusion_canaux', 'mel', 'reunions_pedagogiques'],
  ['ateliers_freins', 'conditions_sanitaires', 'manque_de_temps'],
  ['pilotage_formes', 'choix_outils_services', 'presentation_outils'],
])('%s: first %s, then %s', (question, first, second) => {
  const ticked = sent
    .filter((row) => askedOf(row).includes(question))
    .flatMap(({ answers }) => held(answers[question]));
  expect(inOrder(ticked).slice(0, 2)).toEqual([first, second]);
});

describe('themes of the remarks', () => {
  const themesOf = (question: string) =>
    remarks
      .filter((remark) => remark.question === question)
      .flatMap(({ themes = '' }) => themes.split(',').filter(Boolean));

  test('real relief first, equipment second, the others as the bilan lists them', () => {
    expect(inOrder(themesOf('suggestions_etablissement')).slice(0, 6)).toEqual([
      'decharge',
      'materiel_connexion',
      'tablettes_applications',
      'reseaux_materiel_personnel',
      'renouvellement',
      'formation_temps_travail',
    ]);
  });

  test('lack of time comes back in what is said of informing colleagues', () => {
    const times = themesOf('diffusion_remarques').filter(
      (theme) => theme === 'manque_de_temps_des_collegues',
    );
    expect(times.length).toBeGreaterThanOrEqual(10);
  });

  test('the dialogue of rectorat and Région is asked for by at least five, all in lycées', () => {
    const typeOf = new Map(invitees.map(({ email, type }) => [email, type]));
    const types = remarks
      .filter(({ themes = '' }) => themes.split(',').includes('dialogue_rectorat_region'))
      .map(({ id }) => sent.find((row) => idOf(row) === id))
      .map((row) => typeOf.get(row?.email ?? ''));
    expect(types.length).toBeGreaterThanOrEqual(5);
    for (const type of types) expect(['lgt', 'lpo', 'lp']).toContain(type);
  });

  test('171 wrote a suggestion for their establishment', () => {
    const written = remarks.filter(({ question }) => question === 'suggestions_etablissement');
    expect(written).toHaveLength(171);
  });
});

/** Most frequent first; a tie fails, because the order is claimed to be strict. */
function inOrder(codes: readonly string[]): string[] {
  const groups = [...Map.groupBy(codes, (code) => code)].sort((a, b) => b[1].length - a[1].length);
  const sizes = groups.slice(0, 3).map(([, { length }]) => length);
  expect(new Set(sizes).size).toBe(sizes.length);
  return groups.map(([code]) => code);
}
