import type { Question, Questionnaire, Step } from '../../definition/questionnaire.ts';

/** The questionnaire with one step that is shown whole to everybody: for looking at, never for asking. */
export function unconditional(questionnaire: Questionnaire, step: string): Questionnaire {
  const steps = questionnaire.steps.map((one) => (one.id === step ? wholeStep(one) : one));
  return { ...questionnaire, steps };
}

function wholeStep(step: Step): Step {
  const { information } = step;
  return {
    ...always(step),
    questions: step.questions.map(wholeQuestion),
    ...(information ? { information: information.map(always) } : {}),
  };
}

function wholeQuestion(question: Question): Question {
  return {
    ...always(question),
    ...('choices' in question ? { choices: question.choices.map(always) } : {}),
    ...('rows' in question ? { rows: question.rows.map(always) } : {}),
  } as Question;
}

function always<T extends { readonly shownIf?: unknown }>({
  shownIf: _,
  ...part
}: T): Omit<T, 'shownIf'> {
  return part;
}
