/** What stands behind a number that an earlier edition published. */
import { counted, date, integer, typographic } from '../../wording.ts';
import type { Comparison } from './comparison.ts';
import type { EarlierFigure } from './earlier-edition.ts';
import { earlierOf } from './earlier-of.ts';

export interface EarlierFiche {
  /** The question as it was worded then. */
  readonly question?: string;
  readonly sentences: readonly string[];
}

/** @param edition that of the report, which may stand beside the number */
export function earlierFiche(
  figure: EarlierFigure,
  comparison: Comparison,
  edition: string,
): EarlierFiche {
  const { question } = figure;
  const { questionnaire, date: published } = comparison.earlier;
  const sentences = [
    `Édition ${questionnaire.edition}, ${countOf(figure)}`,
    `Base : ${figure.base.described}.`,
    ...meaningSince(figure, comparison, edition),
    `Source : « ${questionnaire.title} », chiffres publiés le ${date(published)}.`,
  ];
  return { ...(question === undefined ? {} : { question }), sentences: sentences.map(typographic) };
}

function countOf({ kind, label, count, base }: EarlierFigure): string {
  if (kind === 'mean') return `moyenne de ${counted(base.count, 'réponse', 'réponses')}.`;
  return `« ${label} » : ${counted(count, 'personne', 'personnes')} sur ${integer(base.count)}.`;
}

/** Whoever reads two numbers side by side compares them: whether they may is said. */
function meaningSince(
  { id }: EarlierFigure,
  comparison: Comparison,
  edition: string,
): readonly string[] {
  const found = earlierOf({ id }, comparison);
  if ('figure' in found) {
    const { answeredFor } = found;
    const reason = comparison.questions.get(id.split('.')[0] ?? '')?.reason;
    return answeredFor === undefined
      ? []
      : [`${reason} Les deux éditions sont pourtant rapprochées : ${answeredFor}`];
  }
  const { reason, refusal } = found;
  if (reason === undefined) return [];
  return refusal.code === 'series-broken'
    ? [`Ne se compare pas à l’édition ${edition}. ${reason}`]
    : [`La question n’est plus posée tout à fait de même dans l’édition ${edition}. ${reason}`];
}
