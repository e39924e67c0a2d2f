/** Texts of a questionnaire as a sheet of paper has them: nobody has answered yet. */

import type { Condition } from '../../definition/condition.ts';
import { onlyIf } from '../../definition/condition-words.ts';
import { fillPipes } from '../../definition/piping.ts';
import { questionNumbers } from '../../definition/question-numbers.ts';
import type { Questionnaire } from '../../definition/questionnaire.ts';
import { midSentence, typographic } from '../../wording.ts';

export interface PaperText {
  readonly plain: (text: string) => string;
  /** With « [votre réponse à la question 3] » where a form would quote an earlier answer. */
  readonly piped: (text: string) => string;
  /** « seulement si vous avez … » */
  readonly onlyIf: (condition: Condition) => string;
  readonly numberOf: (question: string) => number;
}

export function paperText(questionnaire: Questionnaire): PaperText {
  const numbers = questionNumbers(questionnaire);
  const quoted = (name: string) => {
    const number = numbers.get(name);
    if (number !== undefined) return `[votre réponse à la question\u00a0${number}]`;
    const variable = questionnaire.frame.find(({ id }) => id === name);
    return variable && `[${midSentence(variable.label)}]`;
  };
  return {
    plain: typographic,
    piped: (text) => typographic(fillPipes(text, quoted)),
    onlyIf: (condition) => onlyIf(condition, questionnaire),
    numberOf: (question) => numbers.get(question) ?? 0,
  };
}
