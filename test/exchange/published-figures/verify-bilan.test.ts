/** Verdicts worked out by hand or by trying every count; the two anomalies of 2021 as they are known. */
import { describe, expect, it } from 'vitest';
import { compareWithOurs } from '../../../src/exchange/published-figures/compare-with-ours.ts';
import { respondentsOf } from '../../../src/exchange/published-figures/named-bases.ts';
import { readOurFigures } from '../../../src/exchange/published-figures/read-our-figures.ts';
import { readPublishedFigures } from '../../../src/exchange/published-figures/read-published-figures.ts';
import { verifyBilan } from '../../../src/exchange/published-figures/verify-bilan.ts';
import { textOf } from '../../surveys/read-demonstration.ts';

const bilanOf = (text: string) => {
  const { bilan, problems } = readPublishedFigures(text, 'publies.yaml');
  expect(problems).toEqual([]);
  if (!bilan) throw new Error('no bilan');
  return bilan;
};
const verify = (text: string) => verifyBilan(bilanOf(text));
const one = (rest: string, population = '{ invites: 446, repondants: 244 }') => {
  const [only] = verify(`population: ${population}\nfigures: [{ id: a, ${rest} }]`).figures;
  if (!only) throw new Error('no figure');
  return only;
};

/** Half units: the count rounds to these units of a hundredth of a percent. */
const roundsTo = (units: number, count: number, base: number) => {
  const twice = 20_000n * BigInt(count);
  return (
    BigInt(2 * units - 1) * BigInt(base) <= twice && twice < BigInt(2 * units + 1) * BigInt(base)
  );
};
const basesUpTo = (most: number, units: number) =>
  Array.from({ length: most }, (_, index) => index + 1).filter((base) =>
    Array.from({ length: base + 1 }, (_, count) => count).some((k) => roundsTo(units, k, base)),
  );

/** Bases of which some count, cut after two decimals, is so many ten-thousandths. */
const cutBasesUpTo = (most: number, units: number) =>
  Array.from({ length: most }, (_, index) => index + 1).filter((base) =>
    Array.from({ length: base + 1 }, (_, count) => count).some(
      (k) => units * base <= 10_000 * k && 10_000 * k < (units + 1) * base,
    ),
  );

/** Every count of 244 that rounds to what was printed, from the counts of the edition. */
const of244: readonly (readonly [id: string, first: number, last: number])[] = [
  ['diffusion.autres_methodes', 102, 103],
  ['diffusion.reunions_pedagogiques', 138, 140],
  ['actualite.y_parvient', 177, 179],
  ['actualite.tchap_profit', 70, 71],
  ['echanges.organise_ou_facilite', 165, 167],
  ['echanges.aimerait_progresser', 55, 57],
  ['ateliers.prise_en_main_outils', 146, 147],
  ['ateliers.initiation_pix', 141, 142],
  ['ateliers.pratique_pedagogique', 114, 115],
  ['projets.associe', 165, 167],
  ['projets.associe_frequemment', 38, 40],
  ['pilotage.participe', 197, 198],
  ['evaluation.utilise', 192, 193],
  ['evaluation.elargir', 85, 86],
  ['differenciation.utilise', 160, 162],
  ['differenciation.formation', 41, 42],
  ['accessibilite.connait', 131, 132],
  ['accessibilite.formation', 68, 69],
  ['ressources.edutheque.connu', 136, 137],
  ['ressources.edutheque.utilise', 70, 71],
  ['ressources.apps_education.connu', 102, 103],
  ['ressources.apps_education.utilise', 77, 79],
  ['ressources.pix.utilise', 229, 230],
  ['ressources.pix.connu', 14, 15],
  ['ressources.pix.avec_eleves', 153, 154],
  ['ressources.lumni.connu', 133, 135],
  ['ressources.lumni.utilise', 97, 98],
  ['ressources.internet_sans_crainte.utilise', 68, 69],
  ['ressources.magistere.se_former', 151, 152],
  ['ressources.moocs.se_former', 114, 115],
];

describe('the bilan of 2021', () => {
  const { figures, respondents } = verify(textOf('reports/etre-rupn/2021/published-figures.yaml'));
  const found = (id: string) => figures.find(({ figure }) => figure.id === id);

  it('has two figures that do not follow from its counts, and no other', () => {
    const incompatible = figures.filter(({ verdict }) => verdict === 'incompatible');
    expect(incompatible.map(({ figure }) => figure.id)).toEqual([
      'participation.taux',
      'pilotage.services_en_ligne',
    ]);
    expect(figures.filter(({ verdict }) => verdict === 'compatible')).toHaveLength(30);
  });

  it('54,46 % is what 244 of 448 give, and no count of 446; 244 of 446 are 54,71 %', () => {
    const rate = found('participation.taux');
    const none = { half_up: null, half_even: null, truncated: null };
    expect(rate?.tested).toMatchObject([{ count: 446, counts: none }]);
    expect(rate?.tested[0]?.value).toMatchObject({ half_up: '54,71\u00a0%' });
    const only448 = { first: 448, last: 448 };
    expect(rate?.basesOfCount).toMatchObject({ half_up: only448, half_even: only448 });
  });

  it('62,56 % is of no count of 244; up to there, of 195, 203, 211, 219 and 227', () => {
    expect(basesUpTo(244, 6256)).toEqual([195, 203, 211, 219, 227]);
    const services = found('pilotage.services_en_ligne');
    expect(services?.tested).toMatchObject([{ count: 244, name: 'reponses_completes' }]);
    const nearest = services?.nearest.rounded.map(({ count, counts }) => [
      count,
      counts.half_up?.first,
    ]);
    expect(nearest).toEqual([
      [227, 142],
      [219, 137],
      [211, 132],
      [203, 127],
      [195, 122],
    ]);
  });

  it.each(of244)('%s is from %i to %i of 244', (id, first, last) => {
    expect(respondents).toMatchObject({ count: 244 });
    expect(found(id)?.tested).toMatchObject([{ count: 244, counts: { half_up: { first, last } } }]);
    // One percentage in whole numbers can be of any base past a hundred.
    expect(found(id)?.provesNothing).toBe(true);
  });
});

describe('what a figure is held to', () => {
  const tested = (...words: Parameters<typeof one>) =>
    one(...words).tested.map(({ count }) => count);

  it('is its own base, else the one that the text names, else the respondents', () => {
    expect(tested('printed: "42%", base: 100')).toEqual([100]);
    expect(tested('printed: "42%", base_said: "Invités"')).toEqual([446]);
    expect(tested('printed: "42%", base_said: "personnes"')).toEqual([244]);
    expect(tested('printed: "42%"')).toEqual([244]);
    expect(tested('printed: "67%", k: 300')).toEqual([446]);
  });

  it('is any population where none is that of the respondents, and nothing where there is none', () => {
    const unnamed = '{ tous: 446, recus: 244 }';
    expect(tested('printed: "62,56 %"', unnamed)).toEqual([446, 244]);
    // 279 of 446.
    expect(one('printed: "62,56 %"', unnamed).verdict).toBe('compatible');
    expect(one('printed: "62,56 %"', '').verdict).toBe('no_base');
  });

  it.each([
    ['reponses_completes', true],
    ['répondants', true],
    ['ayant_repondu', true],
    ['questionnaires complets', true],
    ['respondents', true],
    ['non_repondants', false],
    ['n_ont_pas_repondu', false],
    ['reponses_incompletes', false],
    ['correspondants', false],
    ['responsables', false],
    ['personnes invitées à répondre', false],
  ])('%s: the respondents? %s', (name, expected) => {
    expect(respondentsOf([{ name, count: 5 }]) !== undefined).toBe(expected);
  });

  it('prefers complete responses to others, and takes none of two that are alike', () => {
    const named = (...names: string[]) =>
      respondentsOf(names.map((name, index) => ({ name, count: 10 + index })))?.name;
    expect(named('reponses', 'reponses_completes')).toBe('reponses_completes');
    expect(named('repondants_a', 'repondants_b')).toBeUndefined();
  });
});

describe('verdicts', () => {
  it.each([
    // 57 of 200 are 28.5 %.
    ['printed: "29 %", k: 57, base: 200', ['half_up']],
    ['printed: "28 %", k: 57, base: 200', ['half_even', 'truncated']],
    ['printed: "28,5 %", k: 57, base: 200', ['half_up', 'half_even', 'truncated']],
    ['printed: "27 %", k: 57, base: 200', []],
    // 2 of 3 are 66.66… %.
    ['printed: "66,7 %", k: 2, base: 3', ['half_up', 'half_even']],
    ['printed: "66,6 %", base: 3', ['truncated']],
    ['printed: "66,8 %", base: 3', []],
    // Its decimals say more than its value.
    ['printed: "50,00 %", base: 3', []],
    ['printed: "100 %", k: 0, base: 3', []],
    ['printed: "0 %", k: 0, base: 3', ['half_up', 'half_even', 'truncated']],
  ])('%s is met by %j', (rest, rules) => {
    const { rules: met, verdict } = one(rest);
    expect(met).toEqual(rules);
    expect(verdict).toBe(rules.length > 0 ? 'compatible' : 'incompatible');
  });

  it('of a count alone is that of some base', () => {
    expect(one('printed: "33,3 %", k: 3', '')).toMatchObject({
      verdict: 'compatible',
      basesOfCount: { half_up: { first: 9, last: 9 } },
    });
    expect(one('printed: "99,9 %", k: 3', '').verdict).toBe('incompatible');
  });

  it('of what is not printed is that of what the text implies', () => {
    expect(one('printed: null, implied: "6 %"').verdict).toBe('compatible');
    expect(one('printed: null').verdict).toBe('not_printed');
  });

  it('prove nothing where no percentage could fail', () => {
    expect(one('printed: "42 %", base: 99').provesNothing).toBe(false);
    expect(one('printed: "42 %", base: 100').provesNothing).toBe(true);
    expect(one('printed: "42,0 %", base: 999').provesNothing).toBe(false);
    expect(one('printed: "42 %", k: 42, base: 100').provesNothing).toBe(false);
  });

  it('of a misprinted base looks on both sides of it', () => {
    const { nearest } = one('printed: "33 %", base: 4');
    expect(nearest.rounded.map(({ count }) => count)).toEqual([3, 6, 9, 12, 15]);
  });
});

describe('an article of which nothing else exists', () => {
  it('names the bases that all its percentages may share', () => {
    const { figures, commonBases } = verify(
      'figures: [{ id: a, printed: "62,56 %" }, { id: b, printed: "42 %" }]',
    );
    expect(figures.map(({ verdict }) => verdict)).toEqual(['no_base', 'no_base']);
    const smallest = figures.map(({ nearest }) => nearest.rounded.map(({ count }) => count));
    // 5 of 12, 8 of 19, 10 of 24, 11 of 26, 13 of 31.
    expect(smallest).toEqual([
      [195, 203, 211, 219, 227],
      [12, 19, 24, 26, 31],
    ]);
    expect(commonBases.filter((base) => base <= 450)).toEqual(basesUpTo(450, 6256));
  });

  it('names those of percentages that were cut short too', () => {
    const { figures, commonTruncated } = verify(
      'figures: [{ id: a, printed: "62,56 %" }, { id: b, printed: "42 %" }]',
    );
    const smallest = figures.map(({ nearest }) => nearest.truncated.map(({ count }) => count));
    // 117 of 187 are 62,566…; 3 of 7 are 42,85…
    expect(smallest[0]).toEqual(cutBasesUpTo(400, 6256).slice(0, 5));
    expect(smallest[0]).toContain(187);
    expect(smallest[1]?.[0]).toBe(7);
    expect(commonTruncated.filter((base) => base <= 450)).toEqual(cutBasesUpTo(450, 6256));
  });
});

describe('a question of which all choices are printed', () => {
  const question = (printed: readonly string[], population = '{ repondants: 244 }') => {
    const figures = printed.map((text, f) => `{ id: f${f}, printed: "${text} %" }`);
    const ids = printed.map((_, f) => `f${f}`);
    const [only] = verify(
      `population: ${population}\nfigures: [${figures}]\nquestions: [{ id: q, choices: [${ids}] }]`,
    ).questions;
    return only;
  };

  it('fits its base when the counts can sum to it', () => {
    // 78, 127 and 39 are 244.
    expect(question(['32', '52', '16'])).toMatchObject({ verdict: 'compatible' });
    expect(question(['32', '52', '20'])).toMatchObject({
      verdict: 'incompatible',
      nearest: [],
      sum: { units: 104, decimals: 0 },
    });
  });

  it('is met by one rule for all its choices', () => {
    // Thirds: rounded they are 33,3 and 66,7, cut 33,3 and 66,6.
    expect(question(['33,3', '66,6'], '{ repondants: 9 }')).toMatchObject({ rules: ['truncated'] });
    expect(question(['33,3', '66,7'], '{ repondants: 10 }')).toMatchObject({
      verdict: 'incompatible',
      nearest: [9, 6, 3],
    });
  });

  it('without a base names the smallest, unless the sum is of none', () => {
    expect(question(['33,3', '66,7'], '')).toMatchObject({
      verdict: 'no_base',
      nearest: [3, 6, 9, 12, 15],
    });
    expect(question(['42', '42'], '')).toMatchObject({ verdict: 'incompatible', nearest: [] });
    expect(question(['52', '52'], '{ repondants: 10000000 }')).toMatchObject({ nearest: [] });
  });
});

describe('beside ours', () => {
  const bilan = bilanOf(`figures:
  - { id: egal, printed: "62.56%", ours: services.oui }
  - { id: decimales, printed: "42,0 %", ours: souhait.oui }
  - { id: deduit, printed: null, implied: "42 %", ours: souhait.oui }
  - { id: petit, printed: "38 %", ours: petit.oui }
  - { id: masque, printed: "38 %", ours: masque.oui }
  - { id: effectif, printed: "42 %", ours: themes.temps }
  - { id: seul, printed: "42 %" }
`);
  const json = JSON.stringify({
    figures: [
      { id: 'services.oui', printed: '62,56\u00a0%', count: 142, base: { count: 227 } },
      { id: 'souhait.oui', printed: '42\u202f%' },
      { id: 'petit.oui', printed: '3 sur 8' },
      { id: 'masque.oui', suppressed: 'primary' },
      { id: 'themes.temps', printed: '42' },
    ],
  });
  const { ours } = readOurFigures(json, 'figures.json');

  it('equal is the same value with as many decimals, typography aside', () => {
    const comparisons = compareWithOurs(bilan.figures, ours ?? new Map());
    expect(comparisons.map(({ figure, equal }) => [figure.id, equal])).toEqual([
      ['egal', true],
      ['decimales', false],
      ['deduit', true],
      ['petit', false],
      ['masque', false],
      ['effectif', false],
    ]);
  });

  it('a name that is none of ours is told where it is written, with the near one', () => {
    const misspelt = 'figures:\n  - id: a\n    printed: "x"\n    ours: souhait.ouii\n';
    const { problems } = readPublishedFigures(misspelt, 'publies.yaml', ours);
    expect(problems).toMatchObject([
      { code: 'not-a-percentage', line: 3 },
      { code: 'unknown-ours', path: 'publies.yaml', line: 4, column: 11 },
    ]);
    expect(problems[1]?.hint).toContain('souhait.oui');
  });

  it.each([
    ['', 1],
    ['{', 1],
    ['[]', 1],
    ['{"figures": 3}', 1],
    ['{"figures": [\n{"id": "a", "printed": 42}]}', 2],
    ['# Un titre\n', 1],
  ])('%j is no figures.json, and said so in French', (text, line) => {
    const { ours: none, problems } = readOurFigures(text, 'figures.json');
    expect(none).toBeUndefined();
    expect(problems).toMatchObject([{ severity: 'error', path: 'figures.json', line }]);
    expect(problems[0]?.message).toMatch(/^(?:Ce|Le) fichier /);
  });
});
