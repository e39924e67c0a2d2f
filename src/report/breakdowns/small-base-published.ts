import type { YamlSource } from '../../definition/yaml-source.ts';
import type { Problem } from '../../problem.ts';
import { counted, midSentence, typographic } from '../../wording.ts';
import type { SmallBase } from './told-by-deciding.ts';

/**
 * What the program cannot hide, to who can: once a question, whatever the variables.
 * @param source of the plan
 */
export function smallBasePublished(
  smallBases: readonly SmallBase[],
  source: YamlSource,
): readonly Problem[] {
  const groups = Map.groupBy(smallBases, ({ question, label, told }) =>
    JSON.stringify([question.id, label, told.question.id]),
  );
  return [...groups.values()].flatMap((some) => {
    const [first] = some;
    if (!first) return [];
    const { question, label, persons, told } = first;
    const by = listed(some.map((one) => midSentence(one.told.grouping.variable.label)));
    const ids = listed(some.map((one) => `« ${one.told.grouping.variable.id} »`));
    const [have, they, are] =
      persons === 1 ? ['a répondu', 'elle', 'est'] : ['ont répondu', 'elles', 'sont'];
    const name = label === undefined ? question.title : `${question.title} : ${label}`;
    const message = `« ${name} » : ${counted(persons, 'personne', 'personnes')} seulement ${have}, et la ventilation de « ${told.question.title} » par ${by} dit de quelle catégorie ${they} ${are}. Ce que le bilan imprime de l’ensemble, il le dit donc d’${they}.`;
    const hint = `Ne ventilez pas « ${told.question.id} » par ${ids} : donnez à la ventilation une liste « questions » où elle n’est pas.`;
    return [
      {
        ...{ code: 'small-base-published', severity: 'warning', path: source.path },
        ...source.place(['analysis', 'breakdowns', told.order, 'by']),
        message: typographic(message),
        hint: typographic(hint),
      },
    ];
  });
}

/** « type et secteur » */
function listed(words: readonly string[]): string {
  return new Intl.ListFormat('fr').format(new Set(words));
}
