/** What came back from a spreadsheet, held to what people wrote and to what was sorted before. */
import type { Problem } from '../problem.ts';
import { inFileOrder } from '../problem.ts';
import type { CodedRemark } from '../report/coding.ts';
import { counted, typographic } from '../wording.ts';
import type { ReadRemarks, RemarkRow } from './remarks-csv.ts';
import { isSameText, keyOf, textsToSort } from './written-texts.ts';

export interface MatchedRemarks {
  /** Those that are sorted, with their text as it was written. */
  readonly remarks: readonly CodedRemark[];
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
  const texts = new Map(written.map((text) => [keyOf(text), text.text]));
  const met = new Set<string>();
  const problems: Problem[] = [];
  const remarks = rows.flatMap((row): CodedRemark[] => {
    const { response, question, line, sorting } = row;
    const key = keyOf(row);
    const text = texts.get(key);
    const fault = faultOf(row, text, met.has(key));
    met.add(key);
    if (fault) {
      const message = typographic(fault.message);
      problems.push({
        ...fault,
        message,
        hint: typographic(fault.hint),
        severity: 'error',
        path,
        line,
      });
    }
    return text === undefined || !sorting ? [] : [{ response, question, text, ...sorting }];
  });
  const now = new Set(remarks.map(keyOf));
  const then = textsToSort(written, before).filter(({ sorting }) => sorting);
  const lost = then.filter((text) => !now.has(keyOf(text)));
  if (lost.length > 0 && waiver) problems.push(lostSorting(lost, path, waiver));
  const sortedThen = new Set(then.map(keyOf));
  const added = [...now].filter((key) => !sortedThen.has(key)).length;
  return { remarks, problems: inFileOrder(problems), added, lost: lost.length };
}

function faultOf(
  { response, question, text: read }: RemarkRow,
  text: string | undefined,
  isTwice: boolean,
) {
  if (text === undefined) {
    return {
      code: 'unknown-remark',
      message: `Aucune réponse envoyée « ${response} » n’a de texte à « ${question} ».`,
      hint: 'Retirez cette ligne : la réponse a pu être retirée ou changée depuis l’export.',
    };
  }
  if (isTwice) {
    return {
      code: 'duplicate-remark',
      message: `Le texte de « ${response} » à « ${question} » est déjà plus haut.`,
      hint: 'Gardez une seule des deux lignes.',
    };
  }
  if (isSameText(read, text)) return undefined;
  return {
    code: 'changed-text',
    message: `Ce texte n’est plus celui que « ${response} » a écrit à « ${question} ».`,
    hint: 'Retirez cette ligne, importez, puis exportez de nouveau : le texte y sera, à classer. Un texte qui désigne quelqu’un ne se corrige pas : « publiable » vaut non.',
  };
}

const MOST_NAMED = 5;

function lostSorting(lost: readonly RemarkRow[], path: string, waiver: string): Problem {
  const named = lost
    .slice(0, MOST_NAMED)
    .map(({ response, question }) => `${response} (${question})`);
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
