import { z } from 'zod';
import { hasErrors, inFileOrder, type Problem } from '../problem.ts';
import { checkQuestionnaire } from './check.ts';
import { faults } from './faults.ts';
import { editionName, type Questionnaire } from './questionnaire.ts';
import { resolveQuestionnaire } from './resolve.ts';
import { salvage } from './salvage.ts';
import { questionnaireSchema } from './schema.ts';
import { readShape } from './shape-problems.ts';
import { readYaml, type YamlSource } from './yaml-source.ts';

/**
 * A questionnaire file as text, read whole or not at all.
 * @param path the file's name for the messages
 * @param expected `survey/edition` that its place on disk promises, when known
 * @returns the questionnaire when there is no error, and every fault in file order
 */
export function readQuestionnaire(
  text: string,
  path: string,
  expected?: string,
): { questionnaire?: Questionnaire; problems: readonly Problem[] } {
  const { source, problems: syntax } = readYaml(text, path);
  if (!source) return { problems: inFileOrder(syntax) };
  const misplaced = checkPlace(source, expected);
  const { value, problems: shape } = readShape(questionnaireSchema, source);
  if (!value) {
    const sound = salvage(source.value);
    const others = sound ? checkQuestionnaire(sound.raw, source, sound.doubts) : [];
    return { problems: inFileOrder([...misplaced, ...shape, ...others]) };
  }
  const problems = [...misplaced, ...checkQuestionnaire(value, source)];
  return hasErrors(problems)
    ? { problems: inFileOrder(problems) }
    : { questionnaire: resolveQuestionnaire(value), problems: inFileOrder(problems) };
}

/** A name that is missing or malformed is told as such, and not as a wrong place too. */
function checkPlace(source: YamlSource, expected: string | undefined): Problem[] {
  const { survey, edition } = questionnaireSchema.shape;
  const named = z.object({ survey, edition }).safeParse(source.value);
  if (!named.success || expected === undefined) return [];
  const name = editionName(named.data);
  const place = { path: source.path, ...source.place(['edition']) };
  return name === expected ? [] : [{ ...faults.wrongPlace(name, expected), ...place }];
}
