/**
 * What a heading may say of each thing that a column can be. Names are compared from the surest to
 * the loosest: the id as it stands, codes in any of the ways in which tools join them, then titles
 * and labels as people read them.
 */
import { withoutPipes } from '../../definition/piping.ts';
import type { Choice, Question, Questionnaire, Row } from '../../definition/questionnaire.ts';
import { compactCode, plainWords, visibleText } from './plain-words.ts';
import { type QuestionTarget, questionTargets, type Target, targetName } from './target.ts';

/** The targets that a heading names; several: it does not say which. */
export type FindTargets = (heading: string) => readonly Target[];

export interface HeadingNames {
  /** By ids and codes. */
  readonly byCode: FindTargets;
  /** By titles and labels, also behind a code: « G01Q02[SQ001]. Quels ateliers ? [Pratique] ». */
  readonly byLabel: FindTargets;
  /** Every label with its target, for guesses. */
  readonly labels: ReadonlyMap<string, readonly Target[]>;
}

export function headingNames({ frame, steps }: Questionnaire): HeadingNames {
  const [ids, codes, labels] = [new Names(), new Names(), new Names()];
  for (const variable of frame) {
    const target: Target = { kind: 'frame', variable };
    ids.add(variable.id, target);
    for (const name of [variable.id, variable.column, variable.label]) {
      labels.add(plainWords(name), target);
    }
    codes.add(compactCode(variable.column), target);
  }
  for (const target of steps.flatMap(({ questions }) => questions.flatMap(questionTargets))) {
    const { question } = target;
    if (target.kind === 'whole') ids.add(question.id, target);
    for (const part of partNames(target)) {
      codes.add(compactCode(`${question.id} ${part}`), target);
      for (const name of namesOf(question)) labels.add(plainWords(`${name} ${part}`), target);
    }
  }
  const byCode = (heading: string) => {
    const written = visibleText(heading).toLowerCase();
    if (/\s/.test(written)) return [];
    const exact = ids.find(written);
    return exact.length > 0 ? exact : codes.find(compactCode(written));
  };
  const byLabel = (heading: string) => {
    const whole = labels.find(plainWords(heading));
    if (whole.length > 0) return whole;
    const [, code = '', label = ''] = /^([\w[\]-]{1,60})\s*[.):–—-]\s+(.+)$/s.exec(heading) ?? [];
    if (label === '') return [];
    const coded = byCode(code);
    return coded.length > 0 ? coded : labels.find(plainWords(label));
  };
  return { byCode, byLabel, labels: labels.all };
}

class Names {
  readonly all = new Map<string, Target[]>();

  add(name: string, target: Target): void {
    if (name === '') return;
    const known = this.all.get(name) ?? [];
    if (known.every((one) => targetName(one) !== targetName(target))) {
      this.all.set(name, [...known, target]);
    }
  }

  find(name: string): readonly Target[] {
    return this.all.get(name) ?? [];
  }
}

function namesOf({ id, title, label }: Question): readonly string[] {
  return [id, title, withoutPipes(label)];
}

/** What stands behind the name of the question, brackets and dots left out. */
function partNames(target: QuestionTarget): string[] {
  switch (target.kind) {
    case 'whole':
      return [''];
    case 'rank':
      return [String(target.rank), `rang ${target.rank}`, `rank ${target.rank}`];
    case 'row':
      return partWords(target.row);
    case 'specify':
      return partWords(target.choice).flatMap((words) =>
        ['texte', 'text', 'précisez', 'comment', target.choice.specify ?? ''].map(
          (suffix) => `${words} ${suffix}`,
        ),
      );
    default: {
      const words = [...partWords(target.choice), ...otherWords(target.question, target.choice)];
      if (!('row' in target)) return words;
      return partWords(target.row).flatMap((row) => words.map((word) => `${row} ${word}`));
    }
  }
}

function partWords({ id, label, short }: Row | Choice): string[] {
  return [...new Set([id, label, short])];
}

/** « Autre », as tools call the one choice that asks to specify. */
function otherWords(question: Question, choice: Choice): string[] {
  const choices = 'choices' in question ? question.choices : [];
  const open = choices.filter(({ specify }) => specify !== undefined);
  const taken = (word: string) =>
    choices.some(
      (one) => one !== choice && partWords(one).some((words) => plainWords(words) === word),
    );
  if (open.length !== 1 || open[0] !== choice) return [];
  return ['other', 'autre'].filter((word) => !taken(word));
}
