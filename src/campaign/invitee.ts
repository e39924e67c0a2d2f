/** A person asked to answer. Someone who serves in two establishments is one person. */
export interface Invitee {
  readonly id: string;
  readonly email: string;
  readonly civility: string;
  readonly lastName: string;
  readonly firstName: string;
  /** At least one; the first is the one whose frame variables stand for the person. */
  readonly assignments: readonly Assignment[];
}

export interface Assignment {
  /** The national code of the establishment. */
  readonly uai: string;
  readonly establishment: string;
  readonly frame: Frame;
}

/** Frame variable id to category id. */
export type Frame = { readonly [variable: string]: string };

export function frameOf(invitee: Invitee): Frame {
  return invitee.assignments[0]?.frame ?? {};
}
