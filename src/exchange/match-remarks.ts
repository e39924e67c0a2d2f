/** What came back from a spreadsheet, held to what people wrote and to what was sorted before. */
import type { Problem } from '../problem.ts';
import type { CodedRemark } from '../report/coding.ts';
import { counted, typographic } from '../wording.ts';
import {
  type ReadRemarks,
  type RemarkRow,
  UNKNOWN_QUESTION,
  UNKNOWN_THEME,
} from './remarks-csv.ts';
import { type FaultyRow, faultsOfRows, type RowFault } from './row-faults.ts';
import { beginningOf, isSameText, keyOf, textsToSort } from './written-texts.ts';

export interface MatchedRemarks {
  /** Those that are sorted, with their text as it was written. */
  readonly remarks: readonly CodedRemark[];
  /** Of cells, of texts and of what is lost, in file order. */
  readonly problems: readonly Problem[];
  /** Sorted now, and not before. */
  readonly added: number;
  /** Sorted before, and no longer. */
  readonly lost: number;
}

/**
 * @param before the sorting that is kept beside the article
 * @param waiver how one says that a sorting may be lost: « ajoutez --force »; undefined once it is said
 */
export function matchRemarks(
  { rows }: Pick<ReadRemarks, 'rows'>,
  path: string,
  written: readonly RemarkRow[],
  before: readonly CodedRemark[],
  waiver: string | undefined,
): MatchedRemarks {
  const byResponse = Map.groupBy(written, ({ response }) => response);
  const found = rows.map((row) => find(row, byResponse.get(row.response) ?? []));
  const inPlace = new Set(found.filter(({ isMoved }) => !isMoved).map(({ row }) => keyOf(row)));
  const met = new Set<string>();
  const faulty = found.map((one): FaultyRow => {
    const key = keyOf(one.text ?? one.row);
    const isTwice = met.has(key) || (one.isMoved && inPlace.has(key));
    if (!isTwice) met.add(key);
    return { line: one.row.line, faults: faultsOf(one, isTwice) };
  });
  const remarks = found.flatMap(({ row: { sorting }, text }): CodedRemark[] =>
    text && sorting ? [{ ...text, ...sorting }] : [],
  );
  const now = new Set(remarks.map(keyOf));
  const then = textsToSort(written, before).filter(({ sorting }) => sorting);
  const lost = then.filter((text) => !now.has(keyOf(text)));
  const ofLost = lost.length > 0 && waiver ? [lostSorting(lost, path, waiver)] : [];
  const sortedThen = new Set(then.map(keyOf));
  const added = [...now].filter((key) => !sortedThen.has(key)).length;
  const problems = [...ofLost, ...faultsOfRows(faulty, path)];
  return { remarks, problems, added, lost: lost.length };
}

interface Found {
  readonly row: ReadRemarks['rows'][number];
  /** What that person wrote. */
  readonly text: RemarkRow | undefined;
  /** It was written, but to another question than the row says. */
  readonly isMoved: boolean;
  /** That person wrote nothing at all. */
  readonly isNobody: boolean;
}

/** @param own everything that the person of the row wrote */
function find(row: Found['row'], own: readonly RemarkRow[]): Found {
  const there = own.find(({ question }) => question === row.question);
  const isNobody = own.length === 0;
  // Every text of signs alone is the same as another.
  const isKept = (there && isSameText(row.text, there.text)) || isSameText(row.text, '');
  const moved = isKept ? undefined : own.find(({ text }) => isSameText(row.text, text));
  return { row, text: moved ?? there, isMoved: moved !== undefined, isNobody };
}

/** What is wrong with whose it is, then in its cells: all that still makes sense of them. */
function faultsOf(found: Found, isTwice: boolean): readonly RowFault[] {
  const { row, text, isMoved, isNobody } = found;
  if (!text) {
    const cells = row.faults.filter(({ code }) => isNobody || code !== UNKNOWN_THEME);
    return [unknownRemark(row), ...cells];
  }
  if (isMoved) {
    const ofQuestion: readonly string[] = [UNKNOWN_QUESTION, UNKNOWN_THEME];
    const cells = row.faults.filter(({ code }) => !ofQuestion.includes(code));
    return [wrongQuestion(row, text, isTwice), ...cells];
  }
  return [
    ...(isTwice ? [duplicateRemark(row)] : []),
    ...(isSameText(row.text, text.text) ? [] : [changedText(row)]),
    ...row.faults,
  ];
}

function unknownRemark({ response, question }: RemarkRow): RowFault {
  return {
    code: 'unknown-remark',
    message: `Aucune réponse envoyée « ${response} » n’a de texte à « ${question} ».`,
    hint: 'Retirez cette ligne : la réponse a pu être retirée ou changée depuis l’export.',
  };
}

function wrongQuestion({ response, question }: RemarkRow, text: RemarkRow, isTwice: boolean) {
  return {
    code: 'wrong-question',
    message: `« ${response} » a écrit ce texte à « ${text.question} », et non à « ${question} ».`,
    hint: isTwice
      ? `Retirez cette ligne : une autre donne ce texte à « ${text.question} ».`
      : `Écrivez « ${text.question} » dans la colonne « question » de cette ligne.`,
  };
}

function duplicateRemark({ response, question }: RemarkRow): RowFault {
  return {
    code: 'duplicate-remark',
    message: `Le texte de « ${response} » à « ${question} » est déjà plus haut.`,
    hint: 'Gardez une seule des deux lignes.',
  };
}

function changedText({ response, question }: RemarkRow): RowFault {
  return {
    code: 'changed-text',
    message: `Ce texte n’est plus celui que « ${response} » a écrit à « ${question} ».`,
    hint: 'Recopiez dans cette cellule le texte d’un nouvel export, et revoyez son classement. Un texte qui désigne quelqu’un ne se corrige pas : « publiable » vaut non.',
  };
}

const MOST_NAMED = 3;

function lostSorting(lost: readonly RemarkRow[], path: string, waiver: string): Problem {
  const named = lost
    .slice(0, MOST_NAMED)
    .map(({ response, question, text }) => `« ${beginningOf(text)} » (${question}, ${response})`);
  const rest = lost.length - named.length;
  const others = rest === 0 ? '' : ` et ${counted(rest, 'autre', 'autres')}`;
  const texts = counted(
    lost.length,
    'texte déjà classé manque à ce fichier, ou n’y est plus classé',
    'textes déjà classés manquent à ce fichier, ou n’y sont plus classés',
  );
  return {
    code: 'lost-sorting',
    severity: 'error',
    path,
    message: typographic(`${texts} : ${named.join(', ')}${others}.`),
    hint: typographic(`Repartez d’un nouvel export, ou ${waiver} pour perdre ce classement.`),
  };
}
