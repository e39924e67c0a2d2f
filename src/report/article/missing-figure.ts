import { suggestion } from '../../definition/fault.ts';
import { nearest } from '../../definition/spelling.ts';
import type { Problem } from '../../problem.ts';
import { typographic } from '../../wording.ts';
import type { Breakdown } from '../breakdowns/breakdown.ts';
import { whyDropped } from '../breakdowns/why-dropped.ts';
import { droppedName } from '../dropped-name.ts';
import { figureOf } from '../figure.ts';
import type { ArticleContext } from './context.ts';
import { figureHint } from './figure-hint.ts';

export const UNKNOWN_THEME = 'unknown-theme';

/** No fault of its own where the plan's breakdowns have some. */
export const NOT_BROKEN_DOWN = 'figure-not-broken-down';

/** Why a figure cannot be printed: nothing bears its name, or too few persons stand behind it. */
export function missingFigure(
  id: string,
  context: Pick<
    ArticleContext,
    'figures' | 'untold' | 'breakdowns' | 'dataset' | 'former' | 'coding'
  >,
): Required<Pick<Problem, 'code' | 'message' | 'hint'>> {
  const { figures, untold, dataset, former, coding } = context;
  const [overall = ''] = id.split('@');
  const merge = `Regroupez des catégories dans plan.yaml (merge), ou parlez de l’ensemble : « ${overall} ».`;
  const reason = untold?.get(id);
  if (reason === 'hidden') {
    const message = `« ${id} » est masqué parce que l’effectif est trop faible.`;
    return told('hidden-figure', message, merge);
  }
  if (reason === 'dropped') {
    const message = `« ${id} » n’est pas publié : ${whyUnpublished(overall, context)}.`;
    return told('hidden-figure', message, `Parlez de l’ensemble : « ${overall} ».`);
  }
  if (reason === 'no-mean') {
    const message = `« ${id} » n’est pas donné : trop peu de personnes pour une moyenne.`;
    return told('no-mean', message, merge);
  }
  const [, variable = ''] = /@(\w+)=/.exec(id) ?? [];
  const others = [...figures.keys(), ...(untold?.keys() ?? [])];
  const group = figures.has(overall) && unknownGroup(id, context);
  if (group) return group;
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

/** As beside the table that is not there; the themes of a text all have its base. */
function whyUnpublished(
  overall: string,
  { figures, breakdowns, dataset }: Pick<ArticleContext, 'figures' | 'breakdowns' | 'dataset'>,
): string {
  const item = [...(breakdowns?.values() ?? [])]
    .flat()
    .flatMap(({ items }) => items)
    .find(({ rows }) => rows.some((row) => row.overall === overall));
  const ofThemes = () => ({ overallBase: figureOf(figures, overall).base.count, rows: [] });
  return whyDropped(item ?? ofThemes(), dataset.questionnaire.settings);
}

/** Behind the « @ »: no variable of the list of invitees, or no category of it. */
function unknownGroup(
  id: string,
  { dataset, breakdowns }: Pick<ArticleContext, 'dataset' | 'breakdowns'>,
) {
  const [, by, category] = /@([^=]*)=?(.*)$/.exec(id) ?? [];
  if (by === undefined || category === undefined) return undefined;
  const { frame } = dataset.questionnaire;
  const variable = frame.find((one) => one.id === by);
  if (!variable) {
    const message = `« ${by} » n’est pas une variable de la liste des invités : « ${id} ».`;
    const known = frame.map((one) => one.id);
    return told('unknown-variable', message, suggestion(by, known));
  }
  const [question = ''] = id.split('.');
  const groupsIn = (one: Breakdown) => (one.by === by ? one.groups : []);
  const ofQuestion = (breakdowns?.get(question) ?? []).flatMap(groupsIn);
  const ofAny = [...(breakdowns?.values() ?? [])].flat().flatMap(groupsIn);
  const groups = ofQuestion.length > 0 ? ofQuestion : [...variable.categories, ...ofAny];
  const known = groups.map((one) => one.id);
  if (known.includes(category)) return undefined;
  const message =
    category === ''
      ? `« ${id} » ne nomme pas de catégorie de « ${by} ».`
      : `« ${category} » n’est pas une catégorie de « ${by} » : « ${id} ».`;
  return told('unknown-category', message, suggestion(category, known));
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
