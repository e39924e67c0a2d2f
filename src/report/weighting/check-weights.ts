/** What can be wrong in `analysis.weights` before a single answer is looked at. */
import { suggestion } from '../../definition/fault.ts';
import type { FrameVariable } from '../../definition/questionnaire.ts';
import type { ValuePath, YamlSource } from '../../definition/yaml-source.ts';
import type { Problem } from '../../problem.ts';
import { typographic } from '../../wording.ts';
import type { WeightsPlan } from '../analysis-plan.ts';

const WEIGHTS = ['analysis', 'weights'] as const;

/** Says a fault of what stands at a path inside `analysis.weights`. */
export type TellWeights = (
  code: string,
  at: ValuePath,
  message: string,
  hint: string,
  severity?: Problem['severity'],
) => Problem;

export function tellWeights(source: YamlSource): TellWeights {
  return (code, at, message, hint, severity = 'error') => ({
    code,
    severity,
    path: source.path,
    ...(at.length === 0 ? source.keyPlace(WEIGHTS) : source.place([...WEIGHTS, ...at])),
    message: typographic(message),
    hint: typographic(hint),
  });
}

export function checkWeights(
  weights: WeightsPlan,
  frame: readonly FrameVariable[],
  tell: TellWeights,
): readonly Problem[] {
  const known = frame.map(({ id }) => id);
  const ofVariables = weights.variables.flatMap((id, index) => {
    const at = ['variables', index];
    if (!known.includes(id)) {
      const message = `« ${id} » n’est pas une variable de la liste des invités.`;
      return [tell('unknown-variable', at, message, suggestion(id, known))];
    }
    if (weights.variables.indexOf(id) === index) return [];
    const message = `La variable « ${id} » est déjà dans cette liste.`;
    return [tell('duplicate-id', at, message, 'Retirez l’une des deux.')];
  });
  const ofBounds =
    weights.by === 'cells' && weights.bounds
      ? [
          tell(
            'bounds-of-cells',
            ['bounds'],
            'Des poids calculés par croisement (cells) ne peuvent pas être bornés : chaque croisement n’a qu’un poids possible.',
            'Écrivez « by: margins », ou retirez « bounds ».',
          ),
        ]
      : [];
  return [...ofVariables, ...checkMerges(weights, frame, tell), ...ofBounds];
}

function checkMerges(
  { variables, merge = [] }: WeightsPlan,
  frame: readonly FrameVariable[],
  tell: TellWeights,
): readonly Problem[] {
  return merge.flatMap(({ variable, of }, index) => {
    const merged = frame.find(({ id }) => id === variable);
    if (!merged || !variables.includes(variable)) {
      const message = `« ${variable} » n’est pas l’une des variables qui donnent les poids.`;
      const at = ['merge', index, 'variable'];
      const known = frame.map(({ id }) => id).filter((id) => variables.includes(id));
      return [tell('unknown-variable', at, message, suggestion(variable, known))];
    }
    const categories = merged.categories.map(({ id }) => id);
    const before = merge.slice(0, index).filter((one) => one.variable === variable);
    return of.flatMap((id, place) => {
      const at = ['merge', index, 'of', place];
      if (!categories.includes(id)) {
        const message = `« ${id} » n’est pas une catégorie de « ${variable} ».`;
        return [tell('unknown-category', at, message, suggestion(id, categories))];
      }
      const isTaken = of.indexOf(id) < place || before.some((one) => one.of.includes(id));
      if (!isTaken) return [];
      const message = `La catégorie « ${id} » est déjà réunie avec d’autres.`;
      return [tell('duplicate-id', at, message, 'Ne la nommez qu’une fois.')];
    });
  });
}
