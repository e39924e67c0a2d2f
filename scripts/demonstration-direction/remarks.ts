/** Who wrote which of the remarks of the corpus, with its sorting. */
import { randomFor, ranked, shuffled } from '../demonstration/random.ts';
import { corpus, type RemarkLine } from './corpus.ts';
import type { Head } from './heads.ts';

export interface Remark {
  readonly head: Head;
  readonly question: RemarkQuestion;
  readonly line: RemarkLine;
}

export const remarkQuestions = ['sujet_de_fiche', 'idees'] as const;
type RemarkQuestion = (typeof remarkQuestions)[number];

/** Each line is written once: those that few may say go first, then to the most talkative. */
export function writeRemarks(question: RemarkQuestion, sent: readonly Head[]): Remark[] {
  const random = randomFor(`directions: ${question}`);
  const order = ranked(sent, ({ talkative }) => talkative + random());
  const narrow = ({ in: types, needs }: RemarkLine) => (types ? 1 : 0) + (needs ? 1 : 0);
  return ranked(shuffled(corpus[question], random), narrow).map((line) => {
    const place = order.findIndex((head) => maySay(line, head));
    const [head] = place < 0 ? [] : order.splice(place, 1);
    if (!head) throw new Error(`${question}: nobody left to say « ${line.text} ».`);
    head.answers[question] = line.text;
    return { head, question, line };
  });
}

function maySay({ in: types, needs }: RemarkLine, { person, answers }: Head): boolean {
  if (types && !types.includes(person.school.type)) return false;
  if (needs === undefined) return true;
  const [question = '', choice = ''] = needs.split('.');
  return [answers[question]].flat().includes(choice);
}
