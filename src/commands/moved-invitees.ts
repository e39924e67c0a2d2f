import type { Invitee } from '../campaign/invitee.ts';
import type { Problem } from '../problem.ts';

/** New lines that are somebody already invited, by name and establishment, under another address. */
export function movedInvitees(
  before: readonly Invitee[],
  invitees: readonly Invitee[],
  path: string,
  edition: string,
): readonly Problem[] {
  const known = new Set(before.map(({ id }) => id));
  const addresses = new Map(before.flatMap((one) => whoIs(one).map((who) => [who, one.email])));
  return invitees.flatMap((one): Problem[] => {
    const old = whoIs(one).flatMap((who) => addresses.get(who) ?? [])[0];
    if (known.has(one.id) || old === undefined) return [];
    return [
      {
        ...{ code: 'moved-invitee', severity: 'warning', path },
        message: `${one.firstName} ${one.lastName} (${one.email}) est déjà invitée sous une autre adresse, ${old}.`,
        hint: `Si c’est la même personne, gardez une invitation : invitees remove ${edition} ${one.email}, si elle vient d’être enregistrée, puis invitees correct ${edition} ${old} ${one.email}.`,
      },
    ];
  });
}

function whoIs({ lastName, firstName, assignments }: Invitee): string[] {
  if (lastName === '' || firstName === '') return [];
  return assignments.map(({ uai }) => `${lastName}\n${firstName}\n${uai}`.toLowerCase());
}
