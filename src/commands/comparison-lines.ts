/** A comparison of two editions as lines of a terminal or of a file. */
import type { Change, TextChange } from '../definition/compare/change.ts';
import { changeWords, type Editions, valueWords } from '../definition/compare/change-words.ts';
import type { PartComparison } from '../definition/compare/compare-parts.ts';
import type { QuestionnaireComparison } from '../definition/compare/compare-questionnaires.ts';
import { isUnchanged } from '../definition/compare/compare-questionnaires.ts';
import type { QuestionComparison } from '../definition/compare/compare-questions.ts';
import { settingWords } from '../definition/compare/setting-words.ts';
import type { Verdict } from '../definition/compare/verdict.ts';
import { textPieces } from '../definition/compare/words.ts';
import { editionName } from '../definition/questionnaire.ts';
import { capitalised, counted, typographic } from '../wording.ts';

/** @param marks words that went and came are marked by colours, for a terminal */
export function comparisonLines(
  comparison: QuestionnaireComparison,
  editions: Editions,
  marks: boolean,
): string[] {
  const { before, after, questions, parts, settings } = comparison;
  const shown = { editions, marks };
  return [
    `${editionName(before)} → ${editionName(after)}`,
    ...(isUnchanged(comparison) ? ['', 'Aucune différence.'] : []),
    ...section(
      'Réglages et page d’accueil',
      settings.flatMap(({ path, ...values }) => [
        `  ${settingWords(path)}`,
        ...versions(textValue(values.before), textValue(values.after), marks),
      ]),
    ),
    ...partTitles.flatMap(([part, title]) =>
      section(
        title,
        parts.filter((one) => one.part === part).flatMap((one) => partLines(one, shown)),
      ),
    ),
    ...verdictTitles.flatMap(([verdict, title]) => {
      const told = questions.filter((one) => one.verdict === verdict && isTold(one));
      return section(
        `${title} (${told.length})`,
        told.flatMap((one) => questionLines(one, shown)),
      );
    }),
    '',
    summary(questions),
  ].map(typographic);
}

interface Shown {
  readonly editions: Editions;
  readonly marks: boolean;
}

const partTitles: readonly [PartComparison['part'], string][] = [
  ['frame', 'Ce que dit la liste des invités'],
  ['step', 'Étapes'],
  ['information', 'Blocs d’information'],
];

const verdictTitles: readonly [Verdict, string][] = [
  ['broken', 'Rupture, ne se compare plus'],
  ['to_check', 'À vérifier, se compare si le sens est le même'],
  ['new', 'Nouvelles'],
  ['dropped', 'Abandonnées'],
  ['comparable', 'Comparables, avec des différences sans conséquence'],
];

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', title, ...lines];
}

function isTold(one: QuestionComparison): boolean {
  return one.verdict !== 'comparable' || one.changes.length > 0;
}

function questionLines(one: QuestionComparison, shown: Shown): string[] {
  const { title } = 'after' in one ? one.after : one.before;
  const changes = 'changes' in one ? one.changes : [];
  return [
    `  ${one.id}  ${title}`,
    ...('changes' in one || one.sameLabelAs !== undefined ? [`    ${one.reason}`] : []),
    ...changes.flatMap((change) => changeLines(change, shown)),
  ];
}

function partLines({ id, title, status, changes }: PartComparison, shown: Shown): string[] {
  const state = { kept: '', added: ' : en plus', dropped: ' : en moins' }[status];
  if (status === 'kept' && changes.length === 0) return [];
  return [`  ${id}  ${title}${state}`, ...changes.flatMap((change) => changeLines(change, shown))];
}

function changeLines(change: Change, { editions, marks }: Shown): string[] {
  const line = `    – ${changeWords(change, editions)}`;
  return change.kind === 'text'
    ? [`${line}${degreeWords(change)}`, ...texts(change, marks)]
    : [line];
}

function degreeWords({ degree }: TextChange): string {
  return { typo: ' (coquille)', year: ' (l’année)', wording: '', unrelated: '' }[degree];
}

function texts({ before, after }: TextChange, marks: boolean): string[] {
  return versions(before, after, marks).map((line) => `  ${line}`);
}

function textValue(value: unknown): string | undefined {
  if (value === undefined) return undefined;
  return valueWords(value);
}

/** Both versions below each other, whole; in a terminal what went and came stands out. */
function versions(before: string | undefined, after: string | undefined, marks: boolean): string[] {
  const pieces = marks && before && after ? textPieces(before, after) : undefined;
  const version = (text: string, kind: 'dropped' | 'added', colour: string) =>
    pieces
      ? pieces
          .filter((piece) => piece.kind === 'same' || piece.kind === kind)
          .map((piece) =>
            piece.kind === kind ? `\u001b[${colour}m${piece.text}\u001b[0m` : piece.text,
          )
          .join('')
      : text;
  return [
    ...(before === undefined ? [] : [`    avant  ${version(before, 'dropped', '31;9')}`]),
    ...(after === undefined ? [] : [`    après  ${version(after, 'added', '32;1')}`]),
  ];
}

function summary(questions: readonly QuestionComparison[]): string {
  const count = (verdict: Verdict) => questions.filter((one) => one.verdict === verdict).length;
  const same = questions.filter((one) => one.verdict === 'comparable' && !isTold(one)).length;
  const parts = [
    `${counted(count('comparable'), 'comparable', 'comparables')}${same === 0 ? '' : ` (dont ${counted(same, 'identique', 'identiques')})`}`,
    `${count('to_check')} à vérifier`,
    counted(count('broken'), 'rupture', 'ruptures'),
    counted(count('new'), 'nouvelle', 'nouvelles'),
    counted(count('dropped'), 'abandonnée', 'abandonnées'),
  ];
  const total = counted(questions.length, 'question', 'questions');
  return capitalised(`${total} : ${parts.join(', ')}.`);
}
