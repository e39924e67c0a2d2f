import { z } from 'zod';
import { hasErrors, inFileOrder, type Problem } from '../problem.ts';
import { checkQuestionnaire } from './check.ts';
import { faults } from './faults.ts';
import { editionName, type Questionnaire } from './questionnaire.ts';
import { resolveQuestionnaire } from './resolve.ts';
import { salvage } from './salvage.ts';
import { questionnaireSchema } from './schema.ts';
import { readShape } from './shape-problems.ts';
import type { Source } from './source.ts';
import { warningsOf } from './warnings/warnings-of.ts';
import { readYaml } from './yaml-source.ts';

export interface QuestionnaireReading {
  /** Absent when there is an error. */
  readonly questionnaire?: Questionnaire;
  /** Every error in file order; when there is none, every warning that is not accepted. */
  readonly problems: readonly Problem[];
  /** How many warnings the author has accepted. */
  readonly accepted?: number;
}

/**
 * A questionnaire file as text, read whole or not at all.
 * @param path the file's name for the messages
 * @param expected `survey/edition` that its place on disk promises, when known
 */
export function readQuestionnaire(
  text: string,
  path: string,
  expected?: string,
): QuestionnaireReading {
  const { source, problems: syntax } = readYaml(text, path);
  return source ? checkedQuestionnaire(source, expected) : { problems: inFileOrder(syntax) };
}

/** The same of what was read from any kind of file. */
export function checkedQuestionnaire(source: Source, expected?: string): QuestionnaireReading {
  const misplaced = checkPlace(source, expected);
  const { value, problems: shape } = readShape(questionnaireSchema, source);
  if (!value) {
    const sound = salvage(source.value);
    const others = sound ? checkQuestionnaire(sound.raw, source, sound.doubts) : [];
    return { problems: inFileOrder([...misplaced, ...shape, ...others]) };
  }
  const problems = [...misplaced, ...checkQuestionnaire(value, source)];
  if (hasErrors(problems)) return { problems: inFileOrder(problems) };
  const questionnaire = resolveQuestionnaire(value);
  const warned = warningsOf(value, questionnaire, source);
  return {
    questionnaire,
    problems: inFileOrder([...problems, ...warned.problems]),
    accepted: warned.accepted,
  };
}

/** A name that is missing or malformed is told as such, and not as a wrong place too. */
function checkPlace(source: Source, expected: string | undefined): Problem[] {
  const { survey, edition } = questionnaireSchema.shape;
  const named = z.object({ survey, edition }).safeParse(source.value);
  if (!named.success || expected === undefined) return [];
  const name = editionName(named.data);
  const place = { path: source.path, ...source.place(['edition']) };
  return name === expected ? [] : [{ ...faults.wrongPlace(name, expected), ...place }];
}
