/** What to show whoever asks for help, or types what is no command. */
import { nearest } from '../definition/spelling.ts';

interface Usage {
  /** Help was asked for. */
  readonly asked: boolean;
  /** The commands to show. */
  readonly names: readonly string[];
  /** What is wrong with the words. */
  readonly sentence: string;
}

const helpWords: readonly (string | undefined)[] = ['help', 'aide', '--help', '-h'];

/**
 * @param words that begin with no command
 * @param names of all commands: « surveys check » is of the group « surveys »
 * @example usageFor(['surveys', '--help'], ['demo', 'surveys check']) // => { asked: true, names: ['surveys check'], sentence: '' }
 */
export function usageFor(words: readonly string[], names: readonly string[]): Usage {
  const [first, second] = words.filter((word) => !helpWords.includes(word));
  const asked = words.length === 0 || helpWords.includes(words[0]) || helpWords.includes(words[1]);
  const own = groupOf(first, names);
  if (asked && (first === undefined || own.length > 0)) {
    return { asked, names: first === undefined ? names : own, sentence: '' };
  }
  const meant = nearestCommand(first ?? '', second, names);
  const typed = words.join(' ');
  const shown = own.length > 0 ? own : groupOf(meant?.split(' ')[0], names);
  return {
    asked: false,
    names: shown.length > 0 ? shown : names,
    sentence:
      own.length > 0 && second === undefined
        ? `La commande « ${typed} » n’existe pas seule : il y manque un mot.`
        : `La commande « ${typed} » n’existe pas.${meant ? ` Vouliez-vous dire « ${meant} » ?` : ''}`,
  };
}

/** The commands that begin with a word; one alone is a group of itself. */
function groupOf(word: string | undefined, names: readonly string[]): readonly string[] {
  return names.filter((name) => name.split(' ')[0] === word);
}

/** A command, or the first word of several, a slip or two away. */
function nearestCommand(
  first: string,
  second: string | undefined,
  names: readonly string[],
): string | undefined {
  const whole = second === undefined ? undefined : nearest(`${first} ${second}`, names);
  return whole ?? nearest(first, [...new Set(names.map((name) => name.split(' ')[0] ?? ''))]);
}
