/**
 * The people asked, from a spreadsheet: a line per assignment, so someone who serves in two
 * establishments has two. Everything or nothing is taken in.
 */
import type { EditionKey } from '../campaign/identity.ts';
import { inviteeId } from '../campaign/identity.ts';
import type { Assignment, Invitee } from '../campaign/invitee.ts';
import { suggestion } from '../definition/fault.ts';
import type { FrameVariable } from '../definition/questionnaire.ts';
import { checkLetter, isUai } from '../definition/uai.ts';
import { hasErrors, inFileOrder, type Problem } from '../problem.ts';
import { integer } from '../wording.ts';
import { type CsvRow, plainHeading, readCsv } from './read-csv.ts';

export interface InviteesReading {
  readonly invitees?: readonly Invitee[];
  readonly lines: number;
  readonly problems: readonly Problem[];
}

/** @param mergeDuplicates lines with the same address are one person with several assignments */
export function readInvitees(
  bytes: Uint8Array,
  path: string,
  frame: readonly FrameVariable[],
  key: EditionKey,
  mergeDuplicates: boolean,
): InviteesReading {
  const { table, problems: syntax } = readCsv(bytes, path);
  if (!table) return { lines: 0, problems: syntax };
  const required = ['email', 'uai', ...frame.map(({ column }) => plainHeading(column))];
  const absent = required.filter((heading) => !table.headings.includes(heading));
  if (absent.length > 0) {
    const problems = absent.map((heading) =>
      fault(
        path,
        1,
        'missing-column',
        `Il manque la colonne « ${heading} ».`,
        suggestColumn(heading),
      ),
    );
    return { lines: table.rows.length, problems };
  }
  const problems: Problem[] = [];
  const people = new Map<string, { line: number; invitee: Invitee }>();
  for (const row of table.rows) {
    const email = (row.cells.email ?? '').toLowerCase();
    const assignment = readAssignment(row, path, frame, problems);
    if (!checkEmail(email, row, path, problems)) continue;
    const known = people.get(email);
    if (!known) {
      people.set(email, { line: row.line, invitee: inviteeOf(row, email, assignment, key) });
    } else if (mergeDuplicates) {
      const assignments = [...known.invitee.assignments, assignment];
      people.set(email, { ...known, invitee: { ...known.invitee, assignments } });
    } else {
      problems.push(
        fault(
          path,
          row.line,
          'duplicate-invitee',
          `L’adresse « ${email} » figure déjà à la ligne ${integer(known.line)}.`,
          'S’il s’agit d’une même personne affectée deux fois, relancez avec --merge-duplicates ; sinon corrigez l’adresse.',
        ),
      );
    }
  }
  const ordered = inFileOrder(problems);
  return hasErrors(problems)
    ? { lines: table.rows.length, problems: ordered }
    : {
        invitees: [...people.values()].map(({ invitee }) => invitee),
        lines: table.rows.length,
        problems: ordered,
      };
}

function inviteeOf(row: CsvRow, email: string, assignment: Assignment, key: EditionKey): Invitee {
  return {
    id: inviteeId(key, email),
    email,
    civility: row.cells.civilite ?? '',
    lastName: row.cells.nom ?? '',
    firstName: row.cells.prenom ?? '',
    assignments: [assignment],
  };
}

function readAssignment(
  row: CsvRow,
  path: string,
  frame: readonly FrameVariable[],
  problems: Problem[],
): Assignment {
  const uai = (row.cells.uai ?? '').toUpperCase();
  if (!isUai(uai)) {
    const letter = checkLetter(uai.slice(0, 7));
    problems.push(
      /^\d{7}[A-Z]$/.test(uai)
        ? fault(
            path,
            row.line,
            'uai-letter',
            `La lettre du code UAI « ${uai} » ne correspond pas à ses chiffres.`,
            `Vérifiez les chiffres ; s’ils sont justes, la lettre est ${letter}.`,
          )
        : fault(
            path,
            row.line,
            'uai-form',
            `« ${row.cells.uai} » n’est pas un code UAI.`,
            'Écrivez sept chiffres et une lettre, comme 0860000A, sans perdre le zéro du début.',
          ),
    );
  }
  const categories = frame.map((variable) => [
    variable.id,
    category(variable, row, path, problems),
  ]);
  return {
    uai,
    establishment: row.cells.etablissement ?? '',
    frame: Object.fromEntries(categories),
  };
}

function category(variable: FrameVariable, row: CsvRow, path: string, problems: Problem[]): string {
  const value = row.cells[plainHeading(variable.column)] ?? '';
  const same = (known: string) => plainHeading(known) === plainHeading(value);
  const found = variable.categories.find(({ values }) => values.some(same));
  if (!found) {
    const known = variable.categories.flatMap(({ values }) => values);
    const message = `« ${value} » n’est pas une valeur connue de la colonne « ${variable.column} ».`;
    problems.push(fault(path, row.line, 'unknown-category', message, suggestion(value, known)));
  }
  return found?.id ?? '';
}

/** No separator or sign by which a spreadsheet would read the list of links as something else. */
const address = /^(?![=+-])[^\s@;,"<>()\p{Cc}]+@[^\s@;,"<>()\p{Cc}]+\.[^\s@;,"<>()\p{Cc}]+$/u;

export function isAddress(email: string): boolean {
  return address.test(email);
}

function checkEmail(email: string, row: CsvRow, path: string, problems: Problem[]): boolean {
  if (isAddress(email)) return true;
  problems.push(
    fault(
      path,
      row.line,
      'bad-email',
      `« ${email} » n’est pas une adresse électronique.`,
      'Corrigez-la, ou retirez la ligne.',
    ),
  );
  return false;
}

function suggestColumn(heading: string): string {
  return `Ajoutez à la première ligne une colonne intitulée « ${heading} », ou renommez celle qui la contient.`;
}

function fault(path: string, line: number, code: string, message: string, hint: string): Problem {
  return { code, severity: 'error', path, line, message, hint };
}
