/** Who was asked and who answered: counts and rates, in all and by frame variable. */
import type { Dataset } from '../dataset/dataset.ts';
import type { FrameVariable } from '../definition/questionnaire.ts';
import { outcomeRates } from '../statistics/outcome-rates.ts';
import { counted, integer, ratio } from '../wording.ts';
import type { Table } from './chart.ts';
import type { Base, Figure } from './figure.ts';
import { numericShare, printedShare } from './printed.ts';
import type { Decimals } from './question-figures.ts';
import { thePersons } from './the-persons.ts';

export interface Participation {
  readonly invited: number;
  readonly complete: number;
  readonly partial: number;
  readonly brokenOff: number;
  readonly noAnswer: number;
  /** AAPOR response rates; null when nobody was asked. */
  readonly rates: ReturnType<typeof outcomeRates>;
}

export function participation(dataset: Dataset): Participation {
  const invited = dataset.invited.length;
  const complete = dataset.respondents.length;
  const { partial, brokenOff } = dataset.drafts;
  const noAnswer = Math.max(0, invited - complete - partial - brokenOff);
  const rates = outcomeRates({
    complete,
    partial,
    refusal: brokenOff,
    breakOff: brokenOff,
    nonContact: noAnswer,
    other: 0,
    unknownEligibility: 0,
    notEligible: 0,
  });
  return { invited, complete, partial, brokenOff, noAnswer, rates };
}

export function participationFigures(dataset: Dataset, decimals: Decimals): readonly Figure[] {
  const all = participation(dataset);
  const base = invitedBase(all.invited);
  const count = (name: string, label: string, persons: number): Figure => ({
    id: `participation.${name}`,
    kind: 'count',
    label,
    base,
    count: persons,
    share: all.invited === 0 ? null : persons / all.invited,
    printed: integer(persons),
    statement:
      name === 'invited'
        ? `${counted(persons, 'personne a été invitée', 'personnes ont été invitées')}.`
        : `${label}\u00a0: ${all.invited === 0 ? integer(persons) : ratio(persons, all.invited)}.`,
  });
  const { frame, settings } = dataset.questionnaire;
  const rate = (
    suffix: string,
    label: string,
    { asked, answered, unknown }: CellCounts,
    within?: string,
  ): Figure => {
    const id = `participation.rate${suffix}`;
    const share = asked === 0 || answered > asked ? null : answered / asked;
    return {
      id,
      kind: 'rate',
      label,
      base: invitedBase(asked, within),
      count: answered,
      share,
      printed:
        share === null
          ? '–'
          : printedShare(answered, asked, decimals[id] ?? 0, settings.minimumBase),
      ...(share === null
        ? {}
        : numericShare(answered, asked, decimals[id] ?? 0, settings.minimumBase)),
      statement: `${sentBy(answered, asked)}${within === undefined ? '' : `, ${within}`}.`,
      ...(unknown > 0 ? { note: atLeast(unknown) } : {}),
    };
  };
  return [
    count('invited', 'Personnes invitées', all.invited),
    count('complete', 'Questionnaires envoyés', all.complete),
    count('partial', 'Questionnaires commencés, remplis au moins à moitié', all.partial),
    count('broken_off', 'Questionnaires commencés, remplis moins qu’à moitié', all.brokenOff),
    count('no_answer', 'Personnes sans aucune réponse', all.noAnswer),
    rate('', 'Taux de réponse', { asked: all.invited, answered: all.complete, unknown: 0 }),
    ...frame.flatMap((variable) =>
      variable.categories.map(({ id, label, within }) =>
        rate(`@${variable.id}=${id}`, label, cellCounts(dataset, [[variable, id]]), within),
      ),
    ),
  ];
}

/** Who has answered so far: in all, then by each frame variable. */
export function participationTables(dataset: Dataset): readonly Table[] {
  const { invited, complete, partial, brokenOff, noAnswer } = participation(dataset);
  const { frame, settings } = dataset.questionnaire;
  const printed = (answered: number, asked: number) =>
    answered > asked ? '–' : printedShare(answered, asked, 0, settings.minimumBase);
  const all: Table = {
    caption: 'Où en sont les personnes invitées',
    head: ['', 'Personnes', 'Part'],
    rows: [
      ['Questionnaire envoyé', integer(complete), printed(complete, invited)],
      ['Commencé, au moins à moitié rempli', integer(partial), printed(partial, invited)],
      ['Commencé, moins qu’à moitié rempli', integer(brokenOff), printed(brokenOff, invited)],
      ['Sans aucune réponse', integer(noAnswer), printed(noAnswer, invited)],
    ],
    foot: [['Personnes invitées', integer(invited), '']],
  };
  const byVariable = frame.map(
    (variable): Table => ({
      caption: `Questionnaires envoyés, par ${variable.label.toLowerCase()}`,
      head: [variable.label, 'Envoyés', 'Invités', 'Taux'],
      rows: variable.categories.map(({ id, label }) => {
        const { asked, answered } = cellCounts(dataset, [[variable, id]]);
        return [label, integer(answered), integer(asked), printed(answered, asked)];
      }),
      foot: [
        ...unknownRow(dataset, variable),
        ['Ensemble', integer(complete), integer(invited), printed(complete, invited)],
      ],
    }),
  );
  return [all, ...byVariable];
}

export interface CellCounts {
  readonly asked: number;
  readonly answered: number;
  /** Those who answered and may be of this cell: closing gave up what would single them out. */
  readonly unknown: number;
}

/** Persons asked, and those of them who answered, in a cell of the frame. */
export function cellCounts(
  dataset: Dataset,
  cell: readonly (readonly [FrameVariable, string])[],
): CellCounts {
  type Known = Dataset['invited'][number];
  const inCell = (frame: Known) =>
    cell.every(([variable, category]) => frame[variable.id] === category);
  const mayBeInCell = (frame: Known) =>
    cell.every(([variable, category]) => (frame[variable.id] ?? category) === category);
  const answered = dataset.respondents.filter(({ frame }) => inCell(frame)).length;
  return {
    asked: dataset.invited.filter(inCell).length,
    answered,
    unknown: dataset.respondents.filter(({ frame }) => mayBeInCell(frame)).length - answered,
  };
}

/** Categories in which more persons answered than the list invites: no rate can be told of them. */
export function overfullCategories(
  dataset: Dataset,
): readonly ({ readonly label: string } & CellCounts)[] {
  if (dataset.invited.length === 0) return [];
  return dataset.questionnaire.frame.flatMap((variable) =>
    variable.categories
      .map(({ id, label }) => ({ label, ...cellCounts(dataset, [[variable, id]]) }))
      .filter(({ asked, answered }) => answered > asked),
  );
}

function atLeast(unknown: number): string {
  const who = counted(unknown, 'personne qui a répondu n’est', 'personnes qui ont répondu ne sont');
  return `${who} plus rattachée${unknown > 1 ? 's' : ''} à une catégorie, pour que nul ne soit reconnu\u00a0: ce taux est un minimum.`;
}

function unknownRow(dataset: Dataset, { id }: FrameVariable): readonly (readonly string[])[] {
  const unknown = dataset.respondents.filter(({ frame }) => frame[id] === undefined).length;
  return unknown === 0 ? [] : [['Catégorie non conservée', integer(unknown), '', '']];
}

function sentBy(answered: number, asked: number): string {
  const act = answered >= 2 ? 'ont envoyé leurs réponses' : 'a envoyé ses réponses';
  const whole = asked === 0 ? '' : ` sur ${integer(asked)}`;
  return `${counted(answered, 'personne', 'personnes')}${whole} ${act}`;
}

/** @param within « en collège », when only these are meant */
function invitedBase(invited: number, within?: string): Base {
  const persons =
    invited === 0 && within === undefined
      ? 'inconnue, faute de liste des personnes invitées'
      : thePersons(invited, 'personne invitée', 'personnes invitées');
  const described = within === undefined ? persons : `${persons} ${within}`;
  return { count: invited, kind: 'invited', described, outside: {} };
}
