import { describe, expect, test } from 'vitest';
import { allQuestions } from '../../src/definition/questionnaire.ts';
import { journey } from '../../src/form/journey.ts';
import { checkAnswer } from './check-answer.ts';
import {
  askedOf,
  countOf,
  drafts,
  idOf,
  invitees,
  problems,
  questionnaire,
  remarks,
  responses,
  sent,
  themes,
} from './read-demonstration.ts';

test('the questionnaire has no fault, 40 questions and 7 steps', () => {
  expect(problems).toEqual([]);
  expect(allQuestions(questionnaire)).toHaveLength(40);
  expect(questionnaire.steps).toHaveLength(7);
});

describe('the invitees', () => {
  const persons = new Set(invitees.map(({ email }) => email));

  test('are 446 on 448 lines, two of them in two establishments', () => {
    expect(invitees).toHaveLength(448);
    expect(persons.size).toBe(446);
    const twice = invitees.length - persons.size;
    expect(twice).toBe(2);
  });

  test('serve in some two hundred establishments, one to four in each', () => {
    const posts = Map.groupBy(invitees, ({ uai }) => uai);
    expect(posts.size).toBeGreaterThan(190);
    expect(posts.size).toBeLessThan(210);
    for (const people of posts.values()) expect(people.length).toBeLessThanOrEqual(4);
  });

  test('are of establishments that do not exist: order numbers from 9000, right letter', () => {
    const letters = 'ABCDEFGHJKLMNPRSTUVWXYZ';
    for (const { uai = '', departement } of invitees) {
      expect(uai).toMatch(/^0(16|17|79|86)9\d{3}[A-Z]$/);
      expect(uai.slice(0, 3)).toBe(departement);
      expect(uai[7]).toBe(letters[Number(uai.slice(0, 7)) % 23]);
    }
    for (const email of persons) expect(email).toMatch(/^[a-z-]+\.[a-z]+@example\.org$/);
  });

  test('are at least 5 in each of the 24 crossings of the frame, with a response in each', () => {
    const cells = Map.groupBy(
      [...new Map(invitees.map((invitee) => [invitee.email, invitee])).values()],
      (invitee) =>
        questionnaire.frame.map(({ id, column }) => category(id, invitee[column])).join(),
    );
    expect(cells.size).toBe(24);
    const responded = new Set(sent.map(({ email }) => email));
    for (const people of cells.values()) {
      expect(people.length).toBeGreaterThanOrEqual(5);
      expect(people.some(({ email = '' }) => responded.has(email))).toBe(true);
    }
  });

  test('who serve twice do so in one crossing of the frame', () => {
    for (const lines of Map.groupBy(invitees, ({ email }) => email).values()) {
      const places = lines.map(({ type, departement, secteur }) => [type, departement, secteur]);
      expect(new Set(places.map(String)).size).toBe(1);
    }
  });
});

describe('the responses', () => {
  test('are 244 sent and 31 drafts, one per person invited', () => {
    expect([sent.length, drafts.length]).toEqual([244, 31]);
    const emails = new Set(responses.map(({ email }) => email));
    expect(emails.size).toBe(275);
    const invited = new Set(invitees.map(({ email }) => email));
    expect([...emails].filter((email) => !invited.has(email))).toEqual([]);
  });

  test('were displayed the steps of their journey, or its beginning', () => {
    for (const row of responses) {
      const steps = journey(questionnaire, row.answers).map(({ step }) => step.id);
      const shown = row.state === 'sent' ? steps : steps.slice(0, row.stepsDisplayed.length);
      expect(row.stepsDisplayed).toEqual(shown);
    }
  });

  test('left unsent: 14 with half of the applicable questions answered, 17 with fewer', () => {
    const shares = drafts.map((row) => {
      const asked = askedOf(row);
      return asked.filter((id) => row.answers[id] !== undefined).length / asked.length;
    });
    expect(shares.filter((share) => share >= 0.5)).toHaveLength(14);
    expect(shares.filter((share) => share > 0 && share < 0.5)).toHaveLength(17);
  });

  test('hold valid answers only', () => {
    const faults = responses.flatMap(({ email, answers }) =>
      Object.keys(answers).flatMap((key) => {
        const fault = checkAnswer(questionnaire, answers, key);
        return fault ? [`${email} ${key}: ${fault}`] : [];
      }),
    );
    expect(faults).toEqual([]);
  });

  test('keep a few answers to questions that are no longer asked', () => {
    const left = sent.filter((row) => {
      const asked = askedOf(row);
      return Object.keys(row.answers).some((key) => !asked.includes(key.split('.')[0] ?? ''));
    });
    expect(left.length).toBeGreaterThan(3);
    expect(left.length).toBeLessThan(15);
  });

  test('were given on days of the campaign', () => {
    for (const { updatedOn } of responses)
      expect(updatedOn).toMatch(/^2021-06-(0[1-9]|[12]\d|30)$/);
  });
});

describe('the remarks', () => {
  test('are every text of a sent response to a question that was asked, and no other', () => {
    const texts = allQuestions(questionnaire)
      .filter(({ type }) => type.endsWith('_text'))
      .map(({ id }) => id);
    const written = sent.flatMap((row) =>
      texts
        .filter((question) => askedOf(row).includes(question) && row.answers[question])
        .map((question) => ({ id: idOf(row), question, texte: row.answers[question] })),
    );
    const order = ({ id, question }: { id?: string; question?: string }) => `${question} ${id}`;
    written.sort((a, b) => (order(a) < order(b) ? -1 : 1));
    expect(remarks.map(({ id, question, texte }) => ({ id, question, texte }))).toEqual(written);
  });

  test('have known themes and a verdict, mostly favourable', () => {
    for (const { question = '', themes: coded = '' } of remarks) {
      for (const theme of coded.split(',').filter(Boolean)) {
        expect(Object.keys(themes[question] ?? {})).toContain(theme);
      }
    }
    const verdicts = Map.groupBy(remarks, ({ publiable }) => publiable);
    expect([...verdicts.keys()].sort()).toEqual(['non', 'oui']);
    expect(verdicts.get('non')?.length).toBeLessThan(50);
  });

  test('hardly ever say the same thing twice', () => {
    const distinct = new Set(remarks.map(({ question, texte }) => `${question} ${texte}`));
    expect(distinct.size).toBeGreaterThan(0.98 * remarks.length);
  });

  test('hold no number or address by which to reach somebody', () => {
    for (const { texte = '' } of remarks) {
      expect(texte).not.toMatch(/(\d[ .-]?){9}|https?:|www\.|\S+@(?!gistère)\S+/);
    }
  });
});

test('hours per week go from half an hour to twelve, three in the middle', () => {
  const hours = sent
    .flatMap(({ answers }) => answers.heures_semaine ?? [])
    .map(Number)
    .sort((a, b) => a - b);
  expect([hours[0], hours[Math.floor(hours.length / 2)], hours.at(-1)]).toEqual([0.5, 3, 12]);
  expect(countOf('anciennete.premiere_annee')).toEqual([38, 243]);
});

function category(variable: string, value: string | undefined): string | undefined {
  return questionnaire.frame
    .find(({ id }) => id === variable)
    ?.categories.find(({ values }) => values.includes(value ?? ''))?.id;
}
