/** Free text with its coding: the answers of the writers, and one row per text. */
import type { RemarksCorpus } from './corpus.ts';
import { type Random, randomFor, ranked } from './random.ts';
import type { Respondent } from './respondent.ts';
import { dashed, handOf, joined, listed, spoken, suits } from './sentences.ts';
import { distributeThemes } from './themes.ts';

export interface Remark {
  readonly respondent: Respondent;
  readonly question: string;
  readonly text: string;
  readonly themes: readonly string[];
  readonly publishable: boolean;
}

/**
 * The most talkative of those who were asked write.
 * @param seed sets the chance of one edition apart from that of another
 */
export function writeRemarks(
  corpus: RemarksCorpus,
  asked: readonly Respondent[],
  seed: string,
): Remark[] {
  const random = randomFor(`${seed}${corpus.question} texts`);
  const writers = ranked(asked, ({ talkative }) => talkative + random()).slice(0, corpus.texts);
  const themes = distributeThemes(corpus, writers, seed);
  const deck = new Deck(random);
  const seen = new Set<string>();
  const remarks = writers.map((respondent): Remark => {
    const hand = handOf(randomFor(`hand of ${respondent.person.email}`));
    const own = themes.get(respondent) ?? [];
    for (let attempt = 0; ; attempt++) {
      const withAside = random() < 0.13 || attempt > 3;
      const draft = compose(corpus, own, respondent, deck, withAside, random);
      const said = draft.text.toLowerCase().replace(/\P{L}+$/u, '');
      if (seen.has(said) && attempt < 8) continue;
      seen.add(said);
      return {
        respondent,
        question: corpus.question,
        themes: own,
        ...draft,
        text: hand(draft.text),
      };
    }
  });
  for (const { respondent, question, text } of remarks) respondent.answers[question] = text;
  return remarks;
}

function compose(
  corpus: RemarksCorpus,
  themes: readonly string[],
  { type }: Respondent,
  deck: Deck,
  withAside: boolean,
  random: Random,
): { text: string; publishable: boolean } {
  const drawn = themes.flatMap((id) => {
    const theme = corpus.themes[id];
    if (!theme) return [];
    return [
      deck.drawOnce(theme.private.filter((line) => suits(line, type))) ??
        deck.draw(theme.sentences.filter((line) => suits(line, type))),
    ];
  });
  const lines = drawn.length > 0 ? drawn : [deck.draw(corpus.unthemed_sentences)];
  if (corpus.asides.length > 0 && drawn.length > 0 && withAside) {
    lines.push(deck.draw(corpus.asides));
  }
  const isPrivate = Object.values(corpus.themes).some((theme) =>
    theme.private.some((line) => lines.includes(line)),
  );
  const sentences = lines.map((line) => spoken(line, random));
  const text = corpus.listing ? listed(sentences, random) : laidOut(corpus, sentences, random);
  return { text, publishable: !isPrivate };
}

/** In one paragraph; where people have much to say, some begin a new line. */
function laidOut(corpus: RemarksCorpus, sentences: readonly string[], random: Random): string {
  const layout = corpus.texts > 150 && sentences.length > 1 ? random() : 1;
  if (layout < 0.08) return dashed(sentences);
  return joined(sentences, layout < 0.2 ? '\n' : ' ');
}

/** Draws the line that was used least, so that hardly any comes back. */
class Deck {
  readonly #uses = new Map<string, number>();
  readonly #random: Random;

  constructor(random: Random) {
    this.#random = random;
  }

  draw(lines: readonly string[]): string {
    const [line] = ranked(lines, (one) => this.#random() - 2 * (this.#uses.get(one) ?? 0));
    if (line === undefined) throw new Error('No line suits.');
    this.#uses.set(line, (this.#uses.get(line) ?? 0) + 1);
    return line;
  }

  drawOnce(lines: readonly string[]): string | undefined {
    const fresh = lines.filter((line) => !this.#uses.has(line));
    return fresh.length > 0 ? this.draw(fresh) : undefined;
  }
}
