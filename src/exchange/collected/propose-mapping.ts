/** The mapping that is proposed when something is not certain: YAML that a teacher can finish. */

import { specifyKey } from '../../form/response.ts';
import { counted } from '../../wording.ts';
import type { Column } from './column.ts';
import { columnBlock, comment } from './mapping-block.ts';
import { plainWords } from './plain-words.ts';
import type { RefusedCell } from './refused-cell.ts';

/**
 * @param file name of the answers
 * @param edition `survey/edition`
 * @param refused cells that are not understood
 */
export function proposeMapping(
  file: string,
  edition: string,
  columns: readonly Column[],
  refused: readonly RefusedCell[],
): string {
  const unknownCells = new Map<number, Map<string, string>>();
  for (const { column, cell, reason, replaceable } of refused) {
    if (!replaceable) continue;
    const cells = unknownCells.get(column.index) ?? new Map<string, string>();
    unknownCells.set(column.index, cells.set(cell, reason));
  }
  const headings = columns.map(({ heading }) => plainWords(heading));
  const met = new Set<string>();
  const twice = new Set(headings.filter((heading) => met.has(heading) || !met.add(heading)));
  const specified = new Set(
    columns.flatMap(({ target }) =>
      target.kind === 'specify' ? [specifyKey(target.question.id, target.choice.id)] : [],
    ),
  );
  const block = (column: Column) =>
    columnBlock(column, {
      unknown: unknownCells.get(column.index) ?? new Map(),
      isRepeated: twice.has(headings[column.index] ?? ''),
      specified,
    });
  const toLook = (column: Column) =>
    column.certainty === 'guessed' || unknownCells.has(column.index);
  const sections: [string, Column[]][] = [
    ['À vérifier ou à compléter', columns.filter(toLook)],
    [
      'Non reconnues, donc ignorées : dites « to: » si l’une d’elles répond à une question',
      columns.filter(({ certainty }) => certainty === 'unknown'),
    ],
    ['Reconnues', columns.filter((column) => column.certainty === 'recognised' && !toLook(column))],
    ['Ignorées', columns.filter(({ certainty }) => certainty === 'left_out')],
  ];
  return [
    ...header(file, edition).map(comment),
    ...impossibleLines(refused),
    '',
    'columns:',
    ...sections
      .filter(([, some]) => some.length > 0)
      .flatMap(([title, some]) => [
        '',
        comment(`${title} (${counted(some.length, 'colonne', 'colonnes')})`),
        ...some.flatMap(block),
      ]),
    '',
  ].join('\n');
}

function header(file: string, edition: string): readonly string[] {
  return [
    `Correspondance entre les colonnes de ${JSON.stringify(file)} et le questionnaire ${edition}.`,
    'Relisez ce qui est deviné, complétez ce qui est vide, puis relancez la même commande avec',
    '--mapping et le nom de ce fichier. Elle resservira pour le prochain export du même outil.',
    '',
    'to:      la question à laquelle répond la colonne : son identifiant, ou question[choix],',
    '         question[ligne], question[choix][text] pour le texte d’un « autre, précisez » ;',
    '         response.id, response.sent_on (la date d’envoi), response.state (complète ou non),',
    '         frame.variable ; ou ignore, pour laisser la colonne de côté.',
    'values:  ce que veut dire une cellule qui n’est pas comprise ; ignore la laisse en blanc.',
    'others:  un choix « autre, précisez » dont toutes les cellules non comprises sont le texte.',
  ];
}

function impossibleLines(refused: readonly RefusedCell[]): readonly string[] {
  const stuck = refused.filter(({ replaceable }) => !replaceable).length;
  return [
    '',
    comment('Les réponses que le questionnaire ne permet pas (trop de cases cochées, par exemple)'),
    comment('arrêtent tout (refuse) ou sont laissées en blanc et comptées (ignore).'),
    ...(stuck > 0
      ? [comment(`Ce fichier en contient : ${counted(stuck, 'réponse', 'réponses')}.`)]
      : []),
    'impossible: refuse',
  ];
}
