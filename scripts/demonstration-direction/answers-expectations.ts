/** The first two steps: the establishment, and what the mission should bring. */

import { randomFor } from '../demonstration/random.ts';
import { chanceOf, drawn, drawnInOrder, isBlank, point, type Weights } from './draws.ts';
import type { Head } from './heads.ts';

export function answerExpectations(head: Head): void {
  const { answers, person, interest } = head;
  const { kind } = person.school.cell;
  if (!isBlank(head, 'fonction')) {
    const isKept = chanceOf(head, 'fonction')() < 0.97;
    answers.fonction = isKept ? person.role : 'ne_souhaite_pas';
  }
  if (!isBlank(head, 'effectif_mission')) answers.effectif_mission = posts(head);
  if (!isBlank(head, 'priorites')) answers.priorites = priorities(head);
  if (!isBlank(head, 'association')) {
    const random = chanceOf(head, 'association');
    const tendency = 0.42 + 0.5 * interest + (person.role === 'chef' ? 0.05 : 0);
    answers.association = random() < 0.03 ? 'ne_sait_pas' : point(tendency, random);
  }
  const rows = Object.entries(tasks).flatMap(([row, weights]) =>
    isBlank(head, `repartition ${row}`)
      ? []
      : [[row, drawn(weights, chanceOf(head, `repartition ${row}`))]],
  );
  if (rows.length > 0) answers.repartition = Object.fromEntries(rows);
  if (!isBlank(head, 'heures_utiles')) {
    const random = chanceOf(head, 'heures_utiles');
    const usual = { college: 3.2, lycee: 5.4, cite: 6.6 }[kind];
    const hours = usual * (0.2 + 1.7 * random() * random() + 0.5 * head.strain + 0.3 * interest);
    answers.heures_utiles = random() < 0.1 ? 'ne_sait_pas' : Math.round(hours * 2) / 2;
  }
}

/** The same for everybody of an establishment. */
function posts({ person }: Head): string {
  const { uai, cell } = person.school;
  const weights = {
    college: { aucune: 7, une: 60, deux: 27, trois_ou_plus: 6 },
    lycee: { aucune: 3, une: 35, deux: 42, trois_ou_plus: 20 },
    cite: { aucune: 0, une: 25, deux: 45, trois_ou_plus: 30 },
  }[cell.kind];
  return drawn(weights, randomFor(`directions: posts ${uai}`));
}

function priorities(head: Head): string | string[] {
  const { person, interest } = head;
  const random = chanceOf(head, 'priorites');
  if (random() < 0.03) return 'ne_sait_pas';
  const isChef = person.role === 'chef';
  const isCollege = person.school.cell.kind === 'college';
  const weights: Weights = {
    accompagner: 6,
    former: 2.2,
    conseiller: (isChef ? 2.4 : 1.2) + 2 * interest,
    depanner: isCollege ? 2.6 : 1.7,
    relier: isCollege ? 0.9 : 1.5,
    evaluer_pix: isChef ? 0.8 : 1.6,
    informer: 1.2,
  };
  const count = Number(drawn({ 3: 84, 2: 11, 1: 5 }, random));
  return drawnInOrder(weights, count, random);
}

const tasks: Readonly<Record<string, Weights>> = {
  panne: { mission: 8, equipe: 6, collectivite: 78, academie: 5, ne_sait_pas: 3 },
  comptes: { mission: 27, equipe: 30, collectivite: 12, academie: 27, ne_sait_pas: 4 },
  ressources: { mission: 33, equipe: 55, collectivite: 3, academie: 5, ne_sait_pas: 4 },
  prise_en_main: { mission: 79, equipe: 10, collectivite: 1, academie: 8, ne_sait_pas: 2 },
  certification: { mission: 37, equipe: 49, collectivite: 0, academie: 9, ne_sait_pas: 5 },
  protection: { mission: 6, equipe: 25, collectivite: 5, academie: 51, ne_sait_pas: 13 },
};
