/** Questions that ask two things at once, or that hold out an answer. */
import { withoutPipes } from '../piping.ts';
import { placedQuestions } from '../placed.ts';
import type { RawQuestion } from '../question-schema.ts';
import type { RawQuestionnaire } from '../schema.ts';
import { warnings } from './catalogue.ts';
import type { Warning } from './warning.ts';
import {
  denial,
  inversion,
  joint,
  judgement,
  lastQuestion,
  pushes,
  questionWord,
  secondQuestion,
  twoInOne,
  twoObjects,
} from './wording-patterns.ts';

export function wordingWarnings(raw: RawQuestionnaire): Warning[] {
  return placedQuestions(raw).flatMap(({ value, path }) => {
    const label = withoutPipes(value.label);
    const double = doubleBarrelled(label, value.type);
    const leading = leadingWording(label);
    const about = { path: [...path, 'label'], owner: path };
    return [
      ...(double === undefined ? [] : [{ ...about, fault: warnings.doubleBarrelled(double) }]),
      ...(leading === undefined ? [] : [{ ...about, fault: warnings.leadingWording(leading) }]),
    ];
  });
}

/**
 * The words that make two questions of one.
 * @example doubleBarrelled('Connaissez-vous Pix, et l’utilisez-vous\u00a0?', 'single') // => 'Connaissez-vous … et … utilisez-vous'
 * @example doubleBarrelled('Quels outils et quelles ressources utilisez-vous ?', 'multiple') // => undefined
 */
export function doubleBarrelled(label: string, type: RawQuestion['type']): string | undefined {
  const second = label.match(/[^?]+\?/gu)?.[1];
  if (second !== undefined) return second.trim();
  const text = lowered(label);
  return (
    firstOf(twoInOne, text, label) ??
    twoVerbs(text, label) ??
    firstOf([lastQuestion], text, label) ??
    twoJudged(text, label, type)
  );
}

/** « avez-vous … et … utilisez-vous », « avez-vous … et comment » */
function twoVerbs(text: string, label: string): string | undefined {
  const verbs = [...text.matchAll(inversion)];
  for (const [index, verb] of verbs.entries()) {
    const next = verbs[index + 1];
    const end = verb.index + verb[0].length;
    const between = text.slice(end, next?.index ?? text.length);
    const first = label.slice(verb.index, end);
    const conjunction = joint.exec(between)?.[0].trim();
    if (next && conjunction !== undefined && !/[.;:]/u.test(between)) {
      return `${first} … ${conjunction} … ${label.slice(next.index, next.index + next[0].length)}`;
    }
    const second = secondQuestion.exec(between)?.[0];
    if (second !== undefined) return `${first} … ${second}`;
  }
  return undefined;
}

/** « satisfait de la qualité et de la rapidité », where there is one answer to give */
function twoJudged(text: string, label: string, type: RawQuestion['type']): string | undefined {
  const judges = type === 'scale' || judgement.test(text);
  const oneAnswer = type === 'scale' || type === 'single' || type === 'matrix';
  return judges && oneAnswer ? firstOf([twoObjects], text, label) : undefined;
}

/**
 * The words that hold out an answer.
 * @example leadingWording('N’avez-vous pas besoin d’aide ?') // => 'N’avez-vous pas'
 * @example leadingWording('Pourquoi n’avez-vous pas proposé d’atelier ?') // => undefined
 */
export function leadingWording(label: string): string | undefined {
  const text = lowered(label);
  const found = denial.exec(text);
  if (found && !questionWord.test(text.slice(0, found.index))) {
    return label.slice(found.index, found.index + found[0].length);
  }
  return firstOf(pushes, text, label);
}

/** In lower case; places in it are places in the label. */
function lowered(label: string): string {
  const lower = label.toLocaleLowerCase('fr');
  return lower.length === label.length ? lower : label;
}

/** The words of the label that the first of the patterns finds. */
function firstOf(patterns: readonly RegExp[], text: string, label: string): string | undefined {
  for (const pattern of patterns) {
    const found = pattern.exec(text);
    if (found) return label.slice(found.index, found.index + found[0].length);
  }
  return undefined;
}
