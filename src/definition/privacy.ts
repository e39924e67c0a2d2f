/**
 * What the edition declares of the personal data it processes, for the notice and for whoever
 * has to keep its promises. The author writes what differs; the rest is filled in here, once.
 */
import { daysLater, yearsLater } from './later-by.ts';
import type { PrivacySettings, Settings } from './settings.ts';

/** With everything filled in that has a default. */
export interface Privacy extends Omit<Required<PrivacySettings>, 'dpo' | 'keyCopiesDays'> {
  /** Nobody can guess who it is: `surveys check` warns where it is absent. */
  readonly dpo?: { readonly name?: string; readonly email: string };
  /** Last day that a backup made before closing may hold the key, `2021-07-30`. */
  readonly keyCopiesUntil: string;
}

const YEARS_OF_ANSWERS = 5;
const YEARS_OF_INVITEES = 1;
const DAYS_OF_KEY_COPIES = 30;

/** What the notice says where `legal_basis` is not written, for a public body. */
export const defaultLegalBasis =
  'l’exécution d’une mission d’intérêt public (article 6, paragraphe 1, point e, du RGPD)';

export function privacyOf({ organisation, words, closes, privacy = {} }: Settings): Privacy {
  const { keyCopiesDays: _, ...declared } = privacy;
  return {
    controller: { name: 'le recteur ou la rectrice de l’académie' },
    purpose: `mener cette enquête auprès des ${words.persons} (${words.period}) et en publier les résultats d’ensemble`,
    legalBasis: defaultLegalBasis,
    inviteesSource: 'les fichiers de gestion de l’académie',
    recipients: [`les personnes chargées de l’analyse (${organisation.shortName})`],
    neverReadBy: ['la direction de votre établissement', 'l’inspection'],
    ...declared,
    ...retentionOf(closes, privacy),
  };
}

type Retained = Pick<Privacy, 'answersUntil' | 'inviteesUntil' | 'keyCopiesUntil'>;
type Retaining = Pick<PrivacySettings, 'answersUntil' | 'inviteesUntil' | 'keyCopiesDays'>;

/** @param closes the minute of closing, from which days that are not declared are counted */
export function retentionOf(closes: string, privacy: Retaining): Retained {
  const closing = closes.slice(0, 10);
  const answersUntil = privacy.answersUntil ?? yearsLater(closing, YEARS_OF_ANSWERS);
  const oneYearOn = yearsLater(closing, YEARS_OF_INVITEES);
  // A list of names is of no use once the answers are gone.
  const inviteesUntil = answersUntil < oneYearOn ? answersUntil : oneYearOn;
  return {
    answersUntil,
    inviteesUntil: privacy.inviteesUntil ?? inviteesUntil,
    keyCopiesUntil: daysLater(closing, daysOfCopies(privacy)),
  };
}

/**
 * The day by which copies of the key are to be destroyed, once it is known when the edition was
 * closed: counted from there, never later than the notice promised, at the earliest that very day.
 * @param closedOn `2021-07-02`
 */
export function keyCopiesUntil({ closes, privacy = {} }: Settings, closedOn: string): string {
  const promised = retentionOf(closes, privacy).keyCopiesUntil;
  const counted = daysLater(closedOn, daysOfCopies(privacy));
  const [earlier = promised] = [promised, counted].toSorted();
  return earlier < closedOn ? closedOn : earlier;
}

function daysOfCopies({ keyCopiesDays = DAYS_OF_KEY_COPIES }: Retaining): number {
  return keyCopiesDays;
}
