/** What each kind of difference does to the series of a question: the rules of a yearly survey. */
import { describe, expect, it } from 'vitest';
import { comparedWith, edited, everyType, kept, kinds, rearranged } from './editions.ts';

type Edit = readonly [from: string, to: string];
const verdict = (id: string, ...edits: readonly Edit[]) => kept(edited(...edits), id);

describe('a question stays comparable', () => {
  it('when nothing changed', () => {
    const { verdict, reason, changes } = kept(everyType, 'role');
    expect({ verdict, reason, changes }).toEqual({
      verdict: 'comparable',
      reason: 'Rien n’a changé.',
      changes: [],
    });
  });

  it.each<[string, string, Edit]>([
    [
      'a typing mistake in its label',
      'role',
      ['Comment travaillez-vous', 'Comment travailez-vous'],
    ],
    ['the year in its label', 'remarque', ['année 2025 ?', 'année 2026 ?']],
    ['its title', 'role', ['title: Rôle', 'title: Organisation du travail']],
    ['a short label', 'ateliers', ['short: Prat.', 'short: La pratique']],
    ['the length of a text', 'courriel', ['maximum_length: 100', 'maximum_length: 200']],
    ['the name of a union', 'ateliers', ['label: Au moins un,', 'label: Un atelier ou plus,']],
  ])('when %s changes', (_, id, edit) => {
    const after = edited(['edition: "2025"', 'edition: "2026"'], edit);
    const { verdict, changes } = kept(after, id);
    expect(verdict).toBe('comparable');
    expect(changes).not.toEqual([]);
  });

  it('but the year of another edition than the next is another wording', () => {
    const edit: Edit = ['année 2025 ?', 'année 2026 ?'];
    expect(verdict('remarque', ['edition: "2025"', 'edition: "2027"'], edit).verdict).toBe(
      'to_check',
    );
  });
});

describe('a question is to be checked', () => {
  it.each<[string, string, Edit]>([
    [
      'its label is worded otherwise',
      'ateliers',
      ['proposés à vos collègues ?', 'animés pour vos collègues ?'],
    ],
    ['its hint changes', 'role', ['Pensez à une semaine ordinaire.', 'Pensez à l’année entière.']],
    ['its hint goes', 'role', ['        hint: Pensez à une semaine ordinaire.\n', '']],
    ['a choice is worded otherwise', 'role', ['label: En équipe', 'label: À plusieurs']],
    ['an end of the scale changes', 'aise', ['low: Pas du tout', 'low: Pas vraiment']],
    [
      'a row comes',
      'lieux',
      ['- { id: dehors,', '- { id: ligne, label: En ligne }\n          - { id: dehors,'],
    ],
    ['a union holds other choices', 'aise', ['choices: [4, 5]', 'choices: [3, 4, 5]']],
    ['numbers have other decimals', 'heures', ['decimals: 1', 'decimals: 2']],
    ['a text must look otherwise', 'courriel', ['format: email', 'format: uai']],
  ])('when %s', (_, id, edit) => {
    expect(verdict(id, edit)).toMatchObject({ verdict: 'to_check' });
  });

  it('when its choices stand in another order, and only then is that order told', () => {
    const after = rearranged(({ choices }) => choices.frequences.reverse());
    const { verdict, changes } = kept(after, 'moments');
    expect(verdict).toBe('to_check');
    // Two of three moved: one can stay where it is.
    expect(changes).toEqual([
      { kind: 'order', list: 'choice', moved: [expect.anything(), expect.anything()] },
    ]);
  });

  it('when it went to another step, past other questions', () => {
    const after = rearranged(({ steps }) => steps[3].questions.unshift(steps[2].questions.shift()));
    const { verdict, changes } = kept(after, 'heures');
    expect([verdict, kinds(changes)]).toEqual(['to_check', ['moved']]);
    expect(kept(after, 'depuis').verdict).toBe('comparable');
  });

  it('when whoever is asked depends on one that is to be checked', () => {
    const after = edited(['label: En équipe', 'label: À plusieurs']);
    expect(kept(after, 'ateliers')).toMatchObject({
      verdict: 'to_check',
      reason: 'Elle est posée d’après « Rôle », qui est à vérifier.',
    });
    // And so on from question to question.
    expect(kept(after, 'heures').verdict).toBe('to_check');
    expect(kept(after, 'depuis').verdict).toBe('comparable');
  });
});

describe('a series is broken', () => {
  it.each<[string, string, Edit, RegExp]>([
    [
      'a choice comes',
      'role',
      ['- { id: equipe,', '- { id: duo, label: À deux }\n          - { id: equipe,'],
      /choix proposés/,
    ],
    ['a choice goes', 'lieux', ['          - { id: cdi, label: Au CDI }\n', ''], /choix proposés/],
    [
      'a choice excludes the others no more',
      'ateliers',
      ['label: Aucun, exclusive: true', 'label: Aucun'],
      /effet/,
    ],
    ['the scale is longer', 'aise', ['maximum: 5', 'maximum: 7'], /limites/],
    ['the unit changes', 'heures', ['unit: heures', 'unit: minutes'], /unité/],
    ['the bounds change', 'heures', ['maximum: 40', 'maximum: 60'], /limites/],
    ['more may be ticked', 'ateliers', ['        maximum: 2\n', '        maximum: 3\n'], /limites/],
    ['more is ranked', 'priorites', ['ranks: 2', 'ranks: 3'], /rangs/],
    [
      'others are asked',
      'ateliers',
      ['shown_if: { question: role, is: equipe }', 'shown_if: { question: role, is: autre }'],
      /mêmes personnes/,
    ],
    [
      'all are asked',
      'ateliers',
      ['        shown_if: { question: role, is: equipe }\n', ''],
      /mêmes personnes/,
    ],
    ['a choice is offered to others', 'ateliers', ['at_least: 3', 'at_least: 4'], /« Échange »/],
    [
      'an answer is counted apart',
      'heures',
      [
        '        outside: [{ id: ne_sait_pas, label: Ne sait pas, missing: does_not_know }]\n        shown_if',
        '        shown_if',
      ],
      /« Ne sait pas », compté à part/,
    ],
    [
      'an answer is counted apart otherwise',
      'role',
      ['missing: refused', 'missing: not_concerned'],
      /compté à part/,
    ],
  ])('when %s', (_, id, edit, reason) => {
    const found = verdict(id, edit);
    expect(found.verdict).toBe('broken');
    expect(found.reason).toMatch(reason);
  });

  it('when the type changes', () => {
    const after = edited(
      ['        type: multiple\n', '        type: single\n'],
      ['        maximum: 2\n', ''],
    );
    const { verdict, reason, changes } = kept(after, 'ateliers');
    expect(verdict).toBe('broken');
    expect(reason).toMatch(/type de question/);
    expect(changes[0]).toEqual({ kind: 'type', before: 'multiple', after: 'single' });
  });

  it('when its whole step is shown to others', () => {
    const step = 'shown_if: { question: role, answered: true }';
    const after = edited([step, 'shown_if: { question: aise, answered: true }']);
    expect(kept(after, 'ateliers').verdict).toBe('broken');
    expect(kept(after, 'priorites').verdict).toBe('broken');
    expect(kept(after, 'role').verdict).toBe('comparable');
  });

  it('when whoever is asked depends on one that is broken', () => {
    const after = edited([
      '- { id: equipe,',
      '- { id: duo, label: À deux }\n          - { id: equipe,',
    ]);
    expect(kept(after, 'ateliers')).toMatchObject({
      verdict: 'broken',
      reason: 'Elle est posée d’après « Rôle », qui n’est plus comparable.',
    });
  });

  it('when an id serves for another question, which is told', () => {
    const after = edited(
      ['title: Début', 'title: Salaire'],
      ['Quel jour avez-vous commencé cette mission ?', 'Combien gagnez-vous chaque mois ?'],
    );
    expect(kept(after, 'depuis')).toMatchObject({ verdict: 'broken', reused: true });
    expect(kept(after, 'depuis').reason).toMatch(/identifiant semble réutilisé/);
  });
});

describe('a condition written otherwise', () => {
  const condition =
    '{ any: [{ question: role, is: seul }, { question: moments, row: matin, is: souvent }] }';
  it.each([
    '{ any: [{ question: moments, row: matin, is: souvent }, { question: role, is: seul }] }',
    '{ any: [{ any: [{ question: role, includes: [seul] }] }, { question: moments, row: matin, is: souvent }] }',
    '{ not: { all: [{ question: role, is_not: seul }, { not: { question: moments, row: matin, is: souvent } }] } }',
  ])('%s lets the same people through', (same) => {
    expect(kept(edited([condition, same]), 'remarque').changes).toEqual([]);
  });

  it('in the step rather than in its questions is the same too', () => {
    const own = '        shown_if: { question: role, is: equipe }\n';
    const step = 'Activité\n    shown_if: { question: role, answered: true }\n';
    const before = edited([own, '']);
    const moved = '        shown_if: { question: role, answered: true }\n';
    const after = edited([own, moved], [step, 'Activité\n']);
    expect(kept(after, 'ateliers', before).changes).toEqual([]);
    expect(kept(after, 'priorites', before).verdict).toBe('broken');
  });
});

describe('questions that come and go', () => {
  it('are new and dropped', () => {
    const after = rearranged(({ steps }) => {
      steps[3].questions[0] = {
        ...steps[3].questions[0],
        id: 'telephone',
        label: 'À quel numéro ?',
      };
    });
    const { questions } = comparedWith(after);
    expect(questions.find(({ id }) => id === 'telephone')).toMatchObject({ verdict: 'new' });
    expect(questions.find(({ id }) => id === 'courriel')).toMatchObject({ verdict: 'dropped' });
  });

  it('with the same label are suspected to be one under two ids', () => {
    const after = rearranged(({ steps }) => {
      steps[3].questions[0].id = 'adresse_mel';
    });
    const { questions } = comparedWith(after);
    expect(questions.find(({ id }) => id === 'adresse_mel')).toMatchObject({
      verdict: 'new',
      sameLabelAs: 'courriel',
      reason: expect.stringMatching(/^Même libellé que « courriel », sous un autre identifiant/),
    });
    expect(questions.find(({ id }) => id === 'courriel')).toMatchObject({
      verdict: 'dropped',
      sameLabelAs: 'adresse_mel',
    });
  });
});

describe('what stands around the questions', () => {
  it('is told: steps, information, frame, settings', () => {
    const after = edited(
      ['introduction: Quelques repères.', 'introduction: Quelques repères pour débuter.'],
      ['Rien n’est obligatoire.', 'Tout est facultatif.'],
      ['values: [lgt, lp]', 'values: [lgt]'],
      ['closes: 2025-06-30T23:59', 'closes: 2025-07-07T23:59'],
      ['Merci de votre aide.', 'Merci de votre temps.'],
    );
    const { parts, settings, questions } = comparedWith(after);
    const told = parts.filter(({ changes }) => changes.length > 0);
    expect(told.map(({ part, id, changes }) => [part, id, kinds(changes)])).toEqual([
      ['step', 'mission', ['text']],
      ['information', 'accueil', ['text']],
      ['frame', 'type', ['item_property']],
    ]);
    expect(settings).toEqual([
      { path: 'introduction.1', before: 'Merci de votre aide.', after: 'Merci de votre temps.' },
      { path: 'settings.closes', before: '2025-06-30T23:59', after: '2025-07-07T23:59' },
    ]);
    expect(questions.every(({ verdict }) => verdict === 'comparable')).toBe(true);
  });
});
