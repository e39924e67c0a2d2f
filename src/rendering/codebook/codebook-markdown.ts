/** `codebook.md`: the same description for people, and how to read both files of responses. */
import { questionNumbers } from '../../definition/question-numbers.ts';
import type { Step } from '../../definition/questionnaire.ts';
import { missingOrder } from '../../report/missing-order.ts';
import type { Report } from '../../report/report.ts';
import { capitalised, date, decimal, integer, typographic } from '../../wording.ts';
import { documentWords } from '../report/document-words.ts';
import { guardWords, unguardWords } from '../responses/guard-words.ts';
import { missingLabels } from '../responses/missing-labels.ts';
import { markdownText } from './markdown-text.ts';
import { collected, confidentiality, daysWords, responseRate, universe } from './study-words.ts';
import { type Category, type Variable, variablesOf } from './variables.ts';

export function codebookMarkdown(report: Report): string {
  const variables = variablesOf(report);
  const numbers = questionNumbers(report.questionnaire);
  const parts = [
    ...opening(report),
    ...howToRead(),
    ...section(
      'Ce que l’on sait sans le demander',
      variables.filter(({ question }) => !question),
    ),
    ...report.questionnaire.steps.flatMap((step) => stepParts(step, variables, numbers)),
  ];
  return `${parts.join('\n\n')}\n`;
}

function opening(report: Report): readonly string[] {
  const { questionnaire } = report;
  const { title, organisation, demonstration } = documentWords(report);
  const { survey, edition } = questionnaire;
  const facts = [
    ['Enquête', `${survey}, édition ${edition}`],
    ['Organisation', organisation],
    ['Recueil', collected(questionnaire)],
    ['Personnes interrogées', universe(report)],
    ['Taux de réponse', responseRate(report)],
    ['Date', date(report.date)],
    ['Confidentialité', confidentiality(questionnaire)],
  ];
  return [
    `# ${markdownText(title)}\u00a0: dictionnaire des variables`,
    ...(demonstration === undefined ? [] : [`**${demonstration}.**`]),
    table(
      ['', ''],
      facts.map(([name = '', said = '']) => [`**${name}**`, markdownText(said)]),
    ),
  ];
}

function howToRead(): readonly string[] {
  return [
    '## Les deux fichiers de réponses',
    ...[
      'Une ligne par questionnaire envoyé, dans les deux ; les colonnes ont les mêmes noms.',
      '- `responses.csv`, pour les outils de statistique : UTF-8, virgules, codes, dates ISO. Une cellule vide est sans réponse, et la colonne `missing.…` de la question dit pourquoi ; si elle est vide aussi, le choix n’était pas proposé à cette personne, ou le rang n’a pas été donné.',
      '- `responses-fr.csv`, pour un tableur en français : UTF-8 avec sa marque, points-virgules, virgule décimale, dates JJ/MM/AAAA, libellés. La raison d’une absence de réponse est écrite entre parenthèses, à la place de la réponse.',
      'Une case à cocher vaut 1 ou 0 dans les deux fichiers. La moyenne de sa colonne est donc la part des personnes qui l’ont cochée, parmi celles qui ont coché au moins une réponse : les cellules vides et les mots n’y comptent pas. Un groupe de choix n’a pas de colonne : une personne n’y compte qu’une fois.',
    ].map(typographic),
    '### L’apostrophe devant un texte',
    guardWords,
    unguardWords((text) => `\`${text}\``),
    '### Pourquoi il n’y a pas de réponse',
    table(
      ['Code', 'Mots', 'Sens'],
      missingOrder.map(([kind]) => [
        `\`${kind}\``,
        `(${missingLabels[kind]})`,
        typographic(meanings[kind]),
      ]),
    ),
  ];
}

const meanings = {
  blank: 'la question a été posée, et laissée sans réponse',
  refused: 'la personne a choisi de ne pas répondre',
  does_not_know: 'la personne a dit ne pas savoir',
  not_concerned: 'la personne s’est dite non concernée',
  not_reached: 'la personne n’est pas allée jusqu’à cette étape',
  routing_unknown: 'réponse recueillie ailleurs : on ne sait plus si la question a été posée',
  not_asked: 'la question n’a pas été posée à cette personne',
} as const;

function stepParts(
  { title, questions }: Step,
  variables: readonly Variable[],
  numbers: ReadonlyMap<string, number>,
): readonly string[] {
  if (questions.length === 0) return [];
  return [
    `## ${markdownText(title)}`,
    ...questions.flatMap((question) => {
      const ofQuestion = variables.filter((one) => one.question?.id === question.id);
      const asked = `«\u00a0${markdownText(question.label)}\u00a0»`;
      const heading = `### ${numbers.get(question.id) ?? ''}\\. ${markdownText(question.title)}`;
      return [heading, asked, ...tableOf(ofQuestion)];
    }),
  ];
}

function section(title: string, variables: readonly Variable[]): readonly string[] {
  return [`## ${title}`, ...tableOf(variables)];
}

function tableOf(variables: readonly Variable[]): readonly string[] {
  const universes = variables.flatMap(({ name, universe: whom }) =>
    whom === undefined ? [] : [[whom, name] as const],
  );
  const byWhom = Map.groupBy(universes, ([whom]) => whom);
  return [
    table(['Colonne', 'Ce qu’elle dit', 'Valeur', 'Sens', 'Effectif'], variables.flatMap(rowsOf)),
    ...[...byWhom].map(([whom, members]) => {
      const names = members.map(([, name]) => `\`${name}\``).join(', ');
      return `${capitalised(markdownText(whom))}\u00a0: ${names}.`;
    }),
  ];
}

function rowsOf(variable: Variable): readonly (readonly string[])[] {
  const { name, label, categories } = variable;
  const own = [`\`${name}\``, markdownText(label)];
  if (categories.length === 0) return [[...own, '', markdownText(formatWords(variable)), '']];
  return categories.map((category, index) => [
    ...(index === 0 ? own : ['', '']),
    ...categoryCells(category),
  ]);
}

function categoryCells({ value, label, count }: Category): readonly string[] {
  return [`\`${value}\``, markdownText(label), count === undefined ? '' : integer(count)];
}

function formatWords({ kind, range, unit, decimals, valid }: Variable): string {
  const bounds = range ? `, ${boundsWords(kind, range)}` : '';
  const held = valid === undefined ? '' : `\u00a0; ${integer(valid)} avec une valeur`;
  const places = decimals
    ? `, ${integer(decimals)} décimale${decimals >= 2 ? 's' : ''} au plus`
    : '';
  const words = {
    number: `nombre${unit === undefined ? '' : `, en ${unit}`}${bounds}${places}`,
    date: `jour${bounds}`,
    text: 'texte',
    code: 'code',
  };
  return `${words[kind]}${held}`;
}

function boundsWords(
  kind: Variable['kind'],
  { low, high }: NonNullable<Variable['range']>,
): string {
  if (kind === 'date') return daysWords(low, high);
  return `de ${decimal(Number(low), 3)} à ${decimal(Number(high), 3)}`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
