/** What is said of personal data where the author says nothing, and the dates that follow. */
import { describe, expect, it } from 'vitest';
import { keyCopiesUntil, privacyOf } from '../../src/definition/privacy.ts';
import { readQuestionnaire } from '../../src/definition/read-questionnaire.ts';
import type { Settings } from '../../src/definition/settings.ts';
import { read, sampleText } from './sample.ts';

const written = /^ {2}privacy: .*\n/m;
/** The sample, which closes on 30 June 2025, with these lines in place of its own. */
function textWith(lines: string): string {
  expect(sampleText).toMatch(written);
  return sampleText.replace(written, lines);
}
const settingsWith = (lines: string): Settings => read(textWith(lines)).settings;
const codesWith = (lines: string): string[] =>
  readQuestionnaire(textWith(lines), 'sample.yaml').problems.map(({ code }) => code);

describe('what nobody declared', () => {
  it('is absent from the questionnaire, as before there was anything to declare', () => {
    const settings = settingsWith('');
    expect(settings).not.toHaveProperty('privacy');
    expect(settings).not.toHaveProperty('openLink');
    expect(settingsWith('  open_link: false\n')).not.toHaveProperty('openLink');
    expect(settingsWith('  privacy: {}\n').privacy).toEqual({});
  });

  it('is that of an académie, without a name of any, for one year and for five', () => {
    expect(privacyOf(settingsWith(''))).toEqual({
      controller: { name: 'le recteur ou la rectrice de l’académie' },
      purpose:
        'mener cette enquête auprès des personnes (2025) et en publier les résultats d’ensemble',
      legalBasis:
        'l’exécution d’une mission d’intérêt public (article 6, paragraphe 1, point e, du RGPD)',
      inviteesSource: 'les fichiers de gestion de l’académie',
      recipients: ['les personnes chargées de l’analyse (ODE)'],
      neverReadBy: ['la direction de votre établissement', 'l’inspection'],
      answersUntil: '2030-06-30',
      inviteesUntil: '2026-06-30',
      keyCopiesUntil: '2025-07-30',
    });
  });
});

describe('what is declared', () => {
  it('stands in place of what would be said otherwise', () => {
    const settings = settingsWith(`  open_link: true
  privacy:
    controller: { name: la ministre, address: "1, rue X" }
    dpo: { name: DPD, email: dpd@example.org }
    purpose: "voir : rien d'autre"
    legal_basis: une obligation légale
    invitees_source: un annuaire
    recipients: [l’équipe, le laboratoire]
    never_read_by: [le président]
    answers_until: 2028-12-31
    invitees_until: 2025-12-31
    key_copies_days: 0
`);
    expect(settings.openLink).toBe(true);
    expect(privacyOf(settings)).toEqual({
      controller: { name: 'la ministre', address: '1, rue X' },
      dpo: { name: 'DPD', email: 'dpd@example.org' },
      purpose: 'voir\u00a0: rien d’autre',
      legalBasis: 'une obligation légale',
      inviteesSource: 'un annuaire',
      recipients: ['l’équipe', 'le laboratoire'],
      neverReadBy: ['le président'],
      answersUntil: '2028-12-31',
      inviteesUntil: '2025-12-31',
      keyCopiesUntil: '2025-06-30',
    });
  });

  it('shortens the life of the list of invitees to that of the answers', () => {
    const { inviteesUntil } = privacyOf(settingsWith('  privacy: { answers_until: 2025-09-30 }\n'));
    expect(inviteesUntil).toBe('2025-09-30');
  });

  it.each([
    ['answers_until: 2025-07-01', []],
    ['answers_until: 2025-06-30', ['kept-until-closing']],
    ['invitees_until: 2024-01-01', ['kept-until-closing']],
    ['answers_until: 2025-06-30, invitees_until: 2025-06-30', Array(2).fill('kept-until-closing')],
    ['invitees_until: 2030-06-30', []],
    ['invitees_until: 2030-07-01', ['invitees-after-answers']],
    ['answers_until: 2026-01-31, invitees_until: 2026-02-01', ['invitees-after-answers']],
    ['answers_until: 2025-06-31', ['bad-format']],
    ['answers_until: 2030', ['bad-format']],
    ['key_copies_days: -1', ['out-of-range']],
    ['key_copies_days: 366', ['out-of-range']],
    ['recipients: []', ['out-of-range']],
    ['never_read_by: []', ['out-of-range']],
    ['dpo: { name: DPD }', ['missing-key']],
    ['dpo: { email: dpd }', ['bad-format']],
    ['delegate: x', ['unknown-key']],
  ])('%s: %j', (line, expected) => {
    expect(codesWith(`  privacy: { ${line} }\n`).filter((code) => !confirmed.has(code))).toEqual(
      expected,
    );
  });
  const confirmed = new Set(['no-dpo', 'legal-basis-to-confirm']);

  it('says nothing of dates that follow a closing nobody can read', () => {
    const text = textWith('  privacy: { answers_until: 2020-01-01 }\n');
    const { problems } = readQuestionnaire(text.replace('2025-06-30T23:59', 'demain'), 'x.yaml');
    expect(problems.map(({ code }) => code)).toEqual(['bad-format']);
  });
});

describe('the day by which copies of the key are gone', () => {
  it.each([
    ['closed as announced', '2025-06-30', '2025-07-30'],
    ['closed before', '2025-06-16', '2025-07-16'],
    ['closed a little late: as the notice promised', '2025-07-09', '2025-07-30'],
    ['closed after what was promised: without delay', '2025-09-01', '2025-09-01'],
  ])('%s', (_, closedOn, expected) => {
    expect(keyCopiesUntil(settingsWith(''), closedOn)).toBe(expected);
  });
});
