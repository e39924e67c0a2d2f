/** A handful of persons, whose answers a test writes, reported with breakdowns; threshold 3. */
import { buildDataset, type Dataset } from '../../../src/dataset/dataset.ts';
import type { Answers } from '../../../src/form/response.ts';
import { formatProblem } from '../../../src/problem.ts';
import { buildReport } from '../../../src/report/build-report.ts';
import { type Coding, noCoding } from '../../../src/report/coding.ts';
import { readPlan } from '../../../src/report/plan.ts';
import { read, sampleText } from '../../definition/sample.ts';

const steps = `
steps:
  - id: un
    title: Un
    questions:
      - id: avis
        type: single
        title: Avis
        label: Qu’en pensez-vous ?
        choices: [{ id: oui, label: Oui }, { id: non, label: Non }, { id: autre, label: Autre }]
        groups: [{ id: tranche, label: Avis tranché, choices: [oui, non] }]
      - id: allure
        type: single
        title: Allure
        label: À quelle allure ?
        choices: [{ id: calme, label: Calme }, { id: vif, label: Vif }, { id: rude, label: Rude }]
      - id: canaux
        type: multiple
        title: Canaux
        label: Par quels canaux ?
        choices:
          - { id: mel, label: Courriel }
          - { id: papier, label: Papier }
          - { id: aucun, label: Aucun, exclusive: true }
        groups: [{ id: au_moins_un, label: Au moins un, choices: [mel, papier] }]
      - id: rang
        type: ranking
        title: Rang
        label: Dans quel ordre ?
        ranks: 2
        choices: [{ id: x, label: X }, { id: y, label: Y }, { id: z, label: Z }]
      - id: outils
        type: matrix
        title: Outils
        label: Quels outils ?
        rows: [{ id: pix, label: Pix }, { id: ent, label: ENT }]
        choices: [{ id: souvent, label: Souvent }, { id: jamais, label: Jamais }]
      - id: heures
        type: number
        title: Heures
        label: Combien d’heures ?
        minimum: 0
        maximum: 40
        decimals: 1
        unit: heures
      - id: mot
        type: short_text
        title: Mot
        label: Un mot ?
        maximum_length: 10
  - id: deux
    title: Deux
    questions:
      - id: suite
        type: single
        title: Suite
        label: Et ensuite ?
        shown_if: { question: avis, is: oui }
        choices: [{ id: tot, label: Tôt }, { id: tard, label: Tard }]
      - id: detail
        type: single
        title: Détail
        label: Plus précisément ?
        shown_if: { question: allure, is: vif }
        choices: [{ id: un, label: Un }, { id: deux, label: Deux }]
      - id: charge
        type: single
        title: Charge
        label: Est-ce trop ?
        shown_if: { question: heures, at_least: 3 }
        choices: [{ id: trop, label: Trop }, { id: assez, label: Assez }]
      - id: lieux
        type: multiple
        title: Lieux
        label: Où ?
        choices:
          - { id: classe, label: En classe }
          - { id: cdi, label: Au CDI }
          - { id: ailleurs, label: Ailleurs, shown_if: { question: canaux, includes: mel } }
`;
const frame = `
frame:
  - id: type
    label: Type
    column: type
    categories:
      - { id: college, label: Collège, within: en collège, values: [clg] }
      - { id: lycee, label: Lycée, within: en lycée, values: [lyc] }
      - { id: lp, label: Lycée professionnel, within: en lycée professionnel, values: [lp] }
  - id: secteur
    label: Secteur
    column: secteur
    categories:
      - { id: public, label: Public, within: dans le public, values: [public] }
      - { id: prive, label: Privé, within: dans le privé, values: [prive] }
  - id: taille
    label: Taille
    column: taille
    categories:
      - { id: petit, label: Petit, within: dans un petit établissement, values: [petit] }
      - { id: grand, label: Grand, within: dans un grand établissement, values: [grand] }
`;
const head = sampleText
  .slice(0, sampleText.indexOf('frame:'))
  .replace('settings:\n', 'settings:\n  disclosure_threshold: 3\n');

export const questionnaire = read(`${head}${frame}${steps}`);
export const THRESHOLD = 3;

export interface Person {
  readonly type?: string;
  readonly secteur?: string;
  readonly taille?: string;
  readonly answers: Answers;
}

/** @param silent persons of each type and sector who were asked and said nothing: enough not to be a secret */
export function datasetOf(persons: readonly Person[], silent = 10): Dataset {
  const { frame: variables } = questionnaire;
  const frames = persons.map(({ type, secteur = 'public', taille = 'grand' }) => ({
    ...(type === undefined ? {} : { type }),
    secteur,
    taille,
  }));
  const others = (variables[0]?.categories ?? []).flatMap(({ id: type }) =>
    (variables[1]?.categories ?? []).flatMap(({ id: secteur }) =>
      Array.from({ length: silent }, (_, i) => ({
        type,
        secteur,
        taille: i % 2 === 0 ? 'grand' : 'petit',
      })),
    ),
  );
  const responses = persons.map(({ answers }, index) => ({
    id: `r${index + 1}`,
    state: 'sent' as const,
    answers,
    stepsDisplayed: ['un', 'deux'],
    frame: frames[index] ?? {},
  }));
  return buildDataset(questionnaire, [...frames, ...others], responses);
}

export interface Parts {
  /** The block `analysis` of the plan, from its fourth line on. */
  readonly analysis: string;
  readonly article?: string;
  readonly audience?: 'public' | 'internal';
  /** Below the charts. */
  readonly more?: string;
  readonly coding?: Coding;
}

export function build(
  dataset: Dataset,
  { analysis, article = '', audience, more = '', coding = noCoding }: Parts,
) {
  const text = `date: "2025-11-10"\nlead: Un chapeau.\nsource: Essai\nanalysis:\n${analysis}\ncharts: []\n${more}`;
  const { file, problems } = readPlan(text, 'plan.yaml');
  if (!file) return { problems };
  return buildReport({
    dataset,
    demonstration: false,
    onlyArticle: false,
    plan: file,
    article: { text: article, path: 'bilan.md.hbs' },
    coding,
    ...(audience ? { audience } : {}),
  });
}

export function reportOf(dataset: Dataset, parts: Parts) {
  const { report, problems } = build(dataset, parts);
  if (!report) throw new Error(problems.map(formatProblem).join('\n'));
  return report;
}

/** So many persons of a type, all of one answer. */
export function some(count: number, type: string, answers: Answers, secteur = 'public'): Person[] {
  return Array.from({ length: count }, () => ({ type, secteur, answers }));
}
