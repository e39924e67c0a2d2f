/** Why a correction of an open edition is refused: every reason, in French. */
import type { Change } from '../definition/compare/change.ts';
import { changeWords } from '../definition/compare/change-words.ts';
import type { QuestionnaireComparison } from '../definition/compare/compare-questionnaires.ts';
import type { Judgement, RefusedText } from '../definition/compare/judge-amendment.ts';
import { settingWords } from '../definition/compare/setting-words.ts';
import type { Questionnaire } from '../definition/questionnaire.ts';
import type { Problem } from '../problem.ts';
import { capitalised, typographic } from '../wording.ts';

/** @param path the questionnaire file, as a person would type it */
export function amendmentProblems(
  { texts, structure }: Extract<Judgement, { kind: 'refused' }>,
  frozen: Questionnaire,
  file: Questionnaire,
  path: string,
): Problem[] {
  const problem =
    (code: string, hint: string) =>
    (message: string): Problem => ({
      ...{ code, severity: 'error', path, message: typographic(message), hint },
    });
  const structural = structure ? structuralReasons(structure, frozen, file) : [];
  return [
    ...structural.map(problem('amendment-structure', STRUCTURE)),
    ...texts.map(textReason).map(problem('amendment-wording', WORDING)),
  ];
}

const STRUCTURE =
  'Remettez-le comme il était, cela attendra la prochaine édition ; tant que personne n’est invité ni n’a répondu, edition open remplace le questionnaire.';
const WORDING = 'Ne corrigez que la faute de frappe, ou gardez le texte tel qu’il est lu.';

function textReason({ place, before, after, fault }: RefusedText): string {
  const where = place.id === undefined ? capitalised(place.words) : `${place.id}, ${place.words}`;
  return `${where} : ${fault}, ce n’est pas une coquille. « ${before} » → « ${after} »`;
}

function structuralReasons(
  { questions, parts, settings }: QuestionnaireComparison,
  before: Questionnaire,
  after: Questionnaire,
): string[] {
  const words = (change: Change) => changeWords(change, { before, after });
  const reasons = [
    ...questions.flatMap((one) => {
      if (one.verdict === 'new') return [`Question ajoutée : « ${one.after.title} » (${one.id}).`];
      if (one.verdict === 'dropped') {
        return [`Question retirée : « ${one.before.title} » (${one.id}).`];
      }
      return one.changes.filter(isStructural).map((change) => `${one.id}, ${words(change)}.`);
    }),
    ...parts.flatMap(({ part, id, title, status, changes }) => {
      if (status !== 'kept') return [`${partWords[part]} ${came[status]} : « ${title} » (${id}).`];
      const told = part === 'frame' ? changes : changes.filter(isStructural);
      return told.map((change) => `${id}, ${words(change)}.`);
    }),
    ...settings
      .filter(({ path }) => path === 'settings.confidentiality')
      .map(({ path, before: was, after: is }) => `La ${settingWords(path)} : ${was} → ${is}.`),
    ...(before.introduction.length === after.introduction.length
      ? []
      : ['La page d’accueil n’a plus le même nombre de paragraphes.']),
  ];
  return reasons.length > 0 ? reasons : ['Autre chose que des textes a changé.'];
}

const partWords = {
  step: 'Étape',
  information: 'Bloc d’information',
  frame: 'Variable de la liste des invités',
} as const;
const came = { added: 'en plus', dropped: 'en moins' } as const;

/** What is no text, or a text that comes, goes, or gives a number its meaning. */
function isStructural(change: Change): boolean {
  if (change.kind === 'base') return false;
  if (change.kind !== 'text') return true;
  const { part, before, after } = change;
  const paragraphs = (text = '') => text.split('\n\n').length;
  return (
    part === 'unit' ||
    before === undefined ||
    after === undefined ||
    (part === 'text' && paragraphs(before) !== paragraphs(after))
  );
}
