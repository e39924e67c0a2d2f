/** Every file of the demonstration, as text: nothing here touches the disk but the corpora. */
import { createHash } from 'node:crypto';
import { stringify } from 'yaml';
import { inviteeId, responseId } from '../../src/campaign/identity.ts';
import { allQuestions, type Questionnaire } from '../../src/definition/questionnaire.ts';
import { remarksFile } from '../../src/exchange/remarks-csv.ts';
import { askedQuestions, journey } from '../../src/form/journey.ts';
import type { Answers } from '../../src/form/response.ts';
import type { RemarksCorpus } from './corpus.ts';
import { fillDrafts } from './drafts.ts';
import type { DemonstrationEdition } from './edition.ts';
import { Filler } from './fill.ts';
import { inviteesCsv } from './invitees-csv.ts';
import { chooseRespondents } from './participation.ts';
import { byText } from './random.ts';
import { type Remark, writeRemarks } from './remarks.ts';
import type { Respondent } from './respondent.ts';

/** @returns content by path from the root of the project */
export function demonstrationFiles(
  plan: DemonstrationEdition,
  questionnaire: Questionnaire,
): Map<string, string> {
  const { edition, people, corpus, seed } = plan;
  const { sent, drafts } = chooseRespondents(people, plan.participation);
  plan.answer(sent, new Filler(seed, corpus.specify));
  const remarks = corpus.remarks.flatMap((texts) =>
    writeRemarks(texts, sent.filter(wasAsked(questionnaire, texts.question)), seed),
  );
  plan.leaveBehind(sent);
  const displayed = fillDrafts(questionnaire, drafts, sent, plan.drafts);
  const data = `surveys/etre-rupn/demonstration/${edition}`;
  const coding = `reports/etre-rupn/${edition}`;
  return new Map([
    [`${data}/README.md`, plan.readme],
    [`${data}/invitees.csv`, inviteesCsv(people)],
    [`${data}/responses.json`, responsesJson(plan, questionnaire, sent, displayed)],
    [`${coding}/remarques.csv`, remarksCsv(edition, remarks)],
    [`${coding}/themes.yaml`, themesYaml(corpus.remarks)],
  ]);
}

function wasAsked(questionnaire: Questionnaire, question: string) {
  return ({ answers }: Respondent) =>
    askedQuestions(journey(questionnaire, answers)).some(({ id }) => id === question);
}

/** A response per line, in the order of the addresses. */
function responsesJson(
  { edition, month }: DemonstrationEdition,
  questionnaire: Questionnaire,
  sent: readonly Respondent[],
  drafts: ReadonlyMap<Respondent, readonly string[]>,
): string {
  const row = (respondent: Respondent, state: string, stepsDisplayed: readonly string[]) => ({
    email: respondent.person.email,
    state,
    updatedOn: `${edition}-${month}-${String(respondent.day).padStart(2, '0')}`,
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

function remarksCsv(edition: string, remarks: readonly Remark[]): string {
  const key = createHash('sha256').update(`demonstration etre-rupn/${edition}`).digest();
  return remarksFile(
    remarks.map(({ respondent, ...remark }) => ({
      response: responseId(key, inviteeId(key, respondent.person.email)),
      ...remark,
    })),
  );
}

function themesYaml(corpora: readonly RemarksCorpus[]): string {
  const labels = corpora.map(({ question, themes }) => [
    question,
    Object.fromEntries(Object.entries(themes).map(([id, { label }]) => [id, label])),
  ]);
  const introduction = '# Le libellé de chaque thème tel que le bilan l’imprime, par question.\n';
  return introduction + stringify(Object.fromEntries(labels), { lineWidth: 0 });
}
