/** « Lisez-moi »: what the workbook is, of whom it speaks, and where to find what. */
import type { Report } from '../../report/report.ts';
import { counted, date, integer, typographic } from '../../wording.ts';
import { token } from '../charts/tokens.ts';
import { documentWords } from '../report/document-words.ts';
import { HIDDEN_WORDS } from '../report/hidden-words.ts';
import { paragraph } from './block.ts';
import { headCell, type Row, textCell } from './cells.ts';
import { withHeights } from './row-heights.ts';
import type { SheetLink, SheetOfRows } from './write-sheets.ts';

export const READ_ME_SHEET = 'Lisez-moi';

const widths = [34, 52, 52];

export interface ListedSheet {
  readonly sheet: SheetOfRows;
  /** The title of the question, whole. */
  readonly title: string;
  readonly contents: string;
}

export function readMeSheet(report: Report, listed: readonly ListedSheet[]): SheetOfRows {
  const { title, organisation, internal, demonstration } = documentWords(report);
  const bold = { fontWeight: 'bold' } as const;
  const opening: Row[] = [
    [textCell(`${title}\u00a0: les tableaux`, { ...bold, fontSize: 16, wrap: false })],
    ...[internal, demonstration]
      .filter((words) => words !== undefined)
      .map((words): Row => [textCell(words, { ...bold, textColor: token('error'), wrap: false })]),
    [],
    ...facts(report, organisation).map(
      ([name, said]): Row => [textCell(name, bold), ...paragraph(said, 2)],
    ),
    [],
    [textCell('Ce qu’il faut savoir', bold)],
    ...remarks(report).map((text) => paragraph(typographic(text), 3)),
    [],
    [headCell('Feuille'), headCell('Titre'), headCell('Contenu')],
  ];
  const links = listed.map(
    ({ sheet }, index): SheetLink => ({ row: opening.length + index, column: 0, to: sheet.name }),
  );
  const link = { textColor: token('accent'), textDecoration: { underline: true } } as const;
  const rows = [
    ...opening,
    ...listed.map(
      ({ sheet, title: whole, contents }): Row => [
        textCell(sheet.name, { ...link, wrap: false }),
        textCell(whole),
        textCell(contents),
      ],
    ),
  ];
  return {
    name: READ_ME_SHEET,
    rows: rows.map((row) => withHeights(row, widths)),
    widths,
    links,
  };
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
    'Les parts sont des nombres, montrés comme le bilan les imprime : la cellule en garde toutes les décimales, pour vos calculs.',
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
    '« – » : sans objet, faute de réponses.',
  ];
}
