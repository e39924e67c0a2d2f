/** The last two steps: conditions, and what would help. */
import { corpus } from './corpus.ts';
import { chanceOf, drawn, drawnInOrder, isBlank, point, type Weights } from './draws.ts';
import type { Head } from './heads.ts';

export function answerConditions(head: Head): void {
  const { answers } = head;
  // Asked only where the number of persons on the mission is known and is not nought.
  const hasMission =
    answers.effectif_mission !== undefined && answers.effectif_mission !== 'aucune';
  if (hasMission && !isBlank(head, 'conditions_reunies')) {
    answers.conditions_reunies = conditions(head);
  }
  if (hasMission && !isBlank(head, 'temps')) {
    const random = chanceOf(head, 'temps');
    answers.temps = random() < 0.04 ? 'ne_sait_pas' : point(0.82 - 0.75 * head.strain, random);
  }
  choose(head, 'reconnaissance', {
    indemnite: 24,
    allegement: 30 + 25 * head.strain,
    les_deux: 29,
    autre: 4,
    ne_sait_pas: 8,
  });
  choose(head, 'rythme', { semaine: 8, mois: 38, trimestre: 33, annee: 5, besoin: 16 });
  if (answers.temps === '1' || answers.temps === '2') answerLackOfTime(head);
  answerHelp(head);
  choose(head, 'date_des_moyens', dates);
}

function choose(head: Head, question: string, weights: Weights): void {
  if (isBlank(head, question)) return;
  head.answers[question] = drawn(weights, chanceOf(head, question));
}

const met: Weights = {
  lettre: 0.36,
  temps_reconnu: 0.66,
  rendez_vous: 0.43,
  instance: 0.55,
  materiel: 0.3,
};

function conditions(head: Head): string[] {
  const random = chanceOf(head, 'conditions_reunies');
  const codes = Object.entries(met)
    .filter(([, share]) => random() < share + 0.24 * (0.6 - head.strain))
    .map(([code]) => code);
  return codes.length > 0 ? codes : ['aucune'];
}

const lacks: Weights = {
  dotation: 44,
  taches_techniques: 40,
  cumul: 22,
  emploi_du_temps: 30,
  autre: 5,
};

function answerLackOfTime(head: Head): void {
  if (isBlank(head, 'manque_de_temps')) return;
  const random = chanceOf(head, 'manque_de_temps');
  const count = random() < 0.72 ? 2 : 1;
  head.answers.manque_de_temps =
    random() < 0.03 ? ['aucune'] : inOrder(drawnInOrder(lacks, count, random), lacks);
}

const helps: Weights = {
  modele_de_lettre: 34,
  interlocuteur: 42,
  formation_directions: 30,
  rencontres: 22,
  reperes: 17,
  calendrier: 38,
};

function answerHelp(head: Head): void {
  if (isBlank(head, 'aides')) return;
  const random = chanceOf(head, 'aides');
  const count = Number(drawn({ 3: 66, 2: 22, 1: 12 }, random));
  head.answers.aides =
    random() < 0.05 ? ['aucun'] : inOrder(drawnInOrder(helps, count, random), helps);
}

/** In the order of the questionnaire, which is that of the weights. */
function inOrder(codes: readonly string[], weights: Weights): string[] {
  return Object.keys(weights).filter((code) => codes.includes(code));
}

const dates: Weights = {
  '2022-05-20': 3,
  '2022-05-31': 12,
  '2022-06-10': 8,
  '2022-06-15': 22,
  '2022-06-17': 5,
  '2022-06-30': 19,
  '2022-07-01': 7,
  '2022-07-08': 6,
  '2022-08-31': 5,
  ne_sait_pas: 9,
};

/** « Autre, précisez »: the texts go to the first who ticked it, the others left it empty. */
export function specify(heads: readonly Head[]): void {
  for (const [key, texts] of Object.entries(corpus.specify)) {
    const [question = '', choice = ''] = key.split('.');
    const others = heads.filter(({ answers }) => [answers[question]].flat().includes(choice));
    others.forEach(({ answers }, index) => {
      const text = texts[index];
      if (text !== undefined) answers[key] = text;
    });
  }
}

/** Answers given before the person went back and changed an earlier one: kept, never counted. */
export function leaveBehind(sent: readonly Head[]): void {
  const without = sent.filter(({ answers }) => answers.effectif_mission === 'aucune');
  const enough = sent.filter(({ answers }) => answers.temps === '3');
  const [first, , second] = without;
  if (first) Object.assign(first.answers, { conditions_reunies: ['lettre'], temps: '2' });
  if (second) Object.assign(second.answers, { temps: '1', manque_de_temps: ['dotation'] });
  for (const head of [enough[4], enough[11]]) {
    if (head) head.answers.manque_de_temps = ['dotation', 'cumul'];
  }
}
