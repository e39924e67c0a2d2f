/**
 * Milliseconds inside one process, told on standard output: `check` or `yaml` of a file that is
 * read for the first time, as whoever runs a command waits for it; `journey` or `json` once warm.
 */
import { parseDocument } from 'yaml';
import { allQuestions, type Question } from '../../src/definition/questionnaire.ts';
import { readQuestionnaire } from '../../src/definition/read-questionnaire.ts';
import { journey } from '../../src/form/journey.ts';
import type { Answers, AnswerValue } from '../../src/form/response.ts';
import { largeQuestionnaire } from './large-questionnaire.ts';

const text = largeQuestionnaire();

function timed(work: () => unknown): number {
  const begun = performance.now();
  work();
  return performance.now() - begun;
}

function warm(work: () => unknown): number {
  const times = Array.from({ length: 2000 }, () => timed(work)).slice(1000);
  return times.toSorted((a, b) => a - b)[500] ?? Number.NaN;
}

function answersTo(questions: readonly Question[]): Answers {
  return Object.fromEntries(questions.map((question) => [question.id, answerTo(question)]));
}

function answerTo(question: Question): AnswerValue {
  if (question.type === 'multiple') return ['a', 'c'];
  if (question.type === 'scale') return '4';
  if (question.type === 'number') return 12;
  return question.type === 'matrix' ? { r: 'oui', t: 'non' } : 'oui';
}

function journeyTimes(): { journey: () => unknown; json: () => unknown } {
  const { questionnaire } = readQuestionnaire(text, 'banc.yaml');
  if (!questionnaire) throw new Error('the questionnaire of the bench has errors');
  const answers = answersTo(allQuestions(questionnaire));
  const sent = JSON.stringify(answers);
  return { journey: () => journey(questionnaire, answers), json: () => JSON.parse(sent) };
}

const times = {
  check: () => timed(() => readQuestionnaire(text, 'banc.yaml')),
  yaml: () => timed(() => parseDocument(text).toJS()),
  journey: () => warm(journeyTimes().journey),
  json: () => warm(journeyTimes().json),
};

const what = process.argv[2] as keyof typeof times;
process.stdout.write(String(times[what]()));
