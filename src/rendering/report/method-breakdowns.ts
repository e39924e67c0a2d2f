/** What was broken down, what was hidden and why, and which tests were made. */
import type { BreakdownMethod, TestFamilies } from '../../report/breakdowns/breakdown.ts';
import { figureOf } from '../../report/figure.ts';
import type { Report } from '../../report/report.ts';
import { counted, decimal, integer, midSentence } from '../../wording.ts';
import { LEVEL } from './comparison-sentence.ts';
import type { MethodPart } from './method-part.ts';

export function breakdownParts(report: Report): readonly MethodPart[] {
  const { breakdowns, audience, weighting } = report;
  if (!breakdowns) return [];
  const { tests } = breakdowns;
  const isPublic = audience === 'public';
  return [
    { title: 'Ventilations', paragraphs: whatIsBrokenDown(breakdowns) },
    {
      title: 'Effectifs masqués',
      paragraphs: [
        ...whatIsHidden(breakdowns, showsFew(report)),
        ...whatIsDropped(breakdowns),
        ...(weighting && breakdowns.hiddenCells > 0 ? [unweighted] : []),
        count(breakdowns, isPublic),
      ],
    },
    ...(tests
      ? [
          {
            title: 'Comparaison des catégories',
            paragraphs: howTested(tests, isPublic, breakdowns.hiddenCells > 0),
          },
        ]
      : []),
  ];
}

function whatIsBrokenDown({ variables }: BreakdownMethod): readonly string[] {
  const named = variables.map(
    ({ label, questions }) =>
      `par ${midSentence(label)} (${counted(questions, 'question', 'questions')})`,
  );
  const merges = variables.flatMap((variable) =>
    variable.merges.map(
      ({ label, of }) => `« ${label} » réunit ${of.map((one) => `« ${one} »`).join(', ')}.`,
    ),
  );
  return [
    `Les réponses sont ventilées ${named.join(', ')}. Une part est celle des personnes de la catégorie qui ont répondu à la question ; la dernière ligne du tableau dit combien elles sont. Les parts ne sont pas pondérées.`,
    ...merges,
  ];
}

/** Of a category that is too small for its answers to be told, some are: nobody gave them, or everybody. */
function showsFew({ analysis, actions, figures, breakdowns }: Report): boolean {
  const { smallGroup = 0 } = breakdowns ?? {};
  const answers = analysis
    .flatMap(({ questions }) => questions.flatMap((question) => question.breakdowns ?? []))
    .flatMap(({ items }) => items.flatMap(({ rows }) => rows));
  const wishes = actions.flatMap(({ tables }) => tables.flatMap(({ rows }) => rows));
  return [...answers, ...wishes]
    .flatMap(({ cells }) => cells)
    .some((cell) => {
      if (cell.kind !== 'shown' || cell.suppressed) return false;
      const { count } = figureOf(figures, cell.figure).base;
      return count > 0 && count < smallGroup;
    });
}

function whatIsHidden(
  { threshold, smallGroup }: BreakdownMethod,
  isFewShown: boolean,
): readonly string[] {
  const exception = isFewShown
    ? ', à une exception près : une réponse que personne n’a donnée, ou que tous ont donnée, peut être montrée d’une catégorie si petite, puisque l’ensemble dit déjà ce que chacun a répondu'
    : '';
  return [
    `Une catégorie est masquée quand moins de ${integer(threshold)} de ses membres ont répondu, quand moins de ${integer(threshold)} n’ont pas répondu, ou quand tous les autres répondants sont moins de ${integer(threshold)}. Les réponses d’une catégorie le sont aussi quand moins de ${integer(smallGroup)} de ses membres, ou de tous les autres ensemble, ont répondu à la question : si tous avaient répondu de même, on saurait ce qu’a répondu chacun. Seuls ces nombres en décident, jamais ce qui a été répondu${exception}.`,
    'D’autres cases sont masquées pour qu’aucune soustraction ne rende celles-là ; rien ne les distingue des premières. Une catégorie est masquée en entier dans les choix multiples, les classements et les questions dont des réponses sont regroupées, où les unes se déduisent des autres, ainsi que dans les questions posées d’après une réponse qui y est masquée, ou qui l’est par une autre variable sans être ventilée par celle-ci. Quand les ventilations d’une question par deux variables se trahiraient, seule la première est montrée ; de même dès qu’une case est masquée, si c’est une moyenne ou si plus de deux variables ventilent la question.',
    `Le seuil de ${integer(threshold)} est un choix du responsable de l’enquête, et celui de ${integer(smallGroup)}, son double, un choix de méthode : aucun texte ne les fixe. Ce qu’ont répondu toutes les personnes ensemble est publié sans rien masquer, et le nombre de répondants de chaque catégorie l’est avec les taux de réponse.`,
    `Contrôle avant publication : pour chaque nombre masqué, les totaux et les cases publiées de son tableau laissent possibles au moins ${integer(threshold)} valeurs entières, ou autant que les seuls totaux en laissent (flots dans un réseau, Cox 1995). Entre deux variables, elles en laissent au moins deux, et ${integer(threshold)} pour une catégorie sous le seuil.`,
  ];
}

function whatIsDropped({ dropped, threshold, smallGroup }: BreakdownMethod): readonly string[] {
  if (dropped === 0) return [];
  return [
    `Quand les personnes qui ont répondu à une question sont toutes d’une même catégorie, ou toutes sauf moins de ${integer(threshold)}, ce que l’ensemble a répondu se lirait d’elles : le tableau n’est pas publié, ni le nombre de personnes de chaque catégorie. Il en va de même, parfois, quand ce sont celles à qui l’un de ses choix était proposé. Quelques personnes, même de plusieurs catégories, sont souvent dans ce cas : quand moins de ${integer(smallGroup)} ont répondu, la phrase qui tient lieu de tableau dit seulement qu’elles sont trop peu. À ${integer(smallGroup)} au moins, une question posée à tous, où rien d’autre n’est à masquer, reste ventilée. ${counted(dropped, 'tableau, ou ligne de tableau, n’est pas publié', 'tableaux, ou lignes de tableau, ne sont pas publiés')}.`,
  ];
}

const unweighted =
  'La part pondérée d’une question dont une case est masquée n’est pas publiée : à côté de la part non pondérée, elle rendrait le nombre masqué.';

function count({ cells, hiddenCells }: BreakdownMethod, isPublic: boolean): string {
  if (hiddenCells === 0) return `Aucune des ${integer(cells)} cases n’est masquée.`;
  const are = hiddenCells === 1 ? 'case est masquée' : 'cases sont masquées';
  const sign = isPublic ? ' (« s »)' : ' dans le document public (« * »), et montrées ici';
  return `${integer(hiddenCells)} ${are} sur ${integer(cells)}${sign}.`;
}

function howTested(tests: TestFamilies, isPublic: boolean, isHiding: boolean): readonly string[] {
  const { random, finer, leftOut } = tests;
  const out = counted(leftOut, 'test porte', 'tests portent');
  const apart = isPublic
    ? `${out} sur un tableau dont une case est masquée : non donnés, ils ne comptent dans aucune famille, car leur p ou leur V suffirait parfois à retrouver la case.`
    : 'Ce document donne aussi les tests que le document public ne donne pas, faute de montrer leur tableau : les familles y sont plus grandes, et les p corrigés peuvent différer.';
  return [
    `Chaque tableau est soumis à un test d’indépendance, sur les effectifs non pondérés : khi-deux de Pearson quand aucun effectif attendu n’est inférieur à 1, ni plus d’un sur cinq à 5 (règle de Cochran) ; sinon test exact de Fisher et, là où trop de tableaux ont les mêmes totaux, ${integer(random.draws)} tirés au hasard (graine ${integer(random.seed)}), ou ${integer(finer.draws)} (graine ${integer(finer.seed)}) quand ceux-là laissent un doute. D’un choix multiple ou d’un classement, chaque réponse est un tableau. Les moyennes ne sont pas testées.`,
    `De beaucoup de tests, quelques-uns signalent par hasard une différence qui n’existe pas. Les p sont donc corrigés, dans deux familles que le plan fixe avant de voir les réponses. ${families(tests)} Une différence est signalée quand son p corrigé est inférieur à ${decimal(LEVEL, 2)} ; le V de Cramér en dit la force, de 0 à 1. Que rien ne soit montré ne montre pas l’égalité.`,
    'Les tests prennent les répondants pour indépendants les uns des autres, et tirés d’une population bien plus grande qu’eux : les réponses d’un même établissement se ressemblant peut-être, ils signalent alors trop.',
    ...(isHiding && (leftOut > 0 || !isPublic) ? [apart] : []),
  ];
}

function families({ announced, explored, questions }: TestFamilies): string {
  const level = `${decimal(LEVEL * 100, 0)} %`;
  const named = questions.map((title) => `« ${title} »`).join(', ');
  const holm = `Questions annoncées (${named}) : ${counted(announced, 'test', 'tests')}, méthode de Holm, qui tient sous ${level} le risque d’un seul faux signal.`;
  const others =
    announced > 0 ? 'Toutes les autres' : 'Toutes les questions, aucune n’étant annoncée';
  const hochberg = `${others} : ${counted(explored, 'test', 'tests')}, méthode de Benjamini et Hochberg, pour que ${level} au plus des signaux soient faux en moyenne.`;
  return [...(announced > 0 ? [holm] : []), ...(explored > 0 ? [hochberg] : [])].join(' ');
}
