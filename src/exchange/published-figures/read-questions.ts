import type { ValuePath, YamlSource } from '../../definition/yaml-source.ts';
import type { PublishedFigure, PublishedQuestion } from './published-bilan.ts';
import { publishedFaults } from './published-faults.ts';
import {
  type Block,
  type Reporter,
  readBlock,
  readList,
  refuseMissingKey,
  refuseUnknownKeys,
} from './read-block.ts';
import { readId } from './read-id.ts';

const keys = ['id', 'choices'];

/** Single-choice questions, each with the ids of the figures that are all its choices. */
export function readQuestions(
  bilan: Block,
  figures: readonly PublishedFigure[],
  source: YamlSource,
  report: Reporter,
): readonly PublishedQuestion[] {
  const byId = new Map(figures.map((figure) => [figure.id, figure]));
  return readList(bilan, 'questions', 'une liste de questions').flatMap((found, q) => {
    const at: ValuePath = ['questions', q];
    const what = 'une question, comme { id: …, choices: [ … ] }';
    const block = readBlock(found, what, at, report);
    if (!block) return [];
    refuseUnknownKeys(block, keys, at, report);
    for (const key of keys) refuseMissingKey(block, key, keys, at, report);
    const id = readId(block);
    const choices = readChoices(block, byId, at, report);
    return id === undefined ? [] : [{ id, place: source.place(at), choices }];
  });
}

function readChoices(
  block: Block,
  byId: ReadonlyMap<string, PublishedFigure>,
  at: ValuePath,
  report: Reporter,
): readonly PublishedFigure[] {
  const named = readList(block, 'choices', 'une liste d’identifiants');
  if (named.length === 1) block.refuse('choices', publishedFaults.tooFewChoices(1));
  const choices = named.flatMap((name, c) => {
    const refuse = (fault: ReturnType<typeof publishedFaults.choiceTwice>) =>
      report.value(fault, [...at, 'choices', c]);
    const figure = byId.get(String(name));
    if (!figure) refuse(publishedFaults.unknownChoice(name, [...byId.keys()]));
    else if (named.indexOf(name) < c) refuse(publishedFaults.choiceTwice(figure.id));
    else if (figure.percentage === null) refuse(publishedFaults.choiceNotPrinted(figure.id));
    return figure ?? [];
  });
  const bases = [...new Set(choices.flatMap(({ base }) => base ?? []))];
  if (bases.length > 1) block.refuse('choices', publishedFaults.severalBases(bases));
  return choices;
}
