/**
 * Responses made elsewhere and kept as JSON, each under the address of its person: the
 * demonstration data. Answers are checked against the questionnaire before anything is taken in.
 */
import { z } from 'zod';
import { type EditionKey, inviteeId, responseId } from '../campaign/identity.ts';
import { frameOf, type Invitee } from '../campaign/invitee.ts';
import { canonicalJson } from '../definition/freeze.ts';
import { allQuestions, type Questionnaire } from '../definition/questionnaire.ts';
import { readShape } from '../definition/shape-problems.ts';
import { readYaml } from '../definition/yaml-source.ts';
import { answerKeys } from '../form/apply-step.ts';
import { fieldsOf } from '../form/fields-of.ts';
import { readPosted } from '../form/read-posted.ts';
import type { Answers, AnswerValue, Response } from '../form/response.ts';
import { inFileOrder, type Problem } from '../problem.ts';
import { typographic } from '../wording.ts';

const answer = z.union([
  z.string(),
  z.number(),
  z.array(z.string()),
  z.record(z.string(), z.union([z.string(), z.array(z.string())])),
]);

const file = z.array(
  z.strictObject({
    email: z.string(),
    state: z.enum(['draft', 'sent']),
    updatedOn: z.iso.date(),
    stepsDisplayed: z.array(z.string()),
    answers: z.record(z.string(), answer),
  }),
);

type Entry = z.infer<typeof file>[number];

/** At keys of the entry, `['answers', 'role']`. */
type Fault = { readonly at: readonly string[] } & Pick<Problem, 'code' | 'message' | 'hint'>;

/** A response and the day of its last change, `2021-06-14`. */
export interface CollectedResponse extends Response {
  readonly updatedOn: string;
}

export function readResponses(
  text: string,
  path: string,
  questionnaire: Questionnaire,
  invitees: readonly Invitee[],
  key: EditionKey,
): { responses?: readonly CollectedResponse[]; problems: readonly Problem[] } {
  const read = file.safeParse(parsed(text));
  if (!read.success) return { problems: shapeProblems(text, path) };
  const known = new Map(invitees.map((invitee) => [invitee.id, invitee]));
  const met = new Set<string>();
  const found: (Fault & { readonly index: number })[] = [];
  const responses = read.data.map((entry, index): CollectedResponse => {
    const id = inviteeId(key, entry.email);
    const invitee = known.get(id);
    const faults = [
      ...(invitee ? [] : [unknownInvitee(entry)]),
      ...(met.has(id) ? [duplicateResponse(entry)] : []),
      ...unknownSteps(questionnaire, entry),
      ...impossibleAnswers(questionnaire, entry),
    ];
    met.add(id);
    found.push(...faults.map((fault) => ({ ...fault, index })));
    return {
      id: responseId(key, id),
      state: entry.state,
      answers: entry.answers,
      stepsDisplayed: entry.stepsDisplayed,
      frame: invitee ? frameOf(invitee) : {},
      updatedOn: entry.updatedOn,
    };
  });
  if (found.length === 0) return { responses, problems: [] };
  // JSON is YAML: the reader that remembers places is slower, and only faults need it.
  const { source } = readYaml(text, path);
  const problems = found.map(
    ({ index, at, ...fault }): Problem => ({
      ...fault,
      severity: 'error',
      path,
      ...source?.place([index, ...at]),
    }),
  );
  return { problems: inFileOrder(problems) };
}

/** Undefined when it is no JSON. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function shapeProblems(text: string, path: string): readonly Problem[] {
  const { source, problems } = readYaml(text, path);
  const found = source ? readShape(file, source).problems : problems;
  if (found.length > 0) return inFileOrder(found);
  // YAML that JSON does not know: comments, words without quotation marks.
  const message = 'Le fichier n’est pas un JSON lisible.';
  const hint = 'Enregistrez-le de nouveau au format JSON.';
  return [{ code: 'json-syntax', severity: 'error', path, message, hint }];
}

function unknownInvitee({ email }: Entry): Fault {
  const message = typographic(`« ${email} » n’est pas dans la liste des personnes invitées.`);
  return { at: ['email'], code: 'unknown-invitee', message, hint: 'Vérifiez l’adresse.' };
}

function duplicateResponse({ email }: Entry): Fault {
  const message = typographic(`« ${email} » a déjà une réponse plus haut.`);
  return { at: ['email'], code: 'duplicate-response', message, hint: 'Gardez-en une seule.' };
}

function unknownSteps(questionnaire: Questionnaire, { stepsDisplayed }: Entry): readonly Fault[] {
  const steps = questionnaire.steps.map(({ id }) => id);
  return stepsDisplayed
    .filter((step) => !steps.includes(step))
    .map((step) => {
      const message = typographic(`« ${step} » n’est pas une étape du questionnaire.`);
      const hint = 'Vérifiez les identifiants des étapes.';
      return { at: ['stepsDisplayed'], code: 'unknown-step', message, hint };
    });
}

/** Keys that no question has, and answers that the form could not have made. */
function impossibleAnswers(questionnaire: Questionnaire, { answers }: Entry): readonly Fault[] {
  const questions = allQuestions(questionnaire);
  const keys = new Set(questions.flatMap(answerKeys));
  const { changes } = readPosted(questions, fieldsOf(questions, answers as Answers));
  return Object.entries(answers)
    .filter(([id, value]) => !keys.has(id) || !isSame(changes.get(id), value))
    .map(([id]) => {
      const message = typographic(
        `La réponse à « ${id} » n’est pas possible dans ce questionnaire.`,
      );
      const hint = 'Comparez-la aux choix de la question.';
      return { at: ['answers', id], code: 'impossible-answer', message, hint };
    });
}

/**
 * What the form makes of an answer is that answer: neither the order of ticks nor spaces matter, nor
 * controls of direction, which it did not always take out.
 */
function isSame(made: AnswerValue | undefined, given: AnswerValue): boolean {
  const plain = (value: AnswerValue | undefined) => {
    if (typeof value === 'string') {
      const visible = value.replace(/\p{Bidi_Control}/gu, '');
      return visible.replace(/\s+/g, ' ').trim().normalize('NFC');
    }
    return Array.isArray(value) ? value.toSorted() : value;
  };
  return made !== undefined && canonicalJson(plain(made)) === canonicalJson(plain(given));
}
