/**
 * Whether a corrected questionnaire may replace the one that people are answering: typing mistakes
 * in texts and nothing else. What is not plainly that is refused: the two questionnaires must be
 * the same to the byte once their texts are blanked.
 */
import { canonicalJson } from '../freeze.ts';
import type { Questionnaire } from '../questionnaire.ts';
import { compareQuestionnaires, type QuestionnaireComparison } from './compare-questionnaires.ts';
import { compareSettings, type SettingChange } from './compare-settings.ts';
import { mapTexts, type PlacedText, type TextPlace, textsOf, usedWords } from './texts-of.ts';
import { typoFault } from './typo.ts';

export type Judgement =
  /** The same texts and the same structure; settings may differ. */
  | { readonly kind: 'nothing'; readonly settings: readonly SettingChange[] }
  | {
      readonly kind: 'accepted';
      readonly corrections: readonly Correction[];
      /** The corrected texts with the settings of the edition, which are no matter of amendments. */
      readonly questionnaire: Questionnaire;
      readonly settings: readonly SettingChange[];
    }
  | {
      readonly kind: 'refused';
      /** Texts that change more than a typing mistake does. */
      readonly texts: readonly RefusedText[];
      /** Set when something else than texts changed; its changes say what. */
      readonly structure?: QuestionnaireComparison;
    };

export interface Correction {
  readonly place: TextPlace;
  readonly before: string;
  readonly after: string;
}

export interface RefusedText extends Correction {
  /** Half a sentence in French. */
  readonly fault: string;
}

/** @param frozen as it is answered now; @param file as it is written now */
export function judgeAmendment(frozen: Questionnaire, file: Questionnaire): Judgement {
  const sameStructure = structureOf(frozen) === structureOf(file);
  const corrections = sameStructure ? correctionsBetween(frozen, file) : commonTexts(frozen, file);
  const stillUsed = usedWords(file);
  const faulty = corrections.flatMap((correction): RefusedText[] => {
    const fault = typoFault(correction.before, correction.after, stillUsed);
    return fault === undefined ? [] : [{ ...correction, fault }];
  });
  const own = faulty.filter(({ place }) => !place.derived);
  const texts = own.length > 0 ? own : faulty;
  if (!sameStructure) {
    return { kind: 'refused', texts, structure: compareQuestionnaires(frozen, file) };
  }
  if (texts.length > 0) return { kind: 'refused', texts };
  const settings = compareSettings(frozen, file).filter(({ path }) => path.startsWith('settings.'));
  if (corrections.length === 0) return { kind: 'nothing', settings };
  const questionnaire = { ...file, settings: frozen.settings };
  return {
    kind: 'accepted',
    corrections: corrections.filter(({ place }) => !place.derived),
    questionnaire,
    settings,
  };
}

/** Everything but texts and settings; the confidentiality mode is part of it. */
function structureOf(questionnaire: Questionnaire): string {
  const { settings, ...rest } = mapTexts(questionnaire, () => '');
  return canonicalJson({ ...rest, confidentiality: settings.confidentiality });
}

/** Of two questionnaires of one structure, whose texts stand in the same order. */
function correctionsBetween(before: Questionnaire, after: Questionnaire): Correction[] {
  const texts = textsOf(after);
  return textsOf(before).flatMap((old, index) => correction(old, texts[index]));
}

/** Texts that stand at the same place of both, for want of a common structure. */
function commonTexts(before: Questionnaire, after: Questionnaire): Correction[] {
  const key = ({ place }: PlacedText) => `${place.id ?? ''} ${place.key}`;
  const texts = new Map(textsOf(after).map((text) => [key(text), text]));
  return textsOf(before).flatMap((old) => correction(old, texts.get(key(old))));
}

function correction({ place, text }: PlacedText, after: PlacedText | undefined): Correction[] {
  if (after === undefined || after.text === text) return [];
  // A short label that was the label and is now its own is told too.
  const { derived, ...own } = place;
  const told = derived && after.place.derived ? place : own;
  return [{ place: told, before: text, after: after.text }];
}
