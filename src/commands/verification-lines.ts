/** What `verify` found, as lines of a terminal or of a file. */
import { cut } from '../exchange/collected/refused-cell.ts';
import type { Comparison } from '../exchange/published-figures/compare-with-ours.ts';
import type { NamedBase } from '../exchange/published-figures/published-bilan.ts';
import { type BilanVerification, ofVerdict } from '../exchange/published-figures/verify-bilan.ts';
import type { FigureVerification, Verdict } from '../exchange/published-figures/verify-figure.ts';
import { counted, integer, percentage, ratio, typographic } from '../wording.ts';
import { commonBaseLines, smallestBasesWords } from './base-free-words.ts';
import { incompatibleLines } from './incompatible-lines.ts';
import { MOST_SHOWN, possibleWords, ruleWords } from './possible-words.ts';
import { questionLines } from './question-verification-lines.ts';
import { summaryLines } from './verification-summary.ts';

/** @param comparisons undefined when our figures were not given */
export function verificationLines(
  verification: BilanVerification,
  path: string,
  comparisons: readonly Comparison[] | undefined,
): string[] {
  const { bilan, figures, questions } = verification;
  const part = (verdict: Verdict) => ofVerdict(figures, verdict);
  const line = lineOf(figures);
  const different = (comparisons ?? []).filter(({ equal }) => !equal);
  const lines = [
    ...section(
      'Incompatibles avec les effectifs et les bases donnés',
      part('incompatible'),
      (one) => [
        line(one, `(ligne ${one.figure.place.line})`),
        ...incompatibleLines(one).map((words) => `      ${words}`),
      ],
    ),
    ...section('Compatibles', part('compatible'), (one) => [line(one, possibleWords(one))]),
    ...section('Sans effectif ni base, donc sans rien à vérifier', part('no_base'), (one) => [
      line(one, smallestBasesWords(one)),
    ]),
    ...commonBaseLines(verification),
    ...section('Non imprimés', part('not_printed'), (one) => [line(one, '')]),
    ...section('Questions à choix unique', questions, questionLines),
    ...section('Différents des nôtres', different, (one) => [differenceLine(one, line)]),
    '',
    ...summaryLines(verification, comparisons),
  ];
  const read = counted(figures.length, 'chiffre lu', 'chiffres lus');
  return [
    ...(bilan.source ? [typographic(bilan.source)] : []),
    // The path stays as it is typed.
    `${read} dans ${path}. ${typographic(basesWords(verification))}`.trimEnd(),
    ...[...lines, ...evenNote(lines)].map((text) => typographic(text).trimEnd()),
  ];
}

function section<T>(
  title: string,
  all: readonly T[],
  linesOf: (one: T) => readonly string[],
): string[] {
  return all.length === 0 ? [] : ['', `${title} (${all.length})`, ...all.flatMap(linesOf)];
}

type Line = (one: Pick<FigureVerification, 'figure'>, words: string) => string;

/** Percentages end below one another, and what is said of them begins so. */
function lineOf(all: readonly FigureVerification[]): Line {
  const widest = (texts: readonly string[], most: number) =>
    texts.reduce((width, { length }) => (length > most ? width : Math.max(width, length)), 0);
  const first = widest(
    all.map(({ figure }) => printed(figure)),
    12,
  );
  const second = widest(
    all.map(({ figure }) => figure.id),
    50,
  );
  return ({ figure }, words) =>
    `  ${printed(figure).padStart(first)}  ${figure.id.padEnd(second)}  ${words}`;
}

function printed({ percentage: value, printed: text }: FigureVerification['figure']): string {
  if (value === null) return '–';
  const words = percentage(value.units, value.decimals);
  return text === null ? `(${words})` : words;
}

function basesWords({ bilan, respondents, figures }: BilanVerification): string {
  if (figures.every(({ figure }) => figure.base !== null)) return '';
  const named = ({ count, name }: NamedBase) => `${integer(count)} personnes (« ${name} »)`;
  if (respondents) return `Sans base donnée, un pourcentage est vérifié sur ${named(respondents)}.`;
  return bilan.populations.length > 0
    ? `Rien n’y dit qui a répondu : sans base donnée, un pourcentage est vérifié sur ${bilan.populations.slice(0, MOST_SHOWN).map(named).join(' ou ')}. Pour n’en garder qu’une, appelez-la « repondants ».`
    : 'Il ne donne pas le nombre de répondants.';
}

/** Said where the words occur. */
function evenNote(lines: readonly string[]): readonly string[] {
  return lines.some((line) => line.includes(ruleWords.half_even))
    ? ['Arrondi au pair : une moitié exacte va au chiffre pair, 28,5 devient 28.']
    : [];
}

function differenceLine({ figure, ours }: Comparison, line: Line): string {
  const { count, base, printed: own } = ours;
  const counts = count != null && base?.count != null ? ` (${ratio(count, base.count)})` : '';
  return line(
    { figure },
    own == null ? `« ${ours.id} » est masqué` : `« ${ours.id} » s’imprime ${cut(own, 40)}${counts}`,
  );
}
