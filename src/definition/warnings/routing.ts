/** Conditions that are never, always or not always decided, told to their author. */
import type { Fault } from '../fault.ts';
import { quoted } from '../fault.ts';
import { findQuestion, type Questionnaire } from '../questionnaire.ts';
import type { RawQuestionnaire } from '../schema.ts';
import { type Shown, warnings } from './catalogue.ts';
import { type OddSite, oddSites } from './oddities.ts';
import { routedSteps, type Site } from './sites.ts';
import { citedBy } from './truth.ts';
import type { LostTest } from './verdict.ts';
import type { Warning } from './warning.ts';

/** @param questionnaire what `raw` was resolved to */
export function routingWarnings(raw: RawQuestionnaire, questionnaire: Questionnaire): Warning[] {
  return oddSites(routedSteps(raw, questionnaire)).map((odd) => ({
    fault: faultOf(odd, questionnaire),
    path: odd.site.path,
    owner: odd.site.owner,
  }));
}

function faultOf(odd: OddSite, questionnaire: Questionnaire): Fault {
  const { site, oddity } = odd;
  const shown = wordsOf(site);
  const cited = citedBy(site.condition);
  switch (oddity.kind) {
    case 'never true':
      return warnings.conditionNeverTrue(shown, cited);
    case 'unreachable':
      return warnings.unreachable(shown, contradicted(odd, oddity.because));
    case 'always true':
      if (oddity.of === 'everybody') return warnings.conditionAlwaysTrue(shown, cited);
      if (oddity.of === 'who arrives') return warnings.conditionTrueHere(shown);
      return warnings.conditionTrueOnceAnswered(shown, cited);
    case 'may stay unknown':
      return lostPerson(shown, oddity.lost, questionnaire);
  }
}

const nouns = {
  step: ['l’étape', 'de l’étape'],
  group: ['les questions', 'des questions'],
  question: ['la question', 'de la question'],
  choice: ['le choix', 'du choix'],
  row: ['la ligne', 'de la ligne'],
  information: ['le texte', 'du texte'],
} as const;

function wordsOf({ kind, name, question }: Site): Shown {
  const [the, of] = nouns[kind];
  const called = kind === 'group' ? `« ${name}_… »` : `« ${name} »`;
  const whose = question === undefined ? '' : ` de la question « ${question} »`;
  return { the: `${the} ${called}${whose}`, of: `${of} ${called}${whose}` };
}

/** « celle de l’étape « x » », the conditions that leave no room for this one. */
function contradicted({ guards, conditional }: OddSite, because: 'its place' | 'what it cites') {
  const questions = conditional.map((id) => `celle de la question « ${id} »`);
  const places = guards.map((guard) => `celle ${wordsOf(guard).of}`);
  const [first, other] = because === 'its place' ? [places, questions] : [questions, places];
  const named = first.length > 0 ? first : other;
  return named.length > 0 ? named : ['celles des questions qui l’accompagnent'];
}

function lostPerson(shown: Shown, { test, why }: LostTest, questionnaire: Questionnaire): Fault {
  const { question: id, row } = test;
  const unanswered = (about: string) => `{ not: { question: ${about}, answered: true } }`;
  if (why === 'not asked') {
    const person = `à qui « ${id} » n’est pas posée`;
    const otherwise = `reprenez aussi la condition de « ${id} »`;
    return warnings.conditionMayStayUnknown(shown, person, unanswered(id), otherwise);
  }
  if (why === 'not offered') {
    const person = `à qui la ligne « ${row} » de « ${id} » n’est pas proposée`;
    const otherwise = `reprenez aussi la condition de cette ligne`;
    const said = unanswered(`${id}, row: ${row}`);
    return warnings.conditionMayStayUnknown(shown, person, said, otherwise);
  }
  const codes = codesOutside(id, questionnaire);
  const person = `qui répond ${quoted(codes)} à « ${id} »`;
  const said = `{ question: ${id}, includes: [${codes.join(', ')}] }`;
  const otherwise = 'écrivez la condition sans négation';
  return warnings.conditionMayStayUnknown(shown, person, said, otherwise);
}

/** What may be answered to a question about a number without being one. */
function codesOutside(id: string, questionnaire: Questionnaire): readonly string[] {
  const question = findQuestion(questionnaire, id);
  if (question?.type === 'number') return (question.outside ?? []).map((choice) => choice.id);
  const choices = question?.type === 'scale' ? question.choices : [];
  return choices.filter(({ missing }) => missing !== undefined).map((choice) => choice.id);
}
