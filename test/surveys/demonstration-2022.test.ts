import { describe, expect, test } from 'vitest';
import { hasRows } from '../../src/definition/questionnaire.ts';
import { journey } from '../../src/form/journey.ts';
import { checkAnswer } from './check-answer.ts';
import { held, invitees as inviteesOf2021 } from './read-demonstration.ts';
import {
  askedOf,
  drafts,
  invitees,
  questionnaire,
  remarks,
  responses,
  sent,
} from './read-demonstration-2022.ts';

describe('the invitees', () => {
  const persons = Map.groupBy(invitees, ({ email }) => email);

  test('are 449 on 452 lines, some two hundred establishments, one to four in each', () => {
    expect([invitees.length, persons.size]).toEqual([452, 449]);
    const places = Map.groupBy(invitees, ({ uai }) => uai);
    expect(places.size).toBeGreaterThan(190);
    expect(places.size).toBeLessThan(210);
    for (const people of places.values()) expect(people.length).toBeLessThanOrEqual(4);
  });

  test('are at least 5 in each of the 24 crossings of the frame, with a response in each', () => {
    const people = [...persons.values()].map(([line]) => line ?? {});
    const cells = Map.groupBy(people, (person) =>
      questionnaire.frame
        .map(({ column, categories }) =>
          categories.find(({ values }) => values.includes(person[column] ?? '')),
        )
        .map((category) => category?.id)
        .join(),
    );
    expect(cells.size).toBe(24);
    const responded = new Set(sent.map(({ email }) => email));
    for (const [cell, those] of cells) {
      expect(those.length, cell).toBeGreaterThanOrEqual(5);
      expect(those.some(({ email = '' }) => responded.has(email))).toBe(true);
    }
  });

  test('serve where those of 2021 did; most were there already', () => {
    const placeOf = (lines: readonly Record<string, string>[]) =>
      new Map(
        lines.map(({ uai, etablissement, type, departement, secteur }) => [
          uai,
          [etablissement, type, departement, secteur].join(),
        ]),
      );
    const before = placeOf(inviteesOf2021);
    for (const [uai, place] of placeOf(invitees)) expect(before.get(uai)).toBe(place);
    const known = new Set(inviteesOf2021.map(({ email }) => email));
    const stayed = [...persons.keys()].filter((email) => known.has(email));
    expect(stayed.length / persons.size).toBeGreaterThan(0.75);
    expect(stayed.length / persons.size).toBeLessThan(0.9);
  });
});

describe('the responses', () => {
  test('are 242 sent and 26 drafts of persons invited, on days of June 2022', () => {
    expect([sent.length, drafts.length]).toEqual([242, 26]);
    expect(new Set(responses.map(({ email }) => email)).size).toBe(268);
    const invited = new Set(invitees.map(({ email }) => email));
    for (const { email, updatedOn } of responses) {
      expect(invited.has(email)).toBe(true);
      expect(updatedOn).toMatch(/^2022-06-(0[1-9]|[12]\d|30)$/);
    }
  });

  test('were displayed the steps of their journey, or its beginning', () => {
    for (const row of responses) {
      const steps = journey(questionnaire, row.answers).map(({ step }) => step.id);
      const shown = row.state === 'sent' ? steps : steps.slice(0, row.stepsDisplayed.length);
      expect(row.stepsDisplayed).toEqual(shown);
    }
  });

  test('left unsent: 12 with half of the applicable questions answered, 14 with fewer', () => {
    const shares = drafts.map((row) => {
      const asked = askedOf(row);
      return asked.filter(({ id }) => row.answers[id] !== undefined).length / asked.length;
    });
    expect(shares.filter((share) => share >= 0.5)).toHaveLength(12);
    expect(shares.filter((share) => share > 0 && share < 0.5)).toHaveLength(14);
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

  test('hold no row and no choice that was not offered', () => {
    for (const row of responses) {
      for (const question of askedOf(row)) {
        const answer = row.answers[question.id];
        if (answer === undefined || !hasRows(question)) continue;
        const rows = Object.entries(answer as Readonly<Record<string, string | string[]>>);
        const choices = question.choices.map(({ id }) => id);
        for (const [id, given] of rows) {
          expect(question.rows.map((one) => one.id)).toContain(id);
          for (const code of held(given)) expect(choices).toContain(code);
        }
      }
    }
    const alone = sent.filter(({ answers }) => answers.mission_partagee === 'seul');
    expect(alone.length).toBeGreaterThan(10);
    expect(JSON.stringify(alone.map(({ answers }) => answers.missions_acteurs))).not.toContain(
      'autre_rupn',
    );
  });

  test('keep a few answers to questions that are no longer asked', () => {
    const left = sent.filter((row) => {
      const asked = new Set(askedOf(row).map(({ id }) => id));
      return Object.keys(row.answers).some((key) => !asked.has(key.split('.')[0] ?? ''));
    });
    expect(left.length).toBeGreaterThan(3);
    expect(left.length).toBeLessThan(15);
  });

  test('agree with what is known: first years are new, colleagues say how many they are', () => {
    const before = new Set(inviteesOf2021.map(({ email }) => email));
    const beginners = sent.filter(({ answers }) => answers.anciennete === 'premiere_annee');
    expect(beginners.filter(({ email }) => before.has(email))).toEqual([]);
    const linesOf = Map.groupBy(invitees, ({ email }) => email ?? '');
    const colleagues = Map.groupBy(invitees, ({ uai }) => uai);
    for (const { email, answers } of sent) {
      const lines = linesOf.get(email) ?? [];
      if (lines.length > 1 || answers.mission_partagee === undefined) continue;
      const count = colleagues.get(lines[0]?.uai)?.length ?? 0;
      const said = ['', 'seul', 'a_deux', 'trois_ou_plus', 'trois_ou_plus'][count];
      expect(answers.mission_partagee, email).toBe(said);
    }
  });

  test('count no more hours of technique than hours, and those who feel recognised stay', () => {
    for (const { answers } of sent) {
      const { heures_semaine: all, heures_technique: part } = answers;
      if (typeof all === 'number' && typeof part === 'number') {
        expect(part).toBeLessThanOrEqual(all);
      }
    }
    const shareStaying = (points: readonly string[]) => {
      const those = sent.filter(({ answers }) => points.includes(String(answers.sentiment)));
      const staying = those.filter(({ answers }) => answers.intention === 'oui');
      return staying.length / those.length;
    };
    expect(shareStaying(['4', '5'])).toBeGreaterThan(shareStaying(['1', '2']) + 0.2);
  });
});

describe('the remarks', () => {
  test('are every text of a sent response to a question that was asked: 40 to 120 a question', () => {
    const written = sent.flatMap((row) =>
      askedOf(row)
        .filter(({ type }) => type === 'long_text')
        .flatMap(({ id }) => row.answers[id] ?? [])
        .map(String),
    );
    expect(remarks.map(({ texte }) => texte).toSorted()).toEqual(written.toSorted());
    const questions = Map.groupBy(remarks, ({ question }) => question);
    expect(questions.size).toBe(5);
    for (const those of questions.values()) {
      expect(those.length).toBeGreaterThanOrEqual(40);
      expect(those.length).toBeLessThanOrEqual(120);
    }
  });

  test('never say the same thing twice, and hold nothing by which to reach somebody', () => {
    expect(new Set(remarks.map(({ texte }) => texte)).size).toBe(remarks.length);
    for (const { texte = '' } of remarks) {
      expect(texte).not.toMatch(/(\d[ .-]?){9}|https?:|www\.|\S+@\S+/);
    }
  });

  test('are mostly to be published, and those that name somebody are not', () => {
    const withheld = remarks.filter(({ publiable }) => publiable === 'non');
    expect(withheld.length).toBeGreaterThan(5);
    expect(withheld.length).toBeLessThan(25);
    for (const { texte, publiable } of remarks) {
      if (/Bruno|Martine|Karim|Théo|M\. V\./.test(texte ?? '')) expect(publiable).toBe('non');
    }
  });
});
