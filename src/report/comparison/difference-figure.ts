/** A difference of two percentages as a figure of its own, in points. */
import { pointsApart, roundedPoints } from '../../statistics/points-apart.ts';
import { percentUnits } from '../../statistics/rounding.ts';
import { counted, integer, points, signedPoints, typographic } from '../../wording.ts';
import type { DifferenceTerm, Figure } from '../figure.ts';
import { chanceOf } from './chance.ts';
import type { Comparison } from './comparison.ts';
import type { EarlierFigure } from './earlier-edition.ts';

/** @example differenceId('tchap.profit', 'echanges.oui') // => 'difference.tchap.profit,echanges.oui' */
export function differenceId(one: string, other: string): string {
  return `difference.${one},${other}`;
}

/** Two figures of one edition: how much larger the first is. */
export function differenceFigure(one: Figure, other: Figure): Figure {
  const terms = [termOf(one), termOf(other)] as const;
  const apart = roundedPoints(pointsApart(...terms));
  const bases = [one, other].map(({ base }) => base.described);
  const [first = '', second = ''] = bases;
  return {
    ...commonOf(one, differenceId(one.id, other.id)),
    label: `${one.label}\u00a0; ${other.label}`,
    printed: points(apart),
    difference: {
      points: apart,
      terms,
      sentences: [
        `${one.printed}\u00a0: ${one.statement}`,
        `${otherQuestion(one, other)}${other.printed}\u00a0: ${other.statement}`,
        first === second
          ? `Base\u00a0: ${first}.`
          : `Base\u00a0: ${first}\u00a0; pour la seconde proportion, ${second}.`,
        ...roundingSentence(apart, terms),
      ].map(typographic),
    },
  };
}

/** A figure and what it was in an earlier edition: how much larger it is now. */
export function changeFigure(
  now: Figure,
  before: EarlierFigure,
  answeredFor: string | undefined,
  { earlier, questions }: Comparison,
  edition: string,
): Figure {
  const { edition: year } = earlier.questionnaire;
  const was: DifferenceTerm = { ...termOf(before), edition: year };
  const terms = [termOf(now), was] as const;
  const apart = roundedPoints(pointsApart(...terms));
  const reason = questions.get(now.id.split('.')[0] ?? '')?.reason ?? '';
  const { change, reach } = chanceOf(now, before, earlier.invited);
  return {
    ...commonOf(now, differenceId(now.id, year)),
    label: now.label,
    printed: signedPoints(apart),
    difference: {
      points: apart,
      terms,
      sentences: [
        `${edition}\u00a0: ${now.printed}. ${now.statement}`,
        `${year}\u00a0: ${was.printed}, ${personsOf(was)}.`,
        `Base\u00a0: ${now.base.described}\u00a0; en ${year}, ${before.base.described}.`,
        ...roundingSentence(apart, terms),
        ...(answeredFor === undefined
          ? []
          : [`${reason} Les deux éditions sont pourtant rapprochées : ${answeredFor}`]),
      ].map(typographic),
      ...(change ? { change } : {}),
      reach: typographic(reach),
    },
  };
}

/** The question of the first figure is said above; that of the second only where it is another. */
function otherQuestion(one: Figure, other: Figure): string {
  const { question } = other;
  return question === undefined || question === one.question ? '' : `« ${question} » `;
}

function commonOf({ question, base, count }: Figure, id: string) {
  return {
    id,
    kind: 'difference' as const,
    ...(question === undefined ? {} : { question }),
    base,
    count,
    share: null,
    statement: '',
  };
}

function termOf({ id, count, base, printed }: Figure | EarlierFigure): DifferenceTerm {
  return { figure: id, count, base: base.count, printed };
}

function personsOf({ count, base }: DifferenceTerm): string {
  return `${counted(count, 'personne', 'personnes')} sur ${integer(base)}`;
}

/** A reader who subtracts the printed percentages may be a point away. */
function roundingSentence(
  apart: number,
  [one, other]: readonly [DifferenceTerm, DifferenceTerm],
): readonly string[] {
  const printed = percentUnits(one.count, one.base) - percentUnits(other.count, other.base);
  if (Math.abs(printed) === Math.abs(apart)) return [];
  return [
    `L’écart est calculé sur les effectifs : celui des pourcentages arrondis serait de ${points(printed)}.`,
  ];
}
