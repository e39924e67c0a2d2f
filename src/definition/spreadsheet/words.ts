/** Words of cells for words of the questionnaire language, whatever the case and the apostrophes. */

export type Vocabulary = Readonly<Record<string, string>>;

export const missingWords: Vocabulary = {
  does_not_know: 'ne sait pas',
  not_concerned: 'non concerné',
  refused: 'refus',
};

export const formatWords: Vocabulary = { email: 'adresse électronique', uai: 'UAI' };

export const confidentialityWords: Vocabulary = {
  confidential: 'confidentielle',
  anonymous: 'anonyme',
  identified: 'identifiée',
};

/**
 * A word as it is compared with those known.
 * @example comparable("  Avertissement  ACCEPTÉ ") // => 'avertissement accepté'
 * @example comparable("au fil d'une phrase") // => 'au fil d’une phrase'
 */
export function comparable(written: string): string {
  return written.normalize('NFC').trim().toLowerCase().replace(/\s+/g, ' ').replaceAll("'", '’');
}

/** The one of the candidates that was written, if any. */
export function knownWord(written: string, candidates: readonly string[]): string | undefined {
  return candidates.find((candidate) => comparable(candidate) === comparable(written));
}

/** The key of a vocabulary whose word was written. */
export function keyOfWord(written: string, vocabulary: Vocabulary): string | undefined {
  return Object.entries(vocabulary).find(
    ([, word]) => comparable(word) === comparable(written),
  )?.[0];
}
