/** Every file of the demonstration, as text: nothing here touches the disk but the corpora. */
import { createHash } from 'node:crypto';
import { stringify } from 'yaml';
import { inviteeId, responseId } from '../../src/campaign/identity.ts';
import { allQuestions, type Questionnaire } from '../../src/definition/questionnaire.ts';
import { askedQuestions, journey } from '../../src/form/journey.ts';
import type { Answers } from '../../src/form/response.ts';
import { answerExchanges } from './answers-exchanges.ts';
import { answerInforming } from './answers-informing.ts';
import { answerMission } from './answers-mission.ts';
import { answerPractices } from './answers-practices.ts';
import { answerResources } from './answers-resources.ts';
import { corpus } from './corpus.ts';
import { fillDrafts, leaveBehind } from './drafts.ts';
import { chooseRespondents, type Respondent } from './participation.ts';
import { createPeople, inviteesCsv } from './people.ts';
import { byText } from './random.ts';
import { readme } from './readme.ts';
import { type Remark, writeRemarks } from './remarks.ts';

const data = 'surveys/etre-rupn/demonstration/2021';
const coding = 'reports/etre-rupn/2021';

/** @returns content by path from the root of the project */
export function demonstrationFiles(questionnaire: Questionnaire): Map<string, string> {
  const people = createPeople();
  const { sent, drafts } = chooseRespondents(people);
  for (const answer of [
    answerMission,
    answerInforming,
    answerExchanges,
    answerPractices,
    answerResources,
  ]) {
    answer(sent);
  }
  const remarks = corpus.remarks.flatMap((texts) =>
    writeRemarks(texts, sent.filter(wasAsked(questionnaire, texts.question))),
  );
  leaveBehind(sent);
  const displayed = fillDrafts(questionnaire, drafts, sent);
  return new Map([
    [`${data}/README.md`, readme],
    [`${data}/invitees.csv`, inviteesCsv(people)],
    [`${data}/responses.json`, responsesJson(questionnaire, sent, displayed)],
    [`${coding}/remarques.csv`, remarksCsv(remarks)],
    [`${coding}/themes.yaml`, themesYaml()],
  ]);
}

function wasAsked(questionnaire: Questionnaire, question: string) {
  return ({ answers }: Respondent) =>
    askedQuestions(journey(questionnaire, answers)).some(({ id }) => id === question);
}

/** A response per line, in the order of the addresses. */
function responsesJson(
  questionnaire: Questionnaire,
  sent: readonly Respondent[],
  drafts: ReadonlyMap<Respondent, readonly string[]>,
): string {
  const row = (respondent: Respondent, state: string, stepsDisplayed: readonly string[]) => ({
    email: respondent.person.email,
    state,
    updatedOn: `2021-06-${String(respondent.day).padStart(2, '0')}`,
    stepsDisplayed,
    answers: inOrder(questionnaire, respondent.answers),
  });
  const rows = [
    ...sent.map((respondent) =>
      row(
        respondent,
        'sent',
        journey(questionnaire, respondent.answers).map(({ step }) => step.id),
      ),
    ),
    ...[...drafts].map(([respondent, steps]) => row(respondent, 'draft', steps)),
  ];
  rows.sort((a, b) => byText(a.email, b.email));
  return `[\n${rows.map((one) => JSON.stringify(one)).join(',\n')}\n]\n`;
}

function inOrder(questionnaire: Questionnaire, answers: Answers): Answers {
  const ids = allQuestions(questionnaire).map(({ id }) => id);
  const place = (key: string) => ids.indexOf(key.split('.')[0] ?? '');
  const keys = Object.keys(answers).sort((a, b) => place(a) - place(b) || byText(a, b));
  return Object.fromEntries(keys.map((key) => [key, answers[key] ?? '']));
}

function remarksCsv(remarks: readonly Remark[]): string {
  const key = createHash('sha256').update('demonstration etre-rupn/2021').digest();
  const rows = remarks.map(({ respondent, question, text, themes, publishable }) => ({
    id: responseId(key, inviteeId(key, respondent.person.email)),
    question,
    rest: [quoted(text), quoted(themes.join(',')), publishable ? 'oui' : 'non'],
  }));
  rows.sort((a, b) => byText(a.question, b.question) || byText(a.id, b.id));
  const lines = rows.map(({ id, question, rest }) => [id, question, ...rest].join(';'));
  return `${['id;question;texte;themes;publiable', ...lines].join('\n')}\n`;
}

function quoted(field: string): string {
  return /[";\n\r]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
}

function themesYaml(): string {
  const labels = corpus.remarks.map(({ question, themes }) => [
    question,
    Object.fromEntries(Object.entries(themes).map(([id, { label }]) => [id, label])),
  ]);
  const introduction = '# Le libellé de chaque thème tel que le bilan l’imprime, par question.\n';
  return introduction + stringify(Object.fromEntries(labels), { lineWidth: 0 });
}
