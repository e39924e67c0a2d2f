/** Every file of the demonstration, as text: nothing here touches the disk but the corpus. */
import { createHash } from 'node:crypto';
import { stringify } from 'yaml';
import { inviteeId, responseId } from '../../src/campaign/identity.ts';
import { allQuestions, type Questionnaire } from '../../src/definition/questionnaire.ts';
import { remarksFile } from '../../src/exchange/remarks-csv.ts';
import { journey } from '../../src/form/journey.ts';
import type { Answers } from '../../src/form/response.ts';
import { byText } from '../demonstration/random.ts';
import { answerConditions, leaveBehind, specify } from './answers-conditions.ts';
import { answerExpectations } from './answers-expectations.ts';
import { corpus } from './corpus.ts';
import { fillDrafts } from './drafts.ts';
import { chooseHeads, type Head } from './heads.ts';
import { createPeople, inviteesCsv } from './people.ts';
import { readme } from './readme.ts';
import { type Remark, remarkQuestions, writeRemarks } from './remarks.ts';

const data = 'surveys/attentes-direction/demonstration/2022';
const coding = 'reports/attentes-direction/2022';

/** @returns content by path from the root of the project */
export function directionFiles(questionnaire: Questionnaire): Map<string, string> {
  const people = createPeople();
  const { sent, drafts } = chooseHeads(people);
  for (const head of sent) {
    answerExpectations(head);
    answerConditions(head);
  }
  specify(sent);
  const remarks = remarkQuestions.flatMap((question) => writeRemarks(question, sent));
  leaveBehind(sent);
  const displayed = fillDrafts(questionnaire, drafts);
  for (const head of sent) {
    displayed.set(
      head,
      journey(questionnaire, head.answers).map(({ step }) => step.id),
    );
  }
  return new Map([
    [`${data}/README.md`, readme],
    [`${data}/invitees.csv`, inviteesCsv(people)],
    [`${data}/responses.json`, responsesJson(questionnaire, displayed, new Set(sent))],
    [`${coding}/remarques.csv`, remarksCsv(remarks)],
    [`${coding}/themes.yaml`, themesYaml()],
  ]);
}

/** A response per line, in the order of the addresses. */
function responsesJson(
  questionnaire: Questionnaire,
  displayed: ReadonlyMap<Head, readonly string[]>,
  sent: ReadonlySet<Head>,
): string {
  const rows = [...displayed].map(([head, stepsDisplayed]) => ({
    email: head.person.email,
    state: sent.has(head) ? 'sent' : 'draft',
    updatedOn: head.date,
    stepsDisplayed,
    answers: inOrder(questionnaire, head.answers),
  }));
  rows.sort((a, b) => byText(a.email, b.email));
  return `[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]\n`;
}

function inOrder(questionnaire: Questionnaire, answers: Answers): Answers {
  const entries = allQuestions(questionnaire).flatMap(({ id }) =>
    Object.entries(answers).filter(([key]) => key === id || key.startsWith(`${id}.`)),
  );
  return Object.fromEntries(entries);
}

function remarksCsv(remarks: readonly Remark[]): string {
  const key = createHash('sha256').update('demonstration attentes-direction/2022').digest();
  return remarksFile(
    remarks.map(({ head, question, line }) => ({
      response: responseId(key, inviteeId(key, head.person.email)),
      question,
      text: line.text,
      themes: line.themes,
      publishable: !line.private,
    })),
  );
}

function themesYaml(): string {
  const introduction = '# Le libellé de chaque thème tel que le bilan l’imprime, par question.\n';
  return introduction + stringify(corpus.themes, { lineWidth: 0 });
}
