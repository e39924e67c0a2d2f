import type { Person } from './people.ts';
import { byText } from './random.ts';

/** The invitee file, as an académie would draw it from its directory: one line per assignment. */
export function inviteesCsv(people: readonly Person[]): string {
  const rows = people.flatMap((person) =>
    person.establishments.map((place) =>
      [
        person.email,
        person.civility,
        person.surname,
        person.firstName,
        place.uai,
        place.name,
        place.type,
        place.cell.departement,
        place.cell.secteur,
      ].join(';'),
    ),
  );
  const uaiThenEmail = (row: string) => `${row.split(';')[4]} ${row}`;
  rows.sort((a, b) => byText(uaiThenEmail(a), uaiThenEmail(b)));
  const header = 'email;civilite;nom;prenom;uai;etablissement;type;departement;secteur';
  return `${[header, ...rows].join('\n')}\n`;
}
