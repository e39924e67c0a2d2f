/** The earlier figure that one may be set against, or why there is none. */
import type { Change } from '../../definition/compare/change.ts';
import type { Problem } from '../../problem.ts';
import { midSentence, typographic } from '../../wording.ts';
import type { Figure } from '../figure.ts';
import type { Comparison } from './comparison.ts';
import type { EarlierFigure } from './earlier-edition.ts';

export type Refusal = Required<Pick<Problem, 'code' | 'message' | 'hint'>>;

interface Refused {
  readonly refusal: Refusal;
  /** What changed between the editions, for a reader. */
  readonly reason?: string;
}

export type Earlier = { readonly figure: EarlierFigure; readonly answeredFor?: string } | Refused;

/** @param figure a share or a rate of all respondents */
export function earlierOf({ id }: Pick<Figure, 'id'>, comparison: Comparison | undefined): Earlier {
  if (!comparison) return nothingToCompare(id);
  if (id.includes('@')) {
    return refused(
      'not-comparable',
      `« ${id} » est d’une partie des répondants : d’une année sur l’autre, seul l’ensemble se compare.`,
      `Parlez de l’ensemble : « ${id.split('@')[0]} ».`,
    );
  }
  const series = seriesOf(id, comparison);
  if ('refusal' in series) return series;
  const { figures, questionnaire } = comparison.earlier;
  const figure = figures.get(id);
  if (figure) return { figure, ...series };
  return refused(
    'not-in-earlier',
    `« ${id} » n’a pas de chiffre dans l’édition ${questionnaire.edition}.`,
    'Dites le chiffre pour lui-même.',
  );
}

/** The plan names no other edition. */
export function nothingToCompare(id: string): Refused {
  return refused(
    'no-comparison',
    `« ${id} » ne peut pas être rapproché d’une autre année.`,
    'Dites laquelle dans plan.yaml : compare, avec « edition » et « figures ».',
  );
}

function seriesOf(
  id: string,
  { questions, accepted, earlier }: Comparison,
): { readonly answeredFor?: string } | Refused {
  const { edition } = earlier.questionnaire;
  const [question = '', ...rest] = id.split('.');
  const found = questions.get(question);
  if (!found) {
    // The rate is of all who were asked, whatever they were asked.
    return id === 'participation.rate'
      ? {}
      : refused('not-comparable', `« ${id} » n’est pas le même d’une édition à l’autre.`, ALONE);
  }
  const { verdict, reason } = found;
  if (verdict === 'new' || verdict === 'dropped') {
    return refused('not-in-earlier', `« ${question} » : ${midSentence(reason)}`, ALONE);
  }
  const isRegrouped = found.changes.some((change) => regroups(change, rest.join('.')));
  if (verdict === 'broken' || isRegrouped) {
    const why = isRegrouped ? 'Ce regroupement ne réunit plus les mêmes choix.' : reason;
    const message = `« ${id} » ne se compare plus à ${edition}. ${why}`;
    return { ...refused('series-broken', message, ALONE), reason: why };
  }
  if (verdict === 'comparable') return {};
  const answeredFor = accepted.get(question);
  if (answeredFor !== undefined) return { answeredFor };
  const message = `« ${question} » est à vérifier avant d’être rapprochée de ${edition}. ${reason}`;
  const hint = `Si le sens est resté le même, dites pourquoi dans plan.yaml : compare, accepted, « ${question}: … ».`;
  return { ...refused('series-to-check', message, hint), reason };
}

const ALONE = 'Dites chaque chiffre pour lui-même, sans les rapprocher.';

/** The group that is meant unites other choices than it did. */
function regroups(change: Change, name: string): boolean {
  return (
    change.kind === 'item_property' &&
    change.item.list === 'group' &&
    change.property === 'choices' &&
    (name === change.item.id || name.endsWith(`.${change.item.id}`))
  );
}

function refused(code: string, message: string, hint: string): Refused {
  return { refusal: { code, message: typographic(message), hint: typographic(hint) } };
}
