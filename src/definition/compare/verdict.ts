/**
 * What a difference does to the series of a question. A break is declared wherever figures of two
 * editions might differ because the question does: its type, what can be answered, who is asked.
 * Where wording alone changed a person must say whether the meaning did.
 */
import type { Change, TextChange } from './change.ts';

export type Verdict = 'comparable' | 'to_check' | 'broken' | 'new' | 'dropped';

export type Weight = 'none' | 'to_check' | 'broken';

export interface Judged {
  readonly weight: Weight;
  /** Half a sentence, in French, its subject the question. */
  readonly reason: string;
}

/**
 * @param reused the label and the title have nothing left in common with the older ones
 */
export function judge(change: Change, reused: boolean): Judged {
  switch (change.kind) {
    case 'type':
      return broken('ce n’est plus le même type de question');
    case 'routing':
      return change.item
        ? broken(`« ${change.item.label} » n’est plus proposé aux mêmes personnes`)
        : broken('elle n’est plus posée aux mêmes personnes');
    case 'base':
      return judgeBase(change);
    case 'text':
      return judgeText(change, reused);
    case 'item_added':
    case 'item_dropped':
      return judgeList(change.item.list);
    case 'order':
      return change.list === 'choice'
        ? toCheck('les choix ne sont plus dans le même ordre')
        : none('l’ordre de présentation change');
    case 'item_property':
      return judgeItemProperty(change.item.list);
    case 'property':
      return judgeProperty(change.property);
    case 'moved':
      return change.reordered && change.before !== change.after
        ? toCheck('elle a changé d’étape, et ce qui précède peut peser sur les réponses')
        : none('elle a changé de place, sans s’éloigner');
  }
}

function judgeBase(change: Extract<Change, { kind: 'base' }>): Judged {
  if (change.because === 'missing_choice') {
    return broken(`« ${change.item.label} », compté à part, change la base des pourcentages`);
  }
  return change.weight === 'broken'
    ? broken(`elle est posée d’après « ${change.title} », qui n’est plus comparable`)
    : toCheck(`elle est posée d’après « ${change.title} », qui est à vérifier`);
}

function judgeText({ part, item, degree }: TextChange, reused: boolean): Judged {
  if (degree === 'typo') return none('des coquilles sont corrigées');
  if (degree === 'year') return none('seule l’année change dans les textes');
  if (part === 'label' && !item && reused) {
    return broken(
      'son libellé n’a plus rien de commun avec l’ancien : l’identifiant semble réutilisé',
    );
  }
  if (part === 'unit') return broken('l’unité change');
  const said = 'comparable si le sens est resté le même';
  if (item) {
    const matters = part === 'label' && item.list !== 'group';
    const what = item.list === 'row' ? 'des lignes' : 'des choix';
    return matters
      ? toCheck(`le libellé ${what} change : ${said}`)
      : none('des libellés de présentation changent');
  }
  if (part === 'label') return toCheck(`le libellé change : ${said}`);
  if (part === 'hint') return toCheck(`l’aide change : ${said}`);
  if (part === 'low' || part === 'high') return toCheck(`un bout de l’échelle change : ${said}`);
  return none('des textes d’accompagnement changent');
}

function judgeList(list: string): Judged {
  if (list === 'choice') return broken('les choix proposés ne sont plus les mêmes');
  if (list === 'row')
    return toCheck('des lignes vont ou viennent : les autres se comparent encore');
  return none('des regroupements vont ou viennent');
}

function judgeItemProperty(list: string): Judged {
  return list === 'group'
    ? toCheck('un regroupement ne réunit plus les mêmes choix : lui ne se compare plus')
    : broken('un choix n’a plus le même effet');
}

function judgeProperty(property: string): Judged {
  switch (property) {
    case 'maximumLength':
      return none('la longueur permise change');
    case 'ordered':
      return none('l’ordre de présentation change');
    case 'dates':
      return none('les dates admises suivent l’année de l’édition');
    case 'decimals':
      return toCheck('le nombre de décimales change');
    case 'format':
      return toCheck('la forme attendue du texte change');
    case 'ranks':
      return broken('le nombre de rangs change');
    default:
      return broken('les limites de la réponse changent');
  }
}

function none(reason: string): Judged {
  return { weight: 'none', reason };
}

function toCheck(reason: string): Judged {
  return { weight: 'to_check', reason };
}

function broken(reason: string): Judged {
  return { weight: 'broken', reason };
}

/** The heaviest weight, and why, in one sentence. */
export function verdictOf(
  changes: readonly Change[],
  reused: boolean,
): { verdict: 'comparable' | 'to_check' | 'broken'; reason: string } {
  const judged = withoutRepeated(changes).map((change) => judge(change, reused));
  const heaviest = (['broken', 'to_check', 'none'] as const).find((weight) =>
    judged.some((one) => one.weight === weight),
  );
  const reasons = judged.filter(({ weight }) => weight === heaviest).map(({ reason }) => reason);
  const verdict = heaviest === undefined || heaviest === 'none' ? 'comparable' : heaviest;
  return { verdict, reason: reasons.length > 0 ? sentence(reasons) : 'Rien n’a changé.' };
}

/** A declared kind of missing that comes or goes is told by what it does to the base. */
function withoutRepeated(changes: readonly Change[]): readonly Change[] {
  const missing = changes.flatMap((change) =>
    change.kind === 'base' && change.because === 'missing_choice' ? [change.item.id] : [],
  );
  return changes.filter(
    (change) =>
      !(change.kind === 'item_added' || change.kind === 'item_dropped') ||
      change.item.list !== 'choice' ||
      !missing.includes(change.item.id),
  );
}

function sentence(reasons: readonly string[]): string {
  const text = [...new Set(reasons)].join(' ; ');
  return `${text.charAt(0).toLocaleUpperCase('fr')}${text.slice(1)}.`;
}
