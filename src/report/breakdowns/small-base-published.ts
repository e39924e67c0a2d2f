import type { YamlSource } from '../../definition/yaml-source.ts';
import type { Problem } from '../../problem.ts';
import { counted, midSentence, typographic } from '../../wording.ts';
import type { SmallBase } from './told-by-deciding.ts';

/**
 * What the program cannot hide, to who can: at each breakdown that tells, since each is mended by itself.
 * @param source of the plan
 */
export function smallBasePublished(
  smallBases: readonly SmallBase[],
  source: YamlSource,
): readonly Problem[] {
  return smallBases.map(({ question, row, choice, persons, told }) => {
    const { variable } = told.grouping;
    const name = [question.title, row, choice].filter((part) => part !== undefined).join(' : ');
    const [have, they, are] =
      persons === 1 ? ['a répondu', 'elle', 'est'] : ['ont répondu', 'elles', 'sont'];
    const among = choice === undefined ? '' : ' parmi celles à qui ce choix était proposé';
    const message = `« ${name} » : ${counted(persons, 'personne', 'personnes')} seulement ${have}${among}, et la ventilation de « ${told.question.title} » par ${midSentence(variable.label)} dit de quelle catégorie ${they} ${are}. Ce que le bilan imprime de l’ensemble, il le dit donc d’${they}.`;
    const hint = `Ne ventilez pas « ${told.question.id} » par « ${variable.id} » : donnez à la ventilation une liste « questions » où elle n’est pas.`;
    return {
      ...{ code: 'small-base-published', severity: 'warning', path: source.path },
      ...source.place(['analysis', 'breakdowns', told.order, 'by']),
      message: typographic(message),
      hint: typographic(hint),
    };
  });
}
