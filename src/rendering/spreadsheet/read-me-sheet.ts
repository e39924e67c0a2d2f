/** « Lisez-moi »: what the workbook is, of whom it speaks, and where to find what. */
import type { Report } from '../../report/report.ts';
import { counted, date, integer, typographic } from '../../wording.ts';
import { documentWords } from '../report/document-words.ts';
import { HIDDEN_WORDS } from '../report/hidden-words.ts';
import { labelRow, paragraph } from './block.ts';
import { apart, headCell, linkCell, type Row, styled, textCell } from './cells.ts';
import { withHeights } from './row-heights.ts';
import type { SheetLink, SheetOfRows } from './sheet-of-rows.ts';

export const READ_ME_SHEET = 'Lisez-moi';

const widths = [34, 28, 44, 50];

export interface ListedSheet {
  readonly sheet: SheetOfRows;
  /** Of the questionnaire, or of the bilan. */
  readonly part: string;
  /** Of the question, whole. */
  readonly title: string;
  /** The caption of its table. */
  readonly contents: string;
}

const ABOUT_LIST =
  'Une feuille par tableau, dans l’ordre où les questions sont posées. Pour retrouver un tableau, filtrez la liste par les flèches de sa première ligne : par partie, par question, par tableau.';

export function readMeSheet(
  report: Report,
  listed: readonly ListedSheet[],
  labels: readonly string[],
): SheetOfRows {
  const { title, organisation } = documentWords(report);
  const bold = { fontWeight: 'bold' } as const;
  const opening: Row[] = [
    [textCell(`${title}\u00a0: les tableaux`, { ...bold, fontSize: 16, wrap: false })],
    ...labels.map(labelRow),
    [],
    ...facts(report, organisation).map(
      ([name, said]): Row => [textCell(name, bold), ...paragraph(said, 3)],
    ),
    [],
    [textCell('Ce qu’il faut savoir', bold)],
    ...remarks(report).map((text) => paragraph(typographic(text), 4)),
    [],
    [textCell('Les feuilles', bold)],
    paragraph(typographic(ABOUT_LIST), 4),
    ['Feuille', 'Partie', 'Question ou sujet', 'Tableau'].map((text) => headCell(text)),
  ];
  const links = listed.map(
    ({ sheet }, index): SheetLink => ({ row: opening.length + index, column: 0, to: sheet.name }),
  );
  const rows = [...opening, ...listed.map((one, index) => listRow(one, listed[index - 1]))];
  return {
    name: READ_ME_SHEET,
    rows: rows.map((row) => withHeights(row, widths)),
    widths,
    links,
    filteredFrom: opening.length - 1,
  };
}

/** Apart from the row above where another question begins. */
function listRow({ sheet, part, title, contents }: ListedSheet, above?: ListedSheet): Row {
  const row = [linkCell(sheet.name), textCell(part), textCell(title), textCell(contents)];
  const isSame = above?.title === title && above.part === part;
  return isSame ? row : row.map((cell) => styled(cell, apart.row));
}

function facts(report: Report, organisation: string): readonly (readonly [string, string])[] {
  const { questionnaire, participation } = report;
  const { words } = questionnaire.settings;
  const { complete, invited } = participation;
  const sent = counted(complete, 'questionnaire envoyé', 'questionnaires envoyés');
  const asked =
    invited === 0
      ? '; on ne sait pas combien de personnes étaient invitées'
      : `, sur ${counted(invited, 'personne invitée', 'personnes invitées')}`;
  return [
    ['Enquête', `${questionnaire.survey}, édition ${questionnaire.edition}, année ${words.period}`],
    ['Organisation', organisation],
    ['Date du bilan', date(report.date)],
    ['De qui parlent les données', `${words.persons} (${words.personInFull})`],
    ['Réponses', typographic(`${sent}${asked}`)],
  ];
}

function remarks({ questionnaire, hidden, audience, weighting }: Report): readonly string[] {
  const { minimumBase } = questionnaire.settings;
  return [
    'Une part est celle des personnes qui ont répondu à la question, dites sous chaque tableau ; seuls les questionnaires envoyés comptent.',
    'Les parts sont des nombres, montrés comme le bilan les imprime : la cellule en garde toutes les décimales, pour vos calculs, sauf dans « Méthode », qui n’a que les parts arrondies. Une moyenne n’a que celles qui sont imprimées.',
    `Sous ${integer(minimumBase)} personnes, aucun pourcentage n’est donné : « 3 sur 8 » est un texte.`,
    ...(hidden.length > 0
      ? [`${HIDDEN_WORDS}. Rien dans ce fichier ne contient ces nombres.`]
      : []),
    ...(audience === 'internal'
      ? [
          'Un astérisque marque ce que le public ne voit pas. Ce classeur contient ces nombres : gardez-le pour vous.',
        ]
      : []),
    ...(weighting
      ? ['Une part pondérée est au point près. Ce qui est ventilé n’est pas pondéré.']
      : []),
    `« – » : sans objet, faute de réponses ; ou une moyenne par catégorie, qui n’est pas donnée sur moins de ${integer(minimumBase)} personnes.`,
  ];
}
