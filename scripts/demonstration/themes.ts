/** Which writer speaks of which theme, every theme exactly as often as the corpus says. */
import type { RemarksCorpus, ThemeCorpus } from './corpus.ts';
import { randomFor, ranked, shuffled } from './random.ts';
import { holds, type Respondent, rowOf } from './respondent.ts';

export function distributeThemes(
  corpus: RemarksCorpus,
  writers: readonly Respondent[],
  seed: string,
): Map<Respondent, string[]> {
  const random = randomFor(`${seed}${corpus.question} themes`);
  const silent = new Set(shuffled(writers, random).slice(0, corpus.unthemed));
  const given = new Map<Respondent, string[]>(writers.map((writer) => [writer, []]));
  const speaking = writers.filter((writer) => !silent.has(writer));
  const themesOf = (writer: Respondent) => given.get(writer) ?? [];

  const mentions = Object.entries(corpus.themes).flatMap(([id, theme]) =>
    Array.from({ length: theme.count }, () => ({ id, theme })),
  );
  // Themes that go alone are given first, then those that few may speak of, or nobody would be
  // left for them.
  const able = ({ theme }: { theme: ThemeCorpus }) =>
    speaking.filter((writer) => maySpeakOf(theme, writer));
  const narrowFirst = ranked(shuffled(mentions, random), (mention) =>
    mention.theme.alone ? 2 : able(mention).length < speaking.length / 2 ? 1 : 0,
  );
  const isSettled = (writer: Respondent) => themesOf(writer).some((id) => corpus.themes[id]?.alone);
  for (const mention of narrowFirst) {
    const { id } = mention;
    const left = able(mention).filter(
      (writer) => !themesOf(writer).includes(id) && !isSettled(writer),
    );
    const [writer] = ranked(left, (one) => random() - themesOf(one).length);
    if (!writer) throw new Error(`${corpus.question}: nobody left for ${id}.`);
    themesOf(writer).push(id);
  }
  for (const writer of speaking) {
    if (themesOf(writer).length === 0) throw new Error(`${corpus.question}: a text without theme.`);
    given.set(writer, shuffled(themesOf(writer), random));
  }
  return given;
}

function maySpeakOf(theme: ThemeCorpus, writer: Respondent): boolean {
  return (
    (theme.types?.includes(writer.type) ?? true) &&
    (theme.needs?.some((answer) => gave(writer, answer)) ?? true)
  );
}

function gave(writer: Respondent, answer: string): boolean {
  const [question = '', ...rest] = answer.split('.');
  const [rowOrChoice = '', choice] = rest;
  return choice === undefined
    ? holds(writer, question, rowOrChoice)
    : rowOf(writer, question, rowOrChoice).includes(choice);
}
