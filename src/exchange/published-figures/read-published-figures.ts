/** A YAML of published figures: typed by hand from an article, so that every fault has its place. */
import { readYaml, type ValuePath, type YamlSource } from '../../definition/yaml-source.ts';
import { inFileOrder, type Problem } from '../../problem.ts';
import { visibleText } from '../collected/plain-words.ts';
import type { NamedBase, PublishedBilan, PublishedFigure } from './published-bilan.ts';
import { publishedFaults } from './published-faults.ts';
import {
  type Block,
  type Reporter,
  readBlock,
  readList,
  refuseMissingKey,
  refuseUnknownKeys,
} from './read-block.ts';
import { readFigure } from './read-figure.ts';
import type { OurFigures } from './read-our-figures.ts';
import { readQuestions } from './read-questions.ts';

const keys = ['edition', 'source', 'population', 'figures', 'questions'];
const MOST_ALIASES = 10_000;

export interface PublishedReading {
  /** Absent when there is any fault. */
  readonly bilan?: PublishedBilan;
  readonly problems: readonly Problem[];
}

/**
 * @param path the file's name for the messages
 * @param ours when they are to be compared: what the file may name
 */
export function readPublishedFigures(
  text: string,
  path: string,
  ours?: OurFigures,
): PublishedReading {
  const { source, problems: syntax } = readYaml(text, path, MOST_ALIASES);
  if (!source) return { problems: inFileOrder(syntax) };
  const problems: Problem[] = [];
  const report: Reporter = {
    value: (fault, at) => problems.push({ ...fault, path, ...source.place(at) }),
    key: (fault, at) => problems.push({ ...fault, path, ...source.keyPlace(at) }),
  };
  const block = readBlock(source.value, 'un bloc de clés, dont « figures: »', [], report);
  if (!block) return { problems };
  if (block.has('schemaVersion')) {
    report.key(publishedFaults.ourOwnFile(), ['schemaVersion']);
    return { problems };
  }
  refuseUnknownKeys(block, keys, [], report);
  refuseMissingKey(block, 'figures', keys, [], report);
  const figures = readFigures(block, source, report, ours);
  const bilan: PublishedBilan = {
    // A year is a number, unless it is between quotation marks.
    edition:
      typeof block.get('edition') === 'number' ? `${block.get('edition')}` : block.text('edition'),
    source: block.text('source'),
    populations: block.has('population') ? readPopulations(block, report) : [],
    figures,
    questions: readQuestions(block, figures, source, report),
  };
  return problems.length > 0 ? { problems: inFileOrder(problems) } : { bilan, problems };
}

function readPopulations(block: Block, report: Reporter): readonly NamedBase[] {
  const what = 'des noms et des nombres de personnes, comme { repondants: 244 }';
  const populations = readBlock(block.get('population'), what, ['population'], report);
  if (!populations) return [];
  return populations.keys.flatMap((name) => {
    const count = populations.count(name, 1);
    return count === null ? [] : [{ name: visibleText(name), count }];
  });
}

function readFigures(
  block: Block,
  source: YamlSource,
  report: Reporter,
  ours: OurFigures | undefined,
): readonly PublishedFigure[] {
  const list = readList(
    block,
    'figures',
    'une liste de chiffres (des lignes commençant par un tiret)',
  );
  const first = new Map<string, number>();
  return list.flatMap((found, f) => {
    const at: ValuePath = ['figures', f];
    const figure = readFigure(found, at, source.place(at), report);
    if (!figure) return [];
    if (ours && figure.ours !== null && !ours.has(figure.ours)) {
      const fault = publishedFaults.unknownOurs(figure.ours, [...ours.keys()]);
      report.value(fault, [...at, 'ours']);
    }
    const before = first.get(figure.id);
    if (before !== undefined) {
      report.value(publishedFaults.idTwice(figure.id, before), [...at, 'id']);
    } else first.set(figure.id, figure.place.line);
    return [figure];
  });
}
