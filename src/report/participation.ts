/** Who was asked and who answered: counts and rates, in all and by frame variable. */
import type { Dataset } from '../dataset/dataset.ts';
import type { FrameVariable } from '../definition/questionnaire.ts';
import { outcomeRates } from '../statistics/outcome-rates.ts';
import { counted, integer, ratio } from '../wording.ts';
import type { Table } from './chart.ts';
import type { Base, Figure } from './figure.ts';
import { printedShare } from './printed.ts';
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
    { asked, answered }: { asked: number; answered: number },
    within?: string,
  ): Figure => {
    const id = `participation.rate${suffix}`;
    return {
      id,
      kind: 'rate',
      label,
      base: invitedBase(asked, within),
      count: answered,
      share: asked === 0 ? null : answered / asked,
      printed: printedShare(answered, asked, decimals[id] ?? 0, settings.minimumBase),
      statement: `${sentBy(answered, asked)}${within === undefined ? '' : `, ${within}`}.`,
    };
  };
  return [
    count('invited', 'Personnes invitées', all.invited),
    count('complete', 'Questionnaires envoyés', all.complete),
    count('partial', 'Questionnaires commencés, remplis au moins à moitié', all.partial),
    count('broken_off', 'Questionnaires commencés, remplis moins qu’à moitié', all.brokenOff),
    count('no_answer', 'Personnes sans aucune réponse', all.noAnswer),
    rate('', 'Taux de réponse', { asked: all.invited, answered: all.complete }),
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
    printedShare(answered, asked, 0, settings.minimumBase);
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
      foot: [['Ensemble', integer(complete), integer(invited), printed(complete, invited)]],
    }),
  );
  return [all, ...byVariable];
}

/** Persons asked, and those of them who answered, in a cell of the frame. */
export function cellCounts(
  dataset: Dataset,
  cell: readonly (readonly [FrameVariable, string])[],
): { asked: number; answered: number } {
  const inCell = (frame: { readonly [variable: string]: string }) =>
    cell.every(([variable, category]) => frame[variable.id] === category);
  return {
    asked: dataset.invited.filter(inCell).length,
    answered: dataset.respondents.filter(({ frame }) => inCell(frame)).length,
  };
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
