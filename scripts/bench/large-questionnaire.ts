/** A questionnaire far larger than anybody should answer. */

const STEPS = 30;
const QUESTIONS_PER_STEP = 10;
const CONDITIONS = 500;

/**
 * 300 questions of five types in 30 steps, and 500 conditions: on questions and on choices, each
 * looking at one to three questions of earlier steps, which have conditions too.
 */
export function largeQuestionnaire(): string {
  let left = CONDITIONS;
  const shownIf = (step: number, salt: number): string | undefined => {
    if (step === 0 || left === 0) return undefined;
    left--;
    return `shown_if: ${condition(step, salt)}`;
  };
  const steps = Array.from({ length: STEPS }, (_, s) => {
    const questions = Array.from({ length: QUESTIONS_PER_STEP }, (_, q) => {
      const salt = s * QUESTIONS_PER_STEP + q;
      const shown = shownIf(s, salt);
      const body = bodies[q % bodies.length]?.((choice) => shownIf(s, salt + choice)) ?? [];
      return [
        `- id: q${salt}`,
        `  title: Question ${salt}`,
        `  label: Que dites-vous du sujet numéro ${salt}, cette année ?`,
        '  why: Pour mesurer le temps.',
        ...[...(shown === undefined ? [] : [shown]), ...body].map((line) => `  ${line}`),
      ].map((line) => `      ${line}`);
    });
    return [`  - id: s${s}`, `    title: Étape ${s}`, '    questions:', ...questions.flat()];
  });
  return `${head}${steps.flat().join('\n')}\n`;
}

type ShownIf = (choice: number) => string | undefined;

const bodies: readonly ((shownIf: ShownIf) => readonly string[])[] = [
  () => ['type: single', 'choices: accord'],
  (shownIf) => [
    'type: multiple',
    'choices:',
    ...['a', 'b', 'c', 'd'].map((id, c) => {
      const shown = shownIf(c + 1);
      return `  - { id: ${id}, label: Choix ${id}${shown === undefined ? '' : `, ${shown}`} }`;
    }),
    '  - { id: aucun, label: Aucun, exclusive: true }',
  ],
  () => ['type: scale', 'maximum: 5', 'low: Peu', 'high: Beaucoup'],
  () => ['type: number', 'minimum: 0', 'maximum: 40', 'unit: heures'],
  () => ['type: matrix', 'rows: [{ id: r, label: Ici }, { id: t, label: Là }]', 'choices: accord'],
];

function condition(step: number, salt: number): string {
  const tests = Array.from({ length: 1 + (salt % 3) }, (_, i) => test(step, 7 * salt + 31 * i));
  if (tests.length === 1) return tests.join();
  return `{ ${salt % 2 === 0 ? 'all' : 'any'}: [${tests.join(', ')}] }`;
}

function test(step: number, salt: number): string {
  const type = salt % bodies.length;
  const second = Math.floor(salt / bodies.length) % 2;
  const id = (salt % step) * QUESTIONS_PER_STEP + second * bodies.length + type;
  const tests = [
    `{ question: q${id}, is_not: non }`,
    `{ question: q${id}, includes: [a, c] }`,
    `{ question: q${id}, at_least: 3 }`,
    `{ question: q${id}, more_than: 5, at_most: 30 }`,
    `{ question: q${id}, row: r, is: oui }`,
  ];
  return tests[type] ?? '';
}

const head = `survey: banc
edition: "1"
title: Banc d’essai
introduction: [Un questionnaire démesuré.]
settings:
  organisation: { name: Banc d’essai, short_name: Banc }
  words: { person: personne, persons: personnes, person_in_full: personne, period: "1" }
  contact: { name: Personne, email: banc@example.org }
  opens: 2025-06-01T08:00
  closes: 2025-06-30T23:59
  duration_minutes: 300
choices:
  accord:
    - { id: oui, label: Oui }
    - { id: plutot, label: Plutôt }
    - { id: non, label: Non }
    - { id: sans_avis, label: Sans avis, missing: does_not_know }
steps:
`;
