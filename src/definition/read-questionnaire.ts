import { hasErrors, inFileOrder, type Problem } from '../problem.ts';
import { checkQuestionnaire } from './check.ts';
import { faults } from './faults.ts';
import { editionName, type Questionnaire } from './questionnaire.ts';
import { resolveQuestionnaire } from './resolve.ts';
import { salvage } from './salvage.ts';
import { questionnaireSchema } from './schema.ts';
import { readShape } from './shape-problems.ts';
import { readYaml } from './yaml-source.ts';

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
  const { value, problems: shape } = readShape(questionnaireSchema, source);
  if (!value) {
    const sound = salvage(source.value);
    const others = sound ? checkQuestionnaire(sound.raw, source, sound.uncertain) : [];
    return { problems: inFileOrder([...shape, ...others]) };
  }
  const problems = checkQuestionnaire(value, source);
  const name = editionName(value);
  if (expected !== undefined && expected !== name) {
    problems.push({ ...faults.wrongPlace(name, expected), path, ...source.place(['edition']) });
  }
  return hasErrors(problems)
    ? { problems: inFileOrder(problems) }
    : { questionnaire: resolveQuestionnaire(value), problems: inFileOrder(problems) };
}
