/** How a share is read out: « 101 personnes sur 242 ont répondu « Oui ». » */
import { countedChoices, groupsOf, type Item } from '../dataset/item.ts';
import type { Question } from '../definition/questionnaire.ts';
import { counted, integer, typographic } from '../wording.ts';

/**
 * @param id the choice or group counted; `<choice>.first` of a ranking
 * @param label as it is printed
 * @returns the sentence for a count on a base; `within` where only « en collège » is meant
 */
export function statementOf(
  item: Item,
  id: string,
  label: string,
): (count: number, base: number, within?: string) => string {
  const { question, row } = item;
  const group = groupsOf(question).find((one) => one.id === id);
  const multiple = isMultiple(question);
  const act = group
    ? `${multiple ? 'coché au moins une de ces réponses' : 'choisi l’une de ces réponses'} : ${groupLabels(question, group.choices)}`
    : question.type === 'ranking'
      ? rankedWords(id, label)
      : `${multiple ? 'coché' : 'répondu'} « ${label} »`;
  const place = row ? `, à la ligne « ${row.label} »` : '';
  const words = typographic(`${act}${place}.`);
  return (count, base, within) => {
    const people = `${counted(count, 'personne', 'personnes')} sur ${integer(base)}`;
    const where = within === undefined ? '' : `, ${within},`;
    return `${people}${where} ${count >= 2 ? 'ont' : 'a'} ${words}`;
  };
}

export function isMultiple({ type }: Question): boolean {
  return type === 'multiple' || type === 'multiple_matrix';
}

function rankedWords(id: string, label: string): string {
  const first = '\u00a0: en premier';
  return id.endsWith('.first')
    ? `placé « ${label.slice(0, -first.length)} » en premier`
    : `classé « ${label} »`;
}

function groupLabels(question: Question, ids: readonly string[]): string {
  const choices = countedChoices(question).filter(({ id }) => ids.includes(id));
  return choices.map(({ label }) => `« ${label} »`).join(', ');
}
