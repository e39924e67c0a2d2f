import type { RankingQuestion } from '../definition/questionnaire.ts';
import { fieldFaults } from './field-faults.ts';
import { answer, type FieldReading, fault, orOutside, type PostedFields } from './posted-fields.ts';

/** One list per rank, from the first on: `<question>.1`, `<question>.2`. */
export function readRanking(question: RankingQuestion, posted: PostedFields): FieldReading {
  return orOutside(question, posted, ranked(question, posted));
}

/** How many ranks can be given, of the choices that are offered. */
export function ranksOf({ ranks, choices }: RankingQuestion): number {
  return Math.min(ranks, choices.length);
}

export function rankField(question: string, rank: number): string {
  return `${question}.${rank}`;
}

function ranked(question: RankingQuestion, posted: PostedFields): FieldReading {
  const { id, choices } = question;
  const given: string[] = [];
  for (let rank = 1; rank <= ranksOf(question); rank++) {
    const values = (posted[rankField(id, rank)] ?? []).filter((value) => value !== '');
    const [code] = values;
    if (code === undefined) continue;
    const choice = choices.find((one) => one.id === code);
    if (!choice || values.length > 1) return fault(fieldFaults.unknownChoice());
    if (given.includes(code)) return fault(fieldFaults.rankedTwice(choice.label));
    if (given.length < rank - 1) return fault(fieldFaults.rankSkipped(given.length + 1));
    given.push(code);
  }
  return answer(id, given.length > 0 ? given : undefined);
}
