/** The breakdowns of the demonstration, counted a second time in the files of responses and invitees. */
import { describe, expect, it } from 'vitest';
import { figuresJson } from '../../../src/report/figures-json.ts';
import { askedOf, held, invitees, type Row, sent } from '../../surveys/read-demonstration.ts';
import { report } from '../demonstration.ts';

const types: Readonly<Record<string, readonly string[]>> = {
  college: ['college'],
  lgt_lpo: ['lgt', 'lpo'],
  lp: ['lp', 'erea'],
};
const departements: Readonly<Record<string, readonly string[]>> = {
  d016: ['016'],
  d017: ['017'],
  d079: ['079'],
  d086: ['086'],
};

/** Who stands twice in the list serves in two establishments: the first line counts. */
const lineOf = new Map(invitees.toReversed().map((line) => [line.email, line]));
const isIn = (row: Row, column: string, values: readonly string[] = []) =>
  values.includes(lineOf.get(row.email)?.[column] ?? '');
const told = (id: string) => {
  const figure = report.figures.get(id);
  return [figure?.count, figure?.base.count];
};
const declared = ['ne_souhaite_pas', 'ne_sais_pas'];

/** Holders of one of the codes, of those of the category who answered. */
function counted(
  question: string,
  codes: readonly string[],
  column: string,
  values: readonly string[] | undefined,
  row?: string,
): number[] {
  const answers = sent
    .filter((one) => isIn(one, column, values) && askedOf(one).includes(question))
    .map(({ answers: { [question]: answer } }) =>
      held(row === undefined ? answer : (answer as Readonly<Record<string, string>>)?.[row]),
    )
    .filter((one) => one.length > 0 && !declared.some((code) => one.includes(code)));
  return [answers.filter((one) => codes.some((code) => one.includes(code))).length, answers.length];
}

describe.each([
  ['a single choice', 'tchap', 'profit'],
  ['several choices', 'diffusion_canaux', 'mel'],
  ['a choice that excludes the others', 'ateliers', 'aucun'],
  ['a question that not everybody was asked', 'ateliers_moments', 'debut_d_annee'],
  ['a question that some refused to answer', 'reconnaissance', 'imp'],
])('%s: %s.%s', (_, question, choice) => {
  it.each(Object.entries(types))('by type: %s', (category, values) => {
    const expected = counted(question, [choice], 'type', values);
    expect(told(`${question}.${choice}@type=${category}`)).toEqual(expected);
  });

  it.each(Object.entries(departements))('by département: %s', (category, values) => {
    const expected = counted(question, [choice], 'departement', values);
    expect(told(`${question}.${choice}@departement=${category}`)).toEqual(expected);
  });
});

it.each(Object.entries(types))('a row of a matrix, by type: %s', (category, values) => {
  const expected = counted('ressources', ['utilise'], 'type', values, 'pix');
  expect(told(`ressources.pix.utilise@type=${category}`)).toEqual(expected);
});

it.each(Object.entries(types))(
  'a union counts each person once, by type: %s',
  (category, values) => {
    const codes = ['frequemment', 'parfois', 'occasionnellement'];
    const group = report.questionnaire.steps
      .flatMap(({ questions }) => questions)
      .flatMap((question) =>
        question.id === 'projets' && 'groups' in question ? question.groups : [],
      )
      .find(({ id }) => id === 'associe');
    const expected = counted('projets', group?.choices ?? codes, 'type', values);
    expect(told(`projets.associe@type=${category}`)).toEqual(expected);
  },
);

describe('a figure of a breakdown', () => {
  const lp = report.figures.get('tchap.profit@type=lp');
  const college = report.figures.get('tchap.profit@type=college');

  // 29 persons answered in lycées professionnels, fewer than the 30 that a percentage wants.
  it('prints a percentage of its own base, or persons where that is small', () => {
    expect(lp?.printed).toMatch(/^\d+ sur 29$/);
    expect(college?.printed).toBe(
      `${Math.floor(((college?.count ?? 0) * 100) / (college?.base.count ?? 1) + 0.5)}\u00a0%`,
    );
  });

  it('says who its base is', () => {
    expect(lp?.base.described).toBe(
      'les 29\u00a0personnes qui ont répondu à la question, en lycée professionnel ou en EREA',
    );
  });

  it('stands in figures.json beside those of all respondents, which are as they were', () => {
    const { figures } = JSON.parse(figuresJson(report)) as { figures: { id: string }[] };
    const ids = figures.map(({ id }) => id);
    expect(ids).toContain('tchap.profit@type=lp');
    expect(new Set(ids).size).toBe(ids.length);
  });
});
