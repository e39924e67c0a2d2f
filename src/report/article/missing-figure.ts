import { nearest } from '../../definition/spelling.ts';
import type { Problem } from '../../problem.ts';
import { typographic } from '../../wording.ts';
import { droppedName } from '../dropped-name.ts';
import type { ArticleContext } from './context.ts';
import { figureHint } from './figure-hint.ts';

export const UNKNOWN_THEME = 'unknown-theme';

/** No fault of its own where the plan's breakdowns have some. */
export const NOT_BROKEN_DOWN = 'figure-not-broken-down';

/** Why a figure cannot be printed: nothing bears its name, or too few persons stand behind it. */
export function missingFigure(
  id: string,
  context: Pick<ArticleContext, 'figures' | 'untold' | 'dataset' | 'former' | 'coding'>,
): Required<Pick<Problem, 'code' | 'message' | 'hint'>> {
  const { figures, untold, dataset, former, coding } = context;
  const [overall = ''] = id.split('@');
  const merge = `Regroupez des catégories dans plan.yaml (merge), ou parlez de l’ensemble : « ${overall} ».`;
  const reason = untold?.get(id);
  if (reason === 'hidden') {
    const message = `« ${id} » est masqué parce que l’effectif est trop faible.`;
    return told('hidden-figure', message, merge);
  }
  if (reason === 'no-mean') {
    const message = `« ${id} » n’est pas donné : trop peu de personnes pour une moyenne.`;
    return told('no-mean', message, merge);
  }
  const [, variable = ''] = /@(\w+)=/.exec(id) ?? [];
  const others = [...figures.keys(), ...(untold?.keys() ?? [])];
  if (figures.has(overall) && !others.some((one) => one.startsWith(`${overall}@${variable}=`))) {
    const message = `« ${overall} » n’est pas ventilé ainsi : « ${id} ».`;
    const hint =
      'Déclarez la ventilation dans plan.yaml (analysis, breakdowns), ou parlez de l’ensemble.';
    return told(NOT_BROKEN_DOWN, message, hint);
  }
  const dropped = droppedName(id, dataset.questionnaire, former);
  if (dropped) return dropped;
  const theme = unknownTheme(overall, coding);
  if (theme) return theme;
  const known = [...figures.keys()].filter((one) => one.includes('@') === id.includes('@'));
  return told('unknown-figure', `Aucun chiffre ne s’appelle « ${id} ».`, figureHint(id, known));
}

function unknownTheme(id: string, { labels }: ArticleContext['coding']) {
  const [question = '', theme = ''] = id.split('.');
  if (theme === '' || !Object.hasOwn(labels, question)) return undefined;
  const message = `« ${theme} » n’est pas un thème de « ${question} » dans themes.yaml.`;
  const near = nearest(theme, Object.keys(labels[question] ?? {}));
  const hint =
    near === undefined
      ? 'Retirez ce qui en parle, ou nommez un thème qui y est.'
      : `Vouliez-vous dire « ${near} » ?`;
  return told(UNKNOWN_THEME, message, hint);
}

function told(code: string, message: string, hint: string) {
  return { code, message: typographic(message), hint: typographic(hint) };
}
