/** What an import has to say, in French: what was understood, what was stored, what it means. */
import { SMALLEST_CELL } from '../../campaign/frame-cells.ts';
import { allQuestions, type Questionnaire } from '../../definition/questionnaire.ts';
import { counted, integer, typographic } from '../../wording.ts';
import { type Column, columnLetters } from './column.ts';
import type { ImportOutcome } from './compare-stored.ts';
import type { CollectedReading } from './read-collected.ts';
import { cut, listed } from './refused-cell.ts';
import { targetName } from './target.ts';

const MOST_COLUMNS = 300;

/** The columns, each with what it is taken for. */
export function columnLines({ table, columns }: CollectedReading): readonly string[] {
  const signs = { ';': 'point-virgule', ',': 'virgule', '\t': 'tabulation' };
  const of = (...kinds: Column['certainty'][]) =>
    columns.filter(({ certainty }) => kinds.includes(certainty));
  const recognised = of('recognised');
  const guessed = of('guessed');
  const unknown = of('unknown');
  const ignored = of('left_out');
  const lines = [...guessed, ...unknown, ...recognised, ...ignored].map(columnLine);
  const more = lines.length - MOST_COLUMNS;
  return [
    typographic(
      `${table.path} : ${table.encoding}, séparateur ${signs[table.separator]}, ${counted(table.rows.length, 'ligne', 'lignes')}, ${counted(columns.length, 'colonne', 'colonnes')}.`,
    ),
    `${counted(recognised.length, 'colonne reconnue', 'colonnes reconnues')}, ${counted(guessed.length, 'devinée', 'devinées')}, ${counted(unknown.length, 'inconnue', 'inconnues')}, ${counted(ignored.length, 'ignorée', 'ignorées')}.`,
    ...lines.slice(0, MOST_COLUMNS),
    ...(more > 0 ? [`  et ${counted(more, 'autre colonne', 'autres colonnes')}.`] : []),
    ...(areBareCodes(unknown) ? [bareCodes] : []),
  ];
}

const bareCodes =
  'Ces intitulés sont des codes : exportez de nouveau avec l’intitulé complet des questions et les réponses complètes, les colonnes seront reconnues.';

/** `G01Q02[SQ001]`: codes that a tool gave, of which nothing can be told. */
function areBareCodes(columns: readonly Column[]): boolean {
  const codes = columns.filter(({ heading }) => /^[A-Z]+\d+\w*(?:\[\w+\])*$/.test(heading));
  return codes.length >= 3;
}

function columnLine({ index, heading, target, certainty, note }: Column): string {
  const name = typographic(`« ${cut(heading, 60)} »`);
  const letters = columnLetters(index).padEnd(3);
  if (target.kind === 'ignore') {
    return `  ${certainty === 'unknown' ? 'inconnu' : 'ignoré '}  ${letters} ${name} (${note})`;
  }
  const word = certainty === 'guessed' ? 'deviné ' : 'reconnu';
  return `  ${word}  ${letters} ${name} → ${targetName(target)} (${note})`;
}

/** What became of the rows, whether they are stored or only would be. */
export function rowLines(
  reading: CollectedReading,
  questionnaire: Questionnaire,
  outcome: ImportOutcome,
): readonly string[] {
  const { emptyLines, notAsked, withoutFrame, dropped } = reading;
  const { sent, drafts, already, reread, emptied, changed, absent } = outcome;
  const asked = [...notAsked].map(([id, count]) => `${id} ${integer(count)}`).join(', ');
  const unasked = [...notAsked.values()].reduce((sum, count) => sum + count, 0);
  const missing = withoutColumn(reading, questionnaire);
  const lines: (string | false)[] = [
    `${counted(sent + drafts, 'réponse importée', 'réponses importées')}, ${integer(already)} déjà là.`,
    drafts > 0 &&
      `Dont ${counted(drafts, 'réponse incomplète, comptée', 'réponses incomplètes, comptées')} dans la participation et dans aucun pourcentage.`,
    reread > 0 &&
      `${counted(reread, 'réponse relue autrement : elle remplace', 'réponses relues autrement : elles remplacent')} ce que l’import précédent avait compris.`,
    emptied > 0 &&
      `${counted(emptied, 'réponse importée auparavant n’a', 'réponses importées auparavant n’ont')} plus rien dans cette lecture : ${emptied > 1 ? 'elles sont retirées' : 'elle est retirée'}.`,
    changed > 0 &&
      `${counted(changed, 'ligne porte', 'lignes portent')} un numéro déjà importé avec d’autres réponses : celles de l’import précédent sont gardées. Pour les remplacer, ouvrez l’édition dans un autre dossier ; si ce fichier vient d’une autre enquête, écrivez « to: ignore » pour la colonne des numéros.`,
    absent > 0 &&
      `${counted(absent, 'réponse importée auparavant n’est pas', 'réponses importées auparavant ne sont pas')} dans ce fichier : ${absent > 1 ? 'elles restent' : 'elle reste'}.`,
    emptyLines.length > 0 &&
      `${counted(emptyLines.length, 'ligne sans aucune réponse, laissée', 'lignes sans aucune réponse, laissées')} de côté : ${listed(emptyLines.map(integer))}.`,
    unasked > 0 &&
      `${counted(unasked, 'réponse', 'réponses')} à des questions non posées d’après les conditions du questionnaire : ${unasked > 1 ? 'elles restent et ne comptent pas' : 'elle reste et ne compte pas'} (${asked}).`,
    dropped > 0 &&
      `${counted(dropped, 'réponse impossible, laissée', 'réponses impossibles, laissées')} en blanc comme la correspondance le dit.`,
    withoutFrame > 0 &&
      `${counted(withoutFrame, 'réponse gardée', 'réponses gardées')} sans ce que le fichier dit de la personne (${listed(questionnaire.frame.map(({ label }) => label))}) : moins de ${SMALLEST_CELL} personnes ont les mêmes informations.`,
    missing.length > 0 &&
      `Sans colonne dans ce fichier : ${listed(missing)}. Nul ne peut dire si ${missing.length > 1 ? 'ces questions ont été posées' : 'cette question a été posée'}.`,
  ];
  return lines.filter((line) => line !== false).map(typographic);
}

/** How participation is to be read, now that nobody was invited, or that two ways are mixed. */
export function participationLines(outcome: ImportOutcome): readonly string[] {
  const { ofForm, invited, sentInAll } = outcome;
  const people =
    invited > 1
      ? ['des', counted(invited, 'personne invitée', 'personnes invitées'), 'ces personnes']
      : ['de', 'la seule personne invitée', 'cette personne'];
  const lines: (string | false)[] = [
    ofForm > 0 &&
      `L’édition a aussi ${counted(ofForm, 'réponse donnée', 'réponses données')} dans le formulaire : le bilan compte les deux ensemble. Qui a répondu des deux façons compte deux fois.`,
    invited === 0 &&
      'Personne n’est inscrit comme invité : le bilan compte des réponses et ne peut pas donner de taux de réponse. Pour en avoir un, importez la liste par invitees import.',
    invited > 0 &&
      `Les réponses importées ne disent pas de qui elles viennent : le taux de réponse suppose que ce sont celles ${people[0]} ${people[1]}, et links --pending nomme encore ${people[2]}.`,
    invited > 0 &&
      sentInAll > invited &&
      `Il y a plus de réponses (${integer(sentInAll)}) que de personnes invitées (${integer(invited)}) : le taux de réponse n’a pas de sens tant que la liste est incomplète.`,
  ];
  return lines.filter((line) => line !== false).map(typographic);
}

/** Ids of the questions that the file says nothing of. */
function withoutColumn(
  { columns }: Pick<CollectedReading, 'columns'>,
  questionnaire: Questionnaire,
): readonly string[] {
  const covered = new Set(
    columns.flatMap(({ target }) => ('question' in target ? [target.question.id] : [])),
  );
  return allQuestions(questionnaire)
    .filter(({ id }) => !covered.has(id))
    .map(({ id }) => id);
}
